// Ranges of text that lines of a log offer to point at. Knows nothing of what they mean.
import type { ClusterLog } from './clusterLog';
import { logOfInput, type InputPlace } from './logOfInput';
import { namePattern } from './nameSearch';
import type { LineRef } from './lineRef';
import { recordAtLine, recordAtPlace, recordStretch } from './recordAt';
import { rangeInLine, type TextRange } from './textRange';

/** What a line reference of any input points at; the begin of the line where its text is not at hand. */
export function refPlace(log: ClusterLog, ref: LineRef): InputPlace {
  const own = logOfInput(log, ref.input);
  return { input: ref.input, range: own ? refRange(own, ref) : rangeInLine(ref.line - 1, 0, 0) };
}

/** What a line reference of this log points at: the message part of its line, or the record that begins at its column. */
export function refRange(log: ClusterLog, { line, column }: LineRef): TextRange {
  if (column === undefined) return lineMessageRange(log, line - 1);
  const record = recordAtPlace(log.records, { lineIndex: line - 1, character: column - 1 });
  const { last, toColumn } = recordStretch(log.records, record);
  const end = last === line && toColumn !== Infinity ? toColumn - 1 : log.text.line(line - 1).trimEnd().length;
  return rangeInLine(line - 1, column - 1, Math.max(column - 1, end));
}

/** The message part of a line (from 0): behind the prefix on the first line of a record, the whole line elsewhere. */
export function lineMessageRange(log: ClusterLog, lineIndex: number): TextRange {
  const text = log.text.line(lineIndex);
  const record = recordAtLine(log.records, lineIndex);
  const start = record >= 0 && log.records.lineIndex[record] === lineIndex ? log.records.messageStart[record]! : 0;
  const end = text.trimEnd().length;
  return rangeInLine(lineIndex, start < end ? start : 0, end);
}

/** The first of the names in what a line reference points at, or all of that where none stands there as written. */
export function namePlace(log: ClusterLog, ref: LineRef, names: readonly string[]): TextRange {
  const pattern = namePattern(names);
  const text = log.text.line(ref.line - 1);
  const from = (ref.column ?? 1) - 1;
  const hit = pattern?.exec(text.slice(from));
  if (!hit) return refRange(log, ref);
  return rangeInLine(ref.line - 1, from + hit.index, from + hit.index + hit[0].length);
}
