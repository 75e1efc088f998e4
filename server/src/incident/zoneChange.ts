// Clocks that were set for summer or winter within a file: one shift fits its earlier part, one an hour away the later.
// Knows nothing of what the shifts were measured by.

/** Times, as written, at which a shift fits. */
export interface ShiftTimes {
  /** Quarters of an hour to add. */
  readonly quarters: number;
  readonly timesMs: readonly number[];
}

/** No single shift brings such a file to UTC. */
export interface ZoneChange {
  /** Minutes to add before and after the change. */
  readonly changes: readonly [number, number];
  /** The last time, as written, at which the earlier one fits. */
  readonly afterMs: number;
}

const daylightSavingQuarters = 4;

/** Local times of the hour that comes twice stand in both stretches. */
const overlapMs = 60 * 60_000;

/** Fewer may fit by accident. */
const leastTimes = 2;

/** null where the two shifts are not an hour apart, or do not part the time between them. */
export function zoneChange(a: ShiftTimes, b: ShiftTimes): ZoneChange | null {
  if (Math.abs(a.quarters - b.quarters) !== daylightSavingQuarters) return null;
  const onlyA = rangeOf(a.timesMs, b.timesMs);
  const onlyB = rangeOf(b.timesMs, a.timesMs);
  if (onlyA === null || onlyB === null) return null;
  if (onlyA.last <= onlyB.first + overlapMs) return change(a, b, onlyA.last);
  return onlyB.last <= onlyA.first + overlapMs ? change(b, a, onlyB.last) : null;
}

function change(before: ShiftTimes, after: ShiftTimes, afterMs: number): ZoneChange {
  return { changes: [before.quarters * 15, after.quarters * 15], afterMs };
}

/** Of the times that are not among the others. */
function rangeOf(
  timesMs: readonly number[],
  others: readonly number[],
): { readonly first: number; readonly last: number } | null {
  const known = new Set(others);
  const own = timesMs.filter((ms) => !known.has(ms));
  if (own.length < leastTimes) return null;
  return { first: own.reduce((a, b) => Math.min(a, b)), last: own.reduce((a, b) => Math.max(a, b)) };
}
