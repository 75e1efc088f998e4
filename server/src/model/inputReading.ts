// What one file gave, before it is seen together with others. Plain values, so that a worker can hand it over.
import type { InputSummary } from './clusterLog';
import type { CounterTable } from './counters';
import type { Fact } from './facts';
import type { LineRef } from './lineRef';
import type { RecordTable } from './recordTable';

export interface InputReading {
  readonly input: InputSummary;
  readonly records: RecordTable;
  /** In time order. Times are UTC as far as the file itself tells its zone; what it leaves open is settled by the incident. */
  readonly facts: readonly Fact[];
  readonly clockMarks: readonly ClockMark[];
  /** Performance counters; null in all other formats. */
  readonly counters: CounterTable | null;
  /** UTF-8 text that stands for the file where it has no lines of its own (an .evtx: one event a line, as XML); null = its own lines. */
  readonly rendered: Uint8Array | null;
}

/** A line by which clocks can be compared: another input may hold the same happening. */
export interface ClockMark {
  /**
   * `view`: a membership view came to all its members. `update`: a global update ran on all nodes.
   * `event`: an event of one computer, which stands with the same second in each export of it, whatever the zone.
   */
  readonly kind: 'view' | 'update' | 'event';
  /** Equal for the same happening: the view, the update and its action, the computer with the event id. Lower case. */
  readonly key: string;
  readonly at: LineRef;
  /** Milliseconds as `Fact.utcMs` counts them. */
  readonly utcMs: number;
  /** The line has no date: `utcMs` counts from midnight of a day that nobody names. */
  readonly isTimeOfDay?: true;
}
