// Facts by who wrote them and where they stand, and what they say as numbers, so that like ones are found fast.
// Knows nothing of which of them are the same.
import type { Fact, FactBody } from '../model/facts';
import { compare } from './inputOrder';
import { sayingOf } from './saying';

/** One input as the search for same events sees it. */
export interface ToldBy {
  /** In time order. */
  readonly facts: readonly Fact[];
  /** Rank among the inputs, the one that tells most of an event first. */
  readonly richness: number;
}

/** Dated facts of one input, channel and writer. Within it every event stands once, however alike two are. */
export interface Section {
  readonly input: number;
  readonly channel: string | null;
  readonly richness: number;
  /** The export cut the fractions of its seconds off. */
  readonly isCoarse: boolean;
  readonly facts: Fact[];
}

/** Of each writer the richest section first. @param writerOf key of the node that wrote a fact; null = nobody says */
export function sectionsByWriter(
  inputs: readonly ToldBy[],
  writerOf: (fact: Fact, input: number) => string | null,
): Map<string | null, Section[]> {
  const byWriter = new Map<string | null, Section[]>();
  inputs.forEach(({ facts, richness }, input) => {
    const isCoarse = facts.every(({ utcMs }) => utcMs === null || utcMs % 1000 === 0);
    const ofInput = new Map<string | null, Map<string | null, Section>>();
    for (const fact of facts) {
      if (fact.utcMs === null) continue;
      const writer = writerOf(fact, input);
      const { channel } = fact;
      let ofWriter = ofInput.get(writer);
      if (ofWriter === undefined) ofInput.set(writer, (ofWriter = new Map()));
      let section = ofWriter.get(channel);
      if (section === undefined) ofWriter.set(channel, (section = { input, channel, richness, isCoarse, facts: [] }));
      section.facts.push(fact);
    }
    for (const [writer, sections] of ofInput) byWriter.set(writer, [...(byWriter.get(writer) ?? []), ...sections.values()]);
  });
  for (const sections of byWriter.values()) sections.sort(inRichness);
  return byWriter;
}

/** The one that tells most of an event first; depends on nothing but the inputs themselves. */
export function inRichness(a: Section, b: Section): number {
  return a.richness - b.richness || compare(a.channel ?? '', b.channel ?? '');
}

export function secondOf({ utcMs }: Fact): number {
  return Math.floor(utcMs! / 1000);
}

/** Different sayings of one run; more would not fit into memory. */
const mostSayings = 2 ** 22;

/** Numbers for what facts say: the row that knows the message, and what was read from it. */
export class Sayings {
  private readonly byBody = new Map<FactBody, number>();
  private readonly byText = new Map<string, number>();

  number({ body, rowId }: Fact): number {
    // Lines that repeat each other share their body, and a body has one row.
    let number = this.byBody.get(body);
    if (number === undefined) {
      const text = sayingOf(body, rowId);
      number = this.byText.get(text) ?? this.byText.size;
      this.byText.set(text, number);
      this.byBody.set(body, number);
    }
    return number;
  }

  /** Equal for facts that say the same in the same second. */
  inSecond(fact: Fact, said: number): number {
    return secondOf(fact) * mostSayings + said;
  }
}
