// The cheap look at the bytes of a line: may its words tell of a change or a failure? Runs on millions of lines before text is made.
// Knows nothing of what the words mean; a false "yes" costs a little time, a false "no" loses a line for the cautious reader.
import { byte, hexValue, isDigit } from '../../text/bytes';

/**
 * What two neighbouring units may be part of. Every mention holds one of its pairs wherever the steps of two fall on it: ` from ` has `fr`
 * or `ro`, `status` has `us` or `tu`, `error` has `rr` or `ro`. Pairs are much rarer than any single letter.
 */
const telling = new Uint8Array(0x10000);
const sign = { arrow: 1, arrowHead: 2, fr: 4, ro: 8, rr: 16, us: 32, tu: 64, hex: 128 } as const;

const arrowHead = 0x3e;
const eight = 0x38;
const letterC = 0x63;
const lowerCase = 0x20;
const from = codes('from');
const status = codes('status');
const error = codes('error');

for (const [first, second, meaning] of [
  ['=-', '>', sign.arrow],
  ['fF', 'rR', sign.fr],
  ['rR', 'oO', sign.ro],
  ['rR', 'rR', sign.rr],
  ['uU', 'sS', sign.us],
  ['tT', 'uU', sign.tu],
  ['cC', '0', sign.hex],
  ['8', '0123456789abcdefABCDEF', sign.hex],
] as const) {
  for (const a of codes(first)) for (const b of codes(second)) telling[(a << 8) | b]! |= meaning;
}
for (let other = 0; other < 0x100; other++) {
  telling[(arrowHead << 8) | other]! |= sign.arrowHead;
  // A number that begins at the second unit of a pair.
  if (hexValue[other] === 0xff) for (const digit of codes('8cC')) telling[(other << 8) | digit]! |= sign.hex;
}

/** Characters in which a code must follow `status` or `error`: ` = (0x`, `: `, ` code was '`. */
const maxGap = 24;

/**
 * True when `units[start, end)` holds `=>`, `->`, ` from `, `status` or `error` before a number other than zero,
 * or eight hexadecimal digits that begin as a failing NTSTATUS or HRESULT does (`c0`, `8`).
 */
export function mayMentionChange(units: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 2) {
    const signs = telling[(units[at]! << 8) | units[at + 1]!]!;
    if (signs !== 0 && isMentionAt(signs, units, start, at, end)) return true;
  }
  return false;
}

function isMentionAt(signs: number, units: Uint8Array, start: number, at: number, end: number): boolean {
  return (
    ((signs & sign.arrow) !== 0 && at + 1 < end) ||
    ((signs & sign.arrowHead) !== 0 && at > start && (units[at - 1] === byte.equals || units[at - 1] === byte.dash)) ||
    ((signs & sign.fr) !== 0 && fromAt(units, start, at, end)) ||
    ((signs & sign.ro) !== 0 && (fromAt(units, start, at - 1, end) || errorAt(units, start, at - 2, end))) ||
    ((signs & sign.rr) !== 0 && errorAt(units, start, at - 1, end)) ||
    ((signs & sign.us) !== 0 && statusAt(units, start, at - 4, end)) ||
    ((signs & sign.tu) !== 0 && statusAt(units, start, at - 3, end)) ||
    ((signs & sign.hex) !== 0 && (isFailingHex(units, start, at, end) || isFailingHex(units, start, at + 1, end)))
  );
}

function fromAt(units: Uint8Array, start: number, at: number, end: number): boolean {
  return at > start && at + 5 <= end && units[at - 1] === byte.space && units[at + 4] === byte.space && isWordAt(units, at, from);
}

function statusAt(units: Uint8Array, start: number, at: number, end: number): boolean {
  return at >= start && at + 6 < end && isWordAt(units, at, status) && codeFollows(units, at + 6, end);
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
  const first = units[at]! | lowerCase;
  if (first === letterC ? units[at + 1] !== byte.zero : units[at] !== eight) return false;
  if (!isHexRun(units, at, end)) return false;
  const before = at > start ? units[at - 1]! : byte.space;
  const after = at + 8 < end ? units[at + 8]! : byte.space;
  return hexValue[before] === 0xff && hexValue[after] === 0xff && after !== byte.dash;
}
