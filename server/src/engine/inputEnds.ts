// When inputs end, in the order of the facts: beyond its last line an input proves nothing. Knows nothing of what it proved.
import type { Fact } from '../model/facts';
import type { InputStretch } from './inputStretch';

/** Asked once before each fact, in order. */
export class InputEnds {
  /** Inputs by their last facts, latest first. */
  private readonly telling: InputStretch[];
  /** Inputs without further facts whose time is not over yet, latest first. */
  private readonly silent: InputStretch[] = [];
  private wasUndated: boolean | null = null;

  constructor(
    private readonly facts: readonly Fact[],
    stretches: readonly InputStretch[],
    private readonly isUndated: (input: number) => boolean,
  ) {
    this.telling = stretches.filter(({ lastFact }) => lastFact >= 0).sort((a, b) => b.lastFact - a.lastFact);
  }

  /** Inputs that end before a fact, first to last. */
  before(index: number): readonly InputStretch[] {
    this.noteSilent(index);
    if (this.silent.length === 0) return none;
    const { utcMs } = this.facts[index]!;
    const over: InputStretch[] = [];
    while (this.silent.length > 0 && (this.isNewEra(index) || isOver(this.silent.at(-1)!, utcMs))) over.push(this.silent.pop()!);
    return over;
  }

  /** Do times begin here that cannot be compared with those before? To be asked after `before`, once for each fact. */
  eraBegins(index: number): boolean {
    const isNew = this.isNewEra(index);
    this.wasUndated = this.isUndated(this.facts[index]!.at.input);
    return isNew;
  }

  /** All that have not ended before the last fact, first to last. */
  atLast(): readonly InputStretch[] {
    this.noteSilent(this.facts.length);
    return this.silent.splice(0).reverse();
  }

  private noteSilent(index: number): void {
    while (this.telling.length > 0 && this.telling.at(-1)!.lastFact < index) this.addSilent(this.telling.pop()!);
  }

  /** Few inputs are silent at a time. */
  private addSilent(stretch: InputStretch): void {
    let place = this.silent.length;
    while (place > 0 && endOf(this.silent[place - 1]!) <= endOf(stretch)) place--;
    this.silent.splice(place, 0, stretch);
  }

  private isNewEra(index: number): boolean {
    return this.wasUndated !== null && this.wasUndated !== this.isUndated(this.facts[index]!.at.input);
  }
}

const none: readonly never[] = [];

/** An input without a date has no time but that of its facts. Where nobody says when a dated one ends, it ends with the run. */
function endOf({ isUndated, lastUtcMs }: InputStretch): number {
  return isUndated ? -Infinity : (lastUtcMs ?? Infinity);
}

function isOver(stretch: InputStretch, utcMs: number | null): boolean {
  const end = endOf(stretch);
  return end === -Infinity || (utcMs !== null && utcMs > end);
}
