// Tells what a file is by its first bytes, so that a folder may hold anything. Knows nothing of files and folders.
import { holdsClusterLogLine } from '../parse/looksLikeClusterLog';
import type { InputFormat } from '../model/clusterLog';
import { ClusterLogReader } from './clusterLog';
import { fileHead } from './fileHead';
import type { OpenReader } from './inputReader';
import { knownFormats } from './openReader';
import { whatElse } from './whatElse';

export type Recognition =
  | { readonly format: Exclude<InputFormat, 'unknown'>; readonly open: OpenReader }
  /** What the file is and, where something can be done, what: a sentence for people that begins with a small letter. */
  | { readonly format: 'unknown'; readonly reason: string };

/**
 * @param bytes the first `decidingLength` bytes, or all of a shorter file
 * @param name the name of the file; it only decides where the content leaves two answers
 * @param isChosen a person named this very file
 */
export function recogniseFormat(bytes: Uint8Array, name: string, isChosen = false): Recognition {
  const head = fileHead(bytes, name);
  const known = knownFormats.find(({ looksLike }) => looksLike(head));
  if (known) return { format: known.format, open: known.open };
  // Notes that quote a line of a log are no log; a file that is called one, or that somebody wants to see, and holds such lines is.
  if ((isChosen || /\.log$/i.test(name)) && holdsClusterLogLine(bytes))
    return { format: 'cluster-log', open: (path, input) => new ClusterLogReader(path, input) };
  return { format: 'unknown', reason: whatElse(head) };
}
