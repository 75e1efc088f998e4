// Reads bytes with one reader, whole or in pieces, and gives what a test compares. Knows nothing of formats.
import type { InputReader } from '../../server/src/formats/inputReader';
import { exportViews } from '../../server/src/formats/exportViews';
import type { InputReading } from '../../server/src/model/inputReading';
import type { RecordView } from '../../server/src/model/recordView';
import { decode } from '../../server/src/text/encoding';

/** @param cuts places where the bytes are cut, in rising order */
export function readInput(reader: InputReader, bytes: Uint8Array, cuts: readonly number[] = []): InputReading {
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    // The reader may not keep what it was given.
    const piece = new Uint8Array(bytes.subarray(from, cut));
    reader.push(piece);
    piece.fill(0);
    from = cut;
  }
  return reader.finish();
}

/** Every record as it is shown. */
export function shownRecords({ input, records, rendered }: InputReading, stored: Uint8Array): RecordView[] {
  const bytes = rendered ?? stored;
  const encoding = rendered === null ? input.encoding : 'utf-8';
  const piece = (from: number, to: number) => decode(bytes.subarray(from, to), encoding);
  const at = (index: number) => (index < records.count ? records.byteOffset[index]! : bytes.length);
  const views = exportViews(input, records, {
    recordText: (index) => piece(at(index), at(index + 1)),
    headText: () => piece(0, at(0)),
  });
  return Array.from({ length: records.count }, (_none, index) => views.view(index));
}

/** Text in one of the encodings of Windows, with its byte-order mark. */
export function encoded(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}
