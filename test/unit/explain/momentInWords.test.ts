import { expect, test } from 'vitest';
import { formatDuration, formatMoment, formatTimeOfDay, formatUtc } from '../../../server/src/explain/momentInWords';

test('a full time reads as date and time', () => {
  expect(formatUtc(Date.UTC(2009, 9, 8, 18, 1, 41, 957))).toBe('2009-10-08 18:01:41.957');
  expect(formatUtc(Number.NaN)).toBe('');
});

test('without a date the time of day stands in, without both nothing', () => {
  const timeOfDayMs = ((21 * 60 + 16) * 60 + 17) * 1000 + 288;
  expect(formatTimeOfDay(timeOfDayMs)).toBe('21:16:17.288');
  expect(formatMoment({ utcMs: null, timeOfDayMs })).toBe('21:16:17.288');
  expect(formatMoment({ utcMs: 0, timeOfDayMs: null })).toBe('1970-01-01 00:00:00.000');
  expect(formatMoment({ utcMs: null, timeOfDayMs: null })).toBe('');
});

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [58_200, '58.2 s'],
  [60_000, '1 min'],
  [250_000, '4 min 10 s'],
  [11_100_000, '3 h 5 min'],
  [187_200_000, '2 d 4 h'],
])('%d ms is %s', (durationMs, words) => {
  expect(formatDuration(durationMs)).toBe(words);
});
