// Several inputs seen as one: one axis of time, one history, and what is missing. Knows nothing of files and formats.
import type { InputSummary } from './clusterLog';
import type { Fact } from './facts';
import type { History } from './history';
import type { LineRef } from './lineRef';
import type { PerformanceComparison } from './performance';

export interface Incident {
  /** In the order of the inputs; zones that only other inputs could tell are settled here. */
  readonly inputs: readonly InputSummary[];
  readonly clocks: readonly InputClock[];
  /** Of all inputs, in time order on the one axis; the same event is one fact. */
  readonly facts: readonly Fact[];
  readonly history: History;
  readonly coverage: Coverage;
  /** What performance counters show beside redirected and held IO, in time order. */
  readonly performance: readonly PerformanceComparison[];
}

/** How the times of one input were brought to the axis of the incident. */
export interface InputClock {
  readonly input: number;
  /** Who told the zone: the file, a person, an event that stands in another export too, a happening that nodes share; null = nobody. */
  readonly zoneFrom: 'file' | 'person' | 'event' | 'pairs' | null;
  /**
   * Milliseconds to add to the clock of its node to get that of `reference`, known to plus or minus `plusMinusMs`; null where nothing
   * could be measured. The facts are moved by it where a person gave it or where it is larger than its plus-minus.
   */
  readonly skewMs: number | null;
  readonly plusMinusMs: number | null;
  readonly skewFrom: 'pairs' | 'person' | null;
  /** The node whose clock is the axis; null where nothing is compared. */
  readonly reference: string | null;
  /** Happenings that were compared. */
  readonly pairs: number;
}

/** What the inputs cover, and what nobody can know. */
export interface Coverage {
  readonly nodes: readonly NodeCoverage[];
  /** Where something is missing, for people and in the order of weight: a node without a log, a gap, a low log level. */
  readonly missing: readonly MissingPart[];
}

export interface NodeCoverage {
  readonly node: string;
  readonly inputs: readonly number[];
  /** True where a cluster.log of this node is among the inputs. */
  readonly hasLog: boolean;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
}

export interface MissingPart {
  readonly code:
    | 'nodeWithoutLog'
    | 'gap'
    | 'restart'
    | 'lowLogLevel'
    | 'zoneUnknown'
    | 'undated'
    | 'unreadable'
    | 'unknownFormat'
    | 'otherTime'; // an input of another day than the rest
  readonly node: string | null;
  readonly input: number | null;
  readonly fromUtcMs: number | null;
  readonly toUtcMs: number | null;
  /** The line that tells it; null where a whole file or node is missing. */
  readonly at: LineRef | null;
  /** What is missing and what follows from it, for people. */
  readonly message: string;
}
