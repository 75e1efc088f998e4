// Cuts a file into lines of UTF-8 bytes as its chunks come in, whatever its encoding. Knows nothing of what the lines hold.
import { byte } from '../../text/bytes';
import { decode, detectEncoding, unitLength, type Encoding } from '../../text/encoding';

/** A line longer than this is counted and its rest dropped: no head of counters is as long. */
const mostLineBytes = 64 * 1024 * 1024;

/** @param offset of the line in the file as stored, in bytes */
export type OnLine = (bytes: Uint8Array, start: number, end: number, offset: number) => void;

export class RowSplitter {
  encoding: Encoding = 'utf-8';
  /** Of the file. */
  bytes = 0;
  lines = 0;
  private isBegun = false;
  private early: Uint8Array = new Uint8Array(0);
  /** Half a character of UTF-16. */
  private half = -1;
  private pending = new Uint8Array(64 * 1024);
  private pendingLength = 0;
  private afterReturn = false;
  /** Length of the byte-order mark. */
  firstOffset = 0;
  /** Where the line that is being read begins in the stored file. */
  private offset = 0;
  private isEmptyLine = true;

  constructor(private readonly onLine: OnLine) {}

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    if (this.isBegun) return this.take(chunk);
    this.early = joined(this.early, chunk);
    if (this.early.length >= 64) this.begin();
  }

  finish(): void {
    if (!this.isBegun) this.begin();
    if (this.half >= 0) this.isEmptyLine = false;
    if (!this.isEmptyLine) this.line(this.pending, 0, this.pendingLength, 0);
  }

  private begin(): void {
    this.isBegun = true;
    const { encoding, markLength } = detectEncoding(this.early);
    this.encoding = encoding;
    this.offset = markLength;
    this.firstOffset = markLength;
    this.take(this.early.subarray(markLength));
  }

  private take(chunk: Uint8Array): void {
    this.split(unitLength(this.encoding) === 1 ? chunk : this.asUtf8(chunk));
  }

  /** Half characters wait for the next chunk. */
  private asUtf8(chunk: Uint8Array): Uint8Array {
    let bytes = chunk;
    if (this.half >= 0) bytes = joined(Uint8Array.of(this.half), chunk);
    const even = bytes.length & ~1;
    this.half = even < bytes.length ? bytes[even]! : -1;
    return new TextEncoder().encode(decode(bytes.subarray(0, even), this.encoding));
  }

  private split(bytes: Uint8Array): void {
    let start = 0;
    if (this.afterReturn && bytes.length > 0) {
      this.afterReturn = false;
      if (bytes[0] === byte.lineFeed) {
        start = 1;
        this.offset += unitLength(this.encoding);
      }
    }
    for (let end = nextEnd(bytes, start); end >= 0; end = nextEnd(bytes, start)) {
      let endLength = 1;
      if (bytes[end] === byte.carriageReturn) {
        if (end + 1 === bytes.length) this.afterReturn = true;
        else if (bytes[end + 1] === byte.lineFeed) endLength = 2;
      }
      if (!this.isEmptyLine) {
        this.keep(bytes, start, end);
        this.line(this.pending, 0, this.pendingLength, endLength);
      } else this.line(bytes, start, end, endLength);
      start = end + endLength;
    }
    if (start < bytes.length) {
      this.isEmptyLine = false;
      this.keep(bytes, start, bytes.length);
    }
  }

  private line(bytes: Uint8Array, start: number, end: number, endLength: number): void {
    this.onLine(bytes, start, end, this.offset);
    this.lines++;
    const unit = unitLength(this.encoding);
    this.offset += (unit === 1 ? end - start : unitsIn(bytes, start, end) * 2) + endLength * unit + this.dropped;
    this.dropped = 0;
    this.pendingLength = 0;
    this.isEmptyLine = true;
  }

  /** Bytes of the line that found no room. */
  private dropped = 0;

  private keep(bytes: Uint8Array, start: number, end: number): void {
    const taken = Math.min(end - start, mostLineBytes - this.pendingLength);
    this.dropped += (end - start - taken) * unitLength(this.encoding);
    if (this.pendingLength + taken > this.pending.length) {
      const larger = new Uint8Array(Math.max(this.pendingLength + taken, this.pending.length * 2));
      larger.set(this.pending.subarray(0, this.pendingLength));
      this.pending = larger;
    }
    this.pending.set(bytes.subarray(start, start + taken), this.pendingLength);
    this.pendingLength += taken;
  }
}

function nextEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(byte.lineFeed, from);
  const carriage = bytes.subarray(from, feed < 0 ? bytes.length : feed).indexOf(byte.carriageReturn);
  return carriage < 0 ? feed : from + carriage;
}

/** UTF-16 units of a text in UTF-8. */
function unitsIn(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const code = bytes[at]!;
    if ((code & 0xc0) !== 0x80) units += code >= 0xf0 ? 2 : 1;
  }
  return units;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
