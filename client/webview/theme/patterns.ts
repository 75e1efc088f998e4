// Patterns as data: a square tile and what is drawn on it, for canvas and for SVG alike, so that both show the same.
// Knows nothing of bands.

export type PatternName =
  | 'solid'
  | 'stripes'
  | 'backStripes'
  | 'dots'
  | 'crossHatch'
  | 'grid'
  | 'chevrons'
  | 'crosses'
  | 'fineVertical'
  | 'hatching'
  | 'outline';

/** Strokes and dots in pixels of the tile; strokes may reach over its edge, so that tiles join without a seam. */
export interface PatternTile {
  readonly size: number;
  /** Each a run of points, drawn with round ends. */
  readonly strokes: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly strokeWidth: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
}

/** null: nothing is drawn on the ground. */
export const patternTiles: Readonly<Record<PatternName, PatternTile | null>> = {
  solid: null,
  outline: null,
  stripes: strokes(8, 2.4, [
    [-2, 10, 10, -2],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ]),
  backStripes: strokes(7, 1.4, [
    [-2, -2, 9, 9],
    [-2, 5, 2, 9],
    [5, -2, 9, 2],
  ]),
  dots: {
    size: 7,
    strokes: [],
    strokeWidth: 0,
    dots: [
      { x: 1.75, y: 1.75, radius: 1.15 },
      { x: 5.25, y: 5.25, radius: 1.15 },
    ],
  },
  crossHatch: strokes(6, 1.1, [
    [-1, 7, 7, -1],
    [-1, -1, 7, 7],
  ]),
  grid: strokes(5, 1.2, [
    [2.5, -1, 2.5, 6],
    [-1, 2.5, 6, 2.5],
  ]),
  chevrons: strokes(8, 1.5, [
    [-1, 5, 4, 1, 9, 5],
    [-1, 9, 4, 5, 9, 9],
  ]),
  crosses: strokes(8, 1.4, [
    [2, 2, 6, 6],
    [2, 6, 6, 2],
  ]),
  fineVertical: strokes(3, 1.1, [[1.5, -1, 1.5, 4]]),
  hatching: strokes(9, 1.3, [
    [-2, -2, 11, 11],
    [-2, 7, 2, 11],
    [7, -2, 11, 2],
  ]),
};

/** @param runs each x, y, x, y and so on */
function strokes(size: number, strokeWidth: number, runs: readonly (readonly number[])[]): PatternTile {
  const points = (run: readonly number[]) => {
    const made: [number, number][] = [];
    for (let at = 0; at < run.length; at += 2) made.push([run[at]!, run[at + 1]!]);
    return made;
  };
  return { size, strokes: runs.map(points), strokeWidth, dots: [] };
}

/** The strokes of a tile as the `d` of an SVG path. */
export function tilePath({ strokes: runs }: PatternTile): string {
  return runs.map((run) => run.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')).join('');
}
