// How far the clocks of the nodes are apart, measured from happenings that two logs hold, or told by a person. Knows nothing of zones.
import type { InputClock } from '../model/incident';
import type { ClockMark } from '../model/inputReading';
import { agreement } from './agreement';
import { placeClocks, type ClockPair, type ClockPlace } from './clockGraph';
import { differencesBetween, sharedTimes } from './markPairs';
import { ofNode } from './toldZones';

/** One clock: that of a node, or of an input whose node nobody names. */
export interface Clock {
  /** Equal for inputs of one clock. */
  readonly owner: string;
  /** For people. */
  readonly name: string;
  /** Of all its inputs, in UTC as far as that is known. */
  readonly marks: readonly ClockMark[];
}

export interface MeasuredClock extends Pick<InputClock, 'skewMs' | 'plusMinusMs' | 'skewFrom' | 'reference' | 'pairs'> {
  /** To add to the times of this clock: its skew, where that is larger than its own plus-minus. */
  readonly shiftMs: number;
}

export const unmeasured: MeasuredClock = {
  skewMs: null,
  plusMinusMs: null,
  skewFrom: null,
  reference: null,
  pairs: 0,
  shiftMs: 0,
};

/** So far apart, two clocks of one cluster are believed from a single happening (Kerberos); beyond it three moments must agree. */
export const plausibleSkewMs = 5 * 60_000;
const momentsForMore = 3;

/**
 * @param told milliseconds to add to the clock of a node, by its name, as a person gave them
 * @returns what is known of each clock, by owner
 */
export function measureClocks(clocks: readonly Clock[], told: ReadonlyMap<string, number>): ReadonlyMap<string, MeasuredClock> {
  const places = placeClocks(pairsOf(clocks));
  const names = new Map(clocks.map(({ owner, name }) => [owner, name]));
  return new Map(
    clocks.map(({ owner, name }) => {
      const ownWord = ofNode(name, told);
      if (ownWord !== undefined) return [owner, toldClock(ownWord)];
      const place = places.get(owner);
      if (place === undefined) return [owner, unmeasured];
      const reference = names.get(place.reference)!;
      // What a person says of the clock that is the axis moves all that are measured against it.
      return [owner, measuredClock(place, reference, ofNode(reference, told) ?? 0)];
    }),
  );
}

function toldClock(skewMs: number): MeasuredClock {
  return { skewMs, plusMinusMs: null, skewFrom: 'person', reference: null, pairs: 0, shiftMs: skewMs };
}

function measuredClock({ skewMs, plusMinusMs, pairs }: ClockPlace, reference: string, axisMs: number): MeasuredClock {
  const shiftMs = axisMs + (Math.abs(skewMs) > plusMinusMs ? skewMs : 0);
  return { skewMs: skewMs + axisMs, plusMinusMs, skewFrom: 'pairs', reference, pairs, shiftMs };
}

function pairsOf(clocks: readonly Clock[]): readonly ClockPair[] {
  const shared = clocks.map(({ owner, marks }) => ({ owner, times: sharedTimes(marks) })).filter(({ times }) => times.size > 0);
  return shared.flatMap((a, place) =>
    shared.slice(place + 1).flatMap((b) => {
      const agreed = agreement(differencesBetween(a.times, b.times));
      const isPlausible = agreed !== null && (Math.abs(agreed.ms) <= plausibleSkewMs || agreed.moments >= momentsForMore);
      return isPlausible ? [{ ...agreed, a: a.owner, b: b.owner }] : [];
    }),
  );
}
