// The text of an input from where its bytes are kept. Knows nothing of how it was read.
import type { LogText } from '../model/clusterLog';
import type { RecordTable } from '../model/recordTable';
import type { Encoding } from '../text/encoding';
import { MarkedText } from './lineStarts';
import type { KeptText } from './readInput';
import { RecordText } from './recordText';
import { FileBytes, PackedBytes, type StoredBytes } from './storedBytes';

export interface StoredText {
  /** By line. */
  readonly text: LogText;
  /** By record. */
  readonly records: RecordText;
}

/** @param encoding of the file; rendered text has its own */
export function storedText(kept: KeptText, records: RecordTable, encoding: Encoding): StoredText {
  const { file, packed, end, lineStarts, isRendered } = kept;
  const bytes: StoredBytes = file !== null ? new FileBytes(file, end) : new PackedBytes(packed ?? { pieces: [], length: 0 });
  const byRecord = new RecordText(bytes, isRendered ? 'utf-8' : encoding, records, end);
  return { text: lineStarts === null ? byRecord : new MarkedText(bytes, lineStarts), records: byRecord };
}
