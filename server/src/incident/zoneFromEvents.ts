// The zone of an export, told by events that stand in another input of known zone too: the one shift at which they coincide.
// Knows nothing of files and nodes.
import { lastAtMost } from '../model/sortedSearch';
import type { EventStamp } from './eventStamps';
import { mostQuarters, quarterMs } from './zone';
import { zoneChange, type ShiftTimes, type ZoneChange } from './zoneChange';

/** One shift fits all events, two shifts an hour apart fit one stretch each, or nothing can be told. */
export type EventZone = { readonly minutes: number } | ZoneChange | null;

const quarterSeconds = quarterMs / 1000;

/** Known events by what they are, seconds rising. */
export type KnownEvents = ReadonlyMap<string, readonly number[]>;

/** @param stamps with the seconds that bring each to UTC */
export function knownEvents(stamps: Iterable<readonly [EventStamp, number]>): KnownEvents {
  const known = new Map<string, number[]>();
  for (const [{ key, anyComputer, second }, shiftSeconds] of stamps) {
    for (const name of anyComputer === undefined ? [key] : [key, anyComputer]) {
      const seconds = known.get(name);
      if (seconds) seconds.push(second + shiftSeconds);
      else known.set(name, [second + shiftSeconds]);
    }
  }
  for (const seconds of known.values()) seconds.sort((a, b) => a - b);
  return known;
}

/** @param open events of the input in question, as written */
export function zoneFromEvents(open: readonly EventStamp[], known: KnownEvents): EventZone {
  const votes = countVotes(open, known);
  const [best, second] = [...votes.fitting.keys()].sort((a, b) => votesOf(votes, b) - votesOf(votes, a) || a - b);
  if (best === undefined) return null;
  const change = second === undefined ? null : zoneChange(timesOf(votes, best), timesOf(votes, second));
  if (change !== null) return change;
  const most = votesOf(votes, best);
  const next = second === undefined ? 0 : votesOf(votes, second);
  return most > 2 * next && isNoChance(most, votes.tried) ? { minutes: best * 15 } : null;
}

interface Votes {
  /** Seconds of the events that fit, by shift in quarters. */
  readonly fitting: Map<number, number[]>;
  /** Pairs of like events within the reach of any zone: so many chances to fit by accident. */
  readonly tried: number;
}

function countVotes(open: readonly EventStamp[], known: KnownEvents): Votes {
  const fitting = new Map<number, number[]>();
  const reach = mostQuarters * quarterSeconds;
  let tried = 0;
  for (const { key, second } of open) {
    const seconds = known.get(key);
    if (seconds === undefined) continue;
    const last = lastAtMost(seconds.length, (place) => seconds[place]!, second + reach);
    let counted = Number.NaN;
    for (let place = last; place >= 0 && seconds[place]! >= second - reach; place--) {
      const shift = seconds[place]! - second;
      if (shift === counted) continue; // several in one second fit once
      counted = shift;
      tried++;
      if (shift % quarterSeconds !== 0) continue;
      const quarters = shift / quarterSeconds;
      const fits = fitting.get(quarters);
      if (fits) fits.push(second);
      else fitting.set(quarters, [second]);
    }
  }
  return { fitting, tried };
}

function votesOf({ fitting }: Votes, quarters: number): number {
  return fitting.get(quarters)?.length ?? 0;
}

function timesOf({ fitting }: Votes, quarters: number): ShiftTimes {
  return { quarters, timesMs: fitting.get(quarters)!.map((second) => second * 1000) };
}

/**
 * One pair in 900 lies a multiple of a quarter of an hour apart by accident, and for a given shift one in 100,000. One event is
 * believed only if few were tried, two if some hundreds were.
 */
function isNoChance(fits: number, tried: number): boolean {
  if (fits === 1) return tried <= 9;
  if (fits === 2) return tried <= 300;
  return fits >= 3 + Math.floor(tried / 10_000);
}
