// The cheap look at the bytes of a line: may its words tell of a change or a failure? Runs on millions of lines before text is made.
// Knows nothing of what the words mean; a false "yes" costs a little time, a false "no" loses a line for the cautious reader.
import { byte, hexValue, isDigit } from '../../text/bytes';

/** Bytes at which a mention can begin or is told best: see `mentions`. */
const telling = new Uint8Array(256);
for (const char of '> u8cCrR') telling[char.charCodeAt(0)] = 1;
const upperU = 0x55;
telling[upperU] = 1;

/** Characters that may stand between `status` or `error` and its code: ` = (0x`, `: `, ` code was '`. */
const maxGap = 24;

/**
 * True when `units[start, end)` holds `=>`, `->`, ` from `, `status` or `error` before a number other than zero,
 * or eight hexadecimal digits that begin as a failing NTSTATUS or HRESULT does (`c0`, `8`).
 */
export function mayMentionChange(units: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (telling[units[at]!] === 1 && mentions(units, start, at, end)) return true;
  }
  return false;
}

function mentions(units: Uint8Array, start: number, at: number, end: number): boolean {
  switch (units[at]!) {
    case 0x3e /* > */:
      return at > start && (units[at - 1] === byte.equals || units[at - 1] === byte.dash);
    case byte.space:
      return units[at + 1] === 0x66 && at + 6 <= end && isWordAt(units, at + 2, rom);
    case 0x75 /* u */:
    case upperU:
      return at - start >= 4 && at + 2 <= end && isWordAt(units, at - 4, status) && codeFollows(units, at + 2, end);
    case 0x72 /* r */:
    case 0x52 /* R */:
      // The first `r` of `error`: most other `r` have no `r` behind them.
      return (units[at + 1]! | 0x20) === 0x72 && at - start >= 1 && at + 4 <= end && isWordAt(units, at - 1, error) && codeFollows(units, at + 4, end);
    default:
      return isFailingHex(units, start, at, end);
  }
}

const rom = codes('rom ');
const status = codes('status');
const error = codes('error');

function codes(word: string): readonly number[] {
  return [...word].map((char) => char.charCodeAt(0));
}

/** Compares without case; `word` is in lower case. */
function isWordAt(units: Uint8Array, at: number, word: readonly number[]): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = units[at + i]!;
    if (unit !== word[i] && (unit | 0x20) !== word[i]) return false;
  }
  return true;
}

/** Does a number other than zero come soon, with nothing but blanks, signs, `0x`, a symbol or `code was` in between? */
function codeFollows(units: Uint8Array, from: number, end: number): boolean {
  const limit = Math.min(end, from + maxGap);
  for (let at = from; at < limit; at++) {
    const unit = units[at]!;
    if (unit === byte.zero && ((units[at + 1] ?? 0) | 0x20) === 0x78) at++;
    else if (unit === byte.zero) continue;
    else if (isDigit(unit)) return true;
    else if (hexValue[unit]! < 16 && isHexRun(units, at, end)) return true;
    else if (unit === byte.comma || unit === 0x2e /* . */ || unit === 0x3b /* ; */) return false;
    else if (unit === 0x53 /* S */ || unit === 0x45 /* E */) return true; // STATUS_IO_TIMEOUT(...), ERROR_BUSY(...)
  }
  return false;
}

/** Eight hexadecimal digits. */
function isHexRun(units: Uint8Array, at: number, end: number): boolean {
  if (at + 8 > end) return false;
  for (let i = 0; i < 8; i++) if (hexValue[units[at + i]!] === 0xff) return false;
  return true;
}

/** `c00000b5`, `0xC00000A5`, `80070490`, but not the beginning of a GUID or of a longer number. */
function isFailingHex(units: Uint8Array, start: number, at: number, end: number): boolean {
  const first = units[at]!;
  if (first !== 0x38 /* 8 */ && units[at + 1] !== byte.zero) return false;
  if (!isHexRun(units, at, end)) return false;
  const before = at > start ? units[at - 1]! : byte.space;
  const after = at + 8 < end ? units[at + 8]! : byte.space;
  return hexValue[before] === 0xff && hexValue[after] === 0xff && after !== byte.dash;
}
