// Which encoding a file has, and how its bytes become text. Knows nothing of logs.

/** Encodings met in cluster logs. UTF-8 without a byte-order mark is told from Windows-1252 by its bytes, piece by piece. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark; 0 = none. */
  readonly markLength: number;
}

/** Bytes that decide the encoding; more give no better answer. */
export const sniffLength = 64 * 1024;

/**
 * Tells the encoding from a byte-order mark, else from where the zero bytes of ASCII text stand (UTF-16), else UTF-8.
 * Windows-1252 has no sign of its own: `decode` falls back to it for each piece that is no valid UTF-8.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  const length = Math.min(head.length, sniffLength) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0 && head[i + 1] !== 0) evenZeros++;
    else if (head[i] !== 0 && head[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (pairs > 0 && oddZeros > pairs * 0.5) return { encoding: 'utf-16le', markLength: 0 };
  if (pairs > 0 && evenZeros > pairs * 0.5) return { encoding: 'utf-16be', markLength: 0 };
  return { encoding: 'utf-8', markLength: 0 };
}

/** Bytes of one code unit. */
export function unitLength(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');
const utf16le = new TextDecoder('utf-16le', { ignoreBOM: true });
const utf16be = new TextDecoder('utf-16be', { ignoreBOM: true });

/** Text of a piece of a file. Never throws: half a UTF-16 character and bad UTF-8 become replacement or Windows-1252 characters. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-16le') return utf16le.decode(bytes);
  if (encoding === 'utf-16be') return utf16be.decode(bytes);
  if (encoding === 'windows-1252') return windows1252.decode(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // Not UTF-8. Mixed files exist: valid multi-byte characters speak for damaged UTF-8, none for Windows-1252.
    const asUtf8 = lenientUtf8.decode(bytes);
    return /[\u0080-\ufffc]/.test(asUtf8) ? asUtf8 : windows1252.decode(bytes);
  }
}

/**
 * One byte per code unit: ASCII as it is, everything else 0xff, so that readers of structure see one form for all encodings.
 * For one-byte encodings the bytes themselves are returned, not a copy. A last odd byte of UTF-16 is left out.
 */
export function toUnits(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (unitLength(encoding) === 1) return bytes;
  const length = bytes.length >> 1;
  const units = new Uint8Array(length);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = 0, at = 0; i < length; i++, at += 2) {
    const value = bytes[at + low]!;
    units[i] = bytes[at + 1 - low] === 0 && value < 0x80 ? value : 0xff;
  }
  return units;
}
