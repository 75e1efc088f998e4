// Two ways of naming one thing, matched where both speak at the same moment and nobody else does. Knows nothing of what they name.
import { entry } from './nestedMap';

/** Who spoke when, second by second: a flood of one line is one happening. */
export class Moments<T> {
  private readonly bySecond = new Map<number, Map<T, number>>();

  add(who: T, ms: number): void {
    const second = entry(this.bySecond, Math.floor(ms / 1000));
    if (!second.has(who)) second.set(who, ms);
  }

  /** First time of each within each second, in the order in which they were added. */
  get all(): readonly (readonly [T, number])[] {
    return [...this.bySecond.values()].flatMap((second) => [...second]);
  }

  /** All that spoke so many seconds before or after. */
  near(ms: number, seconds: number): ReadonlySet<T> {
    const found = new Set<T>();
    const middle = Math.floor(ms / 1000);
    for (let second = middle - seconds; second <= middle + seconds; second++)
      for (const who of this.bySecond.get(second)?.keys() ?? []) found.add(who);
    return found;
  }
}

/** Pairs of a name and a number; whatever is paired with two others is paired with nobody. */
export class Pairing {
  private readonly idsOf = new Map<string, Set<number>>();
  private readonly namesOf = new Map<number, Set<string>>();

  /** Pairs the one name with the one number that stand within so many seconds of each other, wherever there are no others. */
  match(named: Moments<string>, numbered: Moments<number>, seconds: number): void {
    for (const [name, ms] of named.all) {
      const [id, ...others] = numbered.near(ms, seconds);
      if (id !== undefined && others.length === 0 && named.near(ms, seconds).size === 1) this.add(name, id);
    }
  }

  add(name: string, id: number): void {
    this.idsOf.set(name, (this.idsOf.get(name) ?? new Set()).add(id));
    this.namesOf.set(id, (this.namesOf.get(id) ?? new Set()).add(name));
  }

  get pairs(): readonly (readonly [string, number])[] {
    return [...this.idsOf].flatMap(([name, [id, ...others]]) =>
      id !== undefined && others.length === 0 && this.namesOf.get(id)!.size === 1 ? [[name, id] as const] : [],
    );
  }
}
