// A page of its own shows what the server would: the state at every moment, the same whichever way one came.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedMoment } from '../../client/webview/data/recordedMoment';
import { RecordingSource } from '../../client/webview/data/recordingSource';
import { ReplayStore } from '../../client/webview/state/replayStore';
import { toNextChange, toPreviousChange } from '../../client/webview/transport/moves';
import { replay } from '../../server/src/engine/replay';
import { replayRecording } from '../../server/src/features/replayRecording';
import { replayState } from '../../server/src/features/replayState';
import type { ClusterLog } from '../../server/src/model/clusterLog';
import { complete } from '../../server/src/model/complete';
import { wholeIncident } from '../../server/src/model/wholeIncident';
import type { ReplayRecording } from '../../server/src/protocol/recordingMessages';
import { analyzed } from '../support/analyzed';
import { anyIncident, type AnyIncident } from '../support/anyIncident';
import { sampleFolder } from '../support/sampleFolder';

/** The facts as one log, without any text. */
function logOf({ facts, run }: AnyIncident): ClusterLog {
  const history = replay(facts, run);
  const { input } = analyzed('');
  const inputs = run.inputs.map(() => input);
  return wholeIncident({ inputs, facts, history, clocks: [], coverage: { nodes: [], missing: [] }, performance: [] }, []);
}

function recordingOf(log: ClusterLog): ReplayRecording {
  const recording = complete(replayRecording(log, []));
  const inputs = recording.overview.inputs.map((input) => ({ ...input, uri: '' }));
  return { ...recording, overview: { uri: '', version: 1, ...recording.overview, inputs } };
}

function storeOf(recording: ReplayRecording): ReplayStore {
  const nothing = () => undefined;
  return new ReplayStore({
    name: 'recording',
    overview: recording.overview,
    lanes: recording.lanes,
    source: new RecordingSource(recording),
    outside: { showLine: nothing, moved: nothing, copy: nothing, save: nothing, saveHtml: nothing },
    start: null,
    kept: null,
  });
}

describe('a recording', () => {
  test('has the state of the server at each step of a real incident', () => {
    const { whole } = sampleFolder('12-two-nodes-path-lost');
    const recording = recordingOf(whole);
    for (let step = -1; step <= whole.history.steps.length; step++) {
      expect(recordedMoment(recording, step)).toEqual(complete(replayState(whole, step)));
      expect(recordedMoment(recording, step, 'Volume1')).toEqual(complete(replayState(whole, step, 'Volume1')));
    }
  });

  test('has the state of the server at each step, whatever happened', () => {
    fc.assert(
      fc.property(anyIncident(), (incident) => {
        const log = logOf(incident);
        const recording = recordingOf(log);
        for (let step = -1; step < log.history.steps.length; step++) {
          expect(recordedMoment(recording, step)).toEqual(complete(replayState(log, step)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the play head', () => {
  const { whole } = sampleFolder('14-one-of-four-loses-its-path');
  const recording = recordingOf(whole);
  const { fromMs, toMs } = recording.lanes.axis;

  test('stepping back is exact: the moment is the same whichever way one came', async () => {
    const move = fc.oneof(
      fc.constant((store: ReplayStore) => toNextChange(store)),
      fc.constant((store: ReplayStore) => toPreviousChange(store)),
      fc.integer({ min: -1, max: 30 }).map((step) => (store: ReplayStore) => store.goToStep(step)),
      fc.integer({ min: fromMs, max: toMs }).map((ms) => (store: ReplayStore) => store.goToMs(ms)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        const store = storeOf(recording);
        await store.goToStep(0);
        for (const go of moves) await go(store);
        const { step } = store.playHead.value;
        const { volume } = store.subject.value;
        expect(store.moment.value?.step).toBe(step);
        expect(store.moment.value?.state).toEqual(complete(replayState(whole, step, volume ?? undefined)));
      }),
      { numRuns: 60 },
    );
  });

  test('goes forward through every change and back through the same', async () => {
    const store = storeOf(recording);
    await store.goToStep(0);
    const there = [store.playHead.value];
    for (let step = 1; step < recording.overview.stepCount; step++) {
      await toNextChange(store);
      there.push(store.playHead.value);
    }
    expect(there.map(({ step }) => step)).toEqual(recording.stepTimes.map((_ms, step) => step));
    for (const at of there.slice(0, -1).reverse()) {
      await toPreviousChange(store);
      expect(store.playHead.value).toEqual(at);
    }
  });

  test('from between two changes goes back to the one just passed', async () => {
    const store = storeOf(recording);
    const gap = recording.stepTimes.findIndex((ms, step) => (recording.stepTimes[step + 1] ?? ms) - ms > 1000);
    await store.goToMs(recording.stepTimes[gap]! + 500);
    await toPreviousChange(store);
    expect(store.playHead.value).toEqual({ ms: recording.stepTimes[gap], step: gap });
  });
});
