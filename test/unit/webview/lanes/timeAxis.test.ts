// Ticks rise, lie within what is seen and have room; words are right in each clock and say the date where it changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace } from '../../../../client/webview/lanes/clockFace';
import { placedTicks, ticksOf } from '../../../../client/webview/lanes/timeAxis';
import { TimeScale } from '../../../../client/webview/lanes/timeScale';
import type { ReplayAxis } from '../../../../server/src/protocol/replayViewMessages';

const at = (text: string) => Date.parse(text);

function axisOf(kind: ReplayAxis['kind'], fromMs: number, toMs: number, offset: number | null = null): ReplayAxis {
  const local = offset === null ? null : { utcOffsetMinutes: offset, words: 'the log says so' };
  return { kind, fromMs, toMs, zone: 'told', local, clocks: [] };
}

describe('ticks', () => {
  it('rise, lie within the stretch and have room for their words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('utc', 'timeOfDay', 'order') as fc.Arbitrary<ReplayAxis['kind']>,
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.double({ min: 20, max: 4e11, noNaN: true }),
        fc.integer({ min: 60, max: 2400 }),
        (kind, start, length, width) => {
          const fromMs = kind === 'utc' ? start : start % 86_400_000;
          const stretch = { fromMs, toMs: fromMs + length };
          const axis = axisOf(kind, fromMs, fromMs + length, 345);
          const ticks = ticksOf(stretch, width, clockFace(axis, 'logs'), axis);
          const xs = ticks.map(({ ms }) => ((ms - fromMs) / length) * width);
          for (const [index, x] of xs.entries()) {
            expect(x).toBeGreaterThanOrEqual(-0.5);
            expect(x).toBeLessThanOrEqual(width + 0.5);
            if (index > 0 && kind !== 'order') expect(x - xs[index - 1]!).toBeGreaterThan(50);
            else if (index > 0) expect(x).toBeGreaterThan(xs[index - 1]!);
          }
          expect(ticks.every(({ words }) => words !== '')).toBe(true);
        },
      ),
    );
  });

  it('are whole seconds in the local time of the logs', () => {
    const axis = axisOf('utc', at('2026-05-03T01:58:00Z'), at('2026-05-03T02:00:00Z'), 120);
    const words = ticksOf(axis, 800, clockFace(axis, 'logs'), axis).map((tick) => tick.words);
    expect(words).toEqual([
      '03:58:00',
      '03:58:15',
      '03:58:30',
      '03:58:45',
      '03:59:00',
      '03:59:15',
      '03:59:30',
      '03:59:45',
      '04:00:00',
    ]);
  });

  it('say the date where it changes', () => {
    const axis = axisOf('utc', at('2026-05-03T22:00:00Z'), at('2026-05-04T02:00:00Z'));
    const ticks = ticksOf(axis, 500, clockFace(axis, 'utc'), axis);
    expect(ticks.map(({ words }) => words)).toEqual(['22:00', '23:00', '2026-05-04', '01:00', '02:00']);
    expect(ticks.map(({ isDate }) => isDate)).toEqual([false, false, true, false, false]);
  });

  it('are steps where the log gives no times', () => {
    const axis = axisOf('order', 5000, 14_000);
    const words = ticksOf({ fromMs: 4500, toMs: 14_500 }, 400, clockFace(axis, 'utc'), axis).map((tick) => tick.words);
    expect(words).toEqual(['step 1', 'step 3', 'step 5', 'step 7', 'step 9']);
  });
});

describe('words of ticks', () => {
  const places = (ticks: readonly number[], width: number) => {
    const stretch = { fromMs: 0, toMs: 1000 };
    const made = ticks.map((ms) => ({ ms, words: String(ms), isDate: false }));
    return placedTicks(made, new TimeScale(stretch, width)).map(({ words, x }) => [words, x]);
  };

  it('are moved in from the edges', () => {
    expect(places([0, 500, 1000], 400)).toEqual([
      ['0', 33],
      ['500', 200],
      ['1000', 367],
    ]);
  });

  it('are left out at the edges where they would touch the next ones', () => {
    expect(places([10, 500, 900], 400)).toEqual([
      ['10', 33],
      ['500', 200],
      ['900', 360],
    ]);
    expect(places([10, 210, 790, 990], 400)).toEqual([
      ['210', 84],
      ['790', 316],
    ]);
  });
});

describe('the clock', () => {
  const axis = axisOf('utc', at('2026-05-03T23:30:00Z'), at('2026-05-04T00:30:00Z'), -90);

  it('writes UTC, the time of the logs and that of this computer', () => {
    const ms = at('2026-05-03T23:58:33.104Z');
    expect(clockFace(axis, 'utc').time(ms)).toBe('23:58:33.104');
    expect(clockFace(axis, 'utc').zone).toBe('UTC');
    expect(clockFace(axis, 'logs').time(ms)).toBe('22:28:33.104');
    expect(clockFace(axis, 'logs').zone).toBe('UTC−1:30');
    const here = clockFace(axis, 'here', () => 120);
    expect([here.date(ms), here.time(ms, 1000), here.zone]).toEqual(['2026-05-04', '01:58:33', 'UTC+2']);
  });

  it('is that of UTC where the logs tell no zone', () => {
    expect(clockFace(axisOf('utc', 0, 1), 'logs').zone).toBe('UTC');
  });

  it('claims no zone that no line states, whichever clock was chosen', () => {
    const written = { ...axis, zone: 'notTold' } as const;
    const ms = at('2026-05-03T23:58:33.104Z');
    for (const clock of ['utc', 'logs', 'here'] as const) {
      const face = clockFace(written, clock, () => 120);
      expect([face.time(ms), face.date(ms)]).toEqual(['23:58:33.104', '2026-05-03']);
      expect([face.isZoneTold, face.zone, face.zoneInFull]).toEqual([
        false,
        'zone not stated',
        'time as written, zone not stated',
      ]);
    }
    const partly = clockFace({ ...axis, zone: 'partly' }, 'logs');
    expect([partly.zone, partly.zoneInFull]).toEqual(['UTC−1:30', 'UTC−1:30; the zone of some logs is not stated']);
  });

  it('without dates says that midnight has passed', () => {
    const face = clockFace(axisOf('timeOfDay', 0, 3e8), 'utc');
    expect(face.time(86_400_000 + 61_005)).toBe('00:01:01.005');
    expect([face.date(1000), face.date(86_400_000), face.date(2 * 86_400_000)]).toEqual([null, 'next day', '2 days later']);
    expect(face.zone).toBeNull();
  });
});
