// Exports for tests: real ones from the fixtures, and events written in each layout. Knows nothing of expectations.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordView } from '../../server/src/model/recordView';
import type { InputReading } from '../../server/src/model/inputReading';
import { exportViews } from '../../server/src/formats/exportViews';
import type { OpenReader } from '../../server/src/formats/inputReader';
import { decode } from '../../server/src/text/encoding';

const exportsFolder = join(__dirname, '../fixtures/exports');

export function exportFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(exportsFolder, name)));
}

/** Reads bytes given in one or more pieces. */
export function readExport(open: OpenReader, ...pieces: readonly Uint8Array[]): InputReading {
  const reader = open('export', 0);
  for (const piece of pieces) reader.push(piece);
  return reader.finish();
}

/** Every record as people see it, read again from its own bytes. */
export function viewsOf(reading: InputReading, bytes: Uint8Array): RecordView[] {
  const { byteOffset, count } = reading.records;
  const slice = (from: number, to: number): string => decode(bytes.subarray(from, to), reading.input.encoding);
  const views = exportViews(reading.input, reading.records, {
    recordText: (index) => slice(byteOffset[index]!, index + 1 < count ? byteOffset[index + 1]! : bytes.length),
    headText: () => slice(0, byteOffset[0] ?? 0),
  });
  return Array.from({ length: count }, (_, index) => views.view(index));
}

/** Time of a record as written, for expectations that people can read. */
export function writtenTimes(reading: InputReading): (string | null)[] {
  return Array.from(reading.records.writtenMs, (ms) => (Number.isNaN(ms) ? null : new Date(ms).toISOString()));
}

export function problemCodes(reading: InputReading): string[] {
  return reading.input.problems.map(({ code }) => code);
}
