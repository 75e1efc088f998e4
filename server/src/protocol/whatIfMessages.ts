// What the replay view asks about simulated futures, and what it is told. Types only, spelled out, so that what travels changes only on
// purpose. Times are milliseconds on the axis of the replay (`ReplayAxis`), never of the page.
import type { VersionedParams } from './messages';
import type { LaneGroup, LaneSpans } from './replayViewMessages';

/** What can be tried; names are those of the replay. */
export type WhatIfAction =
  | { readonly do: 'cutPath' | 'restorePath' | 'loseReservation' | 'breakSmb'; readonly node: string; readonly volume: string }
  | { readonly do: 'stopNode' | 'crashNode' | 'startNode'; readonly node: string }
  | { readonly do: 'moveCoordinator'; readonly volume: string; readonly to: string }
  | { readonly do: 'attachFilter'; readonly node: string; readonly volume: string }
  | { readonly do: 'turnRedirectionOn' | 'turnRedirectionOff' | 'beginBackup' | 'endBackup'; readonly volume: string };

export interface WhatIfParams extends VersionedParams {
  /** The state after this step is where it begins; ignored for an example. */
  readonly step: number;
  /** A ready-made cluster of the generation of the logs in place of theirs: NODE1 to NODE4, NODE1 being the coordinator of Volume1. */
  readonly example: 'fourNodes' | null;
  /** One after the other, 50 at most; may be empty: then only the beginning is answered, with what can be done. */
  readonly actions: readonly WhatIfAction[];
  /** Shown whatever the actions name, with what can be done with it; absent = the first one. */
  readonly volume?: string;
}

/** A simulated future. Nothing of it stands in a log. */
export interface WhatIf {
  /** For people: `after 01:58:33.104, simulated`, or what the example is. */
  readonly title: string;
  readonly generation: 1 | 2;
  /** What had to be assumed because no line tells it, after `It is assumed`: `that NODE3 has a path to Cluster Disk 1`. */
  readonly assumptions: readonly string[];
  /** Where it begins, on the axis of the replay; 0 for an example. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly nodes: readonly string[];
  readonly volumes: readonly { readonly volume: string; readonly disk: string }[];
  /** Volumes that an action concerns, and all nodes; bands as in `ReplaySpans`, with `step` -1. */
  readonly groups: readonly (LaneGroup & { readonly spans: readonly LaneSpans[] })[];
  /** What the stage shows: values of each track of these volumes and nodes, in time order. */
  readonly tracks: readonly WhatIfTrack[];
  /** What happens and why, in order. */
  readonly happenings: readonly WhatIfHappening[];
  /** What can be done now, at the end: offered in menus. */
  readonly choices: readonly WhatIfAction[];
  /** Volumes that change, too, and are not shown, in words; null = none. */
  readonly leftOut: string | null;
}

export interface WhatIfTrack {
  readonly track: 'ioMode' | 'volumeState' | 'coordinator' | 'reservation' | 'nodeState';
  readonly volume: string | null;
  readonly node: string | null;
  readonly spans: readonly {
    readonly fromMs: number;
    readonly value: string;
    readonly words: string;
    readonly reasons: readonly string[];
  }[];
}

export interface WhatIfHappening {
  readonly atMs: number;
  readonly text: string;
  /** Index into `WhatIfParams.actions` of what set it off; -1 = it was under way at the beginning. */
  readonly action: number;
  /** The rule that was followed, in our words, and where it is from. */
  readonly rule: {
    readonly code: string;
    readonly text: string;
    /** Key of the source, its title, and its web address where it has one. */
    readonly source: string;
    readonly sourceTitle: string;
    readonly sourceAddress: string | null;
    readonly status: 'documented' | 'seen' | 'inferred';
  };
  readonly volume: string | null;
  readonly node: string | null;
}
