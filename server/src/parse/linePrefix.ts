// Reads the fixed part of a line straight from its bytes: viewer number, channel, ids, time, level, tag.
// No string and no object is made for a line; the caller owns one `LinePrefix` and reads it at once. Knows nothing of messages.
// Every shape met since Windows NT 4 is one path through `readPrefix`.
import { byte, hexValue, isBlank, isDigit, isLetter } from '../text/bytes';
import { noId } from '../model/recordTable';
import { readBracketedStart } from './bracketedTime';
import { readTime } from './lineTime';
import type { LinePrefix } from './prefixParts';
import { readUsualPrefix } from './usualPrefix';

/** Longest tag read; real ones hold addresses (`CHANNEL fe80::..%14:~3343~`) and stay below this. */
const maxTagLength = 96;

/** Longest word in place of a time; the real ones are `<DateTime>` and `<Date Time>`. */
const maxPlaceholderLength = 24;

/**
 * Reads the line `units[start, end)` into `prefix`. Returns false when the line has neither ids nor time nor level:
 * such a line continues the record above, belongs to a section, or is unrecognised.
 */
export function readPrefix(units: Uint8Array, start: number, end: number, prefix: LinePrefix): boolean {
  prefix.viewerNumber = -1;
  prefix.channelStart = -1;
  prefix.process = noId;
  prefix.thread = noId;
  prefix.writtenMs = Number.NaN;
  prefix.timeOfDayMs = -1;
  prefix.level = 0;
  prefix.tagStart = -1;

  let at = skipBlanks(units, start, end);
  let timed = readStart(units, at, end, prefix);
  if (timed < 0) {
    // Rarer shapes: a viewer's number, a channel, or both in front.
    at = readViewerNumber(units, at, end, prefix);
    const afterChannel = readChannel(units, at, end, prefix);
    if (afterChannel !== at || prefix.viewerNumber >= 0) timed = readStart(units, afterChannel, end, prefix);
    at = afterChannel;
  }
  const hasTime = timed >= 0;
  if (hasTime) at = skipBlanks(units, timed, end);
  const afterLevel = readLevel(units, at, end, prefix);
  if (!hasTime && prefix.level === 0) return false;
  readTag(units, skipBlanks(units, afterLevel, end), end, prefix);
  return true;
}

/** Reads ids and time; returns the offset behind them, or -1. */
function readStart(units: Uint8Array, at: number, end: number, prefix: LinePrefix): number {
  const usual = readUsualPrefix(units, at, end, prefix);
  if (usual >= 0 || units[at] === byte.openBracket) return usual;
  const timed = readIdsAndTime(units, at, end, prefix);
  return timed >= 0 ? timed : readBracketedStart(units, at, end, prefix);
}

function skipBlanks(units: Uint8Array, at: number, end: number): number {
  while (at < end && isBlank(units[at]!)) at++;
  return at;
}

/** Reads `process.thread::time`, `thread::time` or a time alone. Returns the offset after it, or -1. */
function readIdsAndTime(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  let at = start;
  let value = 0;
  let digits = 0;
  for (; at < end && digits <= 8; at++, digits++) {
    const digit = hexValue[units[at]!]!;
    if (digit === 0xff) break;
    value = value * 16 + digit;
  }
  if (digits > 8) return -1;
  if (digits === 0 || units[at] === byte.slash || units[at] === byte.colon) {
    if (digits === 0 || units[at + 1] !== byte.colon) return readTime(units, start, end, prefix); // no ids: a date or a time
    prefix.thread = value; // NT 4: the thread alone
    return readTimeAfterIds(units, at, end, prefix);
  }
  if (units[at] !== byte.dot) return -1;
  const first = value;
  value = 0;
  digits = 0;
  for (at++; at < end && digits <= 8; at++, digits++) {
    const digit = hexValue[units[at]!]!;
    if (digit === 0xff) break;
    value = value * 16 + digit;
  }
  if (digits === 0 || digits > 8) return -1;
  prefix.process = first;
  prefix.thread = value;
  return readTimeAfterIds(units, at, end, prefix);
}

/** Reads `::time`; blanks may stand around the colons. Forgets the ids when neither a time nor a word for one follows. */
function readTimeAfterIds(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  const at = skipBlanks(units, start, end);
  if (units[at] === byte.colon && units[at + 1] === byte.colon && at + 1 < end) {
    const timeStart = skipBlanks(units, at + 2, end);
    const timed = readTime(units, timeStart, end, prefix);
    const after = timed >= 0 ? timed : afterPlaceholder(units, timeStart, end);
    if (after >= 0) return after;
  }
  prefix.process = noId;
  prefix.thread = noId;
  return -1;
}

/** Steps over `<DateTime>` or the like, which published logs have in place of the time; -1 without it. */
function afterPlaceholder(units: Uint8Array, start: number, end: number): number {
  if (units[start] !== byte.less) return -1;
  const limit = Math.min(end, start + maxPlaceholderLength);
  for (let at = start + 1; at < limit; at++) {
    if (units[at] === byte.greater) return at + 1 === end || isBlank(units[at + 1]!) ? at + 1 : -1;
  }
  return -1;
}

/** Reads the line number that a viewer printed in front; returns the offset behind it, or `start`. */
function readViewerNumber(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  let at = start;
  let value = 0;
  while (at < end && at - start < 10 && isDigit(units[at]!)) value = value * 10 + units[at++]! - byte.zero;
  if (at === start || at >= end || !isBlank(units[at]!)) return start;
  prefix.viewerNumber = value;
  return skipBlanks(units, at, end);
}

/** Reads `[Channel]` in front of the ids; returns the offset behind it, or `start`. */
function readChannel(units: Uint8Array, start: number, end: number, prefix: LinePrefix): number {
  if (units[start] !== byte.openBracket) return start;
  const close = closingBracket(units, start, end);
  if (close < 0) return start;
  prefix.channelStart = start + 1;
  prefix.channelEnd = close;
  return skipBlanks(units, close + 1, end);
}

/** Reads `INFO`, `WARN`, `ERR` or `DBG`, which a blank, a tag or the end of the line must follow. */
function readLevel(units: Uint8Array, at: number, end: number, prefix: LinePrefix): number {
  const length = levelAt(units, at, end, prefix);
  if (length === 0) return at;
  const next = at + length;
  if (next < end && !isBlank(units[next]!) && units[next] !== byte.openBracket) {
    prefix.level = 0;
    return at;
  }
  return next;
}

function levelAt(units: Uint8Array, at: number, end: number, prefix: LinePrefix): number {
  if (at + 3 > end) return 0;
  const first = units[at]!;
  const second = units[at + 1]!;
  const third = units[at + 2]!;
  if (first === 0x49 /* I */ && second === 0x4e && third === 0x46 && units[at + 3] === 0x4f) return setLevel(prefix, 1, 4);
  if (first === 0x57 /* W */ && second === 0x41 && third === 0x52 && units[at + 3] === 0x4e) return setLevel(prefix, 2, 4);
  if (first === 0x45 /* E */ && second === 0x52 && third === 0x52) return setLevel(prefix, 3, 3);
  if (first === 0x44 /* D */ && second === 0x42 && third === 0x47) return setLevel(prefix, 4, 3);
  return 0;
}

function setLevel(prefix: LinePrefix, level: number, length: number): number {
  prefix.level = level;
  return length;
}

/** Reads the component tag: `[TAG]`, `[TAG]:`, `[TAG data]` first, or `some::Place[TAG]` later in the first word. */
function readTag(units: Uint8Array, start: number, end: number, prefix: LinePrefix): void {
  prefix.messageStart = start;
  prefix.bodyStart = start;
  let open = start;
  if (units[start] !== byte.openBracket) {
    // `rcm::RcmResource::OnlineWorker[RCM] Issuing ...`: the tag stands at the end of the first word.
    while (open < end && !isBlank(units[open]!) && units[open] !== byte.openBracket) open++;
    if (open >= end || units[open] !== byte.openBracket) return;
  }
  if (open + 1 >= end || !isLetter(units[open + 1]!)) return;
  const close = closingBracket(units, open, end);
  if (close < 0) return;
  let after = close + 1;
  if (units[after] === byte.colon && after < end) after++;
  if (after < end && !isBlank(units[after]!)) return; // `word[x].y` is no tag
  prefix.tagStart = open + 1;
  prefix.tagEnd = close;
  prefix.bodyStart = skipBlanks(units, after, end);
  if (open === start) prefix.messageStart = prefix.bodyStart;
}

function closingBracket(units: Uint8Array, open: number, end: number): number {
  const limit = Math.min(end, open + maxTagLength);
  for (let at = open + 1; at < limit; at++) {
    if (units[at] === byte.closeBracket) return at;
    if (units[at] === byte.openBracket) return -1;
  }
  return -1;
}
