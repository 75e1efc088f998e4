// A stage picture as elements of SVG: nodes, parts, lines and words in the colours of a theme. Knows nothing of pages and of states.
import { mix } from '../theme/contrast';
import { inks, isHighContrast } from '../theme/inks';
import { patternTiles, tilePath } from '../theme/patterns';
import { t } from '../words';
import { smallSize, titleSize } from './layout';
import { legendShapes, lineShapes } from './lineShapes';
import type { PictureFrame, PictureNote, PicturePart, StagePicture } from './picture';
import {
  kindInk,
  kindInks,
  lineInk,
  quietStroke,
  readableText,
  shape,
  tint,
  words,
  type Shape,
  type StageColours,
} from './shapes';

/** @param name unlike that of all other pictures of the page: patterns are found by it; @param labelOf says a part for people */
export function stageShapes(
  picture: StagePicture,
  colours: StageColours,
  name: string,
  labelOf: (part: PicturePart | PictureFrame) => string,
): readonly Shape[] {
  const hatching = `${name}-hatching`;
  const networks = picture.parts.filter((part) => part.shape === 'network');
  const others = picture.parts.filter((part) => part.shape !== 'network');
  const asPart = (part: PicturePart) => partShape(part, colours, hatching, labelOf(part));
  return [
    shape('defs', {}, hatchingPattern(hatching, colours)),
    ...picture.frames.map((frame) => frameShape(frame, colours, hatching, labelOf(frame))),
    ...networks.map(asPart),
    ...picture.lines.flatMap((line) => lineShapes(line, colours)),
    ...others.map(asPart),
    ...picture.notes.map((note) => noteShape(note, colours)),
    ...picture.legend.flatMap((entry) => legendShapes(entry, colours)),
  ];
}

function hatchingPattern(id: string, colours: StageColours): Shape {
  const tile = patternTiles.hatching!;
  const stroke = mix(inks[colours.kind].grey, colours.background, isHighContrast(colours.kind) ? 0.7 : 0.4);
  return shape(
    'pattern',
    { id, width: tile.size, height: tile.size, patternUnits: 'userSpaceOnUse' },
    shape('path', { d: tilePath(tile), stroke, 'stroke-width': tile.strokeWidth, fill: 'none' }),
  );
}

function frameShape(frame: PictureFrame, colours: StageColours, hatching: string, label: string): Shape {
  const { x, y, width, height, look, headHeight } = frame;
  const box = { x, y, width, height, rx: 6 };
  const isDashed = look !== 'known';
  const stroke = look === 'down' ? colours.error : quietStroke(colours);
  const roleFill = look === 'down' ? colours.error : frame.isCoordinator ? colours.coordinator : colours.quiet;
  const head: Shape = {
    ...shape(
      'g',
      { class: 'stage-part' },
      ...(frame.title === frame.fullTitle ? [] : [shape('title', {}, frame.fullTitle)]),
      shape('rect', {
        class: 'stage-body',
        x: x + 2,
        y: y + 2,
        width: width - 4,
        height: headHeight - 8,
        rx: 4,
        fill: 'transparent',
        stroke: 'none',
      }),
      words(frame.title, [x + 12, y + 16], titleSize, colours.foreground, { 'font-weight': 600 }),
      ' ', // read out, they are two words
      words(frame.role, [frame.roleX ?? x + width - 12, y + 16], smallSize, readableText(roleFill, colours), {
        'text-anchor': frame.roleX === null ? 'end' : 'start',
      }),
    ),
    part: { name: frame.name, label },
  };
  const crown = shape('path', {
    d: `M${x + 6} ${y}H${x + width - 6}`,
    stroke: colours.coordinator,
    'stroke-width': 3,
    ...(look === 'inferred' ? { 'stroke-dasharray': '8 4' } : {}),
  });
  return shape(
    'g',
    {},
    shape('rect', {
      ...box,
      fill: look === 'unknown' ? colours.background : tint(colours.foreground, 0.035, colours),
      stroke,
      ...(isDashed ? { 'stroke-dasharray': '6 4' } : {}),
    }),
    ...(look === 'unknown' ? [shape('rect', { ...box, fill: `url(#${hatching})`, 'fill-opacity': 0.45 })] : []),
    ...(frame.isCoordinator ? [crown] : []),
    head,
  );
}

function partShape(part: PicturePart, colours: StageColours, hatching: string, label: string): Shape {
  const { look, labelAt } = part;
  const { fill, stroke, strokeWidth, dash, text } = partPaint(part, colours);
  const lines = { stroke, 'stroke-width': strokeWidth, ...(dash === null ? {} : { 'stroke-dasharray': dash }) };
  const isStrong = look === 'inUse' || look === 'stopped' || part.shape === 'disk';
  const plate = look === 'unknown' ? [body(part, { fill: `url(#${hatching})`, stroke: 'none' })] : [];
  // Hatching must not run through the letters.
  const halo = look === 'unknown' ? { stroke: colours.background, 'stroke-width': 4, 'paint-order': 'stroke' } : {};
  return {
    ...shape(
      'g',
      { class: `stage-part is-${look}` },
      ...(part.label === part.fullLabel ? [] : [shape('title', {}, part.fullLabel)]),
      body(part, { fill, ...lines, class: 'stage-body' }),
      ...plate,
      words(part.label, labelAt, part.labelSize, text, {
        'text-anchor': 'middle',
        ...(isStrong ? { 'font-weight': 600 } : {}),
        ...halo,
      }),
      ...(look === 'stopped' && isGate(part) ? [stopSign(part, colours)] : []),
    ),
    part: { name: part.name, label },
  };
}

/** IO is held by the file system of CSV, not by what is above it. */
function isGate({ name }: PicturePart): boolean {
  return name.component === 'csvFs' || name.component === 'csvFilter';
}

function stopSign(part: PicturePart, colours: StageColours): Shape {
  const [x, y] = [part.x, part.y + part.height / 2];
  const ink = lineInk(part.kind === null ? 'red' : 'yellow', colours);
  const d = part.kind === null ? `M${x - 4} ${y - 4}l8 8m0 -8l-8 8` : `M${x - 3} ${y - 4}v8m6 -8v8`;
  return shape(
    'g',
    {},
    shape('circle', { cx: x, cy: y, r: 9, fill: colours.background, stroke: ink, 'stroke-width': 2 }),
    shape('path', { d, stroke: colours.foreground, 'stroke-width': 2.4, fill: 'none' }),
  );
}

function body({ x, y, width, height, shape: form }: PicturePart, attributes: Shape['attributes']): Shape {
  if (form !== 'disk') return shape('rect', { x, y, width, height, rx: form === 'network' ? 12 : 4, ...attributes });
  const [depth, right, bottom] = [6, x + width, y + height];
  const rim = `M${x} ${y + depth}A${width / 2} ${depth} 0 0 1 ${right} ${y + depth}`;
  const floor = `V${bottom - depth}A${width / 2} ${depth} 0 0 1 ${x} ${bottom - depth}Z`;
  const front = `M${x} ${y + depth}A${width / 2} ${depth} 0 0 0 ${right} ${y + depth}`;
  return shape('path', { d: rim + floor + front, ...attributes });
}

interface PartPaint {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: string | null;
  readonly text: string;
}

function partPaint({ look, kind, isInferred, shape: form }: PicturePart, colours: StageColours): PartPaint {
  const { foreground, quiet, background } = colours;
  const grey = quietStroke(colours);
  const ink = kind === null ? grey : kindInk(kind, colours);
  const ground = inks[colours.kind][kind === null ? 'grey' : kindInks[kind]];
  const dash = isInferred ? '6 3' : null;
  switch (look) {
    case 'inUse':
      return {
        fill: tint(ground, form === 'network' ? 0.12 : 0.28, colours),
        stroke: ink,
        strokeWidth: 1.8,
        dash,
        text: foreground,
      };
    case 'stopped': {
      const stop = lineInk(kind === null ? 'red' : 'yellow', colours);
      return { fill: tint(stop, 0.16, colours), stroke: stop, strokeWidth: 1.8, dash, text: foreground };
    }
    case 'notUsed':
      return { fill: background, stroke: ink, strokeWidth: 1.2, dash: '3 3', text: foreground };
    case 'barred':
      return { fill: background, stroke: grey, strokeWidth: 1, dash: '3 3', text: quiet };
    case 'unknown':
      return { fill: background, stroke: grey, strokeWidth: 1, dash: '3 3', text: quiet };
    case 'quiet':
      return {
        fill: tint(foreground, form === 'network' ? 0.03 : 0.06, colours),
        stroke: form === 'network' ? 'none' : grey,
        strokeWidth: 1,
        dash: null,
        text: quiet,
      };
  }
}

function noteShape(note: PictureNote, colours: StageColours): Shape {
  const ink = { broken: colours.error, stopped: colours.foreground, quiet: colours.quiet }[note.tone];
  const rows = note.lines.map((line, index) =>
    words(
      line,
      [note.x, note.y + 8 + index * 15],
      smallSize,
      readableText(ink, colours),
      note.tone === 'quiet' ? { 'font-style': 'italic' } : {},
    ),
  );
  if (note.link === null) return shape('g', {}, ...rows);
  const { x, y, words: text, to } = note.link;
  const link: Shape = {
    ...shape('g', { class: 'stage-link' }, words(text, [x, y + 8], smallSize, colours.link, { 'text-decoration': 'underline' })),
    link: { to, label: t('Show {0}', text) },
  };
  return shape('g', {}, ...rows, link);
}
