// Reads tables of events: CSV of Event Viewer and of Export-Csv, and Event Viewer's text export with tabs. Knows nothing of what the
// events mean.
import type { InputFormat } from '../../model/clusterLog';
import type { InputReading } from '../../model/inputReading';
import { TextPieces, type TextPiece } from '../../text/textPieces';
import { DatedEvents } from '../eventFields/datedEvents';
import { isEvent } from '../eventFields/eventDraft';
import type { InputReader, OpenReader } from '../inputReader';
import { csvLayout, draftOfRow, firstDialect, typeLine, type CsvLayout } from './csvLayout';
import { CsvRows, type CsvRow } from './csvRows';

/** Opens a CSV of events. */
export const openEventCsv: OpenReader = (path, input) => new EventTableReader(path, input, 'event-csv');

export class EventTableReader implements InputReader {
  private readonly events: DatedEvents;
  private readonly text = new TextPieces((piece) => this.take(piece));
  private rows: CsvRows | null = null;
  private separator = ',';
  /** The first row, until the second tells what it is. */
  private header: CsvRow | null = null;
  private layout: CsvLayout | null = null;
  /** False once two rows were no table of events: everything else is passed over. */
  private isTable = true;
  private withText = 0;

  /**
   * @param path as the input is called
   * @param input its index within the run
   */
  constructor(path: string, input: number, format: InputFormat) {
    this.events = new DatedEvents(path, input, format);
  }

  push(chunk: Uint8Array): void {
    this.text.push(chunk);
  }

  finish(): InputReading {
    this.text.end();
    this.rows?.end();
    if (this.header !== null) this.settle(null);
    if (!this.isTable) {
      this.events.problem('notATable', 1, 'The first lines are no table of events: the names of its columns are not known.');
    } else if (this.events.count > 0 && this.withText === 0) {
      this.events.problem(
        'noMessages',
        null,
        'The table has no messages: an event without its text tells little. Export as XML or .evtx, which keep the values.',
      );
    }
    return this.events.finish(this.text);
  }

  private take(piece: TextPiece): void {
    if (this.rows === null) {
      if (piece.column === 0 && (piece.text.trim() === '' || typeLine.test(piece.text))) return;
      const dialect = firstDialect(piece.text);
      this.separator = dialect.separator;
      this.rows = new CsvRows(dialect, (row) => this.takeRow(row));
    }
    if (this.isTable) this.rows.push(piece);
  }

  private takeRow(row: CsvRow): void {
    if (this.layout !== null) this.addEvent(row, this.layout);
    else if (this.header === null) {
      this.header = row;
      // Names in English say at once how the rows look; else the next row does.
      const layout = csvLayout(this.separator, row.fields, null);
      if (layout !== undefined) this.settle(layout);
    } else {
      const layout = csvLayout(this.separator, this.header.fields, row.fields);
      this.settle(layout ?? null);
      if (layout !== undefined) this.addEvent(row, layout);
    }
  }

  private settle(layout: CsvLayout | null): void {
    const { header } = this;
    this.header = null;
    if (layout === null) {
      this.isTable = false;
      return;
    }
    this.layout = layout;
    this.rows?.use(layout.dialect);
    if (layout.isHeadless && header !== null) this.addEvent(header, layout);
  }

  private addEvent(row: CsvRow, layout: CsvLayout): void {
    const line = row.lineIndex + 1;
    const place = { line, byteOffset: row.byteOffset };
    if (row.damage === 'unclosed') {
      this.events.problem(
        'unclosedQuote',
        line,
        'A quote of this row is never closed: its message may be cut, or the file may end here.',
      );
    } else if (row.damage === 'long') {
      this.events.problem('longField', line, 'A field of this row is longer than 256 Ki characters: its first part is read.');
    }
    const draft = draftOfRow(layout, row.fields);
    if (!isEvent(draft)) {
      this.events.problem(
        'unreadableRecord',
        line,
        'This row holds no event: it has neither a number nor a source with a message.',
      );
      this.events.addUnreadable(place);
      return;
    }
    if (draft.text !== null) this.withText++;
    this.events.add(draft, place);
  }
}
