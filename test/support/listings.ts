// Reads listings in tests: bytes of a file or of text that stands in the test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListingReader } from '../../server/src/formats/powershell/listingReader';
import type { FactBody, FactKind } from '../../server/src/model/facts';
import type { InputReading } from '../../server/src/model/inputReading';

const fixtures = join(__dirname, '..', 'fixtures');

/** @param name in fixtures, with its folder: `corpus/ps-csvstate-refs-s2d.txt` */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(fixtures, name)));
}

/** @param chunk bytes handed over at a time */
export function readListing(bytes: Uint8Array | string, chunk = 65_536): InputReading {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const reader = new ListingReader('listing.txt', 0);
  for (let at = 0; at < all.length; at += chunk) reader.push(all.subarray(at, at + chunk));
  return reader.finish();
}

/** Bodies of the facts of one kind, in order. */
export function factsOf<K extends FactKind>(reading: InputReading, kind: K): readonly Extract<FactBody, { kind: K }>[] {
  return reading.facts.map(({ body }) => body).filter((body): body is Extract<FactBody, { kind: K }> => body.kind === kind);
}
