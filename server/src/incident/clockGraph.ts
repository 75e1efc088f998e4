// The clocks of several nodes, compared two by two, as one axis. Knows nothing of logs and zones.
import type { Agreement } from './agreement';
import { compare } from './inputOrder';

/** What two nodes' logs agree on. */
export interface ClockPair extends Agreement {
  readonly a: string;
  /** Its clock minus that of `a` is `ms`. */
  readonly b: string;
}

export interface ClockPlace {
  /** The node whose clock is the axis. */
  readonly reference: string;
  /** To add to the clock of the node. */
  readonly skewMs: number;
  readonly plusMinusMs: number;
  /** Happenings compared: with the reference, or on the weakest part of the way to it. */
  readonly pairs: number;
}

interface Reached {
  /** Clock of the node minus that of the root. */
  readonly ms: number;
  readonly plusMinusMs: number;
  readonly pairs: number;
}

/** Places of all nodes that a pair was measured for. Each group of connected nodes has its own axis: the clock in the middle. */
export function placeClocks(pairs: readonly ClockPair[]): ReadonlyMap<string, ClockPlace> {
  const tree = surestTree(pairs);
  const places = new Map<string, ClockPlace>();
  for (const node of nodesOf(pairs)) {
    if (places.has(node)) continue;
    const fromNode = reachedFrom(node, tree);
    const group = [...fromNode].sort(([a, { ms: aMs }], [b, { ms: bMs }]) => aMs - bMs || compare(a, b));
    const reference = middleOf(group);
    const direct = pairsWith(reference, pairs);
    for (const [name, { ms, plusMinusMs, pairs: onTheWay }] of reachedFrom(reference, tree)) {
      // -0 would be another number to a test and to JSON.
      places.set(name, { reference, skewMs: 0 - ms, plusMinusMs, pairs: direct.get(name) ?? onTheWay });
    }
  }
  return places;
}

/** Pairs that connect all nodes they can, the surest first (Kruskal). */
function surestTree(pairs: readonly ClockPair[]): readonly ClockPair[] {
  const sorted = [...pairs].sort(
    (x, y) => x.plusMinusMs - y.plusMinusMs || y.pairs - x.pairs || compare(x.a, y.a) || compare(x.b, y.b),
  );
  const groups = new Map(nodesOf(pairs).map((node) => [node, new Set([node])]));
  return sorted.filter(({ a, b }) => {
    const [ofA, ofB] = [groups.get(a)!, groups.get(b)!];
    if (ofA === ofB) return false;
    for (const node of ofB) groups.set(node, ofA.add(node));
    return true;
  });
}

function nodesOf(pairs: readonly ClockPair[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(compare);
}

function reachedFrom(root: string, tree: readonly ClockPair[]): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>([[root, { ms: 0, plusMinusMs: 0, pairs: 0 }]]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { a, b, ms, plusMinusMs, pairs } of tree) {
      const [from, to, step] = reached.has(a) ? [a, b, ms] : [b, a, -ms];
      const before = reached.get(from);
      if (before === undefined || reached.has(to)) continue;
      reached.set(to, {
        ms: before.ms + step,
        plusMinusMs: before.plusMinusMs + plusMinusMs,
        pairs: from === root ? pairs : Math.min(before.pairs, pairs),
      });
      grew = true;
    }
  }
  return reached;
}

/** Of two in the middle the first by name. */
function middleOf(sorted: readonly (readonly [string, Reached])[]): string {
  const lower = (sorted.length - 1) >> 1;
  const upper = sorted.length >> 1;
  const [a, b] = [sorted[lower]![0], sorted[upper]![0]];
  return compare(a, b) <= 0 ? a : b;
}

function pairsWith(reference: string, pairs: readonly ClockPair[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { a, b, pairs: count } of pairs) {
    if (a !== reference && b !== reference) continue;
    counts.set(a === reference ? b : a, count);
    all += count;
  }
  return counts.set(reference, all);
}
