// Collects records into the columns of a RecordTable, growing as needed. Knows nothing of lines and bytes.
import { noId, type RecordTable } from '../model/recordTable';

/** Names seen in one column, by number. [0] is "none". */
export class NameList {
  readonly names: (string | null)[] = [null];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly limit: number) {}

  /** Number of a name, new or known; -1 when the column cannot hold more different names. */
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= this.limit) return -1;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

export class RecordColumns {
  count = 0;
  readonly channels = new NameList(0xff);
  readonly components = new NameList(0xffff);
  readonly sections = new NameList(0xffff);
  private capacity = 0;
  lineIndex = new Uint32Array(0);
  byteOffset = new Float64Array(0);
  writtenMs = new Float64Array(0);
  timeOfDayMs = new Int32Array(0);
  process = new Uint32Array(0);
  thread = new Uint32Array(0);
  level = new Uint8Array(0);
  shape = new Uint8Array(0);
  channel = new Uint8Array(0);
  component = new Uint16Array(0);
  section = new Uint16Array(0);
  messageStart = new Uint16Array(0);

  /** Opens a record with nothing but its place; the caller fills the columns at the index returned. */
  open(lineIndex: number, byteOffset: number, shape: number, section: number): number {
    const index = this.count++;
    if (index >= this.capacity) this.resize(Math.max(1024, Math.ceil(this.capacity * 1.5)));
    this.lineIndex[index] = lineIndex;
    this.byteOffset[index] = byteOffset;
    this.writtenMs[index] = Number.NaN;
    this.timeOfDayMs[index] = -1;
    this.process[index] = noId;
    this.thread[index] = noId;
    this.level[index] = 0;
    this.shape[index] = shape;
    this.channel[index] = 0;
    this.component[index] = 0;
    this.section[index] = section;
    this.messageStart[index] = 0;
    return index;
  }

  /** The first `count` records as a table that shares memory with the columns; `lineCount` is where the last of them ends. */
  table(count: number, lineCount: number): RecordTable {
    return {
      count,
      lineCount,
      lineIndex: this.lineIndex.subarray(0, count),
      byteOffset: this.byteOffset.subarray(0, count),
      writtenMs: this.writtenMs.subarray(0, count),
      timeOfDayMs: this.timeOfDayMs.subarray(0, count),
      process: this.process.subarray(0, count),
      thread: this.thread.subarray(0, count),
      level: this.level.subarray(0, count),
      shape: this.shape.subarray(0, count),
      channel: this.channel.subarray(0, count),
      component: this.component.subarray(0, count),
      section: this.section.subarray(0, count),
      messageStart: this.messageStart.subarray(0, count),
      channels: this.channels.names,
      components: this.components.names,
      sections: this.sections.names,
    };
  }

  /** Forgets all records but the last, which moves to the front: for reading a file record by record in little memory. */
  keepLast(): void {
    const last = this.count - 1;
    if (last <= 0) return;
    for (const column of this.columns()) column.copyWithin(0, last, last + 1);
    this.count = 1;
  }

  private columns() {
    return [
      this.lineIndex,
      this.byteOffset,
      this.writtenMs,
      this.timeOfDayMs,
      this.process,
      this.thread,
      this.level,
      this.shape,
      this.channel,
      this.component,
      this.section,
      this.messageStart,
    ];
  }

  /** Makes room for `records` in all, so that large files do not grow the columns again and again. */
  reserve(records: number): void {
    if (records > this.capacity) this.resize(records);
  }

  private resize(capacity: number): void {
    this.capacity = capacity;
    const grown = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    this.lineIndex = grown(new Uint32Array(this.capacity), this.lineIndex);
    this.byteOffset = grown(new Float64Array(this.capacity), this.byteOffset);
    this.writtenMs = grown(new Float64Array(this.capacity), this.writtenMs);
    this.timeOfDayMs = grown(new Int32Array(this.capacity), this.timeOfDayMs);
    this.process = grown(new Uint32Array(this.capacity), this.process);
    this.thread = grown(new Uint32Array(this.capacity), this.thread);
    this.level = grown(new Uint8Array(this.capacity), this.level);
    this.shape = grown(new Uint8Array(this.capacity), this.shape);
    this.channel = grown(new Uint8Array(this.capacity), this.channel);
    this.component = grown(new Uint16Array(this.capacity), this.component);
    this.section = grown(new Uint16Array(this.capacity), this.section);
    this.messageStart = grown(new Uint16Array(this.capacity), this.messageStart);
  }
}
