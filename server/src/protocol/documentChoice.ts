// Which open documents are cluster logs: by language, by name, by content. Knows nothing of what is in them.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decidingLength, looksLikeClusterLog } from '../parse/looksLikeClusterLog';
import { documentName } from './fromLsp';

export const languageId = 'cluster-log';

const clusterLogName = /cluster.*\.log$/i;

export function isClusterLog(document: TextDocument): boolean {
  if (isChosenByPerson(document) || clusterLogName.test(documentName(document.uri))) return true;
  const head = document.getText().slice(0, decidingLength); // by a range, the document would count all its lines for it
  return looksLikeClusterLog(new TextEncoder().encode(head));
}

/** True when the language was set: then even a text without a single entry gets its answers. */
export function isChosenByPerson(document: TextDocument): boolean {
  return document.languageId === languageId;
}
