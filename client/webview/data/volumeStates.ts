// Which volumes stand together on a page of a table, and their states at a moment as one. Knows nothing of pages and of asking.
import type { ReplayState } from '../../../server/src/protocol/messages';
import type { LaneGroup } from '../../../server/src/protocol/replayViewMessages';

/** Volumes page by page, each with all its rows: as many as have about so many rows together, one at least. */
export function volumePages(groups: readonly LaneGroup[], mostRows: number): readonly (readonly string[])[] {
  const ofVolumes = groups.filter(({ volume }) => volume !== null);
  const rows = Math.max(1, ...ofVolumes.map(({ lanes }) => lanes.length));
  const size = Math.max(1, Math.floor(mostRows / rows));
  const names = ofVolumes.map(({ volume }) => volume!);
  return Array.from({ length: Math.ceil(names.length / size) }, (_page, index) => names.slice(index * size, (index + 1) * size));
}

/** States of single volumes at one moment, as if they had been asked for together; what is of no volume stands in each of them. */
export function togetherState(states: readonly ReplayState[]): ReplayState | null {
  const [first] = states;
  return first === undefined ? null : { ...first, volumes: states.flatMap(({ volumes }) => volumes) };
}
