// Look-ups in the record table. Knows nothing of texts.
import { utcShiftMs, type LogClock } from './logClock';
import type { RecordTable } from './recordTable';
import { lastAtMost } from './sortedSearch';

/** Index of the record that covers a physical line (from 0); -1 when there is none. */
export function recordAtLine(records: RecordTable, lineIndex: number): number {
  if (lineIndex < 0 || lineIndex >= records.lineCount) return -1;
  return lastAtMost(records.count, (record) => records.lineIndex[record]!, lineIndex);
}

/** First and last physical line of a record, from 0. */
export function recordLines(records: RecordTable, index: number): { readonly first: number; readonly last: number } {
  const next = index + 1 < records.count ? records.lineIndex[index + 1]! : records.lineCount;
  return { first: records.lineIndex[index]!, last: next - 1 };
}

/** UTC time of a record in milliseconds; null where the line gives no full date. */
export function recordUtcMs(records: RecordTable, index: number, clock: LogClock): number | null {
  const written = records.writtenMs[index]!;
  return Number.isNaN(written) ? null : written + utcShiftMs(clock);
}
