// Bytes in, records out: finds lines, reads prefixes, decides what continues what, and keeps columns. Knows nothing of meaning.
// Works chunk by chunk in memory that does not grow with the length of a line; never throws, whatever the bytes are.
import { byte } from '../text/bytes';
import { detectEncoding, sniffLength, toUnits, unitLength, type Encoding } from '../text/encoding';
import { LineEnds } from '../text/lineEnd';
import type { UnitWindow } from '../text/unitWindow';
import { recordShape, type RecordTable } from '../model/recordTable';
import { readPrefix } from './linePrefix';
import { emptyPrefix } from './prefixParts';
import { NameCache } from './nameCache';
import { RecordColumns } from './recordColumns';
import { isBlankLine, isElision, isHeaderText, SectionState } from './sectionLines';

/** A line longer than this is read by its first part only; its other bytes are stepped over and counted. */
const maxKeptLine = 1024 * 1024;

/** Bytes of a line in large logs, on the low side (bench). */
const usualLineLength = 110;
const maxReserved = 20_000_000;

/** Told of each line that begins a record, while its bytes are at hand. */
export interface RecordListener {
  /**
   * @param index the record in `columns`
   * @param units the line's units, `[lineStart, lineEnd)`; `bodyStart` is where the text after prefix and tag begins
   */
  onRecord(index: number, units: UnitWindow, lineStart: number, lineEnd: number, bodyStart: number): void;
  /** Told of each further line of the record last told of. */
  onContinuation(units: UnitWindow, lineStart: number, lineEnd: number): void;
}

export class RecordReader {
  readonly columns = new RecordColumns();
  lineCount = 0;
  bytes = 0;
  unrecognised = 0;
  nulBytes = false;
  /** First line (from 0) that was longer than `maxKeptLine`; -1 = none. */
  longLineIndex = -1;
  endsInsideLine = false;
  /** Lines that numbers in front of the lines prove to be missing, and how often the numbers jump. */
  numberedLinesMissing = 0;
  numberJumps = 0;
  firstJumpLineIndex = -1;
  encoding: Encoding = 'utf-8';

  private readonly prefix = emptyPrefix();
  private readonly tags = new NameCache();
  private readonly section = new SectionState();
  private rest: Uint8Array = new Uint8Array(0);
  private started = false;
  private stride = 1;
  private inLongLine = false;
  private lastViewerNumber = -1;
  private lastViewerLine = -1;

  constructor(private readonly listener: RecordListener | null) {}

  /** Makes room for a file of so many bytes; a wrong guess costs time, nothing else. */
  expect(bytes: number): void {
    this.columns.reserve(Math.min(Math.ceil(bytes / usualLineLength), maxReserved));
  }

  /** Takes the next bytes of the file, in any cut. */
  push(chunk: Uint8Array): void {
    if (this.started && this.stride === 1 && this.rest.length > 0) {
      // Only the line that the chunks share is joined; the rest of the chunk is read where it lies.
      const lineFeed = chunk.indexOf(byte.lineFeed);
      if (lineFeed >= 0) {
        this.read(concat(this.rest, chunk.subarray(0, lineFeed + 1)), false);
        this.read(chunk.subarray(lineFeed + 1), false);
        return;
      }
    }
    const joined = this.rest.length === 0 ? chunk : concat(this.rest, chunk);
    if (!this.started) {
      if (joined.length < sniffLength) {
        this.rest = joined === chunk ? chunk.slice() : joined;
        return; // the encoding is told from more bytes than these
      }
      this.start(joined);
      this.read(this.afterMark(joined), false);
      return;
    }
    this.read(joined, false);
  }

  /** Takes the end of the file: a last line without line end counts as a line. */
  end(): void {
    let last = this.rest;
    if (!this.started) {
      this.start(last);
      last = this.afterMark(last);
    }
    this.read(last, true);
  }

  /** The records read so far. */
  table(): RecordTable {
    return this.columns.table(this.columns.count, this.lineCount);
  }

  /**
   * The records that can grow no more (at the end of the file: all). They are forgotten with the next bytes, so that memory stays
   * small: use the table before `dropClosed`.
   */
  closed(atEnd: boolean): RecordTable {
    const { columns } = this;
    const count = atEnd ? columns.count : Math.max(0, columns.count - 1);
    return columns.table(count, count < columns.count ? columns.lineIndex[count]! : this.lineCount);
  }

  /** Byte offset where the closed records end. */
  closedEnd(atEnd: boolean): number {
    return atEnd || this.columns.count === 0 ? this.bytes : this.columns.byteOffset[this.columns.count - 1]!;
  }

  dropClosed(): void {
    this.columns.keepLast();
  }

  private start(head: Uint8Array): void {
    const { encoding, markLength } = detectEncoding(head);
    this.encoding = encoding;
    this.stride = unitLength(encoding);
    this.bytes = markLength;
    this.started = true;
  }

  private afterMark(head: Uint8Array): Uint8Array {
    return head.subarray(this.bytes);
  }

  /** Reads all whole lines of `bytes`; keeps what is left for the next call, or reads it too at the end of the file. */
  private read(bytes: Uint8Array, atEnd: boolean): void {
    const units = toUnits(bytes, this.encoding);
    const window: UnitWindow = { units, bytes, encoding: this.encoding };
    const length = units.length;
    const lineEnds = new LineEnds(units);
    let lineStart = 0;
    for (;;) {
      const lineEnd = lineEnds.next(lineStart);
      let next = lineEnd + 1;
      if (lineEnd >= length) {
        if (!atEnd || lineStart >= length) break;
        this.endsInsideLine = true;
        next = length;
      } else if (units[lineEnd] === byte.carriageReturn) {
        if (next < length) {
          if (units[next] === byte.lineFeed) next++;
        } else if (!atEnd) {
          break; // the line feed may come with the next chunk
        }
      }
      if (this.inLongLine) {
        this.inLongLine = false;
        this.lineCount++;
      } else {
        this.readLine(window, lineStart, lineEnd);
        this.lineCount++;
      }
      lineStart = next;
    }
    if (!atEnd && length - lineStart > maxKeptLine) {
      if (!this.inLongLine) {
        if (this.longLineIndex < 0) this.longLineIndex = this.lineCount;
        this.readLine(window, lineStart, lineStart + maxKeptLine);
        this.inLongLine = true;
      }
      lineStart = units[length - 1] === byte.carriageReturn ? length - 1 : length;
    }
    this.nulBytes ||= lineEnds.nulSeen;
    if (atEnd && this.inLongLine) {
      this.lineCount++;
      this.endsInsideLine = true;
    }
    this.bytes += lineStart * this.stride;
    if (atEnd) this.bytes += bytes.length - length * this.stride;
    this.rest = bytes.slice(lineStart * this.stride);
  }

  private readLine(window: UnitWindow, lineStart: number, lineEnd: number): void {
    const { units } = window;
    const prefix = this.prefix;
    if (readPrefix(units, lineStart, lineEnd, prefix)) {
      this.openEntry(window, lineStart, lineEnd);
      return;
    }
    const shape = this.shapeOf(units, lineStart, lineEnd);
    if (shape < 0) {
      this.listener?.onContinuation(window, lineStart, lineEnd);
      return;
    }
    const index = this.columns.open(
      this.lineCount,
      this.offsetOf(lineStart),
      shape,
      this.section.number(this.columns.sections, window, lineStart, lineEnd, shape),
    );
    if (shape === recordShape.unrecognised) this.unrecognised++;
    this.listener?.onRecord(index, window, lineStart, lineEnd, lineStart);
  }

  private openEntry(window: UnitWindow, lineStart: number, lineEnd: number): void {
    const { prefix, columns } = this;
    const index = columns.open(this.lineCount, this.offsetOf(lineStart), recordShape.entry, this.section.current);
    this.section.entrySeen = true;
    columns.writtenMs[index] = prefix.writtenMs;
    columns.timeOfDayMs[index] = prefix.timeOfDayMs;
    columns.process[index] = prefix.process;
    columns.thread[index] = prefix.thread;
    columns.level[index] = prefix.level;
    let messageStart = prefix.messageStart;
    if (prefix.channelStart >= 0) {
      const channel = this.tags.number(columns.channels, window.units, prefix.channelStart, prefix.channelEnd);
      columns.channel[index] = Math.max(channel, 0);
    }
    if (prefix.tagStart >= 0) {
      const component = this.tags.number(columns.components, window.units, prefix.tagStart, prefix.tagEnd);
      if (component >= 0) columns.component[index] = component;
      else messageStart = Math.min(messageStart, prefix.tagStart - 1); // too many tags for the column: it stays in the message
    }
    columns.messageStart[index] = Math.min(messageStart - lineStart, 0xffff);
    if (prefix.viewerNumber >= 0) this.compareViewerNumber(prefix.viewerNumber);
    this.listener?.onRecord(index, window, lineStart, lineEnd, prefix.bodyStart);
  }

  /** Shape of a line without prefix, or -1 when it continues the record above. */
  private shapeOf(units: Uint8Array, start: number, end: number): number {
    const above = this.columns.count === 0 ? -1 : this.columns.shape[this.columns.count - 1]!;
    if (isBlankLine(units, start, end)) {
      return above >= 0 ? -1 : recordShape.unrecognised;
    }
    const sectionShape = this.section.shapeOf(units, start, end);
    if (sectionShape >= 0) return sectionShape;
    if (isElision(units, start, end)) return above === recordShape.elision ? -1 : recordShape.elision;
    if (above === recordShape.entry) return -1;
    if (!this.section.entrySeen && isHeaderText(units, start, end)) return recordShape.sectionText;
    return recordShape.unrecognised;
  }

  private compareViewerNumber(number: number): void {
    if (this.lastViewerNumber >= 0) {
      const missing = number - this.lastViewerNumber - (this.lineCount - this.lastViewerLine);
      if (missing > 0) {
        this.numberedLinesMissing += missing;
        this.numberJumps++;
        if (this.firstJumpLineIndex < 0) this.firstJumpLineIndex = this.lineCount;
      }
    }
    this.lastViewerNumber = number;
    this.lastViewerLine = this.lineCount;
  }

  private offsetOf(unit: number): number {
    return this.bytes + unit * this.stride;
  }
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
