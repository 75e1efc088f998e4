// Reads the time of a line from its bytes: `yyyy/MM/dd-HH:mm:ss.fff`, a day of the month or a masked date before the time, or the
// time alone. Knows nothing of time zones: what stands there is what comes out.
import { byte, isBlank, isDigit, isLetter } from '../text/bytes';
import type { LinePrefix } from './prefixParts';

// The date of the line before, since thousands of lines share one: its ten characters as two numbers, and its midnight.
let cachedYear = -1;
let cachedMonthDay = -1;
let cachedMidnightMs = Number.NaN;

/** Reads a time at `start` into `prefix`. Returns the offset after it, or -1 (then nothing was read). */
export function readTime(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  if (end - start >= 12 && units[start + 4] === byte.slash && units[start + 7] === byte.slash) {
    const midnightMs = readDate(units, start);
    const at = afterDateDash(units, start + 10, end);
    if (at >= 0) {
      const clock = readClock(units, at, end);
      if (clock.end >= 0) {
        if (Number.isNaN(midnightMs)) prefix.timeOfDayMs = clock.ms;
        else prefix.writtenMs = midnightMs + clock.ms;
        return clock.end;
      }
    }
    return -1;
  }
  // NT 4 writes the day of the month before the time: `14-21:29:26.625`. Month and year stand nowhere.
  const day = twoDigits(units, start);
  const at = day >= 0 && units[start + 2] === byte.dash ? start + 3 : start;
  const clock = readClock(units, at, end);
  if (clock.end >= 0) prefix.timeOfDayMs = clock.ms;
  return clock.end;
}

/** Midnight of `yyyy/MM/dd`; NaN when the date is masked (`YYYY/MM/DD`) or impossible. */
function readDate(units: Uint8Array, at: number): number {
  const century = twoDigits(units, at);
  const shortYear = twoDigits(units, at + 2);
  if (century < 0 || shortYear < 0) return Number.NaN;
  return midnightMs(century * 100 + shortYear, twoDigits(units, at + 5), twoDigits(units, at + 8));
}

/** Midnight of a date as milliseconds since 1970; NaN when there is no such day. */
export function midnightMs(year: number, month: number, day: number): number {
  const monthDay = month * 100 + day;
  if (year === cachedYear && monthDay === cachedMonthDay) return cachedMidnightMs;
  cachedYear = year;
  cachedMonthDay = monthDay;
  // Date.UTC takes 0 to 99 for 1900 to 1999 and rolls 31 February and month 0 over: none is a date that a log can mean.
  const midnight = new Date(Date.UTC(year, month - 1, day));
  cachedMidnightMs = year >= 100 && month >= 1 && month <= 12 && midnight.getUTCDate() === day ? midnight.getTime() : Number.NaN;
  return cachedMidnightMs;
}

/** Steps over `-`, with the stray blanks that web copies have around it; -1 without it. */
function afterDateDash(units: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(units[at]!)) at++;
  if (units[at] !== byte.dash || at >= end) return -1;
  at++;
  while (at < end && isBlank(units[at]!)) at++;
  return at;
}

const clockResult = { ms: 0, end: -1 };

/** Reads `HH:mm:ss.fff`, the fraction being optional. The result object is reused. */
function readClock(units: Uint8Array, start: number, end: number): { ms: number; end: number } {
  clockResult.end = -1;
  if (end - start < 8 || units[start + 2] !== byte.colon || units[start + 5] !== byte.colon) return clockResult;
  const hour = twoDigits(units, start);
  const minute = twoDigits(units, start + 3);
  const second = twoDigits(units, start + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return clockResult;
  let at = start + 8;
  let fraction = 0;
  let scale = 100;
  if (at + 1 < end && units[at] === byte.dot && isDigit(units[at + 1]!)) {
    for (at++; at < end && isDigit(units[at]!); at++) {
      fraction += (units[at]! - byte.zero) * Math.floor(scale);
      scale /= 10;
    }
  }
  if (at < end && (isLetter(units[at]!) || units[at] === byte.colon)) return clockResult;
  clockResult.ms = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  clockResult.end = at;
  return clockResult;
}

function twoDigits(units: Uint8Array, at: number): number {
  const tens = units[at]! - byte.zero;
  const ones = units[at + 1]! - byte.zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
