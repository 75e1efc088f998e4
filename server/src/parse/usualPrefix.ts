// The shape that nearly every line has since Windows 2000, read at fixed places: `pppppppp.tttttttt::yyyy/MM/dd-HH:mm:ss.fff`.
// Twice as fast as `readPrefix` finding the same step by step; whatever differs in one character is left to it.
import { byte, hexValue, isDigit } from '../text/bytes';
import type { LinePrefix } from './prefixParts';
import { midnightMs } from './lineTime';

const usualLength = 42;

/** Reads ids and time at `start` into `prefix`; returns the offset behind them, or -1 when the line has another shape. */
export function readUsualPrefix(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  if (
    end - start < usualLength ||
    units[start + 8] !== byte.dot ||
    units[start + 17] !== byte.colon ||
    units[start + 18] !== byte.colon ||
    units[start + 23] !== byte.slash ||
    units[start + 26] !== byte.slash ||
    units[start + 29] !== byte.dash ||
    units[start + 32] !== byte.colon ||
    units[start + 35] !== byte.colon ||
    units[start + 38] !== byte.dot ||
    isDigit(units[start + usualLength]!) // more than three digits of a second
  ) {
    return -1;
  }
  const process = hexNumber(units, start);
  const thread = hexNumber(units, start + 9);
  const day = midnightMs(
    twoDigits(units, start + 19) * 100 + twoDigits(units, start + 21),
    twoDigits(units, start + 24),
    twoDigits(units, start + 27),
  );
  const hour = twoDigits(units, start + 30);
  const minute = twoDigits(units, start + 33);
  const second = twoDigits(units, start + 36);
  const fraction = twoDigits(units, start + 39) * 10 + units[start + 41]! - byte.zero;
  if (process < 0 || thread < 0 || hour > 23 || minute > 59 || second > 60 || fraction > 999 || Number.isNaN(day)) return -1;
  prefix.process = process;
  prefix.thread = thread;
  prefix.writtenMs = day + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return start + usualLength;
}

/** Eight hexadecimal digits, or -1. */
function hexNumber(units: Uint8Array, at: number): number {
  let high = 0;
  let low = 0;
  let all = 0;
  for (let i = 0; i < 4; i++) {
    const upper = hexValue[units[at + i]!]!;
    const lower = hexValue[units[at + 4 + i]!]!;
    high = (high << 4) | upper;
    low = (low << 4) | lower;
    all |= upper | lower;
  }
  return all > 15 ? -1 : high * 0x10000 + low;
}

/** Two decimal digits; a number beyond every range of a date or time when one of them is none. */
function twoDigits(units: Uint8Array, at: number): number {
  const tens = units[at]! - byte.zero;
  const ones = units[at + 1]! - byte.zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1_000_000;
}
