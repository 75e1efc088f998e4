// What a view begins with: as it was left, as far as that is still there.
import { describe, expect, test } from 'vitest';
import { RecordingSource } from '../../../../client/webview/data/recordingSource';
import { ReplayStore, wholeOf } from '../../../../client/webview/state/replayStore';
import type { KeptView } from '../../../../client/src/views/replayMessages';
import { replayRecording } from '../../../../server/src/features/replayRecording';
import { complete } from '../../../../server/src/model/complete';
import { sampleFolder } from '../../../support/sampleFolder';

const { whole, incident } = sampleFolder('12-two-nodes-path-lost');
const recording = complete(replayRecording(whole, incident.clocks));
const { lanes } = recording;
const { fromMs, toMs } = lanes.axis;

function opened(left: Partial<KeptView>): ReplayStore {
  const kept: KeptView = {
    ...{ fromMs, toMs, volume: 'Volume1', node: 'NODE1', finding: null },
    ...{ clock: 'utc', side: 'story', collapsed: [], ...left },
  };
  return storeOf(recording, kept);
}

function storeOf(recorded: typeof recording, kept: KeptView | null): ReplayStore {
  const nothing = () => undefined;
  const inputs = recorded.overview.inputs.map((input) => ({ ...input, uri: '' }));
  const overview = { uri: '', version: 1, ...recorded.overview, inputs };
  return new ReplayStore({
    ...{ name: 'incident', overview, lanes: recorded.lanes, source: new RecordingSource({ ...recorded, overview }) },
    outside: { showLine: nothing, moved: nothing, copy: nothing, save: nothing, saveHtml: nothing },
    ...{ start: null, kept },
  });
}

describe('a view that comes back', () => {
  test('shows the stretch that it showed, and nothing else of what was kept', () => {
    const part = { fromMs: fromMs + 1000, toMs: fromMs + 2000 };
    expect(opened(part).visible.value).toEqual(part);
  });

  test.each([
    ['before the axis', { fromMs: fromMs - 1000, toMs: fromMs - 1 }],
    ['after the axis', { fromMs: toMs + 1, toMs: toMs + 1000 }],
    ['without a length', { fromMs, toMs: fromMs }],
    ['of no numbers', { fromMs: Number.NaN, toMs: Number.NaN }],
  ])('shows the whole where its stretch is %s', (_why, left) => {
    expect(opened(left).visible.value).toEqual(wholeOf(lanes));
  });

  test('is about what it was about, or else about the node that a finding names', () => {
    expect(opened({ node: 'NODE1' }).subject.value).toEqual({ volume: 'Volume1', node: 'NODE1', finding: null });
    expect(opened({ volume: 'Volume9', node: 'NODE1' }).subject.value).toEqual({
      volume: 'Volume1',
      node: 'NODE2',
      finding: null,
    });
  });
});

test('a view that is opened for the first time is about a node whose log is there', () => {
  const { whole: counted, incident: of } = sampleFolder('13-redirected-with-counters');
  const store = storeOf(complete(replayRecording(counted, of.clocks)), null);
  expect(store.lanes.uncovered.some(({ node }) => node === 'NODE1')).toBe(true);
  expect(store.subject.value).toMatchObject({ volume: 'Volume1', node: 'NODE2' });
});
