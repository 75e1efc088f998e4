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
  const nothing = () => undefined;
  const inputs = recording.overview.inputs.map((input) => ({ ...input, uri: '' }));
  const overview = { uri: '', version: 1, ...recording.overview, inputs };
  const kept: KeptView = {
    ...{ fromMs, toMs, volume: 'Volume1', node: 'NODE1', finding: null },
    ...{ clock: 'utc', side: 'story', collapsed: [], ...left },
  };
  return new ReplayStore({
    ...{ name: 'incident', overview, lanes, source: new RecordingSource({ ...recording, overview }) },
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
    ['before the axis: the clock of the log was set anew', { fromMs: fromMs - 7_200_000, toMs: toMs - 7_200_000 }],
    ['after the axis', { fromMs: toMs + 1, toMs: toMs + 1000 }],
    ['without a length', { fromMs, toMs: fromMs }],
    ['of no numbers', { fromMs: Number.NaN, toMs: Number.NaN }],
  ])('shows the whole where its stretch is %s', (_why, left) => {
    expect(opened(left).visible.value).toEqual(wholeOf(lanes));
  });

  test('is about what it was about, or else about what is worth a look', () => {
    expect(opened({ node: 'NODE2' }).subject.value).toMatchObject({ volume: 'Volume1', node: 'NODE2' });
    expect(opened({ volume: 'Volume9', node: 'NODE9' }).subject.value).toEqual({
      volume: 'Volume1',
      node: 'NODE1',
      finding: null,
    });
  });
});
