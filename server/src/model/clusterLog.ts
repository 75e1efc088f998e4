// One analysed log, as the features see it. Knows nothing of how it was read or how it is shown.
import type { Encoding } from '../text/encoding';
import type { Fact } from './facts';
import type { History } from './history';
import type { LogClock } from './logClock';
import type { RecordTable } from './recordTable';

/** Something about the input itself that a reader must know before trusting the rest. */
export interface InputProblem {
  /** For example `timeBaseUnknown`, `cutLastLine`, `longLine`, `nulBytes`. */
  readonly code: string;
  /** From 1; null where it concerns the whole file. */
  readonly line: number | null;
  /** What is wrong and what to do, for people. */
  readonly message: string;
}

export interface InputSummary extends LogClock {
  readonly path: string;
  readonly format: 'cluster-log' | 'unknown';
  /** Node that wrote the log, from its header; null where the file does not say. */
  readonly node: string | null;
  readonly nodeId: number | null;
  readonly build: number | null;
  readonly encoding: Encoding;
  readonly bytes: number;
  readonly lines: number;
  readonly records: number;
  readonly unrecognised: number;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly problems: readonly InputProblem[];
}

/** The text of a log by physical line, without its line end. */
export interface LogText {
  readonly lineCount: number;
  /** `lineIndex` from 0; '' beyond the end. Very long lines come cut to `maxLineLength`. */
  line(lineIndex: number): string;
}

/** Longest piece of one line that is ever turned into text, in characters. Longer lines are counted and kept, but cut when shown. */
export const maxLineLength = 64 * 1024;

/** All that is known of one log without its text: plain values, so that a worker can hand it over. */
export interface Analysis {
  readonly input: InputSummary;
  readonly records: RecordTable;
  /** In time order. */
  readonly facts: readonly Fact[];
  readonly history: History;
}

export interface ClusterLog extends Analysis {
  readonly text: LogText;
}
