// The beginning of a file in the two forms that tell formats apart. Knows nothing of formats.
import { decode, detectEncoding, unitLength, type Encoding } from '../text/encoding';

export interface FileHead {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** Without byte-order mark; meaningless for files that are no text. */
  readonly text: string;
  /** Name of the file for a tie-break; a format is never told by it alone. */
  readonly name: string;
}

/** @param bytes the first `decidingLength` bytes, or all of a shorter file */
export function fileHead(bytes: Uint8Array, name: string): FileHead {
  const { encoding, markLength } = detectEncoding(bytes);
  const whole = (bytes.length - markLength) & -unitLength(encoding);
  return { bytes, encoding, text: decode(bytes.subarray(markLength, markLength + whole), encoding), name };
}
