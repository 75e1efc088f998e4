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
  /** Inputs by the index that line references carry; one for a log that stands alone. */
  readonly inputs: readonly ReplayInput[];
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

export interface ReplayInput {
  readonly uri: string;
  /** For people: `NODE1_cluster.log`. */
  readonly name: string;
  readonly node: string | null;
}

export interface ReplayFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly cause: string | null;
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
  /** Index into `ReplayOverview.inputs`. */
  readonly input: number;
  readonly line: number;
  /** Character within the line, from 1, where the line holds several records. */
  readonly column?: number;
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
  /** Only rows of this volume; absent = of all. */
  readonly volume?: string;
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
  readonly volume: string | null;
  /** Disk resource or other resource. */
  readonly resource: string | null;
  readonly node: string | null;
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
  /** Of the document: in an incident, `uri` is that of the input; steps and version are the same for all its inputs. */
  readonly line: number;
}

/** The last step at or above the line, or -1. */
export interface StepAtLineResult {
  readonly step: number;
}

/** Requests about an incident: a folder, a ZIP or several files seen as one. A server holds one at a time. */
export const incidentRequests = {
  /** Reads and holds an incident in place of the one before; tells of its progress with `incidentProgress`. */
  open: 'clusterLogReplay/openIncident',
  /** The incident that is held; null = none. */
  current: 'clusterLogReplay/currentIncident',
  close: 'clusterLogReplay/closeIncident',
  /** Text of an input that no editor can open by itself: a member of a ZIP, the events of an .evtx. */
  inputText: 'clusterLogReplay/inputText',
  /** The report of the incident as one HTML page that needs nothing else; null = there is no incident. */
  report: 'clusterLogReplay/report',
} as const;

/**
 * Sent by the server when the incident was opened, read anew or closed. It reads the incident anew by itself when
 * `clusterLogReplay.incident.*` of the settings changes.
 */
export const incidentChanged = 'clusterLogReplay/incidentChanged';

/** Sent by the server while it reads an incident. */
export const incidentProgress = 'clusterLogReplay/incidentProgress';

/** Scheme of the uris of inputs that are no files of their own; the client gives their text with `inputText`. */
export const inputScheme = 'cluster-log-input';

export interface OpenIncidentParams {
  /** Folders, ZIPs or files. */
  readonly uris: readonly string[];
}

export interface IncidentProgressParams {
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** The input that is being read, for people. */
  readonly name: string;
}

export interface IncidentOverview {
  /** What the replay requests take as `uri` to replay the whole incident. */
  readonly replayUri: string;
  /** Changes each time the incident is read. */
  readonly version: number;
  /** For people: the name of the folder or ZIP. */
  readonly title: string;
  readonly roots: readonly string[];
  readonly inputs: readonly IncidentInput[];
  readonly nodes: readonly IncidentNode[];
  readonly volumes: readonly IncidentVolume[];
  /** What is missing, the weightiest first. */
  readonly missing: readonly IncidentMissing[];
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly stepCount: number;
  readonly findingCounts: Readonly<Record<Severity, number>>;
}

export interface IncidentInput {
  readonly index: number;
  /** Opens its text: a file, or `cluster-log-input:` for what is no file of its own. */
  readonly uri: string;
  /** Path below the root, for people. */
  readonly name: string;
  readonly format: string;
  /** `cluster.log`, `event log (.evtx)`, `volume states` ... */
  readonly formatWords: string;
  readonly node: string | null;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly records: number;
  /** `UTC`, `local time, UTC+02:00 (from a matching event)`, `local time, zone unknown` */
  readonly zoneWords: string;
  /** `1.2 s behind NODE1, give or take 0.1 s (12 pairs), corrected`; null where nothing was compared. */
  readonly skewWords: string | null;
  readonly problems: readonly { readonly code: string; readonly line: number | null; readonly message: string }[];
}

export interface IncidentNode {
  readonly name: string;
  readonly id: number | null;
  readonly hasLog: boolean;
  /** Indices into `inputs`. */
  readonly inputs: readonly number[];
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
}

export interface IncidentVolume {
  readonly name: string;
  /** Every other name: mount path, GUID, names before a rename, disk resource and its id. */
  readonly names: readonly string[];
  readonly firstNamed: { readonly uri: string; readonly line: number } | null;
}

export interface IncidentMissing {
  readonly code: string;
  readonly message: string;
  /** Where a line tells it. */
  readonly at: { readonly uri: string; readonly line: number } | null;
}

export interface InputTextParams {
  readonly uri: string;
}

/** Text of an input; `isCut` where it is larger than an editor can show. */
export interface InputTextResult {
  readonly text: string;
  readonly isCut: boolean;
}

export interface ReportParams {
  /** Names of nodes, users, addresses, volumes and groups stand under aliases. */
  readonly redact: boolean;
}

export interface ReportResult {
  /** Name of the incident, for people. */
  readonly title: string;
  readonly html: string;
}
