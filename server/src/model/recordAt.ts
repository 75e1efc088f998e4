// Look-ups in the record table. Knows nothing of texts.
import { type RecordTable } from './recordTable';

/** Index of the record that covers a physical line (from 0); -1 when there is none. */
export function recordAtLine(records: RecordTable, lineIndex: number): number {
  if (lineIndex < 0 || lineIndex >= records.lineCount) return -1;
  let low = 0;
  let high = records.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (records.lineIndex[middle]! <= lineIndex) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** First and last physical line of a record, from 0. */
export function recordLines(records: RecordTable, index: number): { readonly first: number; readonly last: number } {
  const next = index + 1 < records.count ? records.lineIndex[index + 1]! : records.lineCount;
  return { first: records.lineIndex[index]!, last: next - 1 };
}

/**
 * UTC time of a record in milliseconds; null where the line gives no full date.
 * `utcOffsetMinutes` is what the header says to add to local time; only applied where the log was written in local time.
 */
export function recordUtcMs(
  records: RecordTable,
  index: number,
  base: { readonly timeBase: 'utc' | 'local' | 'unknown'; readonly utcOffsetMinutes: number | null },
): number | null {
  const written = records.writtenMs[index]!;
  if (Number.isNaN(written)) return null;
  return base.timeBase === 'local' && base.utcOffsetMinutes !== null ? written + base.utcOffsetMinutes * 60_000 : written;
}
