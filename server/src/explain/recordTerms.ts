// The part of a description that decodes the small things in a message: codes, GUIDs, node numbers, paths, keys.
import { findingsOfRecord } from '../model/findingsAt';
import type { RecordView } from '../model/recordView';
import { findTerms } from '../parse/terms/findTerms';
import type { RecordContext } from './recordContext';
import { bulletList, codeSpan } from './markdown';
import { termInWords } from './termInWords';

/** A message with more terms is a dump; the first ones tell what it is about. */
const mostListed = 12;

export function describeTerms({ log, record }: RecordContext): string {
  const { index } = record.view;
  const message = decodedText(record.view);
  // The finding of a pause says already what its status means for the volume.
  const isPauseExplained = findingsOfRecord(log, index).raised.some(
    (finding) => log.history.findings[finding]!.code === 'autoPause',
  );
  // By meaning: a code that stands in a message twice, spelled in two ways, is explained once.
  const spellings = new Map<string, string>();
  for (const term of findTerms(message)) {
    const words = termInWords(term, log, { isPauseExplained });
    if (words !== null && !spellings.has(words)) spellings.set(words, message.slice(term.start, term.end));
  }
  const items = [...spellings].slice(0, mostListed).map(([words, written]) => `${codeSpan(written)} ${words}`);
  return items.length === 0 ? '' : `**In this line**\n\n${bulletList(items)}`;
}

/** An event without a text of its own carries codes that no text prints. */
function decodedText({ message, event }: RecordView): string {
  if (event === undefined || event.text !== null) return message;
  return [message, ...event.data.map(({ name, value }) => (name === null ? value : `${name}: ${value}`))].join('\n');
}
