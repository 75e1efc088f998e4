// Tells a listing by its beginning: which format it is, or what else it is that people send along. Knows nothing of files.
import type { InputFormat } from '../../model/clusterLog';
import type { FileHead } from '../fileHead';
import { readObject } from './knownKinds';
import { nameOfListing, nameOfText } from './knownListings';
import type { ListingPart } from './listing';
import { partsOfText } from './partsOf';

/** Text that decides: a listing shows what it is in its first lines, and a head of 64 KiB may be a thousand of other things. */
const mostText = 64 * 1024;

export interface ListingGuess {
  /** The format most of its objects have; null where none is known. */
  readonly format: InputFormat | null;
  /** What it is where no format is known, for people; null where nobody knows. */
  readonly name: string | null;
}

const guesses = new WeakMap<FileHead, ListingGuess>();

export function recogniseListing(head: FileHead): ListingGuess {
  // Each format asks for itself, one after the other.
  const known = guesses.get(head);
  if (known !== undefined) return known;
  const found = guess(partsOfText(head.text.slice(0, mostText)));
  guesses.set(head, found);
  return found;
}

function guess(parts: readonly ListingPart[]): ListingGuess {
  const counts = new Map<InputFormat, number>();
  let command: string | null = null;
  let name: string | null = null;
  for (const part of parts) {
    if (part.what === 'command') command = part.command;
    if (part.what !== 'object') continue;
    const format = readObject(part.object)?.kind.format;
    if (format === undefined) name ??= nameOfListing(part.object, command);
    else counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const [best = null] = [...counts].sort((a, b) => b[1] - a[1]).map(([format]) => format);
  return { format: best, name };
}

/** Says what a file is that tells nothing of CSV, as `whatElse` does: a sentence that begins with a small letter. Null where nobody knows. */
export function whatOtherListing(head: FileHead): string | null {
  const name = recogniseListing(head).name ?? nameOfPlainText(head.text);
  return name === null ? null : `is ${name}, which tells nothing of how IO to a Cluster Shared Volume flowed`;
}

function nameOfPlainText(text: string): string | null {
  for (const line of text.slice(0, 4096).split(/\r\n|\n|\r/)) {
    const name = nameOfText(line);
    if (name !== null) return name;
  }
  return null;
}
