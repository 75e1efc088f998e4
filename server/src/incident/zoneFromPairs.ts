// The zone of a log, told by happenings that it shares with a log of known zone: their times differ by whole quarters of an hour and
// by no more than clocks do. Knows nothing of files and nodes.
import { agreement, type Difference } from './agreement';
import { mostQuarters, quarterMs } from './zone';
import { zoneChange, type ZoneChange } from './zoneChange';

export interface PairZone {
  /** Minutes to add to the times of the log. */
  readonly minutes: number;
  readonly pairs: number;
}

/** No zone is a single quarter of an hour from another. */
const leastQuarters = 2;

/** How far clocks may be apart, the more happenings agree the further: a cluster works up to five minutes (Kerberos). */
const mostSkewMs = [0, 5_000, 60_000, 5 * 60_000] as const;

/** Share of the differences that two stretches must explain. */
const shareOfChange = 0.9;

/** @param differences time in the log in question minus time in the known one */
export function zoneFromPairs(differences: readonly Difference[]): PairZone | ZoneChange | null {
  const change = changeIn(differences);
  if (change !== null) return change;
  const agreed = agreement(differences);
  if (agreed === null) return null;
  const quarters = quartersOf(agreed.ms);
  if (beyondZone(agreed.ms) > mostSkewMs[Math.min(agreed.moments, mostSkewMs.length - 1)]!) return null;
  const size = Math.abs(quarters);
  return (size === 0 || size >= leastQuarters) && size <= mostQuarters ? { minutes: quarters * 15, pairs: agreed.pairs } : null;
}

/** Two shifts an hour apart that hold for one stretch of the log each. */
function changeIn(differences: readonly Difference[]): ZoneChange | null {
  const timesOf = new Map<number, number[]>();
  for (const { ms, atMs } of differences) {
    if (beyondZone(ms) > mostSkewMs.at(-1)!) continue;
    const quarters = quartersOf(ms);
    const times = timesOf.get(quarters);
    if (times) times.push(atMs);
    else timesOf.set(quarters, [atMs]);
  }
  const [best, second] = [...timesOf].sort(([a, aTimes], [b, bTimes]) => bTimes.length - aTimes.length || a - b);
  if (best === undefined || second === undefined) return null;
  // Numbers that only look alike scatter over all shifts; a change leaves two.
  if (best[1].length + second[1].length < differences.length * shareOfChange) return null;
  return zoneChange({ quarters: best[0], timesMs: best[1] }, { quarters: second[0], timesMs: second[1] });
}

/** Quarters of an hour to add to a log that is ahead by `ms`. */
function quartersOf(ms: number): number {
  return Math.round(-ms / quarterMs);
}

/** What a skew of clocks must explain. */
function beyondZone(ms: number): number {
  return Math.abs(-ms - quartersOf(ms) * quarterMs);
}
