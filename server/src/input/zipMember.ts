// The bytes of one member of a ZIP, unpacked on the way, with size and check sum compared. Knows nothing of archives as a whole.
import { createInflateRaw, crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { InputError } from './fileChunks';

/** Bytes unpacked at a time: each piece is a round trip to another thread. */
const chunkLength = 256 * 1024;

const deflated = 8;

/** @throws InputError when the member is damaged; what came before may have been taken already */
export async function* memberBytes(zip: ZipFile, entry: Entry, path: string): AsyncGenerator<Uint8Array> {
  let length = 0;
  let checkSum = 0;
  let packed: Readable | undefined;
  try {
    packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    for await (const chunk of entry.compressionMethod === deflated ? unpacked(packed) : packed) {
      const bytes = chunk as Uint8Array;
      length += bytes.length;
      if (length > entry.uncompressedSize) throw new Error('it is longer than the archive says');
      checkSum = crc32(bytes, checkSum);
      yield bytes;
    }
    if (length < entry.uncompressedSize) throw new Error('it is shorter than the archive says');
    if (checkSum !== entry.crc32) throw new Error('its check sum is wrong');
  } catch (error) {
    throw new InputError(
      `${path}: is damaged in the ZIP (${error instanceof Error ? error.message : String(error)}). Copy the ZIP again.`,
    );
  } finally {
    packed?.destroy();
  }
}

function unpacked(packed: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: chunkLength });
  packed.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => packed.destroy());
  return packed.pipe(inflate);
}
