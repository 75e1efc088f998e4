// Columns of bands that are alike and side by side, as one. Knows nothing of times or pixels.
import { bandNames, type BandName } from '../../../server/src/protocol/replayViewMessages';

/** Columns `from` up to and without `to`. */
export interface BandRun {
  readonly band: BandName;
  readonly from: number;
  readonly to: number;
}

/** @param bands indices into `bandNames`, one a column */
export function runsOf(bands: readonly number[]): readonly BandRun[] {
  const runs: BandRun[] = [];
  for (let from = 0; from < bands.length;) {
    let to = from + 1;
    while (to < bands.length && bands[to] === bands[from]) to++;
    runs.push({ band: bandNames[bands[from]!] ?? 'unknown', from, to });
    from = to;
  }
  return runs;
}
