// Reads one row of a performance-counter file from its bytes: the time, then a number a cell. Such files have millions of cells, so
// nothing here makes a string. Knows nothing of names.
import { byte, isDigit } from '../../text/bytes';

const quote = 0x22;
const letterE = 0x65;
const powersOfTen = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);
/** Digits of a number that a double holds for certain. */
const exactDigits = 15;

export class CounterRow {
  /** Where the next cell begins. */
  private at = 0;
  private end = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  /** @param separator code of the character between cells */
  constructor(private readonly separator: number) {}

  /** Begins a row that stands in `bytes` from `start` to `end`, without its line end. */
  begin(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  get hasMore(): boolean {
    return this.at < this.end;
  }

  /** Milliseconds since 1970 as written; NaN where the cell is no date and time. */
  time(): number {
    const from = this.cellStart();
    const to = this.cellEnd(from);
    const ms = readTime(this.bytes, from, to);
    this.pass(to);
    return ms;
  }

  /** NaN where no sample was taken or the cell is no number. */
  number(): number {
    const from = this.cellStart();
    const { bytes, end } = this;
    let at = from;
    while (at < end && bytes[at] === byte.space) at++;
    const isNegative = bytes[at] === byte.dash;
    if (isNegative) at++;
    let value = 0;
    let digits = 0;
    let decimals = 0;
    let isLong = false;
    const first = at;
    for (let isFraction = false; at < end; at++) {
      const code = bytes[at]!;
      if (isDigit(code)) {
        if (digits < exactDigits || (digits === 0 && code === byte.zero)) {
          value = value * 10 + (code - byte.zero);
          if (value !== 0) digits++;
          if (isFraction) decimals++;
        } else isLong ||= code !== byte.zero || !isFraction;
      } else if (!isFraction && (code === byte.dot || (code === byte.comma && this.isQuoted))) isFraction = true;
      else break;
    }
    const isNumber = at > first;
    let exponent = -decimals;
    if (isNumber && at < end && (bytes[at]! | 0x20) === letterE) {
      const stop = this.cellEnd(at);
      exponent += Number(String.fromCharCode(...bytes.subarray(at + 1, Math.min(stop, at + 8)))) || 0;
      at = stop;
    }
    while (at < end && bytes[at] === byte.space) at++;
    const stop = this.cellEnd(at);
    this.pass(stop);
    if (!isNumber || at !== stop) return Number.NaN;
    if (isLong) return longNumber(bytes, from, stop);
    const scaled = exponent < 0 ? divide(value, -exponent) : value * (powersOfTen[exponent] ?? 10 ** exponent);
    return isNegative ? -scaled : scaled;
  }

  /** Passes over a cell nobody asks for. */
  skip(): void {
    this.pass(this.cellEnd(this.cellStart()));
  }

  private isQuoted = false;

  private cellStart(): number {
    this.isQuoted = this.bytes[this.at] === quote;
    return this.isQuoted ? this.at + 1 : this.at;
  }

  private cellEnd(from: number): number {
    const stop = this.isQuoted ? quote : this.separator;
    let at = from;
    while (at < this.end && this.bytes[at] !== stop) at++;
    return at;
  }

  /** To the cell behind the one that ends at `stop`. */
  private pass(stop: number): void {
    let at = stop;
    while (at < this.end && this.bytes[at] !== this.separator) at++;
    this.at = at + 1;
  }
}

/** Counters with more digits than a double holds are few: these are read as text. */
function longNumber(bytes: Uint8Array, from: number, to: number): number {
  return Number(
    String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400)))
      .trim()
      .replace(',', '.'),
  );
}

function divide(value: number, power: number): number {
  return value / (powersOfTen[power] ?? 10 ** power);
}

/** `MM/DD/YYYY HH:MM:SS.mmm`, also with fewer digits, without seconds, or with the year first. Seconds as a fraction of any length. */
function readTime(bytes: Uint8Array, from: number, to: number): number {
  const parts = [0, 0, 0, 0, 0, 0];
  let part = 0;
  let digits = 0;
  let fraction = 0;
  let firstDigits = 0;
  for (let at = from; at < to; at++) {
    const code = bytes[at]!;
    if (isDigit(code)) {
      if (part < 6) parts[part] = parts[part]! * 10 + (code - byte.zero);
      else if (digits < 3) fraction = fraction * 10 + (code - byte.zero);
      digits++;
    } else {
      const isSeparator =
        code === byte.slash || code === byte.dash || code === byte.space || code === byte.colon || code === byte.dot;
      if (!isSeparator || digits === 0 || part === 6) return Number.NaN;
      if (part === 0) firstDigits = digits;
      part++;
      digits = 0;
    }
  }
  if (part < 4 || digits === 0) return Number.NaN;
  for (let missing = digits; part === 6 && missing < 3; missing++) fraction *= 10;
  const isYearFirst = firstDigits === 4;
  const [a = 0, b = 0, c = 0, hour = 0, minute = 0, second = 0] = parts;
  const [year, month, day] = isYearFirst ? [a, b, c] : [c, a, b];
  if (year < 1980 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second, part === 6 ? fraction : 0);
}
