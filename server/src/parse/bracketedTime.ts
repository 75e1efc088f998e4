// The shape `7c8:088.06/10[06:26:07.394](000000)`: process, thread, month and day, the time in brackets, a number (AskCore blog on
// redirected access, Windows Server 2008 R2). The year stands nowhere, so only the time of day is read.
import { byte, hexValue, isDigit } from '../text/bytes';
import { noId } from '../model/recordTable';
import { readTime } from './lineTime';
import type { LinePrefix } from './prefixParts';

const maxIdDigits = 8;
const maxNumberDigits = 10;

/** Reads ids and time of this shape at `start` into `prefix`; returns the offset behind its number, or -1 (then nothing was read). */
export function readBracketedStart(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  const colon = afterDigits(units, start, end, isHexDigit, maxIdDigits);
  if (colon === start || units[colon] !== byte.colon) return -1;
  const dot = afterDigits(units, colon + 1, end, isHexDigit, maxIdDigits);
  if (dot === colon + 1 || units[dot] !== byte.dot || end - dot < 15) return -1;
  const open = dot + 6;
  if (!isMonthAndDay(units, dot + 1) || units[open] !== byte.openBracket) return -1;
  const close = readTime(units, open + 1, end, prefix);
  if (close < 0 || units[close] !== byte.closeBracket || units[close + 1] !== byte.openParenthesis) return forget(prefix);
  const last = afterDigits(units, close + 2, end, isDigit, maxNumberDigits);
  if (last >= end || units[last] !== byte.closeParenthesis) return forget(prefix);
  prefix.process = hexNumber(units, start, colon);
  prefix.thread = hexNumber(units, colon + 1, dot);
  return last + 1;
}

function isHexDigit(code: number): boolean {
  return hexValue[code] !== 0xff;
}

function afterDigits(units: Uint8Array, start: number, end: number, is: (code: number) => boolean, most: number): number {
  const limit = Math.min(end, start + most);
  let at = start;
  while (at < limit && is(units[at]!)) at++;
  return at;
}

/** `06/10`. */
function isMonthAndDay(units: Uint8Array, at: number): boolean {
  return (
    isDigit(units[at]!) &&
    isDigit(units[at + 1]!) &&
    units[at + 2] === byte.slash &&
    isDigit(units[at + 3]!) &&
    isDigit(units[at + 4]!)
  );
}

function hexNumber(units: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 16 + hexValue[units[at]!]!;
  return value;
}

function forget(prefix: LinePrefix): -1 {
  prefix.process = noId;
  prefix.thread = noId;
  prefix.writtenMs = Number.NaN;
  prefix.timeOfDayMs = -1;
  return -1;
}
