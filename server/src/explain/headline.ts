// One plain line about a line of a log, for lists. Log text in it is not escaped: lists show plain text.
import type { ClusterLog } from '../model/clusterLog';
import { inputNames } from '../model/inputNames';
import type { LineRef } from '../model/lineRef';
import { logOfInput } from '../model/logOfInput';
import { recordAtLine, recordAtPlace } from '../model/recordAt';
import { fillText } from './fillText';
import { readRecord, type ReadRecord } from './readRecord';
import { visibleText } from './visibleText';

/** Longest piece of a message that stands for a line nobody has explained. */
const mostShown = 160;

/** What the line (from 1) of this log says: the title of its row with its values, or the beginning of its message. */
export function headline(log: ClusterLog, line: number): string {
  const record = recordAtLine(log.records, line - 1);
  return record < 0 ? '' : headlineOf(readRecord(log, record));
}

/** The same for a line of any input; its name where its text is not at hand. */
export function headlineAt(log: ClusterLog, ref: LineRef): string {
  const own = logOfInput(log, ref.input);
  if (own === undefined) return `${visibleText(inputNames(log.inputs)[ref.input] ?? `Input ${ref.input}`)} line ${ref.line}`;
  const record = recordAtPlace(own.records, { lineIndex: ref.line - 1, character: (ref.column ?? 1) - 1 });
  return record < 0 ? '' : headlineOf(readRecord(own, record));
}

function headlineOf({ row, layout, fields, view }: ReadRecord): string {
  if (row) return fillText(row.title, fields);
  if (layout) return layout.title;
  const message = visibleText(view.message).replace(/\s+/g, ' ').trim();
  return message.length > mostShown ? `${message.slice(0, mostShown - 1)}…` : message;
}
