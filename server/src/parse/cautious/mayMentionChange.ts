// The cheap look at the bytes of a line: may its words tell of a change or a failure? Runs on millions of lines before text is made.
// Knows nothing of what the words mean; a false "yes" costs a little time, a false "no" loses a line for the cautious reader.
import { byte, hexValue, isDigit } from '../../text/bytes';

/** The byte of each mention that is rarest in logs, and so is looked for: `>`, the `f` of ` from `, `u` of `status`, `r` of `error`. */
const telling = new Uint8Array(256);
const sign = { arrow: 1, from: 2, status: 3, error: 4, hex: 5 } as const;
for (const [chars, kind] of [
  ['>', sign.arrow],
  ['f', sign.from],
  ['uU', sign.status],
  ['rR', sign.error],
  ['8cC', sign.hex],
] as const) {
  for (const char of chars) telling[char.charCodeAt(0)] = kind;
}

const lowerCase = 0x20;
const letter = { r: 0x72, s: 0x73, t: 0x74 } as const;

/** Characters in which a code must follow `status` or `error`: ` = (0x`, `: `, ` code was '`. */
const maxGap = 24;

/**
 * True when `units[start, end)` holds `=>`, `->`, ` from `, `status` or `error` before a number other than zero,
 * or eight hexadecimal digits that begin as a failing NTSTATUS or HRESULT does (`c0`, `8`).
 */
export function mayMentionChange(units: Uint8Array, start: number, end: number): boolean {
  // The first test of each kind is spelled out here: it turns nearly all places down, and a call would cost more than it.
  for (let at = start; at < end; at++) {
    const kind = telling[units[at]!]!;
    if (kind === 0) continue;
    const next = units[at + 1]! | lowerCase;
    if (kind === sign.error) {
      if (next === letter.r && errorAt(units, start, at - 1, end)) return true;
    } else if (kind === sign.hex) {
      if ((next === byte.zero || units[at] === eight) && isFailingHex(units, start, at, end)) return true;
    } else if (kind === sign.status) {
      if (next === letter.s && statusAt(units, start, at - 4, end)) return true;
    } else if (kind === sign.from) {
      if (next === letter.r && fromAt(units, start, at, end)) return true;
    } else if (at > start && (units[at - 1] === byte.equals || units[at - 1] === byte.dash)) {
      return true;
    }
  }
  return false;
}

const eight = 0x38;
const om = codes('om');
const statu = codes('stat');
const error = codes('error');

function fromAt(units: Uint8Array, start: number, at: number, end: number): boolean {
  return (
    at > start && at + 5 <= end && units[at - 1] === byte.space && isWordAt(units, at + 2, om) && units[at + 4] === byte.space
  );
}

function statusAt(units: Uint8Array, start: number, at: number, end: number): boolean {
  return at >= start && at + 6 < end && isWordAt(units, at, statu) && codeFollows(units, at + 6, end);
}

function errorAt(units: Uint8Array, start: number, at: number, end: number): boolean {
  return at >= start && at + 5 < end && isWordAt(units, at, error) && codeFollows(units, at + 5, end);
}

function codes(word: string): readonly number[] {
  return [...word].map((char) => char.charCodeAt(0));
}

/** Compares without case; `word` is in lower case. */
function isWordAt(units: Uint8Array, at: number, word: readonly number[]): boolean {
  for (let i = 0; i < word.length; i++) if ((units[at + i]! | lowerCase) !== word[i]) return false;
  return true;
}

/** Does a number other than zero, or the name of a code, come soon, with nothing but blanks, signs and small words in between? */
function codeFollows(units: Uint8Array, from: number, end: number): boolean {
  const limit = Math.min(end, from + maxGap);
  for (let at = from; at < limit; at++) {
    const unit = units[at]!;
    if (unit === byte.zero) {
      if ((units[at + 1]! | lowerCase) === 0x78 /* x */) at++;
    } else if (isDigit(unit)) return true;
    else if (hexValue[unit]! !== 0xff && isHexRun(units, at, end)) return true;
    else if (unit === byte.comma || unit === 0x2e /* . */ || unit === 0x3b /* ; */) return false;
    else if (unit === 0x53 /* S */ || unit === 0x45 /* E */ || unit === 0x57 /* W */) return true; // STATUS_, ERROR_, WSA
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
  if (!isHexRun(units, at, end)) return false;
  const before = at > start ? units[at - 1]! : byte.space;
  const after = at + 8 < end ? units[at + 8]! : byte.space;
  return hexValue[before] === 0xff && hexValue[after] === 0xff && after !== byte.dash;
}
