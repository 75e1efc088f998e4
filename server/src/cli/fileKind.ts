// What a file is, told from its first bytes, so that a folder can hold anything. Knows nothing of paths.
import { analyzeBytes } from '../analyze';
import { noId, recordShape, type RecordTable } from '../model/recordTable';
import { detectEncoding } from '../text/encoding';

/** Bytes that decide: enough for the header part of a log and some lines of its first table. */
export const headLength = 64 * 1024;

export type FileKind = 'empty' | 'clusterLog' | 'otherText' | 'zip' | 'eventLog' | 'binary';

/** First bytes of files people often have beside a log. */
const signatures: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'eventLog', bytes: [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00] },
];

/** Above this share of control bytes a file is not text. Logs that lost power carry NUL bytes; those alone do not make one binary. */
const controlShare = 0.02;

/** @param head the first `headLength` bytes, or all of a shorter file */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  const signed = signatures.find(({ bytes }) => bytes.every((value, place) => head[place] === value));
  if (signed) return signed.kind;
  if (isClusterLog(analyzeBytes(head, '').records)) return 'clusterLog';
  return isBinary(head) ? 'binary' : 'otherText';
}

/** Most records of a log have ids, a time or a level; notes that quote a few lines of one have more lines of their own. */
function isClusterLog(records: RecordTable): boolean {
  let logLines = 0;
  let others = 0;
  for (let i = 0; i < records.count; i++) {
    const shape = records.shape[i]!;
    if (shape === recordShape.section) return true;
    if (shape === recordShape.entry && hasLogPrefix(records, i)) logLines++;
    else if (shape !== recordShape.elision) others++;
  }
  return logLines > others;
}

function hasLogPrefix({ thread, timeOfDayMs, writtenMs, level }: RecordTable, index: number): boolean {
  return thread[index] !== noId || timeOfDayMs[index]! >= 0 || !Number.isNaN(writtenMs[index]!) || level[index] !== 0;
}

function isBinary(head: Uint8Array): boolean {
  if (detectEncoding(head).encoding.startsWith('utf-16')) return false;
  let controls = 0;
  for (const value of head) if (value < 0x20 && (value < 0x09 || value > 0x0d) && value !== 0x1b) controls++;
  return controls > head.length * controlShare;
}
