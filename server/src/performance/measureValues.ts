// Which counters show one measure of all IO of a volume while it goes a certain way. Knows nothing of times and windows.
import type { CounterDirection, CounterMeasure, CounterUnit } from '../model/performance';
import { isCounterValue, type CounterColumn, type CounterSheet } from './counterSheet';

/** The way of IO in a window, as far as it decides where IO is counted. */
export type CountedWay = 'direct' | 'fileSystemRedirected' | 'blockRedirected' | 'any';

export interface MeasureValues {
  readonly unit: CounterUnit;
  /** Names of the counters, added up where there are several. */
  readonly names: readonly string[];
  /** By place of the sample; NaN = no value. */
  readonly at: (place: number) => number;
}

/**
 * A counter of all IO goes before those of one way. Direct and redirected IO of the CSV file system add up to all of it, but for a
 * latency; then the counter of the way in question stands for it. What is redirected block by block counts as direct there (S-EG).
 */
export function measureValues(
  { columns }: CounterSheet,
  measure: CounterMeasure,
  direction: CounterDirection,
  counted: CountedWay,
): MeasureValues | null {
  const own = columns.filter(({ row }) => row.measure === measure && row.direction === direction);
  const all = own.find(({ row }) => row.way === 'all');
  if (all !== undefined) return sumOf(measure, [all]);
  const direct = own.find(({ row }) => row.way === 'direct');
  const redirected = own.find(({ row }) => row.way === 'fileSystemRedirected');
  if (measure !== 'latency' && direct !== undefined && redirected !== undefined && direct.row.unit === redirected.row.unit)
    return sumOf(measure, [direct, redirected]);
  if (counted === 'any') return null;
  const one = counted === 'fileSystemRedirected' ? redirected : direct;
  return one === undefined ? null : sumOf(measure, [one]);
}

function sumOf(measure: CounterMeasure, columns: readonly CounterColumn[]): MeasureValues {
  return {
    unit: columns[0]!.row.unit,
    names: columns.map(({ name }) => name),
    at: (place) => {
      let sum = 0;
      for (const { values } of columns) sum += values[place]!;
      // No IO, no latency: Windows writes zero then (S-SDDC leaves such samples out too).
      return !isCounterValue(sum) || (measure === 'latency' && sum === 0) ? Number.NaN : sum;
    },
  };
}
