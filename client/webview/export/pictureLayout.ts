// The lanes as a picture for a ticket or a mail: title, times, findings, names, bands, legend and where it is from, as one list of
// shapes. Knows nothing of SVG, canvas or the page.
import { bandWords } from '../theme/bands';
import { t } from '../words';
import { fitText } from '../lanes/fitText';
import { lanesLayout, type LanesScene } from '../lanes/layout';
import { legendSigns } from '../lanes/legendSigns';
import { markClusters, markX, undatedCluster, worstOf } from '../lanes/markNumbers';
import { rowHeights } from '../lanes/rows';
import { placedTicks } from '../lanes/timeAxis';
import type { FontName, Shape, TextShape, Tone } from '../lanes/shapes';
import { movedBy } from './movedShapes';

export interface PictureScene {
  /** The lanes themselves, from the first row on. */
  readonly lanes: LanesScene;
  readonly title: string;
  /** Which stretch it shows, in which zone. */
  readonly underTitle: string;
  /** Where the play head stands, and how that time is written. */
  readonly head: { readonly ms: number; readonly words: string };
  /** Numbers of findings by their index, and their titles. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly findingTitles: readonly string[];
  /** Names of the inputs. */
  readonly sources: readonly string[];
  /** Rows that were too many to be drawn. */
  readonly rowsLeftOut: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const pictureMeasures = { margin: 16, names: 170, lineHeight: 18 } as const;
/** More would be a list, not a picture. */
const mostFindings = 12;

/** The scale of the lanes decides how wide it is. */
export function pictureLayout(scene: PictureScene): Picture {
  const { lanes } = scene;
  const { margin, names } = pictureMeasures;
  const left = margin + names;
  const width = left + lanes.scale.width + margin;
  const shapes: Shape[] = [];
  const pen = new Pen(shapes, lanes, width - 2 * margin);
  pen.line(scene.title, 'title', 'foreground', 26);
  pen.line(scene.underTitle, 'small', 'quiet', 24);
  addAxis(shapes, scene, left, pen.y);
  pen.y += 42;
  const rowsTop = pen.y - (lanes.range.first < lanes.range.end ? lanes.rows.topOf(lanes.range.first) : 0);
  addNames(shapes, lanes, rowsTop);
  shapes.push(...lanesLayout(lanes).map((shape) => movedBy(shape, left, rowsTop)));
  const rowsBottom = rowsTop + (lanes.range.end > 0 ? lanes.rows.topOf(lanes.range.end) : 0);
  addHead(shapes, scene, left, [rowsTop, rowsBottom]);
  pen.y = rowsBottom + 8;
  if (scene.rowsLeftOut > 0) pen.line(t('{0} more rows are not drawn', scene.rowsLeftOut), 'small', 'quiet');
  addFindings(scene, pen);
  addLegend(shapes, pen, width - margin);
  pen.y += 6;
  pen.line(t('Drawn from {0}', scene.sources.join(', ')), 'small', 'quiet');
  pen.line(t('The play head stands at {0}. Nothing in these lanes is simulated.', scene.head.words), 'small', 'quiet');
  return { width, height: Math.ceil(pen.y + margin - 6), shapes };
}

function addHead(
  shapes: Shape[],
  { head, lanes: { scale } }: PictureScene,
  left: number,
  [y1, y2]: readonly [number, number],
): void {
  const x = scale.xOf(head.ms);
  if (x < 0 || x > scale.width) return;
  const line = { x1: left + x, x2: left + x, y1: y1 - 6, y2 };
  shapes.push({ type: 'line', ...line, width: 2, isDashed: false, tone: 'playHead' });
}

/** Writes lines one under the other. */
class Pen {
  y: number = pictureMeasures.margin;

  constructor(
    private readonly shapes: Shape[],
    readonly lanes: LanesScene,
    private readonly room: number,
  ) {}

  line(text: string, font: FontName, tone: Tone, height: number = pictureMeasures.lineHeight, indent = 0): void {
    const words = fitText(text, this.room - indent, font, this.lanes.measure);
    if (words !== null) this.shapes.push(this.text(words, pictureMeasures.margin + indent, this.y + height / 2, font, tone));
    this.y += height;
  }

  text(text: string, x: number, y: number, font: FontName, tone: Tone): TextShape {
    return { type: 'text', x, y, width: this.lanes.measure(text, font), text, font, tone };
  }
}

function addAxis(shapes: Shape[], { lanes, numbers }: PictureScene, left: number, top: number): void {
  const { scale, measure, ticks } = lanes;
  for (const { x: middle, words, isDate } of placedTicks(ticks, scale)) {
    const width = measure(words, 'small');
    const x = left + middle - width / 2;
    shapes.push({ type: 'text', x, y: top + 8, width, text: words, font: 'small', tone: isDate ? 'foreground' : 'quiet' });
  }
  const widthOf = (words: string) => Math.max(16, measure(words, 'mark') + 10);
  const y = top + 28;
  for (const { x, width, words, marks } of markClusters(lanes.marks, scale, numbers, { widthOf, gapPx: 3 })) {
    const { severity } = worstOf(marks);
    shapes.push({ type: 'mark', x: left + x, y, radius: 8, width, words, severity, isUndated: false });
  }
  const undated = undatedCluster(lanes.marks, numbers);
  if (undated === null) return;
  // Beside the axis, so that it stands at no time.
  const width = widthOf(undated.words);
  const x = pictureMeasures.margin + width / 2;
  const { severity } = worstOf(undated.marks);
  shapes.push({ type: 'mark', x, y, radius: 8, width, words: undated.words, severity, isUndated: true });
  const words = t('without a time');
  const textX = x + width / 2 + 6;
  shapes.push({ type: 'text', x: textX, y, width: measure(words, 'small'), text: words, font: 'small', tone: 'quiet' });
}

function addNames(shapes: Shape[], { rows, range, measure }: LanesScene, rowsTop: number): void {
  const { margin, names } = pictureMeasures;
  for (let index = range.first; index < range.end; index++) {
    const row = rows.rows[index]!;
    const [top, height] = [rowsTop + rows.topOf(index), rowHeights[row.type]];
    const isGroup = row.type === 'group';
    if (isGroup) shapes.push({ type: 'box', x: margin, y: top, width: names, height, tone: 'heading' });
    const font = isGroup ? 'heading' : 'small';
    const closed = isGroup && !row.isOpen ? ` (${row.group.lanes.length})` : '';
    const full = isGroup ? `${row.group.volume ?? t('Nodes')}${closed}` : row.lane.node;
    const indent = isGroup ? 6 : 18;
    const name = fitText(full, names - indent - 8, font, measure);
    if (name === null) continue;
    const width = measure(name, font);
    const [x, y] = [margin + indent, top + height / 2];
    shapes.push({ type: 'text', x, y, width, text: name, font, tone: 'foreground' });
    const disk =
      isGroup && row.group.disk !== null ? fitText(row.group.disk, names - indent - width - 16, 'small', measure) : null;
    if (disk === null) continue;
    shapes.push({ type: 'text', x: x + width + 8, y, width: measure(disk, 'small'), text: disk, font: 'small', tone: 'quiet' });
  }
}

function addFindings({ lanes, numbers, findingTitles }: PictureScene, pen: Pen): void {
  const seen = lanes.marks.filter((mark) => markX(mark, lanes.scale) !== null);
  for (const { finding, isUndated } of seen.slice(0, mostFindings)) {
    const words = `${numbers.get(finding)}  ${findingTitles[finding] ?? ''}`;
    pen.line(isUndated ? t('{0} (without a time)', words) : words, 'small', 'foreground');
  }
  if (seen.length > mostFindings) pen.line(t('and {0} more findings', seen.length - mostFindings), 'small', 'quiet');
  if (seen.length > 0) pen.y += 6;
}

/** What of the bands, lines and borders is in the picture. */
function addLegend(shapes: Shape[], pen: Pen, right: number): void {
  const bands = new Set(shapes.flatMap((shape) => (shape.type === 'band' ? [shape.band] : [])));
  const hasInferred = shapes.some((shape) => shape.type === 'band' && shape.isInferred);
  const hasCoordinator = shapes.some((shape) => shape.type === 'line' && shape.tone === 'coordinator');
  let x: number = pictureMeasures.margin;
  const add = (words: string, sign: (y: number) => Shape) => {
    const width = 22 + pen.lanes.measure(words, 'small');
    if (x + width > right && x > pictureMeasures.margin) {
      x = pictureMeasures.margin;
      pen.y += pictureMeasures.lineHeight;
    }
    const middle = pen.y + pictureMeasures.lineHeight / 2;
    shapes.push(sign(middle), pen.text(words, x + 22, middle, 'small', 'quiet'));
    x += width + 18;
  };
  const box = (y: number) => ({ type: 'band', x, y: y - 6, width: 16, height: 12 }) as const;
  for (const alike of legendSigns(bands)) {
    const words = alike[0] === 'unknown' ? t('unknown: no line tells') : alike.map(bandWords).join(', ');
    add(words, (y) => ({ ...box(y), band: alike[0]!, isInferred: false }));
  }
  if (hasInferred) add(t('dashed: inferred'), (y) => ({ ...box(y), band: 'active', isInferred: true }));
  if (hasCoordinator) {
    add(t('coordinator'), (y) => ({
      type: 'line',
      x1: x,
      y1: y,
      x2: x + 16,
      y2: y,
      width: 2,
      isDashed: false,
      tone: 'coordinator',
    }));
  }
  if (shapes.some((shape) => shape.type === 'line' && shape.tone === 'quiet')) {
    add(t('clock, plus or minus'), (y) => ({
      type: 'line',
      x1: x,
      y1: y,
      x2: x + 16,
      y2: y,
      width: 1,
      isDashed: false,
      tone: 'quiet',
    }));
  }
  pen.y += pictureMeasures.lineHeight;
}
