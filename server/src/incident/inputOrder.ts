// An order of inputs that does not depend on the order in which they were given. Knows nothing of what they say.
import type { InputReading } from '../model/inputReading';
import { nodeKey } from './nodeKey';

/** Indices of the readings by node, path and content; inputs without a node come last. Equal ones keep their order: they are the same. */
export function inputOrder(readings: readonly InputReading[]): readonly number[] {
  const keys = readings.map(({ input }) => ({ node: nodeKey(input.node) ?? '\uffff', path: input.path }));
  return readings
    .map((_reading, index) => index)
    .sort((a, b) => {
      const byName = compare(keys[a]!.node, keys[b]!.node) || compare(keys[a]!.path, keys[b]!.path);
      return byName || byContent(readings[a]!, readings[b]!) || a - b;
    });
}

/** Place of each input in that order, by index. */
export function inputRanks(order: readonly number[]): readonly number[] {
  const ranks = new Array<number>(order.length).fill(0);
  order.forEach((input, rank) => (ranks[input] = rank));
  return ranks;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byContent(a: InputReading, b: InputReading): number {
  return (
    a.input.bytes - b.input.bytes ||
    a.input.records - b.input.records ||
    (a.input.firstUtcMs ?? 0) - (b.input.firstUtcMs ?? 0) ||
    (a.input.lastUtcMs ?? 0) - (b.input.lastUtcMs ?? 0)
  );
}
