// The checksum that event logs carry. Knows nothing of what it guards.

/** Four tables, so that four bytes are taken in one step. */
const tables = crcTables();

/** CRC-32 as in ZIP, of one or several parts in a row. */
export function crc32(...parts: readonly Uint8Array[]): number {
  let crc = -1;
  for (const bytes of parts) crc = continued(crc, bytes);
  return (crc ^ -1) >>> 0;
}

function continued(start: number, bytes: Uint8Array): number {
  const [one, two, three, four] = tables;
  const whole = bytes.length & ~3;
  let crc = start;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = four[crc & 0xff]! ^ three[(crc >>> 8) & 0xff]! ^ two[(crc >>> 16) & 0xff]! ^ one[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = one[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return crc;
}

function crcTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const one = Int32Array.from({ length: 256 }, (_none, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Int32Array) => table.map((value) => one[value & 0xff]! ^ (value >>> 8));
  const two = next(one);
  const three = next(two);
  return [one, two, three, next(three)];
}
