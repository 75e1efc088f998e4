// One record as the object that `records --format ndjson` writes: the contract's keys in the contract's order.
// Knows nothing of files and output.
import type { KnownRecord } from '../input/streamRecords';

/**
 * The line for one record, with its line end. `timeOfDay` stands only where the line has a time without a date.
 * @param input index of the file in the run
 */
export function recordJson(input: number, record: KnownRecord): string {
  const { line, endLine, utcMs, timeOfDay, process, thread, level, channel, component, message, kind, fields } = record;
  const object = {
    input,
    line,
    endLine,
    utc: utcMs === null ? null : new Date(utcMs).toISOString(),
    ...(utcMs === null && timeOfDay !== null ? { timeOfDay } : {}),
    process,
    thread,
    level,
    channel,
    component,
    message,
    kind,
    fields,
  };
  return `${JSON.stringify(object)}\n`;
}
