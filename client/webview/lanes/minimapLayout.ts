// The rows of the small picture of the whole: which groups it shows and the shapes of their bands. Knows nothing of canvas.
import type { LaneGroup, MinimapGroup } from '../../../server/src/protocol/replayViewMessages';
import type { Shape } from './shapes';
import { runsOf } from './stripShapes';

/** More rows than this nobody tells apart. */
const mostRows = 10;
const minimapRowPx = 6;
const minimapGapPx = 1;

/** Disturbed groups before the others, volumes before nodes, each in its order. */
export function minimapRows(groups: readonly MinimapGroup[], lanes: readonly LaneGroup[]): readonly MinimapGroup[] {
  const disturbed = new Set(lanes.filter(({ isDisturbed }) => isDisturbed).map(({ volume }) => volume));
  const rank = ({ volume }: MinimapGroup) => (disturbed.has(volume) ? 0 : 2) + (volume === null ? 1 : 0);
  const chosen = [...groups].sort((one, other) => rank(one) - rank(other)).slice(0, mostRows);
  return groups.filter((group) => chosen.includes(group));
}

export function minimapHeight(rows: number): number {
  return Math.max(1, rows) * (minimapRowPx + minimapGapPx) - minimapGapPx;
}

/** @param left where the axis begins, @param width of the axis, in pixels */
export function minimapShapes(rows: readonly MinimapGroup[], left: number, width: number): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const [row, { bands }] of rows.entries()) {
    const y = row * (minimapRowPx + minimapGapPx);
    for (const { band, from, to } of runsOf(bands)) {
      const [x, end] = [left + (from / bands.length) * width, left + (to / bands.length) * width];
      shapes.push({ type: 'band', x, y, width: end - x, height: minimapRowPx, band, isInferred: false });
    }
  }
  return shapes;
}
