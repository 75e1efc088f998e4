// What the replay view asks of the server beside messages.ts: lanes, spans of what is visible, stories. Types only, spelled out,
// so that what travels changes only on purpose. Times are milliseconds on the axis of the replay (`ReplayAxis`), never of the page.
import type { Certainty, LineRef } from '../model/lineRef';
import type { Severity } from '../model/severity';
import type { VersionedParams } from './messages';

export const replayViewRequests = {
  /** `VersionedParams` -> `ReplayLanes`: what lanes there are; sent once for each version. */
  lanes: 'clusterLogReplay/lanes',
  /** `SpansParams` -> `ReplaySpans`: what is visible. */
  spans: 'clusterLogReplay/spans',
  /** `MinimapParams` -> `ReplayMinimap`: all of it or a stretch, in so many columns. */
  minimap: 'clusterLogReplay/minimap',
  /** `StepTimesParams` -> `readonly number[]`: when steps stand on the axis. */
  stepTimes: 'clusterLogReplay/stepTimes',
  /** `StepAtTimeParams` -> `StepAtTime`. */
  stepAtTime: 'clusterLogReplay/stepAtTime',
  /** `StoryParams` -> `ReplayStory`: why a finding came about. */
  story: 'clusterLogReplay/story',
  /** `StateParams` -> `LinesAtMoment`: where each log is at the moment after a step. */
  linesAtMoment: 'clusterLogReplay/linesAtMoment',
  /** `WhatIfParams` -> `WhatIf`: what a cluster in this state would do. */
  whatIf: 'clusterLogReplay/whatIf',
  /** `VersionedParams` -> `ReplayRecording`: all that a page without a server needs. */
  recording: 'clusterLogReplay/recording',
} as const;

/** How times on the axis are written. */
export interface ReplayAxis {
  /**
   * `utc`: milliseconds since 1970. `timeOfDay`: the log gives no dates, these are milliseconds since the midnight before its first
   * line (they go on rising over midnight). `order`: not even that; each step stands 1000 ms behind the one before.
   */
  readonly kind: 'utc' | 'timeOfDay' | 'order';
  /** First and last step; equal where there is one step or none. */
  readonly fromMs: number;
  readonly toMs: number;
  /**
   * Whether the lines tell in which zone the times of `utc` are. `notTold`: no input does, so these are the times as written, which only
   * look like UTC. `partly`: some inputs do, and the others are taken for UTC.
   */
  readonly zone: 'told' | 'partly' | 'notTold';
  /** Minutes to add to UTC for the local time of the logs, and who says so in words; null where the logs do not tell it. */
  readonly local: { readonly utcOffsetMinutes: number; readonly words: string } | null;
  /** Clocks that were compared: how far times of a node may be off. */
  readonly clocks: readonly { readonly node: string; readonly plusMinusMs: number; readonly words: string }[];
}

export interface ReplayLanes {
  readonly axis: ReplayAxis;
  /** 1 = 2008 R2 (CSVFilter), 2 = 2012 and later (CSVFS). */
  readonly generation: 1 | 2;
  /** In the order in which they stand: nodes first, then volumes, the disturbed ones before the others. */
  readonly groups: readonly LaneGroup[];
  readonly marks: readonly FindingMark[];
  /** Stretches of which nobody tells, by node: gaps, times before its log begins and after it ends, nodes without a log. */
  readonly uncovered: readonly UncoveredStretch[];
}

export interface LaneGroup {
  /** The volume; null for the group of the nodes themselves. */
  readonly volume: string | null;
  /** Disk resource; null where no line tells it. */
  readonly disk: string | null;
  /** Something in it is worth a look: IO was redirected or held, or a finding names it. */
  readonly isDisturbed: boolean;
  readonly lanes: readonly Lane[];
}

export interface Lane {
  /** Unique in the replay: what `SpansParams.lanes` takes. */
  readonly id: number;
  readonly node: string;
}

export interface FindingMark {
  /** Index into `ReplayOverview.findings`. */
  readonly finding: number;
  readonly step: number;
  readonly atMs: number;
  readonly severity: Severity;
  readonly volume: string | null;
  readonly node: string | null;
  /** True where no line gives its time though others have one: `atMs` is only where it was read. */
  readonly isUndated?: true;
}

export interface UncoveredStretch {
  readonly node: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Why nobody knows: `no log of NODE3`, `the log of NODE1 is silent`. */
  readonly words: string;
  /** The line that tells it; null where a whole log is missing. */
  readonly at: LineRef | null;
}

/**
 * What a band of a lane shows. Of a volume on a node: its state where that is not active, else its IO mode; `active` where only the state
 * is known. Of a node: up, down and so on. `mixed`: several, too short to be told apart at this scale.
 */
export type BandName =
  | 'direct'
  | 'fileSystemRedirected'
  | 'blockRedirected'
  | 'active'
  | 'init'
  | 'draining'
  | 'paused'
  | 'setDownlevel'
  | 'dismounted'
  | 'up'
  | 'down'
  | 'joining'
  | 'nodePaused'
  | 'isolated'
  | 'quarantined'
  | 'unknown'
  | 'mixed';

/** All bands in the order of weight, the one that matters most first: what a narrow column shows of several. */
export const bandNames: readonly BandName[] = [
  'dismounted',
  'down',
  'quarantined',
  'isolated',
  'paused',
  'draining',
  'setDownlevel',
  'init',
  'blockRedirected',
  'fileSystemRedirected',
  'nodePaused',
  'joining',
  'mixed',
  'direct',
  'active',
  'up',
  'unknown',
];

export interface SpansParams extends VersionedParams {
  /** Ids of lanes; at most 400 are answered. */
  readonly lanes: readonly number[];
  readonly fromMs: number;
  readonly toMs: number;
  /** Spans below this length come together as `mixed`, or as the one band that they are all of. */
  readonly leastMs: number;
}

export interface ReplaySpans {
  readonly lanes: readonly LaneSpans[];
}

export interface LaneSpans {
  readonly lane: number;
  /** In order, side by side; the first begins at or before `fromMs`. */
  readonly bands: readonly BandSpan[];
  /** When this node was the coordinator of the volume; empty for lanes of nodes. */
  readonly coordinator: readonly CoordinatorSpan[];
}

export interface BandSpan {
  readonly band: BandName;
  readonly fromMs: number;
  /** The end of the axis for what lasts to the end. */
  readonly toMs: number;
  readonly certainty: Certainty;
  /** What it shows, in words: `block redirected: no path to the disk`; for `mixed` which they are. */
  readonly words: string;
  /** The step that made it so; -1 = before the first. */
  readonly step: number;
  /** How many spans stand together here; 1 = it is one. */
  readonly count: number;
}

export interface CoordinatorSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly certainty: Certainty;
  readonly step: number;
}

export interface MinimapParams extends VersionedParams {
  readonly columns: number;
  /** A stretch of the axis; both absent = all of it. */
  readonly fromMs?: number;
  readonly toMs?: number;
}

export interface ReplayMinimap {
  readonly groups: readonly MinimapGroup[];
}

export interface MinimapGroup {
  readonly volume: string | null;
  /** One index into `bandNames` for each column: the band that matters most in it. */
  readonly bands: readonly number[];
}

export interface StepTimesParams extends VersionedParams {
  readonly first: number;
  readonly count: number;
}

export interface StepAtTimeParams extends VersionedParams {
  readonly atMs: number;
}

export interface StepAtTime {
  /** The last step at or before the time; -1 = before the first. */
  readonly step: number;
  /** Its time on the axis; null for -1. */
  readonly stepMs: number | null;
  readonly nextMs: number | null;
}

export interface StoryParams extends VersionedParams {
  /** Index into `ReplayOverview.findings`. */
  readonly finding: number;
}

/** Why a finding came about, the first cause first. */
export interface ReplayStory {
  readonly finding: number;
  readonly title: string;
  readonly severity: Severity;
  /** Part of normal work, worth an alarm, no fault itself but what came after one, or nobody can tell. */
  readonly verdict: 'expected' | 'alarming' | 'followedFault' | 'unclear';
  /** Steps of the chain in time order, ending with what ended the finding where a line tells it. */
  readonly chain: readonly StoryPart[];
  /** Other possible causes, surest first. */
  readonly causes: readonly StoryCause[];
  readonly lookedFor: readonly {
    readonly text: string;
    readonly found: boolean | null;
    readonly evidence: readonly QuotedLine[];
  }[];
  /** What to check and to mend: `command` can be run as it is, null where there is none. */
  readonly advice: readonly { readonly text: string; readonly command: string | null }[];
  /** What nobody can know, because logs are missing. */
  readonly missing: readonly string[];
  /** The same as Markdown, to be pasted into a mail or a ticket. */
  readonly markdown: string;
}

export interface StoryPart {
  /** Index of the finding that it is; null for a step that is none. */
  readonly finding: number | null;
  readonly step: number | null;
  readonly atMs: number | null;
  readonly time: string;
  readonly text: string;
  readonly certainty: Certainty;
  readonly evidence: readonly QuotedLine[];
}

export interface StoryCause {
  readonly text: string;
  readonly certainty: Certainty;
  readonly finding: number | null;
  readonly evidence: readonly QuotedLine[];
}

/** A line that proves something, with its text, cut where it is long. */
export interface QuotedLine extends LineRef {
  readonly text: string;
}

export interface LinesAtMoment {
  /** By input: its last line at or before the moment; null where it has none. `isStep`: the step itself stands on it. */
  readonly lines: readonly ({ readonly line: number; readonly isStep: boolean } | null)[];
}
