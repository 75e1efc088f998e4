// Makes the view of a record from the text of its log. Knows nothing of what the message means.
import type { ClusterLog, LogText } from './clusterLog';
import type { LogClock } from './logClock';
import { recordLines, recordUtcMs } from './recordAt';
import { levels, type RecordShape, type RecordTable } from './recordTable';
import type { RecordView } from './recordView';

/** Continuation lines shown of one record; the rest are counted in `endLine`. */
const maxShownLines = 1000;

const idsBeforeTime = /^\s*(?:\d+\s+)?(?:\[[^\]]*\]\s*)?(?:([0-9a-f]+)\.)?([0-9a-f]+)\s*::/i;

/** The record at `index` of a log with its text. */
export function viewRecord(log: ClusterLog, index: number): RecordView {
  return log.views === undefined ? viewRecordOf(log.records, log.text, log.input, index) : log.views.view(index);
}

/** As `viewRecord`, for a table that is not (yet) part of an analysed log. */
export function viewRecordOf(records: RecordTable, text: LogText, clock: LogClock, index: number): RecordView {
  const { first, last } = recordLines(records, index);
  const firstLine = text.line(first);
  const messageStart = records.messageStart[index]!;
  let message = withoutNul(firstLine.slice(messageStart));
  for (let line = first + 1; line <= Math.min(last, first + maxShownLines); line++) message += '\n' + withoutNul(text.line(line));
  const ids = idsBeforeTime.exec(firstLine.slice(0, messageStart));
  const timeOfDay = records.timeOfDayMs[index]!;
  return {
    index,
    line: first + 1,
    endLine: last + 1,
    utcMs: recordUtcMs(records, index, clock),
    timeOfDay: timeOfDay < 0 ? null : new Date(timeOfDay).toISOString().slice(11, 23),
    process: ids?.[1] ?? null,
    thread: ids?.[2] ?? null,
    level: levels[records.level[index]!] ?? null,
    channel: records.channels[records.channel[index]!] ?? null,
    component: records.components[records.component[index]!] ?? null,
    shape: records.shape[index] as RecordShape,
    messageStart,
    message: message.trimEnd(),
  };
}

function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
