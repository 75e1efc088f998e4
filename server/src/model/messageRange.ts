// Ranges of text that lines of a log offer to point at. Knows nothing of what they mean.
import type { ClusterLog } from './clusterLog';
import { namePattern } from './nameSearch';
import { recordAtLine } from './recordAt';
import { rangeInLine, type TextRange } from './textRange';

/** The message part of a line (from 0): behind the prefix on the first line of a record, the whole line elsewhere. */
export function lineMessageRange(log: ClusterLog, lineIndex: number): TextRange {
  const text = log.text.line(lineIndex);
  const record = recordAtLine(log.records, lineIndex);
  const start = record >= 0 && log.records.lineIndex[record] === lineIndex ? log.records.messageStart[record]! : 0;
  const end = text.trimEnd().length;
  return rangeInLine(lineIndex, start < end ? start : 0, end);
}

/** The first of the names in a line, or the message part where none stands there as written. */
export function namePlace(log: ClusterLog, lineIndex: number, names: readonly string[]): TextRange {
  const hit = namePattern(names)?.exec(log.text.line(lineIndex));
  return hit ? rangeInLine(lineIndex, hit.index, hit.index + hit[0].length) : lineMessageRange(log, lineIndex);
}
