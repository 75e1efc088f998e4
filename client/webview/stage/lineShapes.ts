// Lines of the stage: what is in use is a coloured cable whose dashes tell the kind of IO too; what is lost has a cross.
// Knows nothing of where lines lead.
import type { IoKind } from '../../../server/src/ioWays/ways';
import type { PictureLegend, PictureLine, Point } from './picture';
import { kindInk, lineInk, quietStroke, shape, tint, words, type Shape, type StageColours } from './shapes';

/** Dash and width by kind: never colour alone. The sum of the dashes is how far they move in one turn. */
const dashes: Readonly<Record<IoKind, { readonly dash: string; readonly period: number; readonly width: number }>> = {
  metadata: { dash: '2 5', period: 7, width: 2 },
  direct: { dash: '22 4', period: 26, width: 3 },
  fileSystemRedirected: { dash: '9 6', period: 15, width: 3 },
  blockRedirected: { dash: '0.1 7', period: 7.1, width: 4.4 },
};

const cornerRadius = 9;
const arrowLength = 8;

export function lineShapes(line: PictureLine, colours: StageColours): readonly Shape[] {
  const { points, kind, look, cross } = line;
  const shapes: Shape[] = [];
  const grey = quietStroke(colours);
  switch (look) {
    case 'inUse':
      if (kind !== null) shapes.push(...cable(points, kind, colours));
      break;
    case 'stopped':
      shapes.push(path(shortened(points), lineInk('yellow', colours), 3, '6 4'), arrow(points, lineInk('yellow', colours)));
      break;
    case 'notUsed': {
      const ink = kind === null ? grey : kindInk(kind, colours);
      shapes.push(path(shortened(points), ink, 1.6, '3 4'), arrow(points, ink));
      break;
    }
    case 'broken':
      shapes.push(path(points, colours.error, 1.8, '5 4'));
      break;
    case 'barred':
    case 'unknown':
      shapes.push(path(points, grey, 1.4, '2 4'));
      break;
    case 'quiet':
      shapes.push(path(points, grey, 1));
  }
  if (cross !== null) shapes.push(crossAt(cross, colours));
  return shapes;
}

export function legendShapes(entry: PictureLegend, colours: StageColours): readonly Shape[] {
  const y = entry.y + entry.height / 2;
  const sample: PictureLine = {
    points: [
      [entry.x, y],
      [entry.x + 28, y],
    ],
    ...{ look: entry.look, kind: entry.kind, isInferred: entry.isInferred, cross: null },
  };
  return [...lineShapes(sample, colours), words(entry.words, [entry.x + 34, y], 11, colours.foreground)];
}

function cable(points: readonly Point[], kind: IoKind, colours: StageColours): readonly Shape[] {
  const { dash, period, width } = dashes[kind];
  const ink = kindInk(kind, colours);
  const way = shortened(points);
  const flow = path(way, ink, width, dash);
  return [
    path(way, tint(ink, 0.42, colours), width),
    {
      ...flow,
      attributes: {
        ...flow.attributes,
        class: 'stage-flow',
        'data-period': period,
        'stroke-linecap': kind === 'blockRedirected' ? 'round' : 'butt',
      },
    },
    arrow(points, ink),
  ];
}

function crossAt([x, y]: Point, colours: StageColours): Shape {
  const d = `M${x - 7} ${y - 7}L${x + 7} ${y + 7}M${x - 7} ${y + 7}L${x + 7} ${y - 7}`;
  return shape(
    'g',
    {},
    shape('path', { d, stroke: colours.background, 'stroke-width': 7, fill: 'none' }),
    shape('path', { d, stroke: colours.error, 'stroke-width': 3, fill: 'none' }),
  );
}

function path(points: readonly Point[], stroke: string, width: number, dash?: string): Shape {
  const dashed = dash === undefined ? {} : { 'stroke-dasharray': dash };
  return shape('path', { d: rounded(points), stroke, 'stroke-width': width, fill: 'none', ...dashed });
}

/** Room for the head of the arrow. */
function shortened(points: readonly Point[]): readonly Point[] {
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const [dx, dy] = direction(before, end);
  return [...points.slice(0, -1), [end[0] - dx * (arrowLength - 2), end[1] - dy * (arrowLength - 2)]];
}

function arrow(points: readonly Point[], fill: string): Shape {
  const [[x, y], before] = [points.at(-1)!, points.at(-2)!];
  const [dx, dy] = direction(before, [x, y]);
  const [bx, by] = [x - dx * arrowLength, y - dy * arrowLength];
  const half = 4.5;
  return shape('path', { d: `M${x} ${y}L${bx - dy * half} ${by + dx * half}L${bx + dy * half} ${by - dx * half}Z`, fill });
}

function direction([x1, y1]: Point, [x2, y2]: Point): Point {
  return [Math.sign(x2 - x1), Math.sign(y2 - y1)];
}

/** Corners are round where the pieces are long enough. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let d = `M${first![0]} ${first![1]}`;
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    const before = points[index]!;
    if (!next) return `${d}L${corner[0]} ${corner[1]}`;
    const radius = Math.min(cornerRadius, distance(before, corner) / 2, distance(corner, next) / 2);
    const [inX, inY] = direction(before, corner);
    const [outX, outY] = direction(corner, next);
    d += `L${corner[0] - inX * radius} ${corner[1] - inY * radius}`;
    d += `Q${corner[0]} ${corner[1]} ${corner[0] + outX * radius} ${corner[1] + outY * radius}`;
  }
  return d;
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.abs(x2 - x1) + Math.abs(y2 - y1);
}
