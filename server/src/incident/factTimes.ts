// Facts moved in time, and what orders them. Knows nothing of what they say and of why they move.
import type { Fact } from '../model/facts';

/** Facts of one input in time order, each with the time that orders it: its own, or that of the fact it followed. */
export interface FactRun {
  readonly facts: readonly Fact[];
  /** UTC milliseconds; NaN nowhere. */
  readonly keys: Float64Array;
}

/** The same facts so much later; no fact is copied that does not move. @param shiftMs by fact */
export function shifted(facts: readonly Fact[], shiftMs: (fact: Fact) => number): readonly Fact[] {
  let moved: Fact[] | undefined;
  facts.forEach((fact, place) => {
    const ms = fact.utcMs === null ? 0 : shiftMs(fact);
    if (ms === 0 || fact.utcMs === null) return;
    moved ??= [...facts];
    moved[place] = { ...fact, utcMs: fact.utcMs + ms };
  });
  return moved ?? facts;
}

/**
 * A run of facts; null where none has a time. Facts without one stay behind the one they followed, the first ones before the first
 * that has one.
 * @param timeOf UTC milliseconds, or any other time that the facts of the run share; null = none
 */
export function factRun(facts: readonly Fact[], timeOf: (fact: Fact) => number | null): FactRun | null {
  const keys = new Float64Array(facts.length);
  let key = Number.NaN;
  let first = -1;
  let isInOrder = true;
  for (let place = 0; place < facts.length; place++) {
    const ms = timeOf(facts[place]!);
    if (ms !== null) {
      if (first < 0) first = place;
      else isInOrder &&= ms >= key;
      key = ms;
    }
    keys[place] = key;
  }
  if (first < 0) return null;
  keys.fill(keys[first]!, 0, first);
  return isInOrder ? { facts, keys } : sortedRun(facts, keys);
}

function sortedRun(facts: readonly Fact[], keys: Float64Array): FactRun {
  const places = Uint32Array.from(keys, (_, place) => place).sort((a, b) => keys[a]! - keys[b]! || a - b);
  return {
    facts: Array.from(places, (place) => facts[place]!),
    keys: Float64Array.from(places, (place) => keys[place]!),
  };
}
