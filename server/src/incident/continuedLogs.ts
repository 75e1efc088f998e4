// Logs of one node that go on where another of them ends: what the first told holds on, as it does within one file.
// Knows nothing of what they tell.
import type { RunInput } from '../engine/runContext';
import { nodeKey } from './nodeKey';
import type { PlacedInput } from './oneAxis';

/** As long a silence ends what is known within one file. */
const silenceMs = 30 * 60_000;

/**
 * @param inputs for the engine
 * @param placed the same inputs, in the same order
 * @returns the inputs, each log of a chain with the end of the last one
 */
export function continuedLogs(inputs: readonly RunInput[], placed: readonly PlacedInput[]): readonly RunInput[] {
  const ends = new Map(inputs.map((input) => [input.input, input]));
  const chains = new Map<string, PlacedInput[]>();
  for (const log of placed) {
    const key = nodeKey(log.input.node);
    if (key === null || log.input.format !== 'cluster-log' || log.input.lastUtcMs === null) continue;
    chains.set(key, [...(chains.get(key) ?? []), log]);
  }
  for (const logs of chains.values()) {
    // The last to end first: whoever goes on with it has its end already.
    const latestFirst = [...logs].sort((a, b) => endOf(b) - endOf(a));
    latestFirst.forEach((log, place) => {
      const next = latestFirst
        .slice(0, place)
        .find((later) => endOf(later) > endOf(log) && startOf(later) - endOf(log) <= silenceMs);
      if (next === undefined) return;
      const { lastUtcMs, lastLine } = ends.get(next.index)!;
      ends.set(log.index, { ...ends.get(log.index)!, lastUtcMs, lastLine });
    });
  }
  return inputs.map(({ input }) => ends.get(input)!);
}

function startOf({ input, shiftMs }: PlacedInput): number {
  return input.firstUtcMs! + shiftMs;
}

function endOf({ input, shiftMs }: PlacedInput): number {
  return input.lastUtcMs! + shiftMs;
}
