// What the engine must be told of a log beyond its facts. Knows nothing of files.
import type { NodeName } from '../model/facts';
import type { LineRef } from '../model/lineRef';

export interface RunContext {
  /** The node that wrote the log, from its header; null where the header does not say. */
  readonly localNode: NodeName | null;
  /** The latest time of any line, facts or not; null where no line has a full date. Beyond it nothing is known. */
  readonly lastUtcMs: number | null;
  readonly lastLine: LineRef | null;
  /** Generation of CSV: 1 = 2008 R2 (CSVFilter), 2 = 2012 and later (CSVFS); null where the header does not tell the build. */
  readonly generation: 1 | 2 | null;
}
