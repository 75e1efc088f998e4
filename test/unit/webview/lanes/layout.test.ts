// Shapes stay within the picture, bands lie where their times are, and words say only what is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesLayout, type LanesScene } from '../../../../client/webview/lanes/layout';
import { rowsOf } from '../../../../client/webview/lanes/rows';
import type { BandShape, Shape, TextShape } from '../../../../client/webview/lanes/shapes';
import { TimeScale } from '../../../../client/webview/lanes/timeScale';
import type { LaneGroup, UncoveredStretch } from '../../../../server/src/protocol/replayViewMessages';
import { band, coordinator, mark, measure, pieceOf, someBands } from './someLanes';

const group: LaneGroup = { volume: 'Volume1', disk: 'Cluster Disk 1', isDisturbed: true, lanes: [{ id: 1, node: 'NODE1' }] };

function sceneOf(
  change: Partial<LanesScene> & { readonly stretch?: { fromMs: number; toMs: number }; readonly width?: number },
): LanesScene {
  const { stretch = { fromMs: 0, toMs: 10_000 }, width = 1000, ...more } = change;
  const rows = rowsOf([group], new Set());
  return {
    ...{ rows, range: { first: 0, end: rows.rows.length }, scale: new TimeScale(stretch, width), measure, axisEndMs: 10_000 },
    ...{
      hasDurations: true,
      ticks: [],
      marks: [],
      pieces: () => [],
      uncoveredOf: () => [],
      plusMinusOf: () => null,
      stripOf: () => null,
    },
    ...more,
  };
}

const bandsOf = (shapes: readonly Shape[]) => shapes.filter((shape): shape is BandShape => shape.type === 'band');
const wordsOf = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is TextShape => shape.type === 'text').map(({ text }) => text);

function edges(shape: Shape): { left: number; right: number; top: number; bottom: number } {
  switch (shape.type) {
    case 'line':
      return { left: shape.x1, right: shape.x2, top: Math.min(shape.y1, shape.y2), bottom: Math.max(shape.y1, shape.y2) };
    case 'text':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y };
    case 'flag':
      return { left: shape.x, right: shape.x + 8, top: shape.y - shape.height, bottom: shape.y };
    case 'mark':
      return {
        left: shape.x - shape.radius,
        right: shape.x + shape.radius,
        top: shape.y - shape.radius,
        bottom: shape.y + shape.radius,
      };
    default:
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
  }
}

describe('the layout', () => {
  it('shows how it ended, however late it came to that, in the margin behind the last line', () => {
    const bands = [band('unknown', 0, 9985, { certainty: 'unknown' }), band('direct', 9985, 9999), band('paused', 9999, 10_000)];
    const scene = {
      stretch: { fromMs: -200, toMs: 10_200 },
      width: 520,
      pieces: () => [pieceOf({ fromMs: -200, toMs: 10_200 }, { bands })],
    };
    const shown = bandsOf(lanesLayout(sceneOf(scene)));
    expect(shown.map((shape) => shape.band)).toEqual(['unknown', 'direct', 'paused']);
    expect(shown[2]).toMatchObject({ x: expect.closeTo(509.95, 5) as number, width: 8 });
    const atTheEdge = bandsOf(lanesLayout(sceneOf({ ...scene, stretch: { fromMs: 0, toMs: 10_000 } })));
    expect(atTheEdge[2]!.x + atTheEdge[2]!.width).toBeLessThanOrEqual(520);
  });

  it('keeps every shape within the picture, whatever is seen of the bands', () => {
    fc.assert(
      fc.property(
        someBands,
        fc.integer({ min: -5000, max: 60_000 }),
        fc.integer({ min: 20, max: 80_000 }),
        fc.integer({ min: 40, max: 2000 }),
        fc.nat(900),
        (bands, fromMs, length, width, plusMinusMs) => {
          const stretch = { fromMs, toMs: fromMs + length };
          const end = bands.at(-1)?.toMs ?? 0;
          const uncovered: UncoveredStretch[] = [{ node: 'NODE1', fromMs: 500, toMs: 9000, words: 'no log of NODE1', at: null }];
          const scene = sceneOf({
            ...{
              stretch,
              width,
              axisEndMs: end,
              marks: [mark(0, fromMs), mark(1, fromMs + length), mark(2, 700, { node: null })],
            },
            ticks: [{ ms: fromMs, words: 'now', isDate: false }],
            pieces: () => [pieceOf(stretch, { bands, coordinator: [coordinator(300, end), coordinator(-100, 200)] })],
            uncoveredOf: () => uncovered,
            plusMinusOf: () => plusMinusMs,
          });
          for (const shape of lanesLayout(scene)) {
            const { left, right, top, bottom } = edges(shape);
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width + 1e-6);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(bottom).toBeLessThanOrEqual(scene.rows.height);
          }
        },
      ),
    );
  });

  it('puts bands where their times are, side by side without overlap', () => {
    fc.assert(
      fc.property(someBands, (bands) => {
        const end = Math.max(1, bands.at(-1)?.toMs ?? 1);
        const stretch = { fromMs: 0, toMs: end };
        const scene = sceneOf({ stretch, width: end, axisEndMs: end, pieces: () => [pieceOf(stretch, { bands })] });
        let last = 0;
        for (const shape of bandsOf(lanesLayout(scene))) {
          expect(shape.x).toBeGreaterThanOrEqual(last - 1); // what is shorter than a pixel has one nevertheless
          last = shape.x + shape.width;
          expect(bands.some(({ fromMs, band: name }) => name === shape.band && Math.abs(fromMs - shape.x) <= 1)).toBe(true);
        }
      }),
    );
  });

  it('draws a span once that two answers tell of', () => {
    const span = band('blockRedirected', 1000, 9000, { words: 'block redirected: no path to the disk' });
    const pieces = [
      pieceOf({ fromMs: 0, toMs: 5000 }, { bands: [span] }),
      pieceOf({ fromMs: 5000, toMs: 10_000 }, { bands: [span] }),
    ];
    const shapes = lanesLayout(sceneOf({ pieces: () => pieces }));
    expect(bandsOf(shapes)).toMatchObject([{ x: 100, width: 799 }]);
    expect(wordsOf(shapes)).toEqual(['block redirected: no path to the disk · 8.0 s']);
  });
});

describe('words on a band', () => {
  const words = (width: number, change: Parameters<typeof band>[3] = {}, scene: Parameters<typeof sceneOf>[0] = {}) => {
    const bands = [band('blockRedirected', 0, 8000, { words: 'block redirected: no path to the disk', ...change })];
    const stretch = { fromMs: 0, toMs: 8000 };
    return wordsOf(lanesLayout(sceneOf({ stretch, width, pieces: () => [pieceOf(stretch, { bands })], ...scene })));
  };

  it('are as many as there is room for', () => {
    expect(words(600)).toEqual(['block redirected: no path to the disk · 8.0 s']);
    expect(words(200)).toEqual(['block redirected · 8.0 s']);
    expect(words(130)).toEqual(['block redirected']);
    expect(words(80)).toEqual(['block re…']);
    expect(words(40)).toEqual([]);
  });

  it('have no duration where nobody knows the end, or there are no times', () => {
    expect(words(600, {}, { axisEndMs: 8000 })).toEqual(['block redirected: no path to the disk']);
    expect(words(600, {}, { hasDurations: false })).toEqual(['block redirected: no path to the disk']);
    expect(words(600, { count: 3 })).toEqual(['block redirected: no path to the disk']);
  });

  it('say why nobody knows', () => {
    const stretch = { fromMs: 0, toMs: 10_000 };
    const scene = sceneOf({
      pieces: () => [pieceOf(stretch, { bands: [band('unknown', 0, 4000), band('unknown', 4000, 10_000)] })],
      uncoveredOf: () => [{ node: 'NODE1', fromMs: 0, toMs: 4000, words: 'no log of NODE1', at: null }],
    });
    expect(wordsOf(lanesLayout(scene))).toEqual(['no log of NODE1', 'unknown']);
  });
});

describe('around a band', () => {
  const stretch = { fromMs: 0, toMs: 10_000 };

  it('a hatched strip shows that the log of the node tells nothing while others do', () => {
    const scene = sceneOf({
      pieces: () => [pieceOf(stretch, { bands: [band('direct', 0, 10_000)] })],
      uncoveredOf: () => [{ node: 'NODE1', fromMs: 2000, toMs: 3000, words: 'the log is silent', at: null }],
    });
    expect(bandsOf(lanesLayout(scene))).toMatchObject([{ band: 'direct' }, { band: 'unknown', x: 200, width: 100, height: 3 }]);
  });

  it('the coordinator has a line, with a flag where it begins and dashed where it is inferred', () => {
    const spans = { coordinator: [coordinator(-5000, 1000), coordinator(2000, 4000, { certainty: 'inferred', step: 2 })] };
    const shapes = lanesLayout(sceneOf({ pieces: () => [pieceOf(stretch, spans)] }));
    expect(shapes.filter(({ type }) => type === 'flag')).toMatchObject([{ x: 200 }]);
    const lines = shapes.filter((shape) => shape.type === 'line' && shape.tone === 'coordinator');
    expect(lines).toMatchObject([
      { x1: 0, x2: 100, isDashed: false },
      { x1: 200, x2: 400, isDashed: true },
    ]);
  });

  it('doubts of the clock are drawn where they can be seen', () => {
    const whiskers = (plusMinusMs: number) => {
      const pieces = [pieceOf(stretch, { bands: [band('direct', 5000, 10_000)] })];
      const shapes = lanesLayout(sceneOf({ pieces: () => pieces, plusMinusOf: () => plusMinusMs }));
      return shapes.filter((shape) => shape.type === 'line' && shape.tone === 'quiet');
    };
    expect(whiskers(20)).toEqual([]);
    expect(whiskers(300)[0]).toMatchObject({ x1: 470, x2: 530 });
  });

  it('findings stand on their lane, and on the heading of a closed group', () => {
    const marks = [
      mark(0, 1000),
      mark(1, 2000, { node: 'NODE2' }),
      mark(2, 3000, { node: null }),
      mark(3, 4000, { volume: 'Volume2' }),
    ];
    const at = (scene: LanesScene) => lanesLayout(scene).flatMap((shape) => (shape.type === 'mark' ? [shape.x] : []));
    expect(at(sceneOf({ marks }))).toEqual([200, 300, 100]);
    const closed = rowsOf([group], new Set(['Volume1']));
    expect(at(sceneOf({ marks, rows: closed, range: { first: 0, end: 1 } }))).toEqual([100, 200, 300]);
  });
});
