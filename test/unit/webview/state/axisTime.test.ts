// Times as somebody writes them: read in the clock that is chosen, and told when they are none.
import { describe, expect, test } from 'vitest';
import type { ReplayAxis } from '../../../../server/src/protocol/replayViewMessages';
import { clocksOf, writtenTime } from '../../../../client/webview/state/axisTime';

const start = Date.UTC(2026, 4, 3, 23, 50);
const utc: ReplayAxis = {
  ...{ kind: 'utc', fromMs: start, toMs: start + 3_600_000, clocks: [] },
  zone: 'told',
  local: { utcOffsetMinutes: 120, words: 'as one input says' },
};
const timeOfDay: ReplayAxis = { kind: 'timeOfDay', fromMs: 64_800_000, toMs: 65_000_000, zone: 'told', local: null, clocks: [] };
const order: ReplayAxis = { kind: 'order', fromMs: 0, toMs: 12_000, zone: 'told', local: null, clocks: [] };

describe('a written time', () => {
  test('is one of the axis, on whichever day that is', () => {
    expect(writtenTime('23:58:33.104', utc, 'utc', start)).toBe(start + 513_104);
    expect(writtenTime('00:10', utc, 'utc', start)).toBe(start + 20 * 60_000);
    expect(writtenTime('23:55', utc, 'utc', start + 3_000_000)).toBe(start + 5 * 60_000);
  });

  test('is read in the clock that is chosen', () => {
    expect(writtenTime('01:58:33', utc, 'logs', start)).toBe(start + 513_000);
    expect(writtenTime('2026-05-04 01:58:33', utc, 'logs', start)).toBe(start + 513_000);
    expect(writtenTime('2026-05-03T23:58:33.1', utc, 'utc', start)).toBe(start + 513_100);
  });

  test('may lack the date where the log lacks it', () => {
    expect(writtenTime('18:01:41,957', timeOfDay, 'utc', 64_800_000)).toBe(64_901_957);
    expect(writtenTime('2026-05-03 18:01:41', timeOfDay, 'utc', 64_800_000)).toBeNull();
  });

  test('is the number of a step where there are no times', () => {
    expect(writtenTime('4', order, 'utc', 0)).toBe(3000);
    expect(writtenTime('18:01', order, 'utc', 0)).toBeNull();
  });

  test('that is none is told', () => {
    for (const text of ['', 'noon', '25:00', '12:60', '12:00:99', '2026-02-31 12:00', '12']) {
      expect(writtenTime(text, utc, 'utc', start), text).toBeNull();
    }
  });
});

test('clocks that a log cannot be written in are not offered', () => {
  expect(clocksOf(utc)).toEqual(['utc', 'logs', 'here']);
  expect(clocksOf({ ...utc, local: null })).toEqual(['utc', 'here']);
  expect(clocksOf({ ...utc, zone: 'notTold' })).toEqual(['utc']);
  expect(clocksOf(order)).toEqual(['utc']);
});
