// One thing that an action led to in a simulated run, and the rule it followed. Types only.
import type { IoRuleCode } from '../knowledge/ioRules';
import type { TrackKey } from '../model/history';

export interface Consequence {
  /** Milliseconds after the start of the run. */
  readonly atMs: number;
  /** Index into the actions of the scenario; -1 = it was under way before the first. */
  readonly action: number;
  readonly rule: IoRuleCode;
  /** `goesOn`: these nodes are not touched. `nothing`: the action changes nothing, the rule says why. */
  readonly kind: 'change' | 'goesOn' | 'nothing';
  readonly volume: string | null;
  readonly nodes: readonly string[];
  /** null unless something changed. */
  readonly change: ValueChange | null;
}

export interface ValueChange {
  readonly key: TrackKey;
  /** null: the thing did not exist. */
  readonly from: string | null;
  readonly to: string | null;
  /** Why IO is redirected, in the names of Get-ClusterSharedVolumeState; empty for all else. */
  readonly reasons: readonly string[];
}
