// What the engine must be told of the inputs beyond their facts. Knows nothing of files.
import type { NodeName } from '../model/facts';
import type { LineRef } from '../model/lineRef';

export interface RunContext {
  /** In any order; a fact without an entry here is of a nameless node. */
  readonly inputs: readonly RunInput[];
  /** Generation of CSV: 1 = 2008 R2 (CSVFilter), 2 = 2012 and later (CSVFS); null where no header tells the build. */
  readonly generation: 1 | 2 | null;
}

export interface RunInput {
  /** As in the line references of its facts. */
  readonly input: number;
  /** The node that wrote it, as its header or all its events say; null where nothing does. */
  readonly node: NodeName | null;
  /** The latest time of any line, facts or not; null where no line has a full date. Beyond it the input tells nothing. */
  readonly lastUtcMs: number | null;
  /** Its last line; that of another input where that one goes on with the log of the same node, and then `lastUtcMs` is of that one too. */
  readonly lastLine: LineRef | null;
  /** Its last line before each at which the service of its node started, as far as these have times; absent = nobody looked. In order. */
  readonly beforeStarts?: readonly LastLine[];
  /** The last line of each process of the service that wrote it, where there are several with times; absent = nobody looked. */
  readonly lastOfProcess?: ReadonlyMap<number, LastLine>;
  /** How far its clock may be off against those of other nodes, where that was measured; absent = clocks are taken as they are. */
  readonly plusMinusMs?: number | null;
  /** What it holds of its node, and of which time; absent = it is a cluster.log, from its first fact on. */
  readonly covers?: readonly CoveredTime[];
}

export interface LastLine {
  readonly at: LineRef;
  readonly utcMs: number;
}

export interface CoveredTime {
  /** `cluster.log` for its main part, else the channel of an event log that holds more than the events of the cluster. */
  readonly log: string;
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
}
