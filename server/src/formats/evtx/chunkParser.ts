// Has the records of one chunk parsed by winevtx, record by record, so that a damaged one takes no other with it.
// Knows nothing of what events mean.
import { parseEvtxFile } from 'winevtx';
import {
  chunkHeaderSize,
  chunkSize,
  fileHeaderSize,
  recordFrames,
  recordHeaderSize,
  recordMagic,
  viewOf,
  type RecordFrame,
} from './layout';

/** A record as it was found, with its event as winevtx gives it: elements as keys, attributes too. */
export interface ParsedRecord {
  readonly frame: RecordFrame;
  readonly event: unknown;
}

export interface ParsedChunk {
  readonly records: readonly ParsedRecord[];
  /** Records that are framed whole and could not be parsed. */
  readonly failed: number;
}

/** What winevtx needs of its host beyond the core: the bytes in the dress of Node. */
interface HostBuffer extends Uint8Array<ArrayBuffer> {
  readUInt16LE(offset: number): number;
  readUInt32LE(offset: number): number;
}
declare const Buffer: { from(memory: ArrayBuffer, offset: number, length: number): HostBuffer };

/**
 * What reading one record may cost. Every number of 16 bits counts with its value, because the sizes of texts and values are such numbers
 * and winevtx makes room for each before it looks whether it is there: a damaged one would cost gigabytes. Ordinary records cost some
 * thousand, one that fills a chunk some hundred thousand.
 */
const maxCost = 1_000_000;
const costOf16Bits = 64;
const costOf32Bits = 16;

/** Records of one file that may cost too much; the rest of a chunk with a further one is given up. */
const maxCostlyRecords = 32;

/** Damaged records of one chunk that are passed over before the rest of it is given up. */
const maxRetries = 32;

/** Retries of all chunks of a file together; each may cost a whole chunk. */
const maxRetriesPerFile = 2000;

/** Content that says at once: nothing follows. */
const endOfContent = 0;

export class ChunkParser {
  /** A file of one chunk: winevtx takes files. */
  private readonly memory = new ArrayBuffer(fileHeaderSize + chunkSize);
  private readonly chunk = new Uint8Array(this.memory, fileHeaderSize, chunkSize);
  private readonly file = Buffer.from(this.memory, 0, this.memory.byteLength);
  private cost = 0;
  private costlyRecords = 0;
  private retries = 0;
  /** For each record that winevtx will see its frame; undefined = a gap before the first one. */
  private bridged: (number | undefined)[] = [];

  constructor() {
    const header = new Uint8Array(this.memory, 0, fileHeaderSize);
    header.set(Uint8Array.from('ElfFile\0', (char) => char.charCodeAt(0)));
    const view = viewOf(header);
    view.setUint32(32, 128, true);
    view.setUint16(36, 1, true);
    view.setUint16(38, 3, true);
    view.setUint16(40, fileHeaderSize, true);
    view.setUint16(42, 1, true);
    const counted = this.countedChunk();
    const { file } = this;
    const slice = file.subarray.bind(file);
    Object.defineProperty(file, 'subarray', {
      value: (start: number, end: number) =>
        start === fileHeaderSize && end - start === chunkSize ? counted : slice(start, end),
    });
  }

  /** @param bytes a chunk, or the beginning of one at the end of a cut file */
  parse(bytes: Uint8Array): ParsedChunk {
    this.chunk.fill(0);
    this.chunk.set(bytes.subarray(0, chunkSize));
    const frames = recordFrames(this.chunk);
    this.bridgeGaps(frames);
    const records: ParsedRecord[] = [];
    let failed = 0;
    let next = 0;
    for (
      let retry = 0;
      retry <= maxRetries && this.retries <= maxRetriesPerFile && this.costlyRecords <= maxCostlyRecords;
      retry++
    ) {
      if (retry > 0) this.retries++;
      next = this.parseFrom(frames, next, records);
      if (next >= frames.length) return { records, failed };
      if (this.cost > maxCost) this.costlyRecords++;
      failed++;
      // Its frame is kept, its content is not: what shares names with it is found in its place.
      this.chunk[frames[next]!.offset + recordHeaderSize] = endOfContent;
      next++;
    }
    return { records, failed: failed + frames.length - next };
  }

  /** @returns index of the frame that could not be parsed; their number when all could */
  private parseFrom(frames: readonly RecordFrame[], from: number, records: ParsedRecord[]): number {
    let index = 0;
    this.cost = 0;
    try {
      for (const { event } of parseEvtxFile(this.file as never)) {
        const frame = this.bridged[index];
        if (frame !== undefined && frame >= from) records.push({ frame: frames[frame]!, event });
        index++;
        this.cost = 0;
      }
      return frames.length;
    } catch {
      // Whatever winevtx stumbles over is damage in this record.
      let frame = index;
      while (this.bridged[frame] === undefined && frame < this.bridged.length) frame++;
      return this.bridged[frame] ?? frames.length;
    }
  }

  /** Closes gaps between frames, and numbers the records so that winevtx reads all of them and no more. */
  private bridgeGaps(frames: readonly RecordFrame[]): void {
    const view = viewOf(this.chunk);
    this.bridged = [];
    let end = chunkHeaderSize;
    frames.forEach(({ offset, size }, index) => {
      const previous = frames[index - 1];
      // winevtx finds a record by the size of the one before it.
      if (offset > end && previous !== undefined) view.setUint32(previous.offset + 4, offset - previous.offset, true);
      else if (offset > end) {
        view.setUint32(end, recordMagic, true);
        view.setUint32(end + 4, offset - end, true);
        this.chunk[end + recordHeaderSize] = endOfContent;
        this.bridged.push(undefined);
      }
      this.bridged.push(index);
      end = offset + size;
    });
    view.setBigUint64(8, 1n, true);
    view.setBigUint64(16, BigInt(this.bridged.length), true);
    view.setBigUint64(32, BigInt(this.bridged.length), true);
  }

  private countedChunk(): HostBuffer {
    const chunk = Buffer.from(this.memory, fileHeaderSize, chunkSize);
    const spend = (cost: number) => {
      this.cost += cost;
      if (this.cost > maxCost) throw new Error('the record costs too much');
    };
    const read16 = chunk.readUInt16LE.bind(chunk);
    const read32 = chunk.readUInt32LE.bind(chunk);
    const counted16 = (offset: number) => {
      const value = read16(offset);
      spend(costOf16Bits + value);
      return value;
    };
    const counted32 = (offset: number) => {
      spend(costOf32Bits);
      return read32(offset);
    };
    return Object.defineProperties(chunk, { readUInt16LE: { value: counted16 }, readUInt32LE: { value: counted32 } });
  }
}
