// Who told what: whose words a value or a finding rests on, so that it ends with them. Knows nothing of values and findings.
import type { Fact, NodeName } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { entry } from './nestedMap';

/** A line that tells something: that of a fact, or a copy of it in another input. */
export interface Teller {
  readonly at: LineRef;
  /** As the record names it; absent: the writer of the input. */
  readonly writer?: NodeName;
  /** The fact that the line holds too; it tells the writer. */
  readonly copyOf?: Fact;
}

/** Whose words are meant; null = of any input, of any writer. */
export interface Who {
  readonly input: number | null;
  /** Canonical name. */
  readonly writer: string | null;
}

export type IsGone = (teller: Teller) => boolean;

/** More would be a cluster of 64 nodes; what tells the same beyond is not remembered, and its word is missed at worst. */
const mostTellers = 64;

/** Those who tell a fact. */
export function tellersOf(fact: Fact): readonly Teller[] {
  return fact.also === undefined ? [fact] : withTellers([], fact);
}

/** Adds those who tell a fact, unless they are there already. */
export function withTellers(tellers: readonly Teller[], fact: Fact): readonly Teller[] {
  const told = withTeller(tellers, fact);
  return fact.also === undefined ? told : fact.also.reduce((known, at) => withTeller(known, { at, copyOf: fact }), told);
}

/** Those whose words still hold; the same list where nobody is gone. */
export function remaining(tellers: readonly Teller[], isGone: IsGone): readonly Teller[] {
  return tellers.some(isGone) ? tellers.filter((teller) => !isGone(teller)) : tellers;
}

/** Does `who` mean the teller? */
export function isToldBy({ input, writer }: Who, writerOf: (teller: Teller) => string): IsGone {
  return (teller) =>
    (input === null || teller.at.input === input) && (writer === null || writerOf(teller.copyOf ?? teller) === writer);
}

/** Things by the input and the writer whose facts touched them: what forgets looks at these alone, however much others told. */
export class ToldBy<T> {
  private readonly byInput = new Map<number, Map<string, Set<T>>>();
  /** Most facts follow one of the same input. */
  private last: { readonly input: number; readonly writer: string; readonly things: Set<T> } | null = null;

  /** @param writer canonical name of the node that wrote the fact */
  addFact({ at, also }: Fact, writer: string, thing: T): void {
    this.add(at.input, writer, thing);
    if (also !== undefined) for (const { input } of also) this.add(input, writer, thing);
  }

  private add(input: number, writer: string, thing: T): void {
    if (this.last === null || this.last.input !== input || this.last.writer !== writer) {
      const byWriter = entry(this.byInput, input);
      let things = byWriter.get(writer);
      if (things === undefined) byWriter.set(writer, (things = new Set()));
      this.last = { input, writer, things };
    }
    this.last.things.add(thing);
  }

  /** The sets themselves: who forgets takes things out. */
  of({ input, writer }: Who): readonly Set<T>[] {
    const found: Set<T>[] = [];
    for (const [of, byWriter] of this.byInput) {
      if (input !== null && of !== input) continue;
      if (writer === null) {
        for (const things of byWriter.values()) found.push(things);
      } else {
        const things = byWriter.get(writer);
        if (things !== undefined) found.push(things);
      }
    }
    return found;
  }
}

function withTeller(tellers: readonly Teller[], added: Teller): readonly Teller[] {
  for (const teller of tellers) if (isSameTeller(teller, added)) return tellers;
  return tellers.length < mostTellers ? [...tellers, added] : tellers;
}

function isSameTeller(a: Teller, b: Teller): boolean {
  if (a.at.input !== b.at.input) return false;
  const [one, other] = [(a.copyOf ?? a).writer, (b.copyOf ?? b).writer];
  return one === other || (one?.name === other?.name && one?.id === other?.id);
}
