// The same event told by several inputs or sections becomes one fact with several pieces of evidence. Knows nothing of zones and skews:
// all exports of one computer show its one clock.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { isEvent } from './eventStamps';
import { inRichness, sectionsByWriter, Sayings, secondOf, type Section, type ToldBy } from './eventSections';
import { agree, completed } from './saying';

/** A fact as one piece of evidence. */
interface Told {
  readonly fact: Fact;
  readonly section: Section;
  /** Number of what it says. */
  readonly said: number;
}

/** Of one event: the piece of evidence that stands for it, and the others. */
interface OneEvent {
  readonly best: Told;
  readonly others: Told[];
}

/** Clocks of milliseconds may be rounded either way. */
const roundingMs = 1;

/** Threads that say the same in one millisecond; a bound, so that floods of one message cost no more than their number. */
const lookAhead = 8;

/**
 * @param inputs by index
 * @param writerOf key of the node that wrote a fact; null = nobody says
 * @returns the facts of each input without those that stand as further evidence at a fact of another; the same array where nothing changed
 */
export function joinSameEvents(
  inputs: readonly ToldBy[],
  writerOf: (fact: Fact, input: number) => string | null,
): readonly (readonly Fact[])[] {
  const byWriter = sectionsByWriter(inputs, writerOf);
  const sayings = new Sayings();
  const strangers = byWriter.get(null) ?? [];
  byWriter.delete(null);
  const events = [...byWriter.values()]
    .filter((sections) => sections.length > 1)
    .flatMap((sections) => eventsOf(sections, sayings));
  return joined(inputs, [...events, ...withStrangers(events, strangers, byWriter, sayings)]);
}

/** Events of one writer that stand in several sections. */
function eventsOf(sections: readonly Section[], sayings: Sayings): readonly OneEvent[] {
  const [largest, ...smaller] = [...sections].sort((a, b) => b.facts.length - a.facts.length);
  const alike = new Map<number, Told[]>();
  for (const section of smaller) {
    for (const fact of section.facts) {
      const said = sayings.number(fact);
      add(alike, sayings.inSecond(fact, said), { fact, section, said });
    }
  }
  // Of the largest, mostly the main part of a log, only what the others say too is looked at.
  for (const fact of largest!.facts) {
    const said = sayings.number(fact);
    alike.get(sayings.inSecond(fact, said))?.push({ fact, section: largest!, said });
  }
  const events: OneEvent[] = [];
  for (const told of alike.values()) {
    if (told.length > 1) for (const event of matched(told)) if (event.others.length > 0) events.push(event);
  }
  return events;
}

/** Facts that say the same in one second: each section's first with the first of the others that fits it, and so on. */
function matched(alike: readonly Told[]): readonly OneEvent[] {
  if (alike.length === 2) return matchedPair(alike[0]!, alike[1]!);
  const sections = [...grouped(alike, ({ section }) => section).values()].sort(([a], [b]) => inRichness(a!.section, b!.section));
  let events: OneEvent[] = [];
  for (const ofSection of sections) {
    const unmatched: OneEvent[] = [];
    const taken = new Set<OneEvent>();
    let next = 0;
    for (const told of ofSection) {
      while (next < events.length && (taken.has(events[next]!) || isOver(events[next]!.best, told))) next++;
      const event = events.slice(next, next + lookAhead).find((candidate) => !taken.has(candidate) && isOf(candidate, told));
      if (event === undefined) unmatched.push({ best: told, others: [] });
      else {
        event.others.push(told);
        taken.add(event);
      }
    }
    if (unmatched.length > 0) events = [...events, ...unmatched].sort((a, b) => a.best.fact.utcMs! - b.best.fact.utcMs!);
  }
  return events;
}

function matchedPair(a: Told, b: Told): readonly OneEvent[] {
  if (!isSame(a, b)) return [];
  const [best, other] = inRichness(a.section, b.section) <= 0 ? [a, b] : [b, a];
  return [{ best, others: [other] }];
}

/** Nothing at or after `later` can be the same as this. */
function isOver(event: Told, later: Told): boolean {
  return !event.section.isCoarse && !later.section.isCoarse && event.fact.utcMs! < later.fact.utcMs! - roundingMs;
}

/** One piece of evidence that leaves out what others tell must not join two events. */
function isOf({ best, others }: OneEvent, told: Told): boolean {
  return isSame(best, told) && others.every((other) => agree(other.fact.body, told.fact.body));
}

function isSame(a: Told, b: Told): boolean {
  if (a.section === b.section || a.said !== b.said || !agree(a.fact.body, b.fact.body)) return false;
  // A line of the main part is the same only if the same thread wrote it, as far as both tell the thread.
  const isMain = !isEvent(a.fact) || !isEvent(b.fact);
  if (isMain && a.fact.thread !== null && b.fact.thread !== null && a.fact.thread !== b.fact.thread) return false;
  if (a.section.isCoarse || b.section.isCoarse) return secondOf(a.fact) === secondOf(b.fact);
  return Math.abs(a.fact.utcMs! - b.fact.utcMs!) <= roundingMs;
}

/**
 * Exports that name no computer: an event that a known computer tells in that second is its event. Where several tell it nobody knows
 * whose it is, but it is no event of its own: it stands at that of each.
 */
function withStrangers(
  events: readonly OneEvent[],
  strangers: readonly Section[],
  byWriter: ReadonlyMap<string | null, readonly Section[]>,
  sayings: Sayings,
): readonly OneEvent[] {
  if (strangers.length === 0) return [];
  const known = new Map<number, { readonly told: Told; readonly writer: string | null }[]>();
  for (const { facts } of strangers) for (const fact of facts) known.set(sayings.inSecond(fact, sayings.number(fact)), []);
  for (const [writer, sections] of byWriter) {
    for (const section of sections) {
      for (const fact of section.facts) {
        const said = sayings.number(fact);
        known.get(sayings.inSecond(fact, said))?.push({ told: { fact, section, said }, writer });
      }
    }
  }
  const eventOf = new Map(events.flatMap((event) => [event.best, ...event.others].map(({ fact }) => [fact, event] as const)));
  const found: OneEvent[] = [];
  for (const section of strangers) {
    for (const fact of section.facts) {
      const stranger = { fact, section, said: sayings.number(fact) };
      const alike = known.get(sayings.inSecond(fact, stranger.said))!.filter(({ told }) => agree(told.fact.body, fact.body));
      for (const { told } of firstOfEach(alike)) {
        let event = eventOf.get(told.fact);
        if (event === undefined) {
          event = { best: told, others: [] };
          eventOf.set(told.fact, event);
          found.push(event);
        }
        if (isOf(event, stranger)) event.others.push(stranger);
      }
    }
  }
  return found.filter(({ others }) => others.length > 0);
}

/** One telling by each writer: its others are the same event, or another that looks the same. */
function firstOfEach<T extends { readonly writer: string | null }>(tellings: readonly T[]): readonly T[] {
  return tellings.filter(({ writer }, place) => tellings.findIndex((other) => other.writer === writer) === place);
}

function joined(inputs: readonly ToldBy[], events: readonly OneEvent[]): readonly (readonly Fact[])[] {
  const touched = new Set<number>();
  const kept = new Map<Fact, Fact | null>();
  for (const { best, others } of events) {
    const also: LineRef[] = [...(best.fact.also ?? []), ...others.flatMap(({ fact }) => [fact.at, ...(fact.also ?? [])])];
    const writer = best.fact.writer ?? others.find(({ fact }) => fact.writer)?.fact.writer;
    const body = others.reduce((whole, { fact }) => completed(whole, fact.body), best.fact.body);
    kept.set(best.fact, { ...best.fact, body, also, ...(writer && { writer }) });
    touched.add(best.section.input);
    for (const { fact, section } of others) {
      kept.set(fact, null);
      touched.add(section.input);
    }
  }
  return inputs.map(({ facts }, input) => {
    if (!touched.has(input)) return facts;
    return facts.flatMap((fact) => {
      const now = kept.get(fact);
      return now === undefined ? [fact] : now === null ? [] : [now];
    });
  });
}

function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) add(groups, keyOf(value), value);
  return groups;
}

function add<T, K>(groups: Map<K, T[]>, key: K, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
