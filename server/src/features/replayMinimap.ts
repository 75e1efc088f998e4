// A replay, or a stretch of it, in so many columns: for each group of lanes the band that matters most in each. Knows nothing of requests.
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

export interface MinimapStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** @param stretch on the axis; absent = all of it. Yields after each group. */
export function* replayMinimap(log: ClusterLog, columns: number, stretch?: MinimapStretch): Generator<void, Minimap> {
  const { axis, groups } = yield* preparedLanes(log.history);
  const count = Math.min(Math.max(1, columns), mostColumns);
  const found: MinimapGroup[] = [];
  for (const group of groups) {
    found.push({ volume: group.volume, bands: gravestBands(group, axis, count, stretch ?? axis) });
    yield;
  }
  return { groups: found };
}

function gravestBands({ lanes }: PreparedGroup, axis: StepAxis, count: number, stretch: MinimapStretch): readonly number[] {
  const gravest = new Array<number>(count).fill(weightOf.get('unknown')!);
  const columnMs = (stretch.toMs - stretch.fromMs || 1) / count;
  const columnOf = (atMs: number) => Math.max(0, Math.min(count - 1, Math.floor((atMs - stretch.fromMs) / columnMs)));
  for (const { steps, values } of lanes) {
    for (const [place, { band }] of values.entries()) {
      const weight = weightOf.get(band)!;
      const fromMs = msOfStep(axis, steps[place]!);
      const next = steps[place + 1];
      const toMs = next === undefined ? axis.toMs : msOfStep(axis, next);
      if (toMs < stretch.fromMs || fromMs > stretch.toMs) continue;
      const first = columnOf(fromMs);
      // What ends where a column begins is not in it.
      const last = Math.max(first, Math.min(count, Math.ceil((toMs - stretch.fromMs) / columnMs)) - 1);
      for (let column = first; column <= last; column++) if (weight < gravest[column]!) gravest[column] = weight;
    }
  }
  return gravest;
}
