// The value a track holds, how sure we are of it, which lines prove it and whose words it rests on. Knows nothing of what the values mean.
import { factSources, type Fact, type FactSource } from '../model/facts';
import type { Certainty, LineRef } from '../model/lineRef';
import { proofOf, withLines, withProof } from './evidence';
import { remaining, tellersOf, withTellers, type IsGone, type Teller } from './tellers';

/** `unknown` where no line proves a value. */
export interface Held {
  readonly value: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
  /** Who said it; null while nothing is known. */
  readonly source: FactSource | null;
  /** The fact that said it last; null while nothing is known. */
  readonly said: Fact | null;
  /** Everybody who says it, once each: it is known until the last of them falls silent. */
  readonly tellers: readonly Teller[];
  /** The line ends a change that the line before it began: both make one span, sure from here on. */
  readonly completesChange?: true;
}

/** Every history starts so. */
export const nothingKnown: Held = {
  value: 'unknown',
  reasons: [],
  certainty: 'unknown',
  evidence: [],
  source: null,
  said: null,
  tellers: [],
};

export interface HoldOptions {
  readonly reasons?: readonly string[];
  /** True where the line does not say the value itself; a fact that is a conclusion never states anything. */
  readonly inferred?: boolean;
  /** Earlier lines that the conclusion rests on too. */
  readonly because?: readonly LineRef[];
}

/** A value as a fact gives it. */
export function hold(value: string, fact: Fact, { reasons = [], inferred = false, because = [] }: HoldOptions = {}): Held {
  return {
    value,
    reasons,
    certainty: inferred || fact.certainty === 'inferred' ? 'inferred' : 'stated',
    // The fact's own line comes first: it is the one that made the value so.
    evidence: withLines(proofOf(fact), because),
    source: fact.source,
    said: fact,
    tellers: tellersOf(fact),
  };
}

/** Nobody can know any more; the line says since when. */
export function unknownSince(fact: Fact): Held {
  return { ...nothingKnown, evidence: proofOf(fact) };
}

/** The same value, said once more. */
export function confirm(held: Held, fact: Fact): Held {
  return { ...held, evidence: withProof(held.evidence, fact), said: fact, tellers: withTellers(held.tellers, fact) };
}

/** What is held after a fact gave `next`: a confirmation where it says the same or less, else the new value. */
export function take(held: Held, next: Held, fact: Fact): Held {
  const isMoreCertain = held.certainty === 'inferred' && next.certainty === 'stated';
  return saysTheSame(held, next) && !isMoreCertain ? confirm(held, fact) : next;
}

/** What is known without the words of those who are gone; `fact` tells since when they are. */
export function heldWithout(held: Held, isGone: IsGone, fact: Fact): Held {
  const tellers = remaining(held.tellers, isGone);
  if (tellers === held.tellers) return held;
  return tellers.length === 0 ? unknownSince(fact) : { ...held, tellers };
}

/** Would a reader see no difference? Evidence may grow without a new span. */
export function looksTheSame(a: Held, b: Held): boolean {
  return a.certainty === b.certainty && saysTheSame(a, b);
}

function saysTheSame(a: Held, b: Held): boolean {
  return (
    a.value === b.value &&
    a.reasons.length === b.reasons.length &&
    a.reasons.every((reason, place) => reason === b.reasons[place])
  );
}

/**
 * Two sources that give different values at the same moment contradict each other; the one of the higher rank is believed.
 * `null`: no contradiction.
 */
export function contradiction(
  held: Held,
  next: Held,
  fact: Fact,
  isSameMoment: (a: Fact, b: Fact) => boolean,
): 'keepHeld' | 'takeNext' | null {
  if (held.source === null || next.source === null || held.source === next.source || held.value === next.value) return null;
  if (held.value === 'unknown' || next.value === 'unknown') return null;
  if (held.said === null || !isSameMoment(held.said, fact)) return null;
  return factSources.indexOf(held.source) < factSources.indexOf(next.source) ? 'keepHeld' : 'takeNext';
}

/** UTC, else time of day: good for telling whether two lines of one log are near. */
export function momentMs(fact: Fact): number | null {
  return fact.utcMs ?? fact.timeOfDayMs;
}
