// Writes ZIPs for tests, whole ones and broken ones. Knows nothing of what the files hold.
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of the archive. What is left out is as it should be; the rest makes it wrong on purpose. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** 8 = deflate (default), 0 = stored, or a number that nobody knows. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  readonly crc?: number;
  /** Unpacked size that the archive claims. */
  readonly claimedSize?: number;
  /** Takes the place of the packed bytes. */
  readonly packed?: Uint8Array;
}

/** @param claimedEntries number of files that the end of the archive claims */
export function zipOf(files: readonly ZipFile[], claimedEntries = files.length): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const content = Buffer.from(file.content);
    const method = file.method ?? 8;
    const packed = Buffer.from(file.packed ?? (method === 8 ? deflateRawSync(content) : content));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version needed
    fields.writeUInt16LE((file.isEncrypted ? 1 : 0) | 0x800, 2); // names are UTF-8
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(file.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claimedSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name);
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(claimedEntries, 8);
  end.writeUInt16LE(claimedEntries, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
