// The parts of a listing, read as text or as Clixml, whichever it is. Knows nothing of what the objects are.
import { isClixml, readClixmlParts } from './clixmlForm';
import { listingKnowledge } from './knownKinds';
import type { ListingPart } from './listing';
import { readParts } from './readParts';
import type { WholeText } from './wholeText';

/** Parts of a whole file. */
export function partsOfFile(text: WholeText): readonly ListingPart[] {
  if (isClixml(`${text.line(0)}\n${text.line(1)}`)) return readClixmlParts(text.content());
  return readParts((lineIndex) => text.line(lineIndex), text.lineCount, listingKnowledge);
}

/** Parts of a piece of a file: its beginning, or the text of one record. */
export function partsOfText(text: string): readonly ListingPart[] {
  if (isClixml(text)) return readClixmlParts(new TextEncoder().encode(text));
  const lines = text.split(/\r\n|\n|\r/);
  return readParts((lineIndex) => lines[lineIndex] ?? '', lines.length, listingKnowledge);
}
