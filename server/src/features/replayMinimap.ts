// All of a replay in so many columns: for each group of lanes the band that matters most in each. Knows nothing of requests.
import { bandsByWeight, type Band } from '../model/bands';
import type { ClusterLog } from '../model/clusterLog';
import { preparedLanes, type PreparedGroup } from '../model/lanes';
import { msOfStep, type StepAxis } from '../model/replayAxis';

export interface Minimap {
  readonly groups: readonly MinimapGroup[];
}

export interface MinimapGroup {
  readonly volume: string | null;
  /** Indices into the bands by weight, one a column. */
  readonly bands: readonly number[];
}

/** Wider than any screen. */
const mostColumns = 4000;

const weightOf: ReadonlyMap<Band, number> = new Map(bandsByWeight.map((band, weight) => [band, weight]));

/** Yields after each group. */
export function* replayMinimap(log: ClusterLog, columns: number): Generator<void, Minimap> {
  const { axis, groups } = yield* preparedLanes(log.history);
  const count = Math.min(Math.max(1, columns), mostColumns);
  const found: MinimapGroup[] = [];
  for (const group of groups) {
    found.push({ volume: group.volume, bands: gravestBands(group, axis, count) });
    yield;
  }
  return { groups: found };
}

function gravestBands({ lanes }: PreparedGroup, axis: StepAxis, count: number): readonly number[] {
  const gravest = new Array<number>(count).fill(weightOf.get('unknown')!);
  const columnMs = (axis.toMs - axis.fromMs || 1) / count;
  const columnOf = (atMs: number) => Math.min(count - 1, Math.floor((atMs - axis.fromMs) / columnMs));
  for (const { steps, values } of lanes) {
    for (const [place, { band }] of values.entries()) {
      const weight = weightOf.get(band)!;
      const fromMs = msOfStep(axis, steps[place]!);
      const next = steps[place + 1];
      const toMs = next === undefined ? axis.toMs : msOfStep(axis, next);
      const first = columnOf(fromMs);
      // What ends where a column begins is not in it.
      const last = Math.max(first, Math.min(count, Math.ceil((toMs - axis.fromMs) / columnMs)) - 1);
      for (let column = first; column <= last; column++) if (weight < gravest[column]!) gravest[column] = weight;
    }
  }
  return gravest;
}
