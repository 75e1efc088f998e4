// The lanes that are shown now, as an SVG document or as PNG: all rows of open groups, not only those that are scrolled to.
// Knows nothing of where a picture goes.
import type { LaneSpans } from '../../../server/src/protocol/replayViewMessages';
import { CanvasPainter } from '../lanes/canvasPainter';
import { clockFace, type ClockFace } from '../lanes/clockFace';
import { marksInOrder, markNumbers } from '../lanes/markNumbers';
import { rowsOf, type Row } from '../lanes/rows';
import { leastMsFor } from '../lanes/spanCache';
import { svgPatterns, svgShapes } from '../lanes/svgPainter';
import { textMeasure } from '../lanes/textMeasure';
import { ticksOf } from '../lanes/timeAxis';
import { TimeScale } from '../lanes/timeScale';
import type { ReplayStore } from '../state/replayStore';
import { palette, type Palette } from '../theme/palette';
import { t } from '../words';
import { pictureLayout, type Picture } from './pictureLayout';

/** Width of the bands in pixels, and rows that a picture has at most. */
const bandsWidth = 1200;
const mostRows = 200;
const lanesOfQuestion = 100;
/** A PNG has so many pixels for each pixel of the page: sharp in print, too. */
const pngScale = 2;

/** An SVG document. */
export async function lanesSvg(store: ReplayStore): Promise<string> {
  const theme = pictureTheme();
  const { width, height, shapes } = await lanesPicture(store, theme);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
    svgPatterns(shapes, theme),
    `<rect width="${width}" height="${height}" fill="${theme.background}"/>`,
    svgShapes(shapes, theme),
    '</svg>',
    '',
  ].join('\n');
}

/** A PNG file, in Base64. */
export async function lanesPng(store: ReplayStore): Promise<string> {
  const theme = pictureTheme();
  const { width, height, shapes } = await lanesPicture(store, theme);
  const canvas = document.createElement('canvas');
  canvas.width = width * pngScale;
  canvas.height = height * pngScale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(t('This window cannot draw a picture.'));
  context.scale(pngScale, pngScale);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, height);
  new CanvasPainter(theme, pngScale).draw(context, shapes);
  return base64Of(canvas);
}

/** The browser packs it beside the page, which goes on meanwhile. */
async function base64Of(canvas: HTMLCanvasElement): Promise<string> {
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file === null) throw new Error(t('This window cannot draw a picture.'));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(t('This window cannot draw a picture.')));
    reader.readAsDataURL(file);
  });
}

/** Fonts of the page may be missing where the picture is looked at. */
function pictureTheme(): Palette {
  const theme = palette().peek();
  return { ...theme, fontSize: 13, fontFamily: `${theme.fontFamily}, sans-serif` };
}

async function lanesPicture(store: ReplayStore, theme: Palette): Promise<Picture> {
  const { lanes, overview } = store;
  const { axis } = lanes;
  const stretch = store.visible.peek();
  const scale = new TimeScale(stretch, bandsWidth);
  const rows = rowsOf(lanes.groups, store.collapsed.peek());
  const all = rows.rows;
  const end = Math.min(mostRows, all.length);
  const spans = await spansOf(store, all.slice(0, end), scale);
  const face = clockFace(axis, store.clock.peek());
  const plusMinus = new Map(axis.clocks.map(({ node, plusMinusMs }) => [node, plusMinusMs]));
  return pictureLayout({
    lanes: {
      ...{ scale, rows, range: { first: 0, end }, measure: textMeasure(theme), marks: marksInOrder(lanes) },
      ...{ axisEndMs: axis.toMs, hasDurations: axis.kind !== 'order' },
      ticks: ticksOf(stretch, bandsWidth, face, axis),
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

function stretchWords({ visible, lanes }: ReplayStore, face: ClockFace): string {
  const { fromMs, toMs } = lanes.axis;
  const from = Math.max(visible.peek().fromMs, fromMs);
  const to = Math.min(visible.peek().toMs, toMs);
  const [first, last] = [face.date(from), face.date(to)];
  const words = [first, face.time(from), '–', last === first ? null : last, face.time(to)];
  const span = words.filter((word) => word !== null).join(' ');
  return face.zoneInFull === null ? span : `${span} (${face.zoneInFull})`;
}
