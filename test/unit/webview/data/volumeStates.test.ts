// Tables go through volumes, never through the whole of a large cluster at once.
import { expect, test } from 'vitest';
import { togetherState, volumePages } from '../../../../client/webview/data/volumeStates';
import { replayState } from '../../../../server/src/features/replayState';
import { complete } from '../../../../server/src/model/complete';
import type { LaneGroup } from '../../../../server/src/protocol/replayViewMessages';
import { sampleFolder } from '../../../support/sampleFolder';

const group = (volume: string | null, lanes: number): LaneGroup => ({
  ...{ volume, disk: null, isDisturbed: false },
  lanes: Array.from({ length: lanes }, (_lane, id) => ({ id, node: `NODE${id}` })),
});

test('volumes share a page while there is room, and one with many rows has a page of its own', () => {
  const small = [group(null, 2), group('V1', 2), group('V2', 1), group('V3', 2)];
  expect(volumePages(small, 4)).toEqual([['V1', 'V2'], ['V3']]);
  expect(volumePages([group('V1', 64), group('V2', 64)], 40)).toEqual([['V1'], ['V2']]);
  expect(volumePages([group(null, 3)], 40)).toEqual([]);
});

test('states of volumes together are the state of all', () => {
  const { whole } = sampleFolder('12-two-nodes-path-lost');
  const names = whole.history.volumes.map(({ name }) => name);
  const states = names.map((volume) => complete(replayState(whole, 20, volume)));
  expect(togetherState(states)).toEqual(complete(replayState(whole, 20)));
  expect(togetherState([])).toBeNull();
});
