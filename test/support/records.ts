// Reads records from text for tests, with their text, without the rest of the analysis.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordView } from '../../server/src/model/recordView';
import { viewRecordOf } from '../../server/src/model/viewRecord';
import { decode, type Encoding } from '../../server/src/text/encoding';
import { RecordReader } from '../../server/src/parse/recordReader';
import { LogHeader } from '../../server/src/parse/logHeader';

export const corpusFolder = join(__dirname, '../fixtures/corpus');

export function corpusFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(corpusFolder, name)));
}

/** Reads bytes given in one or more pieces. */
export function readRecords(...pieces: readonly Uint8Array[]): RecordReader {
  const reader = new RecordReader(null);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return reader;
}

/** The records of bytes as people see them. */
export function viewRecords(bytes: Uint8Array): RecordView[] {
  const reader = readRecords(bytes);
  const table = reader.table();
  const lines = linesOf(bytes, reader.encoding);
  const text = { lineCount: lines.length, line: (index: number) => lines[index] ?? '' };
  return Array.from({ length: table.count }, (_, i) => viewRecordOf(table, text, new LogHeader(), i));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text in UTF-16, with or without a byte-order mark. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(order === 'le' ? units : units.swap16());
}

function linesOf(bytes: Uint8Array, encoding: Encoding): string[] {
  return decode(bytes, encoding)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
}
