// Dates of all cultures that were met, each with the readings it allows.
import { describe, expect, it } from 'vitest';
import { readWrittenDate } from '../../../../server/src/formats/eventFields/writtenDate';

function readings(text: string): (string | null)[] | null {
  const date = readWrittenDate(text);
  const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().replace('.000Z', ''));
  return date && [iso(date.utcMs), iso(date.monthFirstMs), iso(date.dayFirstMs)];
}

describe('readWrittenDate', () => {
  it('reads a date with a zone as UTC', () => {
    expect(readings('2019-11-07T09:59:56.5265735-08:00')).toEqual(['2019-11-07T17:59:56.526Z', null, null]);
    expect(readings('2026-03-02T10:21:33Z')).toEqual(['2026-03-02T10:21:33', null, null]);
    expect(readings('\\/Date(1595374458918)\\/')).toEqual(['2020-07-21T23:34:18.918Z', null, null]);
    expect(readings('/Date(1595374458918)/')).toEqual(['2020-07-21T23:34:18.918Z', null, null]);
  });

  it.each([
    ['2019-05-26T10:21:11.251', '2019-05-26T10:21:11.251Z'],
    ['2026-03-02 11:21:33', '2026-03-02T11:21:33'],
    ['2026/3/2 11:21:33', '2026-03-02T11:21:33'],
    ['2026/3/2 下午 1:21:33', '2026-03-02T13:21:33'],
    ['2026. 03. 02. 11:21:33', '2026-03-02T11:21:33'],
    ['Monday, March 2, 2026 1:21:33 PM', '2026-03-02T13:21:33'],
    ['2 March 2026 11:21:33', '2026-03-02T11:21:33'],
    ['02-Mar-26 11:21:33', '2026-03-02T11:21:33'],
  ])('%s leaves no choice', (text, local) => {
    expect(readings(text)).toEqual([null, local, local]);
  });

  it.each([
    ['3/2/2026 11:21:33 AM', '2026-03-02T11:21:33', '2026-02-03T11:21:33'],
    ['3/2/2026 11:21:33\u202fPM', '2026-03-02T23:21:33', '2026-02-03T23:21:33'],
    ['\u200e3\u200e/\u200e2\u200e/\u200e2026 12:00:01 AM', '2026-03-02T00:00:01', '2026-02-03T00:00:01'],
    ['02.03.2026 11:21:33', '2026-02-03T11:21:33', '2026-03-02T11:21:33'],
    ['2-3-2026 11:21:33', '2026-02-03T11:21:33', '2026-03-02T11:21:33'],
    ['02/03/26 11:21', '2026-02-03T11:21:00', '2026-03-02T11:21:00'],
    ['3/2/2026 11.21.33', '2026-03-02T11:21:33', '2026-02-03T11:21:33'],
    ['3/2/2026 1:21:33 p. m.', '2026-03-02T13:21:33', '2026-02-03T13:21:33'],
    ['1/24/2018 23:57', '2018-01-24T23:57:00', null],
    ['16.05.2024 07:14:01', null, '2024-05-16T07:14:01'],
  ])('%s can be month/day or day/month as far as the calendar allows', (text, monthFirst, dayFirst) => {
    expect(readings(text)).toEqual([null, monthFirst, dayFirst]);
  });

  it.each([
    '',
    '<date>',
    'yesterday',
    '13/13/2026 11:00:00',
    '3/2/2026',
    '3/2/2026 25:00:00',
    '30.02.2026 1:00:00',
    '3/2/2026 1:00:00 XX',
  ])('%s is no date', (text) => {
    expect(readings(text)).toBeNull();
  });

  it('knows which order people mean more often', () => {
    expect(readWrittenDate('3/2/2026 11:21:33 AM')?.usually).toBe('monthFirst');
    expect(readWrittenDate('02/03/2026 11:21:33')?.usually).toBe('dayFirst');
    expect(readWrittenDate('02.03.2026 11:21:33')?.usually).toBe('dayFirst');
    expect(readWrittenDate('2-3-2026 11:21:33')?.usually).toBe('dayFirst');
  });
});
