// Moves of the play head in a real incident: findings choose what they are about, loops are what is in sight.
import { beforeEach, describe, expect, test } from 'vitest';
import { RecordingSource } from '../../../../client/webview/data/recordingSource';
import { ReplayStore } from '../../../../client/webview/state/replayStore';
import { bringIntoSight, chooseFinding, toFinding, toggleLoop } from '../../../../client/webview/transport/moves';
import { replayRecording } from '../../../../server/src/features/replayRecording';
import { complete } from '../../../../server/src/model/complete';
import { sampleFolder } from '../../../support/sampleFolder';

const { whole, incident } = sampleFolder('12-two-nodes-path-lost');
const made = complete(replayRecording(whole, incident.clocks));
const inputs = made.overview.inputs.map((input) => ({ ...input, uri: '' }));
const recording = { ...made, overview: { uri: '', version: 1, ...made.overview, inputs } };
const { findings } = recording.overview;
/** NODE2 is redirected because it lost its path. */
const redirected = findings.findIndex(({ title }) => title.startsWith('Volume1 is redirected on NODE2'));

let store: ReplayStore;
beforeEach(async () => {
  const nothing = () => undefined;
  store = new ReplayStore({
    ...{ name: 'incident', overview: recording.overview, lanes: recording.lanes, source: new RecordingSource(recording) },
    outside: { showLine: nothing, moved: nothing, copy: nothing, save: nothing, saveHtml: nothing },
    ...{ start: null, kept: null },
  });
  await store.goToStep(0);
});

describe('findings', () => {
  test('bring along the volume and the node that they are about', async () => {
    await chooseFinding(store, redirected);
    expect(store.subject.value).toEqual({ volume: 'Volume1', node: 'NODE2', finding: redirected });
    expect(store.playHead.value.step).toBe(findings[redirected]!.step);
  });

  test('come one after the other, and back again', async () => {
    const seen: (number | null)[] = [];
    for (let more = 0; more < findings.length + 2; more++) {
      await toFinding(store, 1);
      seen.push(store.subject.value.finding);
    }
    expect(new Set(seen).size).toBeGreaterThan(1);
    const last = seen.at(-1);
    await toFinding(store, 1);
    expect(store.subject.value.finding).toBe(last);
    await toFinding(store, -1);
    expect(store.subject.value.finding).toBe([...new Set(seen)].at(-2));
  });
});

test('the one that the person came from is what stage and story begin with', () => {
  const start = { step: findings[redirected]!.step!, finding: redirected };
  const from = new ReplayStore({ ...store, start, kept: null });
  expect(from.subject.value).toEqual({ volume: 'Volume1', node: 'NODE2', finding: redirected });
});

test('a play head out of sight takes the window along, one in sight leaves it', async () => {
  const { fromMs, toMs } = recording.lanes.axis;
  store.show({ fromMs, toMs: fromMs + 60_000 });
  const before = store.visible.value;
  bringIntoSight(store);
  expect(store.visible.value).toEqual(before);
  await store.goToMs(toMs);
  bringIntoSight(store);
  expect(store.visible.value.toMs).toBeGreaterThan(toMs);
  expect(store.visible.value.toMs - store.visible.value.fromMs).toBeCloseTo(60_000);
});

test('a loop is what is marked, else what is in sight, and the same key ends it', () => {
  const { fromMs } = recording.lanes.axis;
  store.show({ fromMs: fromMs + 1000, toMs: fromMs + 5000 });
  toggleLoop(store);
  expect(store.loop.value).toEqual({ fromMs: fromMs + 1000, toMs: fromMs + 5000 });
  toggleLoop(store);
  expect(store.loop.value).toBeNull();
  store.selection.value = { fromMs: fromMs + 2000, toMs: fromMs + 3000 };
  toggleLoop(store);
  expect(store.loop.value).toEqual({ fromMs: fromMs + 2000, toMs: fromMs + 3000 });
});
