// Text of a log by line, read from its file when it is shown. Knows nothing of what the lines say.
import { closeSync, fstatSync, readSync } from 'node:fs';
import type { LogText } from '../model/clusterLog';
import { recordAtLine } from '../model/recordAt';
import type { RecordTable } from '../model/recordTable';
import { StringText } from '../model/stringText';
import { decode, unitLength, type Encoding } from '../text/encoding';
import { openForReading, shorterThanBefore } from './fileChunks';

/** Most bytes of one record turned into text; the lines beyond read as empty. */
const maxRecordLength = 4 * 1024 * 1024;

/** Bytes read at once: neighbours of a line are asked for next. */
const blockLength = 256 * 1024;

export class FileText implements LogText {
  /** The lines of the record last asked for. */
  private lines = new StringText('');
  private linesOf = -1;
  private block = new Uint8Array(0);
  private blockStart = 0;

  /** @param end byte offset where the last record of `records` ends */
  constructor(
    private readonly path: string,
    private readonly encoding: Encoding,
    private readonly records: RecordTable,
    private readonly end: number,
  ) {}

  get lineCount(): number {
    return this.records.lineCount;
  }

  /** @throws InputError when the file is gone, became shorter, or cannot be read any more */
  line(lineIndex: number): string {
    const record = recordAtLine(this.records, lineIndex);
    if (record < 0) return '';
    if (record !== this.linesOf) {
      this.lines = new StringText(decode(this.bytesOf(record), this.encoding));
      this.linesOf = record;
    }
    return this.lines.line(lineIndex - this.records.lineIndex[record]!);
  }

  private bytesOf(record: number): Uint8Array {
    const { byteOffset, count } = this.records;
    const start = byteOffset[record]!;
    const recordEnd = record + 1 < count ? byteOffset[record + 1]! : this.end;
    const length = Math.min(recordEnd - start, maxRecordLength) & -unitLength(this.encoding);
    if (start < this.blockStart || start + length > this.blockStart + this.block.length)
      this.readBlock(start, Math.max(length, blockLength));
    return this.block.subarray(start - this.blockStart, start - this.blockStart + length);
  }

  private readBlock(start: number, length: number): void {
    const file = openForReading(this.path);
    try {
      if (fstatSync(file).size < this.end) throw shorterThanBefore(this.path);
      const bytes = new Uint8Array(length);
      this.block = bytes.subarray(0, readSync(file, bytes, 0, length, start));
      this.blockStart = start;
    } finally {
      closeSync(file);
    }
  }
}
