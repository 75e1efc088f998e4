// Cuts a stream of XML into its `Event` elements by their bytes, whatever stands around them: one root, several, none.
// Knows nothing of what an event says.
import { byte } from '../../text/bytes';
import { unitLength, type Encoding } from '../../text/encoding';

/** The bytes of one element with its place in the file. */
export interface SplitElement {
  /** Valid during the call only. */
  readonly bytes: Uint8Array;
  readonly byteOffset: number;
  /** From 1. */
  readonly line: number;
  /** UTF-16 character in the line, from 1. */
  readonly column: number;
  /** `cut`: another element or the end of the file came before its end. `large`: too large to be kept, `bytes` is empty. */
  readonly state: 'whole' | 'cut' | 'large';
}

/** Larger elements are no events: the largest event of Windows has 64 KiB of binary data. */
export const maxElementBytes = 8 * 1024 * 1024;

/** `Event`. */
const name = [0x45, 0x76, 0x65, 0x6e, 0x74];

/** Blanks between the name and the end of a tag; nobody writes more than one. */
const maxBlanks = 64;

const noBytes = new Uint8Array(0);

export class ElementSplitter {
  private buffer = new Uint8Array(0);
  private length = 0;
  /** Place of `buffer[0]` in the file. */
  private bufferOffset = 0;
  /** Where the search goes on, in the buffer. */
  private at = 0;
  /** Start of the open element in the buffer; -1 = none. */
  private start = -1;
  private startLine = 1;
  private startColumn = 1;
  /** True while the end of an element that is too large is searched. */
  private isLarge = false;
  private largeOffset = 0;
  // How far lines are counted: the place in the buffer, its line and the UTF-16 characters before it in the line.
  private countedTo = 0;
  private countedLine = 1;
  private countedColumn = 0;
  private afterReturn = false;
  private readonly stride: 1 | 2;
  private readonly low: 0 | 1;

  /** @param markLength bytes of the byte-order mark, which are no characters */
  constructor(
    encoding: Encoding,
    private readonly markLength: number,
    private readonly onElement: (element: SplitElement) => void,
  ) {
    this.stride = unitLength(encoding);
    this.low = encoding === 'utf-16be' ? 1 : 0;
  }

  push(chunk: Uint8Array): void {
    this.append(chunk);
    this.search();
    this.release();
  }

  /** @returns lines of the file */
  end(): number {
    if (this.start >= 0) this.emit(this.length, 'cut');
    this.countTo(this.length);
    return this.countedColumn > 0 ? this.countedLine : this.countedLine - 1;
  }

  private search(): void {
    for (;;) {
      const open = this.nextOpen(this.at);
      if (open < 0) {
        this.at = this.length - (this.length % this.stride);
        return;
      }
      const mark = this.markAt(open);
      if (mark === 'unknown') {
        this.at = open;
        return;
      }
      this.at = open + this.stride;
      if (mark === 'start') {
        if (this.start >= 0) this.emit(open, 'cut');
        this.begin(open);
      } else if (typeof mark === 'number' && this.start >= 0) this.emit(mark, 'whole');
    }
  }

  /** Place of the next `<`; -1 when there is none. */
  private nextOpen(from: number): number {
    const { buffer, length, stride, low } = this;
    if (stride === 1) {
      const found = buffer.indexOf(byte.less, from);
      return found < 0 || found >= length ? -1 : found;
    }
    for (let i = from; i + 1 < length; i += 2) if (buffer[i + low] === byte.less && buffer[i + 1 - low] === 0) return i;
    return -1;
  }

  /** What begins at `<`: an event, the end of one (the place behind it), something else, or `unknown` while bytes are missing. */
  private markAt(open: number): 'start' | 'other' | 'unknown' | number {
    let at = open + this.stride;
    let code = this.unitAt(at);
    const isEnd = code === byte.slash;
    if (isEnd) code = this.unitAt((at += this.stride));
    for (const letter of name) {
      if (code < 0) return 'unknown';
      if (code !== letter) return 'other';
      code = this.unitAt((at += this.stride));
    }
    if (code < 0) return 'unknown';
    if (!isEnd) return code === byte.greater || isSpace(code) ? 'start' : 'other';
    for (let blanks = 0; blanks < maxBlanks && isSpace(code); blanks++) code = this.unitAt((at += this.stride));
    if (code < 0) return 'unknown';
    return code === byte.greater ? at + this.stride : 'other';
  }

  /** The character at a place as ASCII; 0xff for any other, -1 beyond the end. */
  private unitAt(at: number): number {
    if (at + this.stride > this.length) return -1;
    if (this.stride === 1) return this.buffer[at]!;
    return this.buffer[at + 1 - this.low] === 0 ? this.buffer[at + this.low]! : notAscii;
  }

  private begin(open: number): void {
    this.countTo(open);
    this.start = open;
    this.startLine = this.countedLine;
    this.startColumn = this.countedColumn + 1;
    this.isLarge = false;
  }

  private emit(end: number, state: 'whole' | 'cut'): void {
    const { startLine: line, startColumn: column } = this;
    const tooLarge = this.isLarge || end - this.start > maxElementBytes;
    const byteOffset = this.isLarge ? this.largeOffset : this.bufferOffset + this.start;
    const bytes = tooLarge ? noBytes : this.buffer.subarray(this.start, end);
    this.start = -1;
    this.isLarge = false;
    this.onElement({ bytes, byteOffset, line, column, state: tooLarge ? 'large' : state });
  }

  /** Makes room: what lies before the open element, or before the place of the search, is not needed any more. */
  private release(): void {
    if (this.start >= 0 && this.at - this.start > maxElementBytes && !this.isLarge) {
      this.isLarge = true;
      this.largeOffset = this.bufferOffset + this.start;
    }
    const keep = this.start >= 0 && !this.isLarge ? this.start : this.at;
    if (keep === 0) return;
    this.countTo(keep);
    this.buffer.copyWithin(0, keep, this.length);
    this.length -= keep;
    this.bufferOffset += keep;
    this.at -= keep;
    this.countedTo -= keep;
    if (this.start >= 0) this.start = Math.max(0, this.start - keep);
  }

  private append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.length);
    this.length = needed;
  }

  /** Counts lines and characters up to a place in the buffer. */
  private countTo(end: number): void {
    const { buffer, stride, low } = this;
    let line = this.countedLine;
    let column = this.countedColumn;
    let afterReturn = this.afterReturn;
    let at = Math.max(this.countedTo, Math.min(end, this.markLength - this.bufferOffset));
    for (; at + stride <= end; at += stride) {
      const code = stride === 1 ? buffer[at]! : buffer[at + 1 - low] === 0 ? buffer[at + low]! : notAscii;
      if (code === byte.lineFeed || code === byte.carriageReturn) {
        // The line feed behind a carriage return ends the same line.
        if (code === byte.carriageReturn || !afterReturn) {
          line++;
          column = 0;
        }
        afterReturn = code === byte.carriageReturn;
        continue;
      }
      afterReturn = false;
      // A character of four bytes is two UTF-16 units; bytes that continue a character are none.
      if (code < 0x80 || stride === 2) column++;
      else if (code >= 0xc0) column += code >= 0xf0 ? 2 : 1;
    }
    this.countedLine = line;
    this.countedColumn = column;
    this.afterReturn = afterReturn;
    this.countedTo = Math.max(this.countedTo, at);
  }
}

/** Stands for every unit of UTF-16 beyond ASCII. */
const notAscii = 0xff;

function isSpace(code: number): boolean {
  return code === byte.space || code === byte.tab || code === byte.lineFeed || code === byte.carriageReturn;
}
