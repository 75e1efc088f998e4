// The part of a description that decodes the small things in a message: codes, GUIDs, node numbers, paths, keys.
import { findTerms } from '../parse/terms/findTerms';
import type { Term } from '../parse/terms/term';
import type { RecordContext } from './describeRecord';
import { bulletList, codeSpan } from './markdown';
import { termInWords } from './termInWords';

/** A message with more terms is a dump; the first ones tell what it is about. */
const mostListed = 12;

export function describeTerms({ log, record }: RecordContext): string {
  const { message } = record.view;
  const items = findTerms(message).flatMap((term) => {
    const words = termInWords(term, log);
    return words === null ? [] : [`${codeSpan(writtenText(message, term))} ${words}`];
  });
  const distinct = [...new Set(items)];
  return distinct.length === 0 ? '' : `**In this line**\n\n${bulletList(distinct.slice(0, mostListed))}`;
}

function writtenText(message: string, { start, end }: Term): string {
  return message.slice(start, end);
}
