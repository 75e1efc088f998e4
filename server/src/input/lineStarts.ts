// Where the lines of a text begin, kept for every 64th of them: for exports, whose records may begin in the middle of a line.
// Knows nothing of what the lines say.
import { maxLineLength, type LogText, type TextPiece } from '../model/clusterLog';
import { StringText } from '../model/stringText';
import { byte } from '../text/bytes';
import { decode, toUnits, unitLength, type DetectedEncoding, type Encoding } from '../text/encoding';
import { LineEnds } from '../text/lineEnd';
import type { StoredBytes } from './storedBytes';

/** Lines between two marks. */
const stride = 64;

/** Plain values, so that a worker can hand them over. */
export interface LineStarts {
  /** Byte offset of the lines 0, 64, 128 ... */
  readonly marks: Float64Array;
  readonly lineCount: number;
  readonly encoding: Encoding;
  /** Bytes of the whole text. */
  readonly end: number;
}

/** Finds line starts as bytes come in. CR LF, LF and CR end a line, as editors count. */
export class LineStartFinder {
  private readonly marks: number[] = [];
  private lineCount = 0;
  private offset: number;
  /** The last unit was a CR: an LF that comes next belongs to it. */
  private afterReturn = false;
  /** The text goes on behind the last line end. */
  private inLine = false;
  private odd: Uint8Array = new Uint8Array(0);
  private skip: number;
  private readonly encoding: Encoding;
  private readonly unit: 1 | 2;

  constructor({ encoding, markLength }: DetectedEncoding) {
    this.encoding = encoding;
    this.unit = unitLength(encoding);
    this.offset = markLength;
    this.skip = markLength;
  }

  push(chunk: Uint8Array): void {
    let bytes = chunk;
    if (this.skip > 0) {
      const skipped = Math.min(this.skip, bytes.length);
      this.skip -= skipped;
      bytes = bytes.subarray(skipped);
    }
    if (this.odd.length > 0) bytes = Buffer.concat([this.odd, bytes]);
    const whole = bytes.length & -this.unit;
    this.odd = bytes.slice(whole);
    this.read(toUnits(bytes.subarray(0, whole), this.encoding));
  }

  finish(): LineStarts {
    const { lineCount, encoding, offset, odd } = this;
    return { marks: Float64Array.from(this.marks), lineCount, encoding, end: offset + odd.length };
  }

  private read(units: Uint8Array): void {
    const ends = new LineEnds(units);
    let from = 0;
    if (this.afterReturn && units.length > 0) {
      if (units[0] === byte.lineFeed) from = 1;
      this.afterReturn = false;
    }
    while (from < units.length) {
      if (!this.inLine) this.begin(from);
      const end = ends.next(from);
      if (end >= units.length) break;
      this.inLine = false;
      from = end + 1;
      if (units[end] !== byte.carriageReturn) continue;
      if (from === units.length) this.afterReturn = true;
      else if (units[from] === byte.lineFeed) from++;
    }
    this.offset += units.length * this.unit;
  }

  private begin(unit: number): void {
    if (this.lineCount % stride === 0) this.marks.push(this.offset + unit * this.unit);
    this.lineCount++;
    this.inLine = true;
  }
}

/** Most bytes of 64 lines turned into text; what lies beyond reads as empty. */
const maxBlockLength = 8 * 1024 * 1024;

export class MarkedText implements LogText {
  private block = new StringText('');
  private blockIndex = -1;

  constructor(
    private readonly bytes: StoredBytes,
    private readonly starts: LineStarts,
  ) {}

  get lineCount(): number {
    return this.starts.lineCount;
  }

  /** @throws InputError when the bytes are gone */
  line(lineIndex: number): string {
    if (lineIndex < 0 || lineIndex >= this.lineCount) return '';
    return this.blockOf(lineIndex)
      .line(lineIndex % stride)
      .slice(0, maxLineLength);
  }

  /** @throws InputError when the bytes are gone */
  piece(lineIndex: number): TextPiece {
    const firstOfBlock = lineIndex - (lineIndex % stride);
    const block = this.blockOf(lineIndex);
    // Lines beyond `maxBlockLength` read as empty: they are passed in one step.
    if (lineIndex - firstOfBlock >= block.lineCount)
      return { text: '', nextLineIndex: Math.min(firstOfBlock + stride, this.lineCount) };
    const { text, nextLineIndex } = block.piece(lineIndex - firstOfBlock);
    return { text, nextLineIndex: firstOfBlock + nextLineIndex };
  }

  private blockOf(lineIndex: number): StringText {
    const index = Math.floor(lineIndex / stride);
    if (index !== this.blockIndex) {
      const { marks, encoding, end } = this.starts;
      const start = marks[index]!;
      const length = Math.min((marks[index + 1] ?? end) - start, maxBlockLength) & -unitLength(encoding);
      this.block = new StringText(decode(this.bytes.read(start, length), encoding));
      this.blockIndex = index;
    }
    return this.block;
  }
}
