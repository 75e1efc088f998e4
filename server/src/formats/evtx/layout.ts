// The frame of an event log file: its header, the headers of its chunks, and where records stand in them. Source: the format
// documentation of libevtx. Knows nothing of what a record holds.
import { asciiBytes, startsWith } from '../../text/bytes';
import { crc32 } from './crc32';

export const fileHeaderSize = 4096;
export const chunkSize = 0x10000;
export const chunkHeaderSize = 0x200;
export const recordHeaderSize = 24;
/** Smallest record: its header, one byte of content, the size again. */
export const smallestRecord = recordHeaderSize + 1 + 4;

const fileMagic = asciiBytes('ElfFile\0');
const chunkMagic = asciiBytes('ElfChnk\0');
export const recordMagic = 0x00002a2a;

const dirtyFlag = 1;

export interface FileHeader {
  /** The log was open when it was copied, or was not closed properly: what the header says may be older than its chunks. */
  readonly isDirty: boolean;
}

/** Undefined when the bytes are no header of an event log. */
export function readFileHeader(bytes: Uint8Array): FileHeader | undefined {
  if (bytes.length < 128 || !startsWith(bytes, 0, bytes.length, fileMagic)) return undefined;
  return { isDirty: (viewOf(bytes).getUint32(120, true) & dirtyFlag) !== 0 };
}

export interface ChunkHeader {
  /** Numbers of its first and last record, counted over the file; null where the chunk is empty or its header makes no sense. */
  readonly firstRecord: number | null;
  readonly lastRecord: number | null;
  /** Number of its first record (EventRecordID); null as above. */
  readonly firstRecordId: number | null;
  /** Where its records end; what lies behind is left over from before the log came round to this chunk again. */
  readonly freeSpace: number;
  /** False where the stored checksum of the records does not fit; true also where none is stored. */
  readonly isIntact: boolean;
}

/** Undefined when the bytes are no chunk: never used, or overwritten. */
export function readChunkHeader(chunk: Uint8Array): ChunkHeader | undefined {
  if (chunk.length < chunkHeaderSize || !startsWith(chunk, 0, chunk.length, chunkMagic)) return undefined;
  const view = viewOf(chunk);
  const first = recordNumber(view, 8);
  const last = recordNumber(view, 16);
  const isOrdered = first !== null && last !== null && first <= last && last - first <= maxRecordsPerChunk;
  const freeSpace = view.getUint32(48, true);
  const stored = view.getUint32(52, true);
  const isIntact =
    stored === 0 ||
    (freeSpace >= chunkHeaderSize &&
      freeSpace <= chunk.length &&
      crc32(chunk.subarray(chunkHeaderSize, freeSpace)) === stored &&
      crc32(chunk.subarray(0, 120), chunk.subarray(128, chunkHeaderSize)) === view.getUint32(124, true));
  return {
    firstRecord: isOrdered ? first : null,
    lastRecord: isOrdered ? last : null,
    firstRecordId: isOrdered ? recordNumber(view, 24) : null,
    freeSpace,
    isIntact,
  };
}

/** True for a record that the log has overwritten: it lies behind the end of an intact chunk and is older than its first one. */
export function isLeftOver({ offset, recordId }: RecordFrame, { firstRecordId, freeSpace, isIntact }: ChunkHeader): boolean {
  return isIntact && offset >= freeSpace && recordId !== null && firstRecordId !== null && recordId < firstRecordId;
}

const maxRecordsPerChunk = Math.floor((chunkSize - chunkHeaderSize) / smallestRecord);

/** One record of a chunk. */
export interface RecordFrame {
  /** Offset in the chunk. */
  readonly offset: number;
  readonly size: number;
  readonly recordId: number | null;
  /** When it was written, in 100 ns since 1601; null where it makes no sense. */
  readonly fileTime: bigint | null;
}

/** The records of a chunk in their order; between damaged ones it goes on with the next that is framed whole. */
export function recordFrames(chunk: Uint8Array): RecordFrame[] {
  const view = viewOf(chunk);
  const frames: RecordFrame[] = [];
  let at = chunkHeaderSize;
  while (at + smallestRecord <= chunk.length) {
    const size = frameSize(view, at);
    if (size === 0) {
      // A gap before the first record must have room for an empty one (see the parser).
      at = nextMagic(chunk, frames.length === 0 ? Math.max(at + 1, chunkHeaderSize + smallestRecord) : at + 1);
      continue;
    }
    const fileTime = view.getBigUint64(at + 16, true);
    frames.push({ offset: at, size, recordId: recordNumber(view, at + 8), fileTime: isTime(fileTime) ? fileTime : null });
    at += size;
  }
  return frames;
}

/** Size of the record that begins at a place; 0 = none does. The size stands at both ends. */
function frameSize(view: DataView, at: number): number {
  if (view.getUint32(at, true) !== recordMagic) return 0;
  const size = view.getUint32(at + 4, true);
  if (size < smallestRecord || at + size > view.byteLength) return 0;
  return view.getUint32(at + size - 4, true) === size ? size : 0;
}

function nextMagic(chunk: Uint8Array, from: number): number {
  for (let at = chunk.indexOf(0x2a, from); at >= 0; at = chunk.indexOf(0x2a, at + 1)) {
    if (chunk[at + 1] === 0x2a && chunk[at + 2] === 0 && chunk[at + 3] === 0) return at;
  }
  return chunk.length;
}

function recordNumber(view: DataView, at: number): number | null {
  const value = view.getBigUint64(at, true);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}

/** 1970 and 2200 in 100 ns since 1601: no event is older or that new. */
const firstTime = 116_444_736_000_000_000n;
const lastTime = 189_000_000_000_000_000n;

function isTime(fileTime: bigint): boolean {
  return fileTime >= firstTime && fileTime <= lastTime;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
