// What a line says, in words, where the pointer rests. Knows nothing of LSP.
import { describeRecord } from '../explain/describeRecord';
import type { DescribeOptions } from '../explain/recordContext';
import type { ClusterLog } from '../model/clusterLog';
import { lineMessageRange } from '../model/messageRange';
import { recordAtLine } from '../model/recordAt';
import type { TextPosition, TextRange } from '../model/textRange';

export interface HoverText {
  readonly range: TextRange;
  /** Log text in it is escaped. */
  readonly markdown: string;
}

/** Undefined beyond the text and on lines that carry nothing (blank ones). */
export function hover(log: ClusterLog, at: TextPosition, options: DescribeOptions = {}): HoverText | undefined {
  if (log.text.line(at.lineIndex).trim() === '') return undefined;
  const record = recordAtLine(log.records, at.lineIndex);
  if (record < 0) return undefined;
  const markdown = describeRecord(log, record, options);
  return markdown === '' ? undefined : { range: lineMessageRange(log, at.lineIndex), markdown };
}
