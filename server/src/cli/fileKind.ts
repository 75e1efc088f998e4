// What a file is, told from its first bytes, so that a folder can hold anything. Knows nothing of paths.
import { looksLikeClusterLog } from '../parse/looksLikeClusterLog';
import { detectEncoding } from '../text/encoding';

export type FileKind = 'empty' | 'clusterLog' | 'otherText' | 'zip' | 'eventLog' | 'binary';

/** First bytes of files people often have beside a log. */
const signatures: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'eventLog', bytes: [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00] },
];

/** Above this share of control bytes a file is not text. Logs that lost power carry NUL bytes; those alone do not make one binary. */
const controlShare = 0.02;

/** @param head the first `decidingLength` bytes, or all of a shorter file */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  const signed = signatures.find(({ bytes }) => bytes.every((value, place) => head[place] === value));
  if (signed) return signed.kind;
  if (looksLikeClusterLog(head)) return 'clusterLog';
  return isBinary(head) ? 'binary' : 'otherText';
}

function isBinary(head: Uint8Array): boolean {
  if (detectEncoding(head).encoding.startsWith('utf-16')) return false;
  let controls = 0;
  for (const value of head) if (value < 0x20 && (value < 0x09 || value > 0x0d) && value !== 0x1b) controls++;
  return controls > head.length * controlShare;
}
