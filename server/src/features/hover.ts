// What a line says, in words, where the pointer rests. Knows nothing of LSP.
import { describeRecord } from '../explain/describeRecord';
import type { DescribeOptions } from '../explain/recordContext';
import type { ClusterLog } from '../model/clusterLog';
import { lineMessageRange, refRange } from '../model/messageRange';
import { recordAtPlace } from '../model/recordAt';
import type { TextPosition, TextRange } from '../model/textRange';

export interface HoverText {
  readonly range: TextRange;
  /** Log text in it is escaped. */
  readonly markdown: string;
}

/** Undefined beyond the text and on lines that carry nothing (blank ones). */
export function hover(log: ClusterLog, at: TextPosition, options: DescribeOptions = {}): HoverText | undefined {
  if (log.text.line(at.lineIndex).trim() === '') return undefined;
  const record = recordAtPlace(log.records, at);
  if (record < 0) return undefined;
  const markdown = describeRecord(log, record, options);
  return markdown === '' ? undefined : { range: rangeAt(log, record, at.lineIndex), markdown };
}

/** The record itself where it shares its line with others, else the message part of the line. */
function rangeAt(log: ClusterLog, record: number, lineIndex: number): TextRange {
  const column = log.records.column?.[record] ?? 0;
  const isFirstLine = log.records.lineIndex[record] === lineIndex;
  return column > 0 && isFirstLine
    ? refRange(log, { input: log.index, line: lineIndex + 1, column })
    : lineMessageRange(log, lineIndex);
}
