// The same happenings in two logs, as differences between their clocks. Knows nothing of what the differences mean.
import type { ClockMark } from '../model/inputReading';
import type { Difference } from './agreement';

/** Times of happenings that all nodes of a cluster share, by happening. */
export type SharedTimes = ReadonlyMap<string, number>;

/**
 * @param marks of one clock, from one input or several; a happening with two times is left out, where they are those of two lives
 *   of the cluster
 * @param shiftMs added to every time
 */
export function sharedTimes(marks: Iterable<ClockMark>, shiftMs = 0): SharedTimes {
  const times = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const { kind, key, utcMs, isTimeOfDay } of marks) {
    if (kind === 'event') continue;
    const happening = `${isTimeOfDay ? 'day' : 'date'} ${kind} ${key}`;
    const known = times.get(happening);
    const ms = utcMs + shiftMs;
    if (known !== undefined && known !== ms) ambiguous.add(happening);
    else times.set(happening, ms);
  }
  for (const happening of ambiguous) times.delete(happening);
  return times;
}

/** Time in `b` minus time in `a`, for every happening that both hold. */
export function differencesBetween(a: SharedTimes, b: SharedTimes): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [happening, ms] of b) {
    const other = a.get(happening);
    if (other !== undefined) differences.push({ ms: ms - other, atMs: ms });
  }
  return differences;
}
