// Moments made up for tests of the stage. What is not told is unknown, as it comes from the server.
import {
  stageModel,
  type StageInput,
  type StageModel,
  type StageRow,
  type StageValue,
} from '../../../server/src/ioWays/stageModel';

export function value(track: string, text: string, more: Partial<StageValue> = {}): StageValue {
  const isUnknown = text === 'unknown';
  return {
    ...{ track, volume: 'Volume1', resource: null, node: null, of: 'Volume1', value: text, words: text, reasons: [] },
    ...{ certainty: isUnknown ? 'unknown' : 'stated', evidence: isUnknown ? [] : [{ input: 0, line: 7 }] },
    ...{ sinceUtcMs: null, changed: false },
    ...more,
  };
}

export interface Told {
  readonly mode?: string;
  readonly state?: string;
  readonly coordinator?: string;
  readonly reasons?: readonly string[];
  /** Of the coordinator. */
  readonly certainty?: 'stated' | 'inferred';
}

export function row({ mode, state, coordinator, reasons, certainty }: Told, node = 'NODE1'): StageRow {
  return {
    ...{ volume: 'Volume1', node },
    ioMode: value('ioMode', mode ?? 'unknown', { node, reasons: reasons ?? [], evidence: mode ? [{ input: 0, line: 11 }] : [] }),
    volumeState: value('volumeState', state ?? 'unknown', { node }),
    coordinator: value('coordinator', coordinator ?? 'unknown', certainty ? { certainty } : {}),
  };
}

/** Of NODE1 in a cluster of NODE1, NODE2 and NODE3. */
export function model(told: Told, more: Partial<StageInput> = {}): StageModel {
  return stageModel({
    ...{ generation: 2, volume: 'Volume1', node: 'NODE1', disk: 'Cluster Disk 1', nodes: ['NODE1', 'NODE2', 'NODE3'] },
    ...{ rows: [row(told)], others: [] },
    ...more,
  });
}

export const noPath = ['This node does not reach the disk (NoDiskConnectivity)'];

export function nodeDown(node: string): StageValue {
  return value('nodeState', 'down', { volume: null, node, of: node });
}
