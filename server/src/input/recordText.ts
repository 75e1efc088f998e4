// Text of a log by line, for logs whose records begin at line starts: read by record when it is shown. Knows nothing of what the
// lines say.
import type { LogText, TextPiece } from '../model/clusterLog';
import { recordAtLine } from '../model/recordAt';
import type { RecordTable } from '../model/recordTable';
import { lastAtMost } from '../model/sortedSearch';
import { StringText } from '../model/stringText';
import { decode, unitLength, type Encoding } from '../text/encoding';
import type { StoredBytes } from './storedBytes';

/** Most bytes of one record turned into text; the lines beyond read as empty. */
export const maxRecordLength = 4 * 1024 * 1024;

/** Bytes of one piece of a text. */
const pieceLength = 48 * 1024;

export class RecordText implements LogText {
  /** The lines of the record last asked for. */
  private lines = new StringText('');
  private linesOf = -1;

  /** @param end byte offset where the last record of `records` ends */
  constructor(
    private readonly bytes: StoredBytes,
    private readonly encoding: Encoding,
    private readonly records: RecordTable,
    private readonly end: number,
  ) {}

  get lineCount(): number {
    return this.records.lineCount;
  }

  /** @throws InputError when the bytes are gone */
  line(lineIndex: number): string {
    const record = recordAtLine(this.records, lineIndex);
    if (record < 0) return '';
    if (record !== this.linesOf) {
      this.lines = new StringText(this.recordText(record));
      this.linesOf = record;
    }
    return this.lines.line(lineIndex - this.records.lineIndex[record]!);
  }

  /** Some records at once. @throws InputError when the bytes are gone */
  piece(lineIndex: number): TextPiece {
    const { byteOffset, lineIndex: firstLine, count } = this.records;
    const record = Math.max(0, recordAtLine(this.records, lineIndex));
    const start = byteOffset[record]!;
    const next = Math.max(
      lastAtMost(count, (place) => byteOffset[place]!, start + pieceLength),
      record + 1,
    );
    const text = this.textBetween(start, next < count ? byteOffset[next]! : this.end);
    const first = firstLine[record]!;
    const lines = new StringText(text);
    // Lines beyond `maxRecordLength` read as empty: they are passed in one step.
    if (lineIndex - first >= lines.lineCount)
      return { text: '', nextLineIndex: next < count ? firstLine[next]! : this.lineCount };
    const piece = lines.piece(lineIndex - first);
    return { text: piece.text, nextLineIndex: first + piece.nextLineIndex };
  }

  /** All of a record, up to `maxRecordLength`. @throws InputError when the bytes are gone */
  recordText(record: number): string {
    const { byteOffset, count } = this.records;
    const start = byteOffset[record]!;
    const recordEnd = record + 1 < count ? byteOffset[record + 1]! : this.end;
    return this.textBetween(start, recordEnd);
  }

  /** What stands before the first record, where that is not the beginning. */
  headText(): string {
    return this.textBetween(0, this.records.count === 0 ? this.end : this.records.byteOffset[0]!);
  }

  private textBetween(start: number, end: number): string {
    const length = Math.min(end - start, maxRecordLength) & -unitLength(this.encoding);
    return length <= 0 ? '' : decode(this.bytes.read(start, length), this.encoding);
  }
}
