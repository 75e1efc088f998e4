// Performance counters brought to the axis of the incident, each under the node that its track has. Knows nothing of what they show.
import type { History } from '../model/history';
import { utcShiftMs } from '../model/logClock';
import { writerOf } from '../model/writerOf';
import type { PlacedCounters } from '../performance/counterSheet';
import { nodeKey } from './nodeKey';
import type { PlacedInput } from './oneAxis';

/** Those of all inputs that have any; a local capture names no node, so it is of the one that wrote the file. */
export function placedCounters(inputs: readonly PlacedInput[], history: History): readonly PlacedCounters[] {
  const names = new Map(history.nodes.map(({ name }) => [nodeKey(name), name]));
  return inputs.flatMap(({ index, reading, input, shiftMs }): PlacedCounters[] => {
    const { counters } = reading;
    if (counters === null) return [];
    const ms = utcShiftMs(input) - utcShiftMs(reading.input) + shiftMs;
    return [
      {
        input: index,
        isPlaced: input.timeBase === 'utc' || input.utcOffsetMinutes !== null,
        utcMs: ms === 0 ? counters.sampleUtcMs : counters.sampleUtcMs.map((utcMs) => utcMs + ms),
        line: counters.sampleLine,
        series: counters.series.map(({ node, ...series }) => ({
          ...series,
          node: node === null ? writerOf(history, index) : (names.get(nodeKey(node)) ?? node),
        })),
      },
    ];
  });
}
