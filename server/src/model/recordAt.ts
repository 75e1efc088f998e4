// Look-ups in the record table. Knows nothing of texts.
import { utcShiftMs, type LogClock } from './logClock';
import type { RecordTable } from './recordTable';
import { lastAtMost } from './sortedSearch';
import type { TextPosition } from './textRange';

/** Index of the record that covers a physical line (from 0); -1 when there is none. */
export function recordAtLine(records: RecordTable, lineIndex: number): number {
  if (lineIndex < 0 || lineIndex >= records.lineCount) return -1;
  return lastAtMost(records.count, (record) => records.lineIndex[record]!, lineIndex);
}

/** Index of the record at a character of a line (both from 0): several may share a line. -1 when there is none. */
export function recordAtPlace(records: RecordTable, { lineIndex, character }: TextPosition): number {
  const { column } = records;
  if (column === undefined || lineIndex < 0 || lineIndex >= records.lineCount) return recordAtLine(records, lineIndex);
  const startOf = (record: number) => {
    const line = records.lineIndex[record]!;
    return line === lineIndex ? column[record]! : line < lineIndex ? -1 : Infinity;
  };
  return Math.max(lastAtMost(records.count, startOf, character + 1), Math.min(0, records.count - 1));
}

/** First and last physical line of a record, from 0. */
export function recordLines(records: RecordTable, index: number): { readonly first: number; readonly last: number } {
  const next = index + 1 < records.count ? records.lineIndex[index + 1]! : records.lineCount;
  const first = records.lineIndex[index]!;
  return { first, last: Math.max(first, next - 1) };
}

/** Lines from 1, both included; on the first and the last one only a part may be meant. */
export interface LineStretch {
  readonly first: number;
  readonly last: number;
  /** Characters from 1: from `fromColumn` on the first line up to, not including, `toColumn` on the last. */
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** What a record covers. */
export function recordStretch(records: RecordTable, index: number): LineStretch {
  const { first, last } = recordLines(records, index);
  const whole = { first: first + 1, last: last + 1, fromColumn: 0, toColumn: Infinity };
  if (records.column === undefined) return whole;
  const fromColumn = records.column[index]!;
  const nextColumn = index + 1 < records.count ? records.column[index + 1]! : 0;
  // The next record begins in the last line of this one.
  return nextColumn > 1
    ? { ...whole, last: records.lineIndex[index + 1]! + 1, fromColumn, toColumn: nextColumn }
    : { ...whole, fromColumn };
}

/** UTC time of a record in milliseconds; null where the line gives no full date. */
export function recordUtcMs(records: RecordTable, index: number, clock: LogClock): number | null {
  const written = records.writtenMs[index]!;
  return Number.isNaN(written) ? null : written + utcShiftMs(clock);
}
