// A simulated future as the page and the command line show it, and what can be tried. Types only; nothing of it stands in a log.
import type { IoRuleCode } from '../knowledge/ioRules';
import type { KnowledgeStatus } from '../knowledge/messageRow';
import type { ValueBand } from '../model/bands';
import type { Certainty } from '../model/lineRef';

/** What can be tried; names are those of the replay. */
export type TryAction =
  | { readonly do: 'cutPath' | 'restorePath' | 'loseReservation' | 'breakSmb'; readonly node: string; readonly volume: string }
  | { readonly do: 'stopNode' | 'crashNode' | 'startNode'; readonly node: string }
  | { readonly do: 'moveCoordinator'; readonly volume: string; readonly to: string }
  | { readonly do: 'attachFilter'; readonly node: string; readonly volume: string }
  | { readonly do: 'turnRedirectionOn' | 'turnRedirectionOff' | 'beginBackup' | 'endBackup'; readonly volume: string };

export interface Future {
  readonly title: string;
  readonly generation: 1 | 2;
  /** What had to be assumed because no line tells it; each reads on after `It is assumed`. */
  readonly assumptions: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly nodes: readonly string[];
  readonly volumes: readonly { readonly volume: string; readonly disk: string }[];
  readonly groups: readonly FutureGroup[];
  readonly tracks: readonly FutureTrack[];
  readonly happenings: readonly Happening[];
  readonly choices: readonly TryAction[];
  /** Volumes that change, too, and are not shown, in words; null = none. */
  readonly leftOut: string | null;
}

export interface FutureGroup {
  /** null: the nodes themselves. */
  readonly volume: string | null;
  readonly disk: string | null;
  readonly isDisturbed: boolean;
  readonly lanes: readonly { readonly id: number; readonly node: string }[];
  readonly spans: readonly FutureLane[];
}

export interface FutureLane {
  readonly lane: number;
  readonly bands: readonly FutureBand[];
  readonly coordinator: readonly {
    readonly fromMs: number;
    readonly toMs: number;
    readonly certainty: Certainty;
    readonly step: number;
  }[];
}

export interface FutureBand {
  readonly band: ValueBand;
  readonly fromMs: number;
  readonly toMs: number;
  readonly certainty: Certainty;
  readonly words: string;
  /** Always -1: no step of a log made it so. */
  readonly step: number;
  readonly count: number;
}

export interface FutureTrack {
  readonly track: 'ioMode' | 'volumeState' | 'coordinator' | 'reservation' | 'nodeState';
  readonly volume: string | null;
  readonly node: string | null;
  readonly spans: readonly FutureValue[];
}

export interface FutureValue {
  readonly fromMs: number;
  /** `unknown` where there is none, such as the mode of a node that is down. */
  readonly value: string;
  readonly words: string;
  readonly reasons: readonly string[];
}

export interface Happening {
  readonly atMs: number;
  readonly text: string;
  /** Index of the action that set it off; -1 = it was under way when the future began. */
  readonly action: number;
  readonly rule: FollowedRule;
  readonly volume: string | null;
  /** null: none, or several; the text names them. */
  readonly node: string | null;
}

/** A rule of knowledge/ioRules with its first source. */
export interface FollowedRule {
  readonly code: IoRuleCode;
  readonly text: string;
  /** Key of knowledge/sources. */
  readonly source: string;
  readonly sourceTitle: string;
  readonly sourceAddress: string | null;
  readonly status: KnowledgeStatus;
}
