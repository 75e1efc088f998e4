// The zone of a log, told by happenings that it shares with a log of known zone: their times differ by whole quarters of an hour and
// by no more than clocks do. Knows nothing of files and nodes.
import { agreement, type Difference } from './agreement';
import { mostQuarters, quarterMs } from './zone';

export interface PairZone {
  /** Minutes to add to the times of the log. */
  readonly minutes: number;
  readonly pairs: number;
}

/** No zone is a single quarter of an hour from another. */
const leastQuarters = 2;

/** How far clocks may be apart, the more happenings agree the further: a cluster works up to five minutes (Kerberos). */
const mostSkewMs = [0, 5_000, 60_000, 5 * 60_000] as const;

/** @param differences time in the log in question minus time in the known one */
export function zoneFromPairs(differences: readonly Difference[]): PairZone | null {
  const agreed = agreement(differences);
  if (agreed === null) return null;
  const quarters = Math.round(-agreed.ms / quarterMs);
  const skewMs = Math.abs(-agreed.ms - quarters * quarterMs);
  if (skewMs > mostSkewMs[Math.min(agreed.moments, mostSkewMs.length - 1)]!) return null;
  const size = Math.abs(quarters);
  return (size === 0 || size >= leastQuarters) && size <= mostQuarters ? { minutes: quarters * 15, pairs: agreed.pairs } : null;
}
