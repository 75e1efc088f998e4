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

  /** The records from `from` on as a table of their own, cut to length. `lineCount` is where the last of them ends. */
  table(from: number, to: number, lineCount: number): RecordTable {
    return {
      count: to - from,
      lineCount,
      lineIndex: this.lineIndex.slice(from, to),
      byteOffset: this.byteOffset.slice(from, to),
      writtenMs: this.writtenMs.slice(from, to),
      timeOfDayMs: this.timeOfDayMs.slice(from, to),
      process: this.process.slice(from, to),
      thread: this.thread.slice(from, to),
      level: this.level.slice(from, to),
      shape: this.shape.slice(from, to),
      channel: this.channel.slice(from, to),
      component: this.component.slice(from, to),
      section: this.section.slice(from, to),
      messageStart: this.messageStart.slice(from, to),
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
