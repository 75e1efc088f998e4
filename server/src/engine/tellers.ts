// Who told what: whose words a value or a finding rests on, so that it ends with them. Knows nothing of values and findings.
import type { Fact } from '../model/facts';
import { entry } from './nestedMap';

/** The input and the writer of a fact. */
export type Teller = Pick<Fact, 'at' | 'writer'>;

/** Whose words are meant; null = of any input, of any writer. */
export interface Who {
  readonly input: number | null;
  /** Canonical name. */
  readonly writer: string | null;
}

export type IsGone = (teller: Teller) => boolean;

/** More would be a cluster of 64 nodes; what tells the same beyond is not remembered, and its word is missed at worst. */
const mostTellers = 64;

/** Adds the teller of a fact, unless it is there already. */
export function withTeller(tellers: readonly Teller[], fact: Teller): readonly Teller[] {
  for (const teller of tellers) if (isSameTeller(teller, fact)) return tellers;
  return tellers.length < mostTellers ? [...tellers, fact] : tellers;
}

/** Those whose words still hold; the same list where nobody is gone. */
export function remaining(tellers: readonly Teller[], isGone: IsGone): readonly Teller[] {
  return tellers.some(isGone) ? tellers.filter((teller) => !isGone(teller)) : tellers;
}

/** Does `who` mean the teller? */
export function isToldBy({ input, writer }: Who, writerOf: (teller: Teller) => string): IsGone {
  return (teller) => (input === null || teller.at.input === input) && (writer === null || writerOf(teller) === writer);
}

/** Things by the input and the writer whose facts touched them: what forgets looks at these alone, however much others told. */
export class ToldBy<T> {
  private readonly byInput = new Map<number, Map<string, Set<T>>>();
  /** Most facts follow one of the same input. */
  private last: { readonly input: number; readonly writer: string; readonly things: Set<T> } | null = null;

  add(input: number, writer: string, thing: T): void {
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
    const byWriter = input === null ? [...this.byInput.values()] : [this.byInput.get(input) ?? new Map<string, Set<T>>()];
    return byWriter.flatMap((sets) => (writer === null ? [...sets.values()] : [sets.get(writer) ?? []].flat()));
  }
}

function isSameTeller(a: Teller, b: Teller): boolean {
  return a.at.input === b.at.input && a.writer?.name === b.writer?.name && a.writer?.id === b.writer?.id;
}
