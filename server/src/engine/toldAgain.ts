// Changes that every node writes down as it hears of them, a little later than the first. Knows nothing of what changed.
import type { Fact } from '../model/facts';
import { momentMs } from './held';

export interface Change {
  readonly from: string;
  readonly to: string;
  readonly ms: number;
  /** Canonical names of the nodes that wrote it down. */
  readonly writers: readonly string[];
}

export type Changes = readonly Change[];

/** A node hears of a change within moments; what it writes later is another change. */
const heardWithinMs = 5_000;

/** A resource goes through fewer states in that time. */
const mostChanges = 8;

/**
 * The changes with that of the fact. `place` is where it stood already, told by another node, or by this one, which then told of no
 * later one; null where it is new.
 */
export function toldAgain(
  changes: Changes,
  { from, to }: Pick<Change, 'from' | 'to'>,
  fact: Fact,
  writer: string,
): { readonly changes: Changes; readonly place: number | null } {
  const ms = momentMs(fact);
  if (ms === null) return { changes, place: null };
  for (let place = 0; place < changes.length; place++) {
    const change = changes[place]!;
    if (change.from !== from || change.to !== to || Math.abs(ms - change.ms) > heardWithinMs) continue;
    if (!change.writers.includes(writer)) {
      const told = { ...change, writers: [...change.writers, writer] };
      return { changes: changes.map((other) => (other === change ? told : other)), place };
    }
    if (!changes.some((later, laterPlace) => laterPlace > place && later.writers.includes(writer))) return { changes, place };
  }
  const kept = changes.length < mostChanges ? changes : changes.slice(1);
  return { changes: [...kept, { from, to, ms, writers: [writer] }], place: null };
}
