// A replay for a page that has no server to ask. Types only, spelled out, so that what travels changes only on purpose.
import type { LineRef } from '../model/lineRef';
import type { ReplayOverview, ReplayStep, StateValue } from './messages';
import type { LaneSpans, ReplayLanes, ReplayMinimap, ReplayStory } from './replayViewMessages';

/** All of a replay, for a page that has no server to ask. */
export interface ReplayRecording {
  readonly overview: ReplayOverview;
  readonly lanes: ReplayLanes;
  /** Every lane, whole. */
  readonly spans: readonly LaneSpans[];
  readonly minimap: ReplayMinimap;
  readonly steps: readonly ReplayStep[];
  /** By step, on the axis. */
  readonly stepTimes: readonly number[];
  /** Every track with its values in the order of their steps. */
  readonly values: readonly RecordedValue[];
  /** Indices into `values` for each volume and node, as `ReplayState.volumes` has them. */
  readonly rows: readonly {
    readonly volume: string;
    readonly node: string;
    readonly ioMode: number;
    readonly volumeState: number;
    readonly coordinator: number;
  }[];
  /** Indices into `values`, as `ReplayState.others` has them. */
  readonly others: readonly number[];
  readonly stories: readonly ReplayStory[];
  /** What was too much and left out, for people; null = nothing. */
  readonly leftOut: string | null;
}

export interface RecordedValue {
  /** What it is before its first change. */
  readonly start: StateValue;
  /** In the order of their steps: another value, or only more lines that prove the one before. */
  readonly changes: readonly RecordedChange[];
}

export type RecordedChange =
  { readonly step: number; readonly value: StateValue } | { readonly step: number; readonly evidence: readonly LineRef[] };
