// Where the play head stands a little later: no step is passed over, quiet stretches are leapt, a loop goes round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { played, type PlayedFrom } from '../../../../client/webview/transport/play';

const from: PlayedFrom = { ms: 1000, elapsedMs: 16, speed: 1, stepMs: 1000, nextMs: 2500, loop: null, endMs: 9000 };

describe('play', () => {
  test('goes as fast as was chosen', () => {
    expect(played(from)).toEqual({ ms: 1016, skippedMs: 0, isOver: false });
    expect(played({ ...from, speed: 10 })).toEqual({ ms: 1160, skippedMs: 0, isOver: false });
  });

  test('stops at each step, however fast', () => {
    expect(played({ ...from, speed: 1800 }).ms).toBe(2500);
  });

  test('leaps over a stretch in which nothing is told, but plays its beginning and its end', () => {
    const quiet = { ...from, nextMs: 101_000, endMs: 200_000 };
    expect(played({ ...quiet, ms: 1500 }).skippedMs).toBe(0);
    expect(played({ ...quiet, ms: 1900 })).toEqual({ ms: 100_500, skippedMs: 100_500 - 1916, isOver: false });
    expect(played({ ...quiet, ms: 100_600 })).toEqual({ ms: 100_616, skippedMs: 0, isOver: false });
  });

  test('a stretch that is quickly watched is watched', () => {
    expect(played({ ...from, ms: 2000, nextMs: 101_000, endMs: 200_000, speed: 60 }).skippedMs).toBe(0);
  });

  test('ends at the end', () => {
    expect(played({ ...from, ms: 8990, stepMs: 8900, nextMs: null })).toEqual({ ms: 9000, skippedMs: 0, isOver: true });
    expect(played({ ...from, ms: 9000, stepMs: 9000, nextMs: null }).isOver).toBe(true);
  });

  test('goes round in a loop', () => {
    const loop = { fromMs: 1200, toMs: 1500 };
    expect(played({ ...from, ms: 1495, loop }).ms).toBe(1500);
    expect(played({ ...from, ms: 1500, loop })).toEqual({ ms: 1200, skippedMs: 0, isOver: false });
  });

  test('never goes back but in a loop, never beyond the next step or the end, and never stands still for good', () => {
    const anyFrom = fc
      .record({
        stepMs: fc.integer({ min: 0, max: 50_000 }),
        sinceMs: fc.integer({ min: 0, max: 50_000 }),
        untilMs: fc.option(fc.integer({ min: 1, max: 500_000 })),
        afterMs: fc.integer({ min: 0, max: 50_000 }),
        elapsedMs: fc.integer({ min: 1, max: 100 }),
        speed: fc.constantFrom(0.5, 1, 2, 60, 1800),
      })
      .map(({ stepMs, sinceMs, untilMs, afterMs, elapsedMs, speed }): PlayedFrom => {
        const ms = stepMs + sinceMs;
        const nextMs = untilMs === null ? null : ms + untilMs;
        return { ms, elapsedMs, speed, stepMs, nextMs, loop: null, endMs: (nextMs ?? ms) + afterMs };
      });
    fc.assert(
      fc.property(anyFrom, (given) => {
        const to = played(given);
        expect(to.ms).toBeGreaterThanOrEqual(given.ms);
        expect(to.ms).toBeLessThanOrEqual(Math.min(given.nextMs ?? Infinity, given.endMs));
        expect(to.isOver || to.ms > given.ms).toBe(true);
        expect(to.skippedMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
