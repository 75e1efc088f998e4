// A bounded number of marks of one log, such that another log which holds the same happenings keeps the same of them.
// Knows nothing of what a mark means.
import type { ClockMark } from '../model/inputReading';

/** When a line was written: milliseconds in UTC, or since midnight where it stands without a date. */
export interface MarkTime {
  readonly ms: number;
  readonly isTimeOfDay: boolean;
}

/**
 * Most marks kept. Beyond it only those stay whose number is a multiple of 2, then of 4 and so on. So every log keeps the same
 * ones, spread over its whole time: two logs have pairs wherever they overlap, and a number that comes twice is always seen twice.
 */
const maxMarks = 4096;

interface Kept {
  readonly number: number;
  readonly key: string;
  readonly line: number;
  readonly time: MarkTime;
}

export class SampledMarks {
  private kept: Kept[] = [];
  private step = 1;

  constructor(private readonly kind: ClockMark['kind']) {}

  /** Would a mark with this number be kept? */
  takes(number: number): boolean {
    return number % this.step === 0;
  }

  /** @param key equal for the same happening in every log; @param line from 1 */
  add(number: number, key: string, line: number, time: MarkTime): void {
    if (!this.takes(number)) return;
    this.kept.push({ number, key, line, time });
    // A number that comes again and again stays whatever the step is; its marks are worthless, so the latest are left out.
    while (this.kept.length > maxMarks && this.step < maxMarks) {
      this.step *= 2;
      this.kept = this.kept.filter((mark) => this.takes(mark.number));
    }
    if (this.kept.length > maxMarks) this.kept.pop();
  }

  /** The marks whose key is the only one of its log: numbers start anew with the cluster, and an ambiguous mark is worse than none. */
  all(input: number): ClockMark[] {
    const counts = new Map<string, number>();
    for (const { key } of this.kept) counts.set(key, (counts.get(key) ?? 0) + 1);
    return this.kept
      .filter(({ key }) => counts.get(key) === 1)
      .map(({ key, line, time }) => ({
        kind: this.kind,
        key,
        at: { input, line },
        utcMs: time.ms,
        ...(time.isTimeOfDay && { isTimeOfDay: true as const }),
      }));
  }
}
