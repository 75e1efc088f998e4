// Decides for a whole export whether its dates have the month or the day first. Knows nothing of events and files.
import type { WrittenDate } from './writtenDate';

export type DateOrder = 'monthFirst' | 'dayFirst';

export interface DatesRead {
  readonly order: DateOrder;
  /** What decided: no date leaves a choice, a value above 12, the order of the file; `guess` where nothing did. */
  readonly by: 'unambiguous' | 'values' | 'sequence' | 'guess';
  /** True where values above 12 stand in both places: the file joins exports of two cultures. */
  readonly mixed: boolean;
}

/** No zone is further from UTC. */
const largestZoneMs = 15 * 3_600_000;

/** Gathers the dates of one file in its order. Keeps a few numbers, no dates. */
export class DateOrderWatch {
  private onlyMonthFirst = 0;
  private onlyDayFirst = 0;
  private ambiguous = 0;
  private usuallyMonthFirst = 0;
  private readonly sequences = { monthFirst: new Sequence(), dayFirst: new Sequence() };

  note({ utcMs, monthFirstMs, dayFirstMs, usually }: WrittenDate): void {
    if (monthFirstMs === null && dayFirstMs === null) return;
    // Where the event holds its UTC time too, the right reading is within a zone of it.
    const isFar = (ms: number): boolean => utcMs !== null && Math.abs(ms - utcMs) > largestZoneMs;
    if (dayFirstMs === null || isFar(dayFirstMs)) this.onlyMonthFirst++;
    else if (monthFirstMs === null || isFar(monthFirstMs)) this.onlyDayFirst++;
    else {
      this.sequences.monthFirst.note(monthFirstMs);
      this.sequences.dayFirst.note(dayFirstMs);
      if (monthFirstMs === dayFirstMs) return;
      this.ambiguous++;
      if (usually === 'monthFirst') this.usuallyMonthFirst++;
    }
  }

  decide(): DatesRead {
    const { onlyMonthFirst, onlyDayFirst, ambiguous } = this;
    if (onlyMonthFirst > 0 || onlyDayFirst > 0) {
      const mixed = onlyMonthFirst > 0 && onlyDayFirst > 0;
      return { order: onlyDayFirst > onlyMonthFirst ? 'dayFirst' : 'monthFirst', by: 'values', mixed };
    }
    if (ambiguous === 0) return { order: 'monthFirst', by: 'unambiguous', mixed: false };
    // An export is sorted by time, one way or the other: the reading that breaks the order is wrong.
    const { monthFirst, dayFirst } = this.sequences;
    if (monthFirst.isSorted !== dayFirst.isSorted) {
      return { order: monthFirst.isSorted ? 'monthFirst' : 'dayFirst', by: 'sequence', mixed: false };
    }
    return { order: this.usuallyMonthFirst * 2 >= ambiguous ? 'monthFirst' : 'dayFirst', by: 'guess', mixed: false };
  }
}

class Sequence {
  private last: number | null = null;
  private rises = 0;
  private falls = 0;

  note(ms: number): void {
    if (this.last !== null && ms > this.last) this.rises++;
    if (this.last !== null && ms < this.last) this.falls++;
    this.last = ms;
  }

  get isSorted(): boolean {
    return this.rises === 0 || this.falls === 0;
  }
}
