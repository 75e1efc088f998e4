// What happened over time: spans of values with evidence, and the steps of the replay. Knows nothing of texts or files.
import type { Certainty, Evidence, LineRef } from './lineRef';
import type { Severity } from './severity';

export type TrackName =
  | 'coordinator' // per volume: node name
  | 'ioMode' // per volume and node: direct, fileSystemRedirected, blockRedirected
  | 'volumeState' // per volume and node: init, paused, draining, setDownlevel, active, dismounted
  | 'reservation' // per disk resource: member nodes, or lost, conflict, cleared
  | 'diskControl' // per node: rootChosen, driverStarted, rootSet, listening, diskKnown, volumeLinked
  | 'resourceState' // per resource: as the log writes it, first letter lower case
  | 'nodeState'; // per node: up, down, joining, paused, isolated, quarantined

/** Which thing a track is about; null where the key does not apply. Names are canonical (see Entities). */
export interface TrackKey {
  readonly track: TrackName;
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
}

/**
 * A stretch with one value. All but `unknown` ones have evidence. A track begins `unknown` and is so again beyond the last line of
 * the inputs that told its value: a span with a value that is still so there ends with that line.
 */
export interface Span {
  /** UTC milliseconds; null before the first value, or without a full date (then the evidence lines tell the place). */
  readonly fromUtcMs: number | null;
  /** null: the last span, which has no end, or no full date. */
  readonly toUtcMs: number | null;
  readonly value: string;
  /** Reasons in the names of Get-ClusterSharedVolumeState (`NoDiskConnectivity`), or of our own rows; empty = none known. */
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
}

export interface Track extends TrackKey {
  readonly spans: readonly Span[];
}

export interface NodeEntity {
  readonly name: string;
  readonly id: number | null;
}

export interface VolumeEntity {
  readonly name: string;
  /** Disk resource; null where no line links one. */
  readonly resource: string | null;
  readonly resourceId: string | null;
  readonly volumeGuid: string | null;
  readonly mountPath: string | null;
}

/** Every name a thing goes by. `names` holds all spellings, the canonical one first. */
export interface EntityNames {
  readonly type: 'node' | 'volume' | 'disk' | 'group';
  readonly names: readonly string[];
  /** The line that first names it. */
  readonly firstNamed: LineRef;
}

/** One value that a step changed. */
export interface TrackChange extends TrackKey {
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
}

/** One thing the cluster did: a fact worth stepping to. In time order. */
export interface Step {
  /** Index into the facts of the run; of the last one before it, where an input ends. */
  readonly fact: number;
  readonly at: LineRef;
  readonly utcMs: number | null;
  readonly timeOfDayMs: number | null;
  readonly changes: readonly TrackChange[];
  /** Indices into the findings that this step raised or that it proves. */
  readonly findings: readonly number[];
  /** Index of the input that ends here while others go on: `at` is its last line, and what only it told is unknown from here on. */
  readonly ends?: number;
  /** Index of the input that falls silent here, at `at`, until the service of its node starts again: as where it ends, for that time. */
  readonly pauses?: number;
}

export interface Finding {
  /** A row of knowledge/findings, for example `redirected`. */
  readonly code: string;
  readonly severity: Severity;
  readonly at: LineRef;
  readonly utcMs: number | null;
  readonly timeOfDayMs: number | null;
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
  /** A cause of that row; null where no line tells one. */
  readonly causeCode: string | null;
  /** Does this belong to normal work (a backup, a move by an admin)? null = the lines do not say. */
  readonly expected: boolean | null;
  /** Values for the texts of the row. */
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: Evidence;
  /** What may have led to it; several are several possible causes. Empty where nothing that was looked for is there. */
  readonly causedBy: readonly CauseLink[];
  /** What the rules for such a finding looked for. */
  readonly lookedFor: readonly LookedFor[];
}

/** One possible cause of a finding, by one rule of knowledge/causes. */
export interface CauseLink {
  /** Code of the rule. */
  readonly rule: string;
  /** `stated` where a line itself gives this cause; else the rule connects what is near in time and place. */
  readonly certainty: Exclude<Certainty, 'unknown'>;
  readonly evidence: Evidence;
  /** Index of the earlier finding that is the cause, so that chains can be followed; null where the cause is no finding. */
  readonly finding: number | null;
  /** The node on which the cause was seen; null where no line says. */
  readonly node: string | null;
  /** How long before the finding, negative for a sign that came after it; null without times that can be compared. */
  readonly lagMs: number | null;
  /** Does the cause name the same disk or volume? null: it names none that lines connect with it, or the rule does not ask. */
  readonly sameStorage: boolean | null;
  /** Values for the texts of the rule. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One sign that was looked for. */
export interface LookedFor {
  /** In plain words, of our own. */
  readonly what: string;
  /** null: nobody can know, `missing` says whose log would tell. */
  readonly found: boolean | null;
  /** Where it was found; empty else. */
  readonly evidence: readonly LineRef[];
  /** The time that was searched; null without a date. */
  readonly fromUtcMs: number | null;
  readonly toUtcMs: number | null;
  /** Nodes of which no log tells of that time. */
  readonly missing: readonly MissingLog[];
}

export interface MissingLog {
  /** null: one of the nodes, and no line says which. */
  readonly node: string | null;
  /** The log that would hold it: `cluster.log`, or a channel. */
  readonly log: string;
}

export interface History {
  readonly nodes: readonly NodeEntity[];
  readonly volumes: readonly VolumeEntity[];
  readonly entities: readonly EntityNames[];
  readonly tracks: readonly Track[];
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
  /**
   * By input index: the name under which its writer stands in tracks, from the header, from lines that name it, else `Node <id>`.
   * Where nobody says: `this node` if it is the only input, else `the node of input <index>`.
   */
  readonly writers: readonly string[];
  /** Generation of CSV: 1 = 2008 R2 (CSVFilter), 2 = 2012 and later (CSVFS); absent where nobody worked it out. */
  readonly generation?: 1 | 2;
}
