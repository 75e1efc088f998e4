// From rows, spans, findings and ticks to the list of shapes that both painters draw. Times are those of the scale, heights those of the
// rows: all rows stand at their own height, whatever is scrolled. Knows nothing of canvas or SVG.
import type { FindingMark, Lane, UncoveredStretch } from '../../../server/src/protocol/replayViewMessages';
import { laneMeasures, laneShapes, type LaneScene } from './bandShapes';
import { markRadius, markX } from './markNumbers';
import { rowHeights, type GroupRow, type LaneRow, type RowList, type RowRange } from './rows';
import type { GroupStrip } from './groupStrips';
import type { Shape } from './shapes';
import { runsOf } from './stripShapes';
import type { SpanPiece } from './spanPieces';
import type { Tick } from './timeAxis';
import type { TimeScale } from './timeScale';

export interface LanesScene extends LaneScene {
  readonly rows: RowList;
  readonly range: RowRange;
  readonly ticks: readonly Tick[];
  /** What a closed group shows of all its lanes; null = nothing has come yet. */
  readonly stripOf: (volume: string | null) => GroupStrip | null;
  readonly pieces: (lane: Lane) => readonly SpanPiece[];
  readonly marks: readonly FindingMark[];
  readonly uncoveredOf: (node: string) => readonly UncoveredStretch[];
  readonly plusMinusOf: (node: string) => number | null;
}

/** Bands of a closed group in its heading, in pixels. */
const groupStrip = { top: 8, height: 10 } as const;

/** Left edge of all shapes is 0, right edge the width of the scale. */
export function lanesLayout(scene: LanesScene): readonly Shape[] {
  const { rows, range, scale, ticks } = scene;
  if (range.first >= range.end) return [];
  const shapes: Shape[] = [];
  const top = rows.topOf(range.first);
  const bottom = rows.topOf(range.end);
  for (const { ms } of ticks) {
    const x = Math.min(scale.width, Math.max(0, scale.xOf(ms)));
    shapes.push({ type: 'line', x1: x, y1: top, x2: x, y2: bottom, width: 1, isDashed: false, tone: 'line' });
  }
  const marks = marksByVolume(scene.marks);
  for (let index = range.first; index < range.end; index++) {
    const row = rows.rows[index]!;
    const own = marks.get(row.group.volume) ?? [];
    if (row.type === 'group') addGroup(shapes, row, rows.topOf(index), own, scene);
    else addLane(shapes, row, rows.topOf(index), own, scene);
  }
  return shapes;
}

const known = new WeakMap<LanesScene['marks'], Map<string | null, FindingMark[]>>();

/** Found once, for there may be thousands and they are drawn in every frame. */
function marksByVolume(marks: LanesScene['marks']): ReadonlyMap<string | null, readonly FindingMark[]> {
  let found = known.get(marks);
  if (found === undefined) {
    found = new Map();
    for (const mark of marks) {
      const own = found.get(mark.volume);
      if (own === undefined) found.set(mark.volume, [mark]);
      else own.push(mark);
    }
    known.set(marks, found);
  }
  return found;
}

/** A heading parts the groups. That of a closed group shows bands and findings of all that it hides. */
function addGroup(
  shapes: Shape[],
  { group, isOpen }: GroupRow,
  top: number,
  marks: readonly FindingMark[],
  scene: LanesScene,
): void {
  shapes.push({ type: 'box', x: 0, y: top, width: scene.scale.width, height: rowHeights.group, tone: 'heading' });
  const strip = isOpen ? null : scene.stripOf(group.volume);
  if (strip !== null) addStrip(shapes, strip, top + groupStrip.top, scene.scale);
  const nodes = new Set(group.lanes.map(({ node }) => node));
  const own = marks.filter(({ node }) => !isOpen || node === null || !nodes.has(node));
  addMarks(shapes, own, top + rowHeights.group / 2, scene);
}

function addStrip(shapes: Shape[], { fromMs, toMs, bands }: GroupStrip, y: number, scale: TimeScale): void {
  const columnMs = (toMs - fromMs) / bands.length;
  for (const { band, from, to } of runsOf(bands)) {
    const x = Math.max(0, scale.xOf(fromMs + from * columnMs));
    const right = Math.min(scale.width, scale.xOf(fromMs + to * columnMs));
    if (right <= x) continue;
    shapes.push({ type: 'band', x, y, width: right - x, height: groupStrip.height, band, isInferred: false });
  }
}

function addLane(shapes: Shape[], row: LaneRow, top: number, marks: readonly FindingMark[], scene: LanesScene): void {
  const { node } = row.lane;
  const content = { pieces: scene.pieces(row.lane), uncovered: scene.uncoveredOf(node), plusMinusMs: scene.plusMinusOf(node) };
  shapes.push(...laneShapes(content, top, scene));
  const own = marks.filter((mark) => mark.node === node);
  addMarks(shapes, own, top + laneMeasures.band, scene);
}

function addMarks(shapes: Shape[], marks: readonly FindingMark[], y: number, { scale }: LanesScene): void {
  let last: { readonly x: number; readonly isUndated: boolean } | null = null;
  for (const mark of marks) {
    const x = markX(mark, scale);
    const isUndated = mark.isUndated ?? false;
    if (x === null || (last !== null && last.isUndated === isUndated && x - last.x < 1)) continue; // one on top of the other
    last = { x, isUndated };
    const { severity } = mark;
    shapes.push({ type: 'mark', x, y, radius: markRadius, width: 2 * markRadius, words: '', severity, isUndated });
  }
}
