// The value a track holds, how sure we are of it and which lines prove it. Knows nothing of what the values mean.
import { factSources, type Fact, type FactSource } from '../model/facts';
import type { Certainty, LineRef } from '../model/lineRef';
import { withLine, withLines } from './evidence';

/** `unknown` where no line proves a value. */
export interface Held {
  readonly value: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
  /** Who said it; null while nothing is known. */
  readonly source: FactSource | null;
  /** The line that said it last, and its time (UTC, else of day) in milliseconds. */
  readonly saidAt: LineRef | null;
  readonly saidMs: number | null;
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
  saidAt: null,
  saidMs: null,
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
    evidence: withLines([fact.at], because),
    source: fact.source,
    saidAt: fact.at,
    saidMs: momentMs(fact),
  };
}

/** Nobody can know any more; the line says since when. */
export function unknownSince(fact: Fact): Held {
  return { ...nothingKnown, evidence: [fact.at] };
}

/** The same value, said once more. */
export function confirm(held: Held, fact: Fact): Held {
  return { ...held, evidence: withLine(held.evidence, fact.at), saidAt: fact.at, saidMs: momentMs(fact) };
}

/** What is held after a fact gave `next`: a confirmation where it says the same or less, else the new value. */
export function take(held: Held, next: Held, fact: Fact): Held {
  const isMoreCertain = held.certainty === 'inferred' && next.certainty === 'stated';
  return saysTheSame(held, next) && !isMoreCertain ? confirm(held, fact) : next;
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
export function contradiction(held: Held, next: Held, fact: Fact): 'keepHeld' | 'takeNext' | null {
  if (held.source === null || next.source === null || held.source === next.source || held.value === next.value) return null;
  if (held.value === 'unknown' || next.value === 'unknown') return null;
  if (held.saidMs === null || held.saidMs !== momentMs(fact)) return null;
  return factSources.indexOf(held.source) < factSources.indexOf(next.source) ? 'keepHeld' : 'takeNext';
}

/** UTC, else time of day: good for telling whether two lines of one log are near. */
export function momentMs(fact: Fact): number | null {
  return fact.utcMs ?? fact.timeOfDayMs;
}
