// What is remembered of the IO mode of a volume on one node, and what a pause leaves of it. Knows nothing of lines.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { proofOf } from './evidence';
import { heldWithout, hold, nothingKnown, unknownSince, type Held } from './held';
import { isOrder, redirectedBy, redirectedOnlyBy, redirectedWithout, type Reason } from './redirection';
import { remaining, tellersOf, type IsGone, type Teller } from './tellers';

export interface IoModeState {
  readonly held: Held;
  /** Each begins and ends on its own; empty while the mode is direct or unknown. */
  readonly reasons: readonly Reason[];
  /** Who told that IO goes straight to the disk where no known reason redirects it; null = nobody did, or it may have changed unheard. */
  readonly direct: DirectWithout | null;
  /** Those who tell every pause of CSVFS on this node: in version 2 no order takes effect without one. */
  readonly roundsToldBy: readonly Teller[];
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

interface DirectWithout {
  readonly tellers: readonly Teller[];
  readonly evidence: readonly LineRef[];
  /** Told where the file system was mounted: of a space that is attached to its owner only, it holds no longer than that. */
  readonly isOfOwner: boolean;
}

export const ioModeAtStart: IoModeState = {
  held: nothingKnown,
  reasons: [],
  direct: null,
  roundsToldBy: [],
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
  return { ...resumed, reasons, direct: null, held: reasons.length > 0 ? redirectedBy(reasons, fact) : unknownSince(fact) };
}

function hasNoPath({ reasons }: IoModeState): boolean {
  return reasons.some(({ name }) => name === 'NoDiskConnectivity');
}

/** A node that went down is down until it is seen again, whoever told it: no order reaches it. */
export function forgotten({ isDown }: IoModeState): IoModeState {
  return { ...ioModeAtStart, isDown };
}

export function directToldBy(fact: Fact, isOfOwner: boolean): DirectWithout {
  return { tellers: tellersOf(fact), evidence: proofOf(fact), isOfOwner };
}

/** Without the words of those who are gone; the same where none of them told it. */
function directWithout(direct: DirectWithout | null, isGone: IsGone): DirectWithout | null {
  if (direct === null) return null;
  const tellers = remaining(direct.tellers, isGone);
  return tellers === direct.tellers ? direct : tellers.length === 0 ? null : { ...direct, tellers };
}

/**
 * Somebody may have given or taken back an order, and no log at hand would tell. What redirects the file system for another reason goes
 * before an order and still holds; a lost path does not, unless no pause took the volume to another mode since it was told.
 */
export function afterUnheardOrder(state: IoModeState, fact: Fact, isPaused: boolean): IoModeState {
  const reasons = state.reasons.filter(({ name }) => !isOrder(name));
  const isRedirected = reasons.some(({ mode }) => mode === 'fileSystemRedirected');
  if (isRedirected || (!isPaused && state.held.value === 'blockRedirected')) {
    const isLess = reasons.length < state.reasons.length;
    return { ...state, direct: null, reasons, held: isLess ? redirectedOnlyBy(reasons, state.held, fact) : state.held };
  }
  const held = state.held.value === 'unknown' ? state.held : unknownSince(fact);
  return { ...state, direct: null, reasons: [], held };
}

/** What stays when some of those who told it are gone. */
export function ioModeWithout(known: IoModeState, isGone: IsGone, fact: Fact): IoModeState {
  // An order whose tellers are gone may still be on: nobody can say what is so without it.
  const isOrderGone = known.reasons.some(({ name, tellers }) => isOrder(name) && tellers.every(isGone));
  const direct = isOrderGone ? null : directWithout(known.direct, isGone);
  const state = { ...known, direct, roundsToldBy: remaining(known.roundsToldBy, isGone) };
  if (known.held.value === 'unknown') return state;
  if (state.reasons.length > 0) {
    const left = redirectedWithout(state, isGone, fact);
    return left === null ? { ...forgotten(state), held: unknownSince(fact) } : { ...state, ...left };
  }
  // Whoever said since that it is direct again could not know it of this node without the one who said it first.
  const isLost = direct === null && known.direct !== null && state.held.value === 'direct';
  const held = isLost ? unknownSince(fact) : heldWithout(state.held, isGone, fact);
  return held.value === 'unknown' ? { ...forgotten(state), held } : { ...state, held };
}
