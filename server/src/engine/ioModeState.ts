// What is remembered of the IO mode of a volume on one node, and what a pause leaves of it. Knows nothing of lines.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { hold, nothingKnown, unknownSince, type Held } from './held';
import { redirectedBy, type Reason } from './redirection';

export interface IoModeState {
  readonly held: Held;
  /** Each begins and ends on its own; empty while the mode is direct or unknown. */
  readonly reasons: readonly Reason[];
  /** A filter that DCM found unfit on this node; says nothing of a volume until DCM decides. */
  readonly unfitFilter: { readonly name: string; readonly at: LineRef } | null;
  /** Where the disk was said to be gone from this node; proves no redirection, but tells why one begins. */
  readonly diskGoneAt: LineRef | null;
  /** CSVFS paused by itself and has not resumed: of a path that was gone before, the end of that pause says nothing. */
  readonly pause: 'none' | 'withPath' | 'withoutPath';
  /** A lost path was told while redirected access was on: whether the path or the request was meant, its text leaves open. */
  readonly mayLackPath: boolean;
  /** Down nodes use no volume; what is ordered on all nodes does not reach them. */
  readonly isDown: boolean;
}

export const ioModeAtStart: IoModeState = {
  held: nothingKnown,
  reasons: [],
  unfitFilter: null,
  diskGoneAt: null,
  pause: 'none',
  mayLackPath: false,
  isDown: false,
};

/** IO failed, and CSVFS paused by itself: that IO went straight to the disk before is no proof that it still can. */
export function inPause(state: IoModeState, fact: Fact): IoModeState {
  const { held } = state;
  const isSure = held.value === 'direct' && held.certainty === 'stated';
  return {
    ...state,
    pause: hasNoPath(state) ? 'withoutPath' : 'withPath',
    held: isSure ? hold('direct', fact, { inferred: true, because: held.evidence }) : held,
  };
}

/** The pause is over: of a path that was gone before it, nobody can know. */
export function afterPause(state: IoModeState, fact: Fact): IoModeState {
  const resumed: IoModeState = { ...state, pause: 'none' };
  if (state.pause === 'withPath' || !hasNoPath(state)) return resumed;
  const reasons = state.reasons.filter(({ name }) => name !== 'NoDiskConnectivity');
  return { ...resumed, reasons, held: reasons.length > 0 ? redirectedBy(reasons, fact) : unknownSince(fact) };
}

function hasNoPath({ reasons }: IoModeState): boolean {
  return reasons.some(({ name }) => name === 'NoDiskConnectivity');
}

/** A node that went down is down until it is seen again, whoever told it: no order reaches it. */
export function forgotten({ isDown }: IoModeState): IoModeState {
  return { ...ioModeAtStart, isDown };
}
