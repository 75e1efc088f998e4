// One analysed log, as the features see it. Knows nothing of how it was read or how it is shown.
import type { Encoding } from '../text/encoding';
import type { Fact } from './facts';
import type { History } from './history';
import type { LogClock } from './logClock';
import type { RecordTable } from './recordTable';
import type { RecordView } from './recordView';

/** Something about the input itself that a reader must know before trusting the rest. */
export interface InputProblem {
  /** For example `timeBaseUnknown`, `cutLastLine`, `longLine`, `nulBytes`. */
  readonly code: string;
  /** From 1; null where it concerns the whole file. */
  readonly line: number | null;
  /** What is wrong and what to do, for people. */
  readonly message: string;
}

/** What a file is, told by its content. The names are those of the command-line contract. */
export type InputFormat =
  | 'cluster-log'
  | 'evtx'
  | 'event-xml' // wevtutil, Event Viewer, Clixml of events
  | 'event-csv' // Event Viewer, Export-Csv
  | 'event-text' // Event Viewer's copy and text export, wevtutil text, Format-List
  | 'event-json'
  | 'csv-state' // Get-ClusterSharedVolumeState
  | 'csv-list' // Get-ClusterSharedVolume, SharedVolumeSecurityDescriptor
  | 'smb-shares'
  | 'filter-instances'
  | 'perf-counters'
  | 'unknown';

export interface InputSummary extends LogClock {
  /** As given or found; a file in an archive stands below it: `diag.zip/Node_N1/System.EVTX`. */
  readonly path: string;
  readonly format: InputFormat;
  /** Node that wrote it: from the header of a log, the computer of all its events, else from the layout of an archive; null = nobody says. */
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
  /**
   * Several lines at once, from `lineIndex` on: as many as are read together anyway, one at least. For searches and copies of a whole
   * text. Absent where lines come one by one.
   */
  piece?(lineIndex: number): TextPiece;
}

export interface TextPiece {
  /** Whole lines with their line ends. */
  readonly text: string;
  /** The line behind it, from 0. */
  readonly nextLineIndex: number;
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

/** Records of an export as people read them, where its lines do not begin with the prefix of a cluster.log. */
export interface RecordViews {
  view(index: number): RecordView;
}

/** One input of an incident as the features see it: its own lines and records, the facts and the history of all inputs. */
export interface ClusterLog extends Analysis {
  readonly text: LogText;
  /** Own place in `inputs`; line references with this `input` are lines of this log. */
  readonly index: number;
  /** Every input of the incident, in order; a log that stands alone is the only one. */
  readonly inputs: readonly InputSummary[];
  /** Every input as a log, by index, this one included; absent where only this one is at hand. */
  readonly logs?: readonly ClusterLog[];
  /** Absent for a cluster.log. */
  readonly views?: RecordViews;
}
