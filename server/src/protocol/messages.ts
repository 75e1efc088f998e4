// Requests beyond LSP, between the replay view (or any other client) and the server: their names and types. The client imports
// nothing else of the server. Spelled out, not derived from features/, so that what travels changes only on purpose; handlers.ts
// does not compile where the two differ.
// The server answers in pages and for one moment, never with a whole history, so that large incidents stay quick.
import type { Certainty, LineRef } from '../model/lineRef';
import type { Severity } from '../model/severity';

/** Custom requests. `uri` is the document's; lines count from 1. Times are UTC milliseconds, null where the log gives no date. */
export const replayRequests = {
  overview: 'clusterLogReplay/overview',
  steps: 'clusterLogReplay/steps',
  state: 'clusterLogReplay/state',
  stepAtLine: 'clusterLogReplay/stepAtLine',
} as const;

/** Sent by the server when the answers for a document changed. */
export const replayChanged = 'clusterLogReplay/changed';

/** Sent by the server while it reads a large file that somebody asked for. */
export const replayProgress = 'clusterLogReplay/progress';

export interface DocumentParams {
  readonly uri: string;
}

export interface ProgressParams extends DocumentParams {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Where `version` is given, only that analysis is answered for; null when there is a newer one. */
export interface VersionedParams extends DocumentParams {
  readonly version?: number;
}

export interface ReplayOverview {
  readonly uri: string;
  /** Changes with every new analysis of the document. */
  readonly version: number;
  readonly node: string | null;
  readonly timeBase: 'utc' | 'local' | 'unknown';
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly lines: number;
  readonly records: number;
  readonly unrecognised: number;
  readonly stepCount: number;
  readonly volumes: readonly string[];
  readonly nodes: readonly string[];
  readonly findings: readonly ReplayFinding[];
  /** No line tells of IO that was redirected or held, of a volume or disk that was lost, or of anything else worth a look. */
  readonly isUndisturbed: boolean;
  readonly problems: readonly { readonly code: string; readonly line: number | null; readonly message: string }[];
}

export interface ReplayFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly cause: string | null;
  readonly advice: readonly string[];
  /** Index of the step that raised it; null if none. */
  readonly step: number | null;
  readonly evidence: readonly LineRef[];
}

export interface StepsParams extends VersionedParams {
  readonly first: number;
  readonly count: number;
}

export interface ReplayStep {
  readonly index: number;
  readonly line: number;
  readonly utcMs: number | null;
  /** The time as people read it: `2009-10-08 18:01:41.957`, or the time of day where no date stands. */
  readonly time: string;
  readonly title: string;
  /** Why, in a sentence; null where the log does not say. */
  readonly why: string | null;
  readonly certainty: Certainty;
  readonly severity: Severity;
  readonly volume: string | null;
  readonly changes: readonly ReplayChange[];
}

/** One value that a step changed, by its own names and in words. */
export interface ReplayChange {
  readonly track: string;
  /** What the value is of, for people: `Volume1 on NODE2`. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly trackWords: string;
  readonly fromWords: string;
  readonly toWords: string;
}

export interface StateParams extends VersionedParams {
  /** State right after this step; -1 = before the first. */
  readonly step: number;
}

export interface ReplayState {
  readonly step: number;
  /** One row per volume and node. */
  readonly volumes: readonly VolumeNodeState[];
  /** Everything else that is known at this moment: reservations, resources, nodes. */
  readonly others: readonly StateValue[];
}

export interface VolumeNodeState {
  readonly volume: string;
  readonly node: string;
  readonly ioMode: StateValue;
  readonly volumeState: StateValue;
  readonly coordinator: StateValue;
}

export interface StateValue {
  readonly track: string;
  /** What the value is of, for people: `Volume1 on NODE2`. */
  readonly of: string;
  readonly value: string;
  /** The value in words: `direct IO`, `redirected through the coordinator (file system)`. */
  readonly words: string;
  /** Why, in words; empty = the log does not say. */
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
  readonly sinceUtcMs: number | null;
  /** True when the chosen step made it so. */
  readonly changed: boolean;
}

export interface StepAtLineParams extends VersionedParams {
  readonly line: number;
}

/** The last step at or above the line, or -1. */
export interface StepAtLineResult {
  readonly step: number;
}
