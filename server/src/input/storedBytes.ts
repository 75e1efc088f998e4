// The bytes of an input, to be read again at any place: from its file, or from memory where an archive holds it. Knows no lines.
import { closeSync, fstatSync, readSync } from 'node:fs';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { openForReading, shorterThanBefore } from './fileChunks';

export interface StoredBytes {
  /**
   * Up to `length` bytes from `start`; fewer at the end. They may be overwritten by the next call.
   * @throws InputError when they are gone
   */
  read(start: number, length: number): Uint8Array;
}

/** Bytes read at once: neighbours of a line are asked for next. */
const blockLength = 256 * 1024;

export class FileBytes implements StoredBytes {
  private block = new Uint8Array(0);
  private blockStart = 0;

  /** @param end bytes that the file had when it was read */
  constructor(
    private readonly path: string,
    private readonly end: number,
  ) {}

  read(start: number, length: number): Uint8Array {
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

/** Plain bytes of one packed piece. */
const pieceLength = 1024 * 1024;

/** Pieces that are packed at one time, in threads of their own. */
const mostInWork = 2;

/** Bytes packed piece by piece: a log takes a tenth of its size. Plain values, so that a worker can hand them over. */
export interface PackedPieces {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
}

/** Packs bytes as they come. */
export class BytePacker {
  private readonly pieces: Promise<Uint8Array>[] = [];
  private piece = new Uint8Array(pieceLength);
  private filled = 0;
  private length = 0;

  /** Resolves when there is room for more. */
  async push(bytes: Uint8Array): Promise<void> {
    this.length += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + pieceLength - this.filled);
      this.piece.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === pieceLength) await this.close();
    }
  }

  async finish(): Promise<PackedPieces> {
    if (this.filled > 0) await this.close();
    return { pieces: await Promise.all(this.pieces), length: this.length };
  }

  private async close(): Promise<void> {
    this.pieces.push(packed(this.piece.subarray(0, this.filled)));
    this.piece = new Uint8Array(pieceLength);
    this.filled = 0;
    await this.pieces.at(-mostInWork);
  }
}

/** Packs bytes that are all there. */
export async function packBytes(bytes: Uint8Array): Promise<PackedPieces> {
  const packer = new BytePacker();
  await packer.push(bytes);
  return packer.finish();
}

function packed(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflateRaw(bytes, { level: 1 }, (error, result) => {
      if (error) reject(error);
      // A copy of its own length: the result may be the small part of a large buffer that others share.
      else resolve(new Uint8Array(result));
    });
  });
}

export class PackedBytes implements StoredBytes {
  private piece = new Uint8Array(0);
  private pieceIndex = -1;

  constructor(private readonly stored: PackedPieces) {}

  read(start: number, length: number): Uint8Array {
    const end = Math.min(start + length, this.stored.length);
    if (end <= start) return new Uint8Array(0);
    const first = Math.floor(start / pieceLength);
    const last = Math.floor((end - 1) / pieceLength);
    if (first === last) return this.unpacked(first).subarray(start - first * pieceLength, end - first * pieceLength);
    const joined = new Uint8Array(end - start);
    for (let index = first; index <= last; index++) {
      const pieceStart = index * pieceLength;
      const part = this.unpacked(index).subarray(Math.max(0, start - pieceStart), Math.min(pieceLength, end - pieceStart));
      joined.set(part, Math.max(0, pieceStart - start));
    }
    return joined;
  }

  private unpacked(index: number): Uint8Array {
    if (index !== this.pieceIndex) {
      this.piece = new Uint8Array(inflateRawSync(this.stored.pieces[index]!));
      this.pieceIndex = index;
    }
    return this.piece;
  }
}
