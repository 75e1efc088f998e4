// Collects events whose dates only the whole file settles: which number is the month, and in which zone. Knows nothing of formats.
// Events are collected under a first guess; at the end their times are put right where the guess was wrong.
import type { InputFormat } from '../../model/clusterLog';
import type { InputReading } from '../../model/inputReading';
import type { Encoding } from '../../text/encoding';
import { EventCollector, type EventPlace } from '../events/eventCollector';
import { DateOrderWatch, type DateOrder } from './dateOrder';
import type { EventDraft } from './eventDraft';
import { GrowingNumbers } from './growingNumbers';
import { retimed } from './retimed';

/** What a text tells of itself. */
export interface TextParts {
  readonly encoding: Encoding;
  readonly bytes: number;
  readonly lineCount: number;
  readonly nulBytes: boolean;
}

/** Zones differ by quarters of an hour. */
const zoneStepMs = 15 * 60_000;

export class DatedEvents {
  private readonly collector: EventCollector;
  private readonly watch = new DateOrderWatch();
  /** One per record, NaN = none: UTC where the record says it, and both readings of its local date. */
  private readonly utcMs = new GrowingNumbers();
  private readonly monthFirstMs = new GrowingNumbers();
  private readonly dayFirstMs = new GrowingNumbers();
  private readonly recordIds = new GrowingNumbers();
  private readonly columns = new GrowingNumbers();
  private inUtc = 0;
  private inLocalTime = 0;
  private withoutDate = 0;

  /**
   * @param path as the input is called
   * @param input its index within the run
   */
  constructor(path: string, input: number, format: InputFormat) {
    this.collector = new EventCollector(path, input, format);
  }

  /** Events and unreadable records so far. */
  get count(): number {
    return this.collector.count;
  }

  /** Takes the next event, in the order of the file. */
  add({ date, ...event }: EventDraft, place: EventPlace): void {
    const local = date === null ? null : (date.monthFirstMs ?? date.dayFirstMs);
    this.utcMs.push(date?.utcMs ?? Number.NaN);
    this.monthFirstMs.push(date?.monthFirstMs ?? Number.NaN);
    this.dayFirstMs.push(date?.dayFirstMs ?? Number.NaN);
    this.recordIds.push(event.recordId ?? Number.NaN);
    this.columns.push(place.column ?? Number.NaN);
    if (date === null) this.withoutDate++;
    else {
      this.watch.note(date);
      if (date.utcMs !== null) this.inUtc++;
      else this.inLocalTime++;
    }
    this.collector.add({ ...event, writtenMs: date?.utcMs ?? local, isUtc: date !== null && date.utcMs !== null }, place);
  }

  /** Takes a record that is there but cannot be read, so that no line is lost. */
  addUnreadable(place: EventPlace): void {
    for (const numbers of [this.utcMs, this.monthFirstMs, this.dayFirstMs, this.recordIds]) numbers.push(Number.NaN);
    this.columns.push(place.column ?? Number.NaN);
    this.collector.addUnreadable(place);
  }

  /** As `EventCollector.problem`. */
  problem(code: string, line: number | null, message: string): void {
    this.collector.problem(code, line, message);
  }

  /** Ends the input. */
  finish(text: TextParts): InputReading {
    const order = this.settleOrder();
    const offsetMs = this.settleZone(order);
    if (text.nulBytes)
      this.problem(
        'nulBytes',
        null,
        'The file holds NUL bytes, as files do that were cut off by a crash. They are left out of all texts.',
      );
    if (text.lineCount === 0) this.problem('empty', null, 'The file is empty. Export the events again.');
    else if (this.count === 0) this.problem('noEvents', null, 'No event could be read from the file.');
    else if (this.withoutDate > 0) {
      const message = `${this.withoutDate} of ${this.count} events have no date that can be read: they stand before all others, without a time.`;
      this.problem('eventsWithoutDate', null, message);
    }
    const isUtc = this.inUtc > 0 && (this.inLocalTime === 0 || offsetMs !== null);
    const reading = this.collector.finish({
      timeBase: isUtc ? 'utc' : this.inLocalTime > 0 ? 'local' : 'unknown',
      utcOffsetMinutes: null,
      encoding: text.encoding,
      bytes: text.bytes,
      lines: text.lineCount,
    });
    return retimed(reading, { times: this.times(order, offsetMs), recordIds: this.recordIds, columns: this.columns });
  }

  private settleOrder(): DateOrder {
    const { order, by, mixed } = this.watch.decide();
    const said = order === 'monthFirst' ? 'month/day' : 'day/month';
    if (by === 'guess') {
      this.problem(
        'dateOrderGuessed',
        null,
        `The dates can be read as month/day or as day/month, and nothing in the file decides: they are read as ${said}. ` +
          'Compare one date with another source, or export the events as XML or .evtx.',
      );
    }
    if (mixed) {
      this.problem(
        'dateOrderMixed',
        null,
        `Some dates can only be month/day, others only day/month: the file joins exports of two cultures. Where both are possible, ${said} is taken.`,
      );
    }
    return order;
  }

  /** Milliseconds to add to local times to get UTC, where events that hold both times agree on it; null where nobody says. */
  private settleZone(order: DateOrder): number | null {
    if (this.inUtc === 0 || this.inLocalTime === 0) return null;
    const offsets = new Set<number>();
    for (let index = 0; index < this.count; index++) {
      const differenceMs = this.utcMs.at(index) - this.localMs(index, order);
      if (!Number.isNaN(differenceMs)) offsets.add(Math.round(differenceMs / zoneStepMs) * zoneStepMs);
    }
    const [offsetMs] = offsets;
    if (offsets.size === 1 && offsetMs !== undefined) return offsetMs;
    this.problem(
      'zonesMixed',
      null,
      'Some events give their time in UTC, others in the local time of a machine whose zone is not said: the order of events may be wrong.',
    );
    return null;
  }

  private times(order: DateOrder, offsetMs: number | null): Float64Array {
    return Float64Array.from({ length: this.count }, (_, index) => {
      const utcMs = this.utcMs.at(index);
      return Number.isNaN(utcMs) ? this.localMs(index, order) + (offsetMs ?? 0) : utcMs;
    });
  }

  private localMs(index: number, order: DateOrder): number {
    const monthFirst = this.monthFirstMs.at(index);
    const dayFirst = this.dayFirstMs.at(index);
    if (order === 'monthFirst') return Number.isNaN(monthFirst) ? dayFirst : monthFirst;
    return Number.isNaN(dayFirst) ? monthFirst : dayFirst;
  }
}
