// One input as the question of coverage sees it. Knows nothing of what is missing.
import type { InputSummary } from '../model/clusterLog';
import type { Fact } from '../model/facts';
import type { InputReading } from '../model/inputReading';

export interface CoveredInput {
  readonly index: number;
  /** With its zone settled. */
  readonly input: InputSummary;
  readonly reading: InputReading;
  /** On the axis. */
  readonly facts: readonly Fact[];
  /** Canonical name of the node that wrote it; null = nobody says. */
  readonly node: string | null;
  /** First and last time of its lines on the axis. */
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
}

/** Formats whose records carry times. */
export function hasTimes({ format }: InputSummary): boolean {
  return format === 'cluster-log' || format === 'evtx' || format.startsWith('event-') || format === 'perf-counters';
}
