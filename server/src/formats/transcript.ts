// The reader of a text in which events and listings stand one after the other, as the transcript of a session has them.
// Has the reader of each read the whole text, and joins what they found. Knows nothing of what either says.
import type { InputReading } from '../model/inputReading';
import { recordShape, type RecordTable } from '../model/recordTable';
import { RecordColumns } from '../parse/recordColumns';
import { EventTextReader } from './eventText/eventTextReader';
import type { InputReader } from './inputReader';
import { ListingReader } from './powershell/listingReader';

export class TranscriptReader implements InputReader {
  private readonly events: EventTextReader;
  private readonly listings: ListingReader;

  /**
   * @param path as the input is called
   * @param input its index within the run
   */
  constructor(path: string, input: number) {
    this.events = new EventTextReader(path, input, true);
    this.listings = new ListingReader(path, input, (lineIndex) => this.events.isInEvent(lineIndex));
  }

  push(chunk: Uint8Array): void {
    this.events.push(chunk);
    this.listings.push(chunk);
  }

  finish(): InputReading {
    const events = this.events.finish();
    const listings = this.listings.finish();
    const { records, unrecognised } = joined(events.records, listings.records, this.events);
    const input = {
      ...events.input,
      records: records.count,
      unrecognised,
      problems: [...events.input.problems, ...listings.input.problems],
    };
    return { ...events, input, records, facts: [...listings.facts, ...events.facts] };
  }
}

/** What tells where events stand. */
interface EventLines {
  /** @param lineIndex from 0 */
  isInEvent(lineIndex: number): boolean;
}

/** Both tables in the order of their lines; what one reader does not know and the other does belongs to the other. */
function joined(
  events: RecordTable,
  listings: RecordTable,
  lines: EventLines,
): { readonly records: RecordTable; readonly unrecognised: number } {
  const columns = new RecordColumns();
  let unrecognised = 0;
  let event = 0;
  const takeEventsBefore = (lineIndex: number): void => {
    for (; event < events.count && events.lineIndex[event]! < lineIndex; event++) {
      const shape = events.shape[event]!;
      if (shape === recordShape.unrecognised) unrecognised++;
      const index = columns.open(events.lineIndex[event]!, events.byteOffset[event]!, shape, 0);
      columns.level[index] = events.level[event]!;
      columns.process[index] = events.process[event]!;
      columns.thread[index] = events.thread[event]!;
      columns.writtenMs[index] = events.writtenMs[event]!;
      columns.channel[index] = numberIn(columns.channels, events.channels[events.channel[event]!]);
      columns.component[index] = numberIn(columns.components, events.components[events.component[event]!]);
    }
  };
  for (let index = 0; index < listings.count; index++) {
    const lineIndex = listings.lineIndex[index]!;
    takeEventsBefore(lineIndex);
    if (lines.isInEvent(lineIndex)) continue;
    const shape = listings.shape[index]!;
    if (shape === recordShape.unrecognised) unrecognised++;
    columns.open(lineIndex, listings.byteOffset[index]!, shape, 0);
  }
  takeEventsBefore(Number.POSITIVE_INFINITY);
  return { records: columns.table(columns.count, events.lineCount), unrecognised };
}

function numberIn(names: RecordColumns['channels'], name: string | null | undefined): number {
  return name === null || name === undefined ? 0 : Math.max(0, names.numberOf(name));
}
