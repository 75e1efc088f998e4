// A small file as a whole: its bytes, its encoding and where its lines begin. Knows nothing of what the lines say.
import { StringText } from '../../model/stringText';
import { decode, detectEncoding, toUnits, unitLength, type Encoding } from '../../text/encoding';
import { byte } from '../../text/bytes';
import { LineEnds } from '../../text/lineEnd';

/** Listings are some kilobytes; what comes beyond this is counted in lines and not read. */
export const mostKeptBytes = 16 * 1024 * 1024;

/** Collects a file piece by piece. */
export class WholeText {
  /** Of the whole file, kept or not. */
  bytes = 0;
  private readonly chunks: Uint8Array[] = [];
  private keptBytes = 0;
  private kept: Uint8Array = new Uint8Array(0);
  private starts = new Float64Array(0);
  private mark = 0;
  private shown = new StringText('');
  private fileEncoding: Encoding = 'utf-8';
  /** Line ends in what was not kept. */
  private droppedEnds = 0;
  private endsInLine = false;

  get encoding(): Encoding {
    return this.fileEncoding;
  }

  /** True where the file was longer than `mostKeptBytes`. */
  get isTooLong(): boolean {
    return this.bytes > this.keptBytes;
  }

  /** True where bytes of value 0 stand in the text. */
  hasNul = false;

  push(chunk: Uint8Array): void {
    const room = mostKeptBytes - this.keptBytes;
    const taken = Math.min(room, chunk.length);
    this.bytes += chunk.length;
    if (taken > 0) {
      this.chunks.push(chunk.slice(0, taken));
      this.keptBytes += taken;
    }
    for (let i = taken; i < chunk.length; i++) this.countDropped(chunk[i]!);
  }

  /** Takes the end of the file; from here on lines can be asked for. */
  finish(): void {
    this.kept = new Uint8Array(this.keptBytes);
    let at = 0;
    for (const chunk of this.chunks.splice(0)) {
      this.kept.set(chunk, at);
      at += chunk.length;
    }
    const { encoding, markLength } = detectEncoding(this.kept);
    this.fileEncoding = encoding;
    this.mark = markLength;
    this.findLines();
    this.shown = new StringText(decode(this.kept.subarray(markLength), encoding));
  }

  /** Lines in the kept part. */
  get lineCount(): number {
    return Math.max(0, this.starts.length - 1);
  }

  /** Lines of the whole file; the last one counts even without an end. */
  get allLines(): number {
    return this.lineCount + (this.droppedEnds > 0 ? this.droppedEnds - (this.endsInLine ? 0 : 1) : 0);
  }

  /** Offset of a line (from 0) in the file, in bytes. */
  byteOffset(lineIndex: number): number {
    return this.mark + (this.starts[lineIndex] ?? 0) * unitLength(this.fileEncoding);
  }

  /** Bytes from the start of a line (from 0) to one of its characters, counted from 1 in UTF-16 units as editors do; 0 without one. */
  bytesBefore(lineIndex: number, column = 1): number {
    if (unitLength(this.fileEncoding) === 2) return (column - 1) * 2;
    const from = this.mark + (this.starts[lineIndex] ?? 0);
    let at = from;
    for (let units = 1; units < column && at < this.kept.length; units++) {
      const first = this.kept[at]!;
      const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      // A character of four bytes is two units.
      if (length === 4) units++;
      at += length;
    }
    return at - from;
  }

  /** Text of a line (from 0) without its end and without NUL; very long ones cut. */
  line(lineIndex: number): string {
    const line = this.shown.line(lineIndex);
    return this.hasNul ? line.replaceAll('\0', '') : line;
  }

  /** The bytes of the kept part. */
  content(): Uint8Array {
    return this.kept;
  }

  private countDropped(code: number): void {
    // In UTF-16 the other byte of a line end is zero: a line end is seen once either way.
    if (code === byte.lineFeed) this.droppedEnds++;
    this.endsInLine = code !== byte.lineFeed && code !== byte.carriageReturn && code !== byte.nul;
  }

  private findLines(): void {
    const units = toUnits(this.kept.subarray(this.mark), this.fileEncoding);
    const ends = new LineEnds(units);
    const starts: number[] = [];
    for (let at = 0; at < units.length;) {
      starts.push(at);
      const end = ends.next(at);
      at = end + (units[end] === byte.carriageReturn && units[end + 1] === byte.lineFeed ? 2 : 1);
    }
    starts.push(units.length);
    this.hasNul = ends.nulSeen;
    this.starts = Float64Array.from(starts);
  }
}
