// Shows the records of an export as people read them: each is read again from its own text, by the format of its file.
// Knows nothing of files: who shows a record gives its text.
import type { InputFormat, RecordViews } from '../model/clusterLog';
import type { EventRecord } from '../model/eventRecord';
import type { LogClock } from '../model/logClock';
import { recordLines, recordUtcMs } from '../model/recordAt';
import type { RecordView } from '../model/recordView';
import { levels, recordShape, type RecordShape, type RecordTable } from '../model/recordTable';
import { eventMessage } from '../parse/eventRecords/eventMessage';
import { readClixmlEvent } from './clixml/clixmlEvent';
import { readEventRow } from './eventCsv/readEventCsv';
import { readEventJson } from './eventJson/readEventJson';
import { readEventText } from './eventText/readEventText';
import { readFriendlyView } from './eventXml/friendlyView';
import { readEventXml } from './eventXml/readEventXml';
import { readCountersAgain } from './perfCounters/readCountersAgain';
import { readListedAgain } from './powershell/readListedAgain';

/**
 * Reads one event again; undefined = the text is of another layout or cannot be read.
 * @param text of the record alone: from its place to that of the next one, or to the end of the file
 * @param head what stands in the file before the first record: names of columns, a prolog
 */
export type ReadEventAgain = (text: string, head: string) => EventRecord | undefined;

/** How records of each format are read again; several layouts of one format are tried in turn. A new one is one entry. */
const eventReaders: Partial<Record<InputFormat, readonly ReadEventAgain[]>> = {
  evtx: [readEventXml],
  'event-csv': [readEventRow],
  'event-json': [readEventJson],
  // A table with tabs is told by its head; everything else is text.
  'event-text': [readEventRow, readEventText],
  'event-xml': [readEventXml, readClixmlEvent, readFriendlyView],
};

/**
 * Reads one record of a listing again; undefined = it is none that the format knows.
 * @param columns text of the names of columns above the record; '' where there are none
 */
export type ReadListedAgain = (text: string, columns: string, shape: RecordShape) => RecordView['listed'];

const listingReaders: Partial<Record<InputFormat, ReadListedAgain>> = {
  'event-text': readListedAgain, // a transcript of events and listings
  'csv-state': readListedAgain,
  'csv-list': readListedAgain,
  'smb-shares': readListedAgain,
  'filter-instances': readListedAgain,
  'perf-counters': readCountersAgain,
};

/** Longest text of one record that is worth showing, in characters. */
const maxShownLength = 64 * 1024;

export interface ExportText {
  /** Text of the record at `index`, from `byteOffset[index]` to that of the next record or the end of the file. */
  recordText(index: number): string;
  /** Text of the file before its first record; '' where there is none. */
  headText(): string;
}

/** Views of the records of one input. */
export function exportViews(
  input: LogClock & { readonly format: InputFormat },
  records: RecordTable,
  text: ExportText,
): RecordViews {
  const readers = eventReaders[input.format] ?? [];
  let head: string | undefined;
  const columns = new ColumnsAbove(records, text);
  return {
    view(index: number): RecordView {
      const own = text.recordText(index);
      let event: EventRecord | undefined;
      for (const read of readers) event ??= read(own, (head ??= text.headText()));
      // An event has a number; without one, what a listing knows is a listing, and everything else is text of an event.
      if (event !== undefined && event.id !== null) return viewOf(input, records, index, own, event, undefined);
      const listed = listingReaders[input.format]?.(own, columns.above(index), records.shape[index] as RecordShape);
      const isKnownListing = listed !== undefined && listed.rowId !== 'listing.other';
      const isEvent = event !== undefined && !isKnownListing && records.shape[index] !== recordShape.unrecognised;
      return viewOf(input, records, index, own, isEvent ? event : undefined, isEvent ? undefined : listed);
    },
  };
}

/** The names of columns above a record. Records are shown one after the other, so the names last found mostly are the ones asked for. */
class ColumnsAbove {
  private found = -1;
  private upTo = -1;
  private names = '';

  constructor(
    private readonly records: RecordTable,
    private readonly text: ExportText,
  ) {}

  above(index: number): string {
    if (this.records.shape[index] === recordShape.columns) return '';
    let place = index - 1;
    while (place >= 0 && place > this.upTo && this.records.shape[place] !== recordShape.columns) place--;
    const isKnown = place === this.upTo && place >= this.found && this.upTo >= 0;
    if (!isKnown) {
      while (place >= 0 && this.records.shape[place] !== recordShape.columns) place--;
      this.found = place;
      this.names = place < 0 ? '' : this.text.recordText(place);
    }
    this.upTo = index - 1;
    return this.names;
  }
}

function viewOf(
  clock: LogClock,
  records: RecordTable,
  index: number,
  own: string,
  event: EventRecord | undefined,
  listed: RecordView['listed'],
): RecordView {
  const { first, last } = recordLines(records, index);
  const message = event === undefined ? own.replaceAll('\0', '').trim() : eventMessage(event);
  return {
    index,
    line: first + 1,
    // Several records may share one line.
    endLine: Math.max(first, last) + 1,
    utcMs: recordUtcMs(records, index, clock),
    timeOfDay: null,
    process: idText(event?.process),
    thread: idText(event?.thread),
    level: levels[records.level[index]!] ?? null,
    channel: records.channels[records.channel[index]!] ?? null,
    component: records.components[records.component[index]!] ?? null,
    shape: records.shape[index] as RecordShape,
    messageStart: 0,
    message: message.slice(0, maxShownLength),
    ...(event !== undefined && { event }),
    ...(listed !== undefined && { listed }),
  };
}

function idText(id: number | null | undefined): string | null {
  return id === null || id === undefined ? null : String(id);
}
