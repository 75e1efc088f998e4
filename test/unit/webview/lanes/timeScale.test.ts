// Zooming keeps what one points at, panning keeps the length, and every time comes back from its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, panned, revealing, TimeScale, zoomed } from '../../../../client/webview/lanes/timeScale';

const someStretch = fc
  .record({ fromMs: fc.integer({ min: -1e6, max: 1e6 }), length: fc.integer({ min: 20, max: 1e6 }) })
  .map(({ fromMs, length }) => ({ fromMs, toMs: fromMs + length }));

describe('the scale', () => {
  it('leads from time to pixels and back', () => {
    fc.assert(
      fc.property(someStretch, fc.integer({ min: 1, max: 4000 }), fc.integer({ min: -1e6, max: 1e6 }), (stretch, width, ms) => {
        const scale = new TimeScale(stretch, width);
        expect(scale.xOf(stretch.fromMs)).toBeCloseTo(0, 6);
        expect(scale.xOf(stretch.toMs)).toBeCloseTo(width, 6);
        expect(scale.msAt(scale.xOf(ms))).toBeCloseTo(ms, 3);
      }),
    );
  });
});

describe('zooming', () => {
  it('leaves what one points at where it is', () => {
    fc.assert(
      fc.property(
        someStretch,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (stretch, factor, share) => {
          const anchor = stretch.fromMs + share * (stretch.toMs - stretch.fromMs);
          const made = zoomed(stretch, factor, anchor);
          expect(new TimeScale(made, 1000).xOf(anchor)).toBeCloseTo(share * 1000, 3);
          expect(made.toMs - made.fromMs).toBeCloseTo(Math.max(20, (stretch.toMs - stretch.fromMs) * factor), 3);
        },
      ),
    );
  });

  it('ends at a few milliseconds', () => {
    const near = zoomed({ fromMs: 0, toMs: 30 }, 0.001, 15);
    expect(near.toMs - near.fromMs).toBe(20);
  });
});

it('panning moves by a share of what is seen', () => {
  expect(panned({ fromMs: 100, toMs: 200 }, 0.5)).toEqual({ fromMs: 150, toMs: 250 });
});

it('a stretch runs from the earlier to the later time and is never too short to be seen', () => {
  expect(between(500, 100)).toEqual({ fromMs: 100, toMs: 500 });
  expect(between(100, 100)).toEqual({ fromMs: 90, toMs: 110 });
});

describe('revealing a time', () => {
  it('leaves what shows it already', () => {
    const stretch = { fromMs: 0, toMs: 100 };
    expect(revealing(stretch, 50)).toBe(stretch);
  });

  it('moves just so far that it is seen with some room', () => {
    expect(revealing({ fromMs: 0, toMs: 100 }, 200)).toEqual({ fromMs: 115, toMs: 215 });
    expect(revealing({ fromMs: 0, toMs: 100 }, -50)).toEqual({ fromMs: -65, toMs: 35 });
  });
});
