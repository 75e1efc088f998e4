// The reader of event log files (.evtx), chunk by chunk as they come in. Each event becomes one line of XML, so that it can be shown.
// Knows nothing of other layouts.
import type { InputReading } from '../../model/inputReading';
import { EventCollector } from '../events/eventCollector';
import type { InputReader } from '../inputReader';
import { ChunkParser, type ParsedRecord } from './chunkParser';
import { eventLine } from './eventLine';
import { eventObject, type EventObject } from './eventObject';
import {
  chunkSize,
  fileHeaderSize,
  isLeftOver,
  readChunkHeader,
  readFileHeader,
  type ChunkHeader,
  type FileHeader,
} from './layout';
import { RenderedLines } from './renderedLines';

/** Text of events that is kept; beyond it records are counted, not shown. */
const maxRenderedBytes = 1024 * 1024 * 1024;

export class EvtxReader implements InputReader {
  private readonly collector: EventCollector;
  private readonly rendered = new RenderedLines();
  private readonly parser = new ChunkParser();
  private readonly block = new Uint8Array(chunkSize);
  private filled = 0;
  private bytes = 0;
  private header: FileHeader | undefined;
  private headerRead = false;
  /** Chunks so far, the unused ones too. */
  private chunks = 0;
  private nameless = 0;
  private beyondLimit = 0;
  private leftOver = 0;
  /** Number of the last record of the chunk before; null where nobody says. */
  private lastRecord: number | null = null;
  private unreadableChunks: number[] = [];

  constructor(
    path: string,
    input: number,
    private readonly limit = maxRenderedBytes,
  ) {
    this.collector = new EventCollector(path, input, 'evtx');
  }

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    let from = 0;
    while (from < chunk.length) {
      const wanted = this.headerRead ? chunkSize : fileHeaderSize;
      const part = chunk.subarray(from, from + wanted - this.filled);
      this.block.set(part, this.filled);
      this.filled += part.length;
      from += part.length;
      if (this.filled === wanted) this.takeBlock();
    }
  }

  finish(): InputReading {
    const isCut = this.filled > 0;
    if (isCut) this.takeBlock();
    this.reportUnreadable(null);
    const { collector } = this;
    if (isCut) {
      const message = 'The file ends within a chunk: it was cut, or was still being copied. Its last events are missing.';
      collector.problem('cutFile', null, message);
    }
    if (this.header?.isDirty) {
      const message =
        'The log was open when it was copied (dirty flag): its last events may be missing. Export it with `wevtutil epl`.';
      collector.problem('dirtyLog', null, message);
    }
    if (this.nameless > 0) {
      const message = `${counted(this.nameless, 'record')} without a provider: what is left there says nothing and was skipped.`;
      collector.problem('namelessRecords', null, message);
    }
    if (this.leftOver > 0) {
      const message = `${counted(this.leftOver, 'event')} that the log had overwritten (behind the end of a chunk, older than its first event) ${this.leftOver === 1 ? 'was' : 'were'} left out, as Event Viewer does.`;
      collector.problem('leftOverRecords', null, message);
    }
    if (this.beyondLimit > 0) {
      const message = `The log is too large: its last ${this.beyondLimit} events were not read. Export the time in question with a query.`;
      collector.problem('logTooLarge', null, message);
    }
    if (collector.count === 0) collector.problem('noEvents', null, 'No event was found in this file.');
    const { lines } = this.rendered;
    const parts = { encoding: 'utf-8', bytes: this.bytes, lines, timeBase: 'utc', utcOffsetMinutes: null } as const;
    return collector.finish({ ...parts, rendered: this.rendered.finish() });
  }

  private takeBlock(): void {
    const block = this.block.subarray(0, this.filled);
    this.filled = 0;
    if (!this.headerRead) {
      this.headerRead = true;
      this.header = readFileHeader(block);
      if (this.header === undefined) {
        const message = 'The file does not begin as an event log does; chunks that can be told were read all the same.';
        this.collector.problem('noEventLog', null, message);
      }
      return;
    }
    const number = ++this.chunks;
    // All chunks are read, whatever number the header tells: in a copy of an open log it is older than they are.
    const header = readChunkHeader(block);
    if (header !== undefined) this.takeChunk(block, header, number);
    else if (block.some((value) => value !== 0)) this.unreadableChunks.push(number);
  }

  private takeChunk(block: Uint8Array, header: ChunkHeader, number: number): void {
    this.reportUnreadable(header.firstRecord);
    const { records: all, failed } = this.parser.parse(block);
    const records = all.filter(({ frame }) => !isLeftOver(frame, header));
    this.leftOver += all.length - records.length;
    const nameless = this.nameless;
    this.takeRecords(records);
    const dropped = this.nameless - nameless;
    const { firstRecord, lastRecord } = header;
    const expected = firstRecord === null || lastRecord === null ? 0 : lastRecord - firstRecord + 1;
    const lost = Math.max(failed, expected - records.length);
    const isDamaged = !header.isIntact && this.header?.isDirty !== true;
    if (lost > 0 || isDamaged) this.reportDamage(number, header, records.length - dropped, lost);
    this.lastRecord = header.lastRecord;
  }

  private takeRecords(records: readonly ParsedRecord[]): void {
    const objects: EventObject[] = [];
    for (const { frame, event } of records) {
      const object = eventObject(event, frame.fileTime);
      if (object === undefined) this.nameless++;
      else objects.push(object);
    }
    if (this.rendered.bytes >= this.limit) {
      this.beyondLimit += objects.length;
      return;
    }
    const line = this.rendered.lines + 1;
    const starts = this.rendered.add(objects.map(eventLine));
    objects.forEach(({ record }, index) => this.collector.add(record, { line: line + index, byteOffset: starts[index]! }));
  }

  private reportDamage(number: number, { isIntact }: ChunkHeader, read: number, lost: number): void {
    const why = isIntact ? 'holds records that cannot be read' : 'is damaged (its checksum does not fit)';
    const told = lost === 0 ? 'no event seems to be missing' : `${counted(lost, 'event')} of it could not be read`;
    const line = this.rendered.lines > 0 ? this.rendered.lines : null;
    this.collector.problem('damagedChunk', line, `Chunk ${number} ${why}: ${told}, ${counted(read, 'event')} could.`);
  }

  /** @param nextRecord number of the first event behind the part; null where nobody says */
  private reportUnreadable(nextRecord: number | null): void {
    const chunks = this.unreadableChunks;
    if (chunks.length === 0) return;
    this.unreadableChunks = [];
    const lost = this.lastRecord === null || nextRecord === null ? 0 : nextRecord - this.lastRecord - 1;
    const told =
      lost > 0
        ? `${counted(lost, 'event')} of it ${lost === 1 ? 'is' : 'are'} missing, by the numbers around`
        : 'nobody can tell how many events are missing';
    const which = chunks.length === 1 ? `Chunk ${chunks[0]}` : `Chunks ${chunks[0]} to ${chunks.at(-1)}`;
    const line = this.rendered.lines > 0 ? this.rendered.lines : null;
    this.collector.problem('unreadableChunk', line, `${which} cannot be read at all: ${told}.`);
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
