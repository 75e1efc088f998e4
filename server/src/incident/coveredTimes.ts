// What an input holds of its node, and of which time: the main part of a cluster.log, or channels of event logs.
// Knows nothing of what is looked for in them.
import type { CoveredTime } from '../engine/runContext';
import type { InputReading } from '../model/inputReading';
import { recordShape } from '../model/recordTable';

/** Events of these alone are what somebody picked out of a log: of others it says nothing. */
const clusterOnly = /failoverclustering|^clussvc$/i;

/**
 * @param shiftMs added to the times of the file to get to the axis
 */
export function coveredTimes({ input, records }: InputReading, shiftMs: number): readonly CoveredTime[] {
  const isLog = input.format === 'cluster-log';
  if (!isLog && input.format !== 'evtx' && !input.format.startsWith('event-')) return [];
  const { channel, channels, component, components, shape, writtenMs, count } = records;
  const first = new Float64Array(channels.length).fill(Infinity);
  const last = new Float64Array(channels.length).fill(-Infinity);
  const isWhole = new Uint8Array(channels.length);
  const isOther = components.map((name) => name !== null && !clusterOnly.test(name));
  for (let record = 0; record < count; record++) {
    const ms = writtenMs[record]!;
    if (Number.isNaN(ms) || shape[record] !== recordShape.entry) continue;
    const of = channel[record]!;
    if (ms < first[of]!) first[of] = ms;
    if (ms > last[of]!) last[of] = ms;
    if (isOther[component[record]!] === true) isWhole[of] = 1;
  }
  return channels.flatMap((name, of) => {
    // The channels of a cluster.log hold events of the cluster alone; its main part has none.
    if (first[of]! > last[of]! || (isLog ? of !== 0 : name === null || isWhole[of] === 0)) return [];
    return [{ log: isLog ? 'cluster.log' : name!, fromUtcMs: first[of]! + shiftMs, toUtcMs: last[of]! + shiftMs }];
  });
}
