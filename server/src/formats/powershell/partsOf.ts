// The parts of a listing, read as text or as Clixml, whichever it is. Knows nothing of what the objects are.
import { isClixml, readClixmlParts } from './clixmlForm';
import { listingKnowledge } from './knownKinds';
import type { ListingPart } from './listing';
import { readParts } from './readParts';
import type { WholeText } from './wholeText';

/** Parts of a whole file. */
export function partsOfFile(text: WholeText): readonly ListingPart[] {
  if (isClixml(`${text.line(0)}\n${text.line(1)}`)) return readClixmlParts(text.content());
  return readParts((lineIndex) => unquoted(text.line(lineIndex)), text.lineCount, listingKnowledge);
}

/** Parts of a piece of a file: its beginning, or the text of one record. */
export function partsOfText(text: string): readonly ListingPart[] {
  if (isClixml(text)) return readClixmlParts(new TextEncoder().encode(text));
  const lines = text.split(/\r\n|\n|\r/);
  return readParts((lineIndex) => unquoted(lines[lineIndex] ?? ''), lines.length, listingKnowledge);
}

/** Without the signs by which mails and notes quote a line; a prompt has its path before such a sign, or a command behind it. */
function unquoted(line: string): string {
  return /^\s*>/.test(line) ? line.replace(/^(?:[ \t]*>)+[ \t]?(?![ \t]*(?:Get-|fltmc))/i, '') : line;
}
