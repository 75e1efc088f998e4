// The report of an incident as data: what is said, by which lines, and how surely. Texts are plain and not escaped.
// Knows nothing of Markdown, HTML and JSON.
import type { PerformanceRow } from '../explain/performanceRows';
import type { InputFormat, InputProblem } from '../model/clusterLog';
import type { TrackName } from '../model/history';
import type { MissingPart } from '../model/incident';
import type { Certainty, LineRef } from '../model/lineRef';
import type { Severity } from '../model/severity';

export interface Report {
  /** Names stand under aliases. */
  readonly isRedacted: boolean;
  readonly coverage: CoveragePart;
  readonly story: StoryPart;
  readonly findings: FindingsPart;
  readonly durations: DurationsPart;
  readonly performance: PerformancePart;
  readonly timeline: TimelinePart;
  readonly tracks: readonly TrackTold[];
}

export interface CoveragePart {
  /** Every input by its index, those that could not be read included. */
  readonly inputs: readonly InputTold[];
  readonly nodes: readonly NodeTold[];
  /** What a reader must know before trusting the rest, the weightiest first. */
  readonly missing: readonly MissingTold[];
  readonly fromUtcMs: number | null;
  readonly toUtcMs: number | null;
}

export interface InputTold {
  /** As short as it can be told from the others. */
  readonly name: string;
  readonly path: string;
  readonly format: InputFormat;
  readonly formatWords: string;
  readonly node: string | null;
  /** `UTC`, `local time, UTC+02:00`; '' for an input without times. */
  readonly zone: string;
  /** null where no clocks were compared. */
  readonly skew: string | null;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly lines: number;
  readonly records: number;
  readonly unrecognised: number;
  readonly problems: readonly InputProblem[];
}

export interface NodeTold {
  readonly node: string;
  readonly hasLog: boolean;
  readonly inputs: number;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
}

export interface MissingTold {
  readonly code: MissingPart['code'];
  readonly text: string;
  readonly evidence: readonly LineRef[];
}

export interface StoryPart {
  /** The gravest things, one sentence each. */
  readonly summary: readonly Sentence[];
  readonly chapters: readonly Chapter[];
  /** Chapters that are not told. */
  readonly left: number;
}

/** Things that followed each other without a long silence. */
export interface Chapter {
  readonly title: string;
  readonly sentences: readonly Sentence[];
  /** Sentences that are not told. */
  readonly left: number;
}

export interface Sentence extends Moment {
  /** Who wrote the line. */
  readonly node: string | null;
  readonly text: string;
  readonly certainty: Exclude<Certainty, 'unknown'>;
  readonly severity: Severity | null;
  readonly evidence: readonly LineRef[];
  readonly quotes: readonly Quote[];
}

export interface Moment {
  readonly utcMs: number | null;
  /** As people read it; the time of day where no date stands, '' where there is no time. */
  readonly time: string;
}

/** A proving line as it stands. */
export interface Quote {
  readonly at: LineRef;
  readonly text: string;
}

export interface FindingsPart {
  /** The gravest first. */
  readonly items: readonly FindingTold[];
  readonly left: number;
  readonly unjudged: Unjudged;
}

/** Lines that may matter and that no finding rests on. */
export interface Unjudged {
  readonly items: readonly Sentence[];
  readonly left: number;
}

/** Does it belong to normal work? */
export type Standing = 'expected' | 'alarming' | 'notKnown';

export interface FindingTold extends Moment {
  readonly code: string;
  readonly severity: Severity;
  readonly standing: Standing;
  readonly title: string;
  readonly meaning: string;
  readonly lasted: string | null;
  readonly cause: { readonly code: string; readonly text: string } | null;
  /** What may have led to it, by lines of any input. */
  readonly causes: readonly CauseTold[];
  /** The whole way to it, step by step; null where it has fewer than two steps. */
  readonly chain: string | null;
  /** What the rules for such a finding looked for, found or not. */
  readonly lookedFor: readonly LookedForTold[];
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
  readonly at: LineRef;
  readonly evidence: readonly LineRef[];
  readonly quotes: readonly Quote[];
  readonly advice: readonly AdviceTold[];
}

export interface CauseTold {
  readonly rule: string;
  readonly text: string;
  readonly certainty: Exclude<Certainty, 'unknown'>;
  readonly evidence: readonly LineRef[];
  readonly quotes: readonly Quote[];
}

export interface LookedForTold {
  readonly text: string;
  /** null: nobody can know. */
  readonly found: boolean | null;
  readonly evidence: readonly LineRef[];
}

export interface AdviceTold {
  readonly text: string;
  /** To paste into PowerShell; null where the advice is in words. */
  readonly command: string | null;
  readonly remark: string;
  /** False: the command only shows something. */
  readonly isChange: boolean;
}

export interface DurationsPart {
  /** The time that all shares are of: from the first to the last dated line of all inputs; null where no line has a date. */
  readonly coveredMs: number | null;
  readonly ioModes: readonly DurationRow[];
  readonly volumeStates: readonly DurationRow[];
  /** Per volume and node, the stretches in which IO was held. */
  readonly waits: readonly Wait[];
  /** Volumes on nodes of which no line tells anything. */
  readonly untold: readonly { readonly volume: string; readonly node: string }[];
}

/** All time that a volume on a node had one value. */
export interface DurationRow {
  readonly volume: string;
  readonly node: string;
  readonly value: string;
  readonly words: string;
  readonly stretches: number;
  /** null where none of the stretches has two dated ends. */
  readonly totalMs: number | null;
  readonly longestMs: number | null;
  /** Of the covered time, 0 to 1; null without dates. */
  readonly share: number | null;
  /** Lines of the longest stretch. */
  readonly evidence: readonly LineRef[];
  /** Where the value held, as parts of the covered time from 0 to 1; for pictures. */
  readonly places: readonly (readonly [from: number, to: number])[];
}

/** Applications waited: from draining (or the first held state that is known) until IO flowed, the volume was lost, or nobody knows. */
export interface Wait {
  readonly volume: string;
  readonly node: string;
  readonly how: 'autoPause' | 'ordered' | 'notKnown';
  readonly fromUtcMs: number | null;
  readonly toUtcMs: number | null;
  readonly durationMs: number | null;
  /** False: IO was held before the first line that tells of it, so that the wait was longer. */
  readonly isWhole: boolean;
  readonly phases: readonly { readonly state: string; readonly durationMs: number | null }[];
  readonly outcome: 'active' | 'lost' | 'notKnown';
  readonly certainty: Exclude<Certainty, 'unknown'>;
  readonly evidence: readonly LineRef[];
}

/** Performance counters beside redirected and held IO; empty where none reach there. */
export interface PerformancePart {
  readonly items: readonly PerformanceTold[];
  readonly left: number;
}

export interface PerformanceTold {
  readonly sentence: Sentence;
  readonly rows: readonly PerformanceRow[];
}

export interface TimelinePart {
  readonly rows: readonly TimelineRow[];
  readonly left: number;
}

export interface TimelineRow extends Moment {
  readonly node: string | null;
  readonly text: string;
  readonly changes: readonly ChangeTold[];
  readonly evidence: readonly LineRef[];
}

export interface ChangeTold {
  readonly track: TrackName;
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly isConfirmed: boolean;
  readonly certainty: Certainty;
}

export interface TrackTold {
  readonly track: TrackName;
  readonly title: string;
  readonly of: string;
  readonly node: string | null;
  readonly spans: readonly SpanTold[];
  readonly left: number;
}

export interface SpanTold {
  readonly fromUtcMs: number | null;
  readonly toUtcMs: number | null;
  readonly words: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
}
