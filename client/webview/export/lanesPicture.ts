// The lanes that are shown now, as a picture for a file: all rows of open groups, not only those that are scrolled to.
// Knows nothing of files.
import type { LaneSpans } from '../../../server/src/protocol/replayViewMessages';
import { clockFace, type ClockFace } from '../lanes/clockFace';
import type { GroupStrip } from '../lanes/groupStrips';
import { marksInOrder, markNumbers } from '../lanes/markNumbers';
import { rowsOf, type Row } from '../lanes/rows';
import { leastMsFor } from '../lanes/spanCache';
import { textMeasure } from '../lanes/textMeasure';
import { ticksOf } from '../lanes/timeAxis';
import { TimeScale } from '../lanes/timeScale';
import type { ReplayStore } from '../state/replayStore';
import type { Palette } from '../theme/palette';
import { t } from '../words';
import { pictureLayout, type Picture, type PictureScene } from './pictureLayout';

/** Width of the bands in pixels, and rows that a picture has at most. */
const bandsWidth = 1200;
const mostRows = 200;
const lanesOfQuestion = 100;

/** @param theme with fonts for the file */
export async function lanesPicture(store: ReplayStore, theme: Palette): Promise<Picture> {
  const { lanes, overview } = store;
  const { axis } = lanes;
  const stretch = store.visible.peek();
  const scale = new TimeScale(stretch, bandsWidth);
  const rows = rowsOf(lanes.groups, store.collapsed.peek());
  const all = rows.rows;
  const end = Math.min(mostRows, all.length);
  const spans = await spansOf(store, all.slice(0, end), scale);
  const strips = await stripsOf(store, all.slice(0, end), scale);
  const face = clockFace(axis, store.clock.peek());
  const plusMinus = new Map(axis.clocks.map(({ node, plusMinusMs }) => [node, plusMinusMs]));
  return pictureLayout({
    lanes: {
      ...{ scale, rows, range: { first: 0, end }, measure: textMeasure(theme), marks: marksInOrder(lanes) },
      ...{ axisEndMs: axis.toMs, hasDurations: axis.kind !== 'order' },
      ticks: ticksOf(stretch, bandsWidth, face, axis),
      stripOf: (volume) => strips.get(volume) ?? null,
      pieces: ({ id }) => {
        const known = spans.get(id);
        return known
          ? [{ ...stretch, chunk: { ...stretch, leastMs: leastMsFor(scale.msPerPixel), spans: known, usedAt: 0 } }]
          : [];
      },
      uncoveredOf: (node) => lanes.uncovered.filter((uncovered) => uncovered.node === node),
      plusMinusOf: (node) => plusMinus.get(node) ?? null,
    },
    title: store.name,
    underTitle: stretchWords(store, face),
    head: headOf(store, face),
    numbers: markNumbers(store),
    findingTitles: overview.findings.map(({ title }) => title),
    sources: overview.inputs.map(({ name }) => name),
    rowsLeftOut: all.length - end,
  });
}

async function spansOf(store: ReplayStore, rows: readonly Row[], scale: TimeScale): Promise<ReadonlyMap<number, LaneSpans>> {
  const ids = rows.flatMap((row) => (row.type === 'lane' ? [row.lane.id] : []));
  const { fromMs, toMs } = scale.stretch;
  const known = new Map<number, LaneSpans>();
  for (let at = 0; at < ids.length; at += lanesOfQuestion) {
    const lanes = ids.slice(at, at + lanesOfQuestion);
    const answer = await store.source.ask('spans', { lanes, fromMs, toMs, leastMs: leastMsFor(scale.msPerPixel) });
    if (answer === null) throw new Error(t('The log has changed meanwhile. Try again.'));
    for (const spans of answer.lanes) known.set(spans.lane, spans);
  }
  return known;
}

/** Where the play head stands, with its day. */
function headOf({ playHead }: ReplayStore, face: ClockFace): PictureScene['head'] {
  const { ms } = playHead.peek();
  const date = face.date(ms);
  return { ms, words: date === null ? face.time(ms) : `${date} ${face.time(ms)}` };
}

/** Bands of the groups that are closed. */
async function stripsOf(
  store: ReplayStore,
  rows: readonly Row[],
  scale: TimeScale,
): Promise<ReadonlyMap<string | null, GroupStrip>> {
  if (!rows.some((row) => row.type === 'group' && !row.isOpen)) return new Map();
  const { axis } = store.lanes;
  const fromMs = Math.max(axis.fromMs, scale.stretch.fromMs);
  const toMs = Math.min(axis.toMs, scale.stretch.toMs);
  const columns = Math.max(1, Math.round((toMs - fromMs) / scale.msPerPixel));
  const answer = await store.source.ask('minimap', { fromMs, toMs, columns });
  return new Map((answer?.groups ?? []).map(({ volume, bands }) => [volume, { fromMs, toMs, bands }]));
}

function stretchWords({ visible, lanes }: ReplayStore, face: ClockFace): string {
  const { fromMs, toMs } = lanes.axis;
  const from = Math.max(visible.peek().fromMs, fromMs);
  const to = Math.min(visible.peek().toMs, toMs);
  const [first, last] = [face.date(from), face.date(to)];
  const words = [first, face.time(from), '–', last === first ? null : last, face.time(to)];
  const span = words.filter((word) => word !== null).join(' ');
  return face.zoneInFull === null ? span : `${span} (${face.zoneInFull})`;
}
