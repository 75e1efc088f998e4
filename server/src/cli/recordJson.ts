// One record as the object that `records --format ndjson` writes: the contract's keys in the contract's order.
// Knows nothing of files and output.
import type { KnownRecord } from '../input/streamRecords';
import type { EventRecord } from '../model/eventRecord';
import { utcText } from './utcText';

/**
 * The line for one record, with its line end. `timeOfDay` stands only where the line has a time without a date, `localTime` only where
 * nobody says the zone of an export, `knownFrom` only where a person's own row knows the record.
 * Written piece by piece: a log has millions of records, and a whole object costs three times as much.
 * @param input index of the file in the run
 */
export function recordJson(input: number, record: KnownRecord): string {
  const { line, endLine, utcMs, timeOfDay, process, thread, level, channel, component, message, kind, fields, event, localMs } =
    record;
  const utc = utcMs === null ? 'null' : `"${utcText(utcMs)}"`;
  const time = utcMs === null && timeOfDay !== null ? `,"timeOfDay":${json(timeOfDay)}` : '';
  const local = localMs === undefined ? '' : `,"localTime":"${utcText(localMs).slice(0, -1)}"`;
  const own = record.ownFile === undefined ? '' : `,"knownFrom":${json(`your own rows: ${record.ownFile}`)}`;
  return (
    `{"input":${input},"line":${line},"endLine":${endLine},"utc":${utc}${time}${local},"process":${quoted(process)},"thread":${quoted(thread)}` +
    `,"level":${quoted(level)},"channel":${json(channel)},"component":${json(component)},"message":${json(message)}` +
    `,"kind":${json(kind)},"fields":${JSON.stringify(fields)}${own},"event":${event === undefined ? 'null' : eventJson(event)}}\n`
  );
}

/** What an event has beside its record; `data` as the export gives it, in order. */
function eventJson({ id, provider, recordId, computer, data }: EventRecord): string {
  return JSON.stringify({ id, provider, recordId, computer, data: data.map(({ name, value }) => ({ name, value })) });
}

/** Ids and levels hold letters and digits alone. */
function quoted(word: string | null): string {
  return word === null ? 'null' : `"${word}"`;
}

function json(text: string | null): string {
  return text === null ? 'null' : JSON.stringify(text);
}
