// A recording holds all that a page without a server needs, and says what it leaves out.
import { expect, test } from 'vitest';
import { replayRecording, type Recording } from '../../../server/src/features/replayRecording';
import { replayState } from '../../../server/src/features/replayState';
import { replaySteps } from '../../../server/src/features/replaySteps';
import { complete } from '../../../server/src/model/complete';
import { bigReplay, bigReplayFiles } from '../../support/bigReplay';
import { incidentOf } from '../../support/incidentOf';
import { sampleFolder } from '../../support/sampleFolder';

const { whole, incident } = sampleFolder('12-two-nodes-path-lost');
const recording = complete(replayRecording(whole, incident.clocks));

/** A value of the recording right after a step. */
function valueAt({ values }: Recording, place: number, step: number): string {
  const { start, changes } = values[place]!;
  const known = changes.flatMap((change) => (change.step <= step && 'value' in change ? [change.value] : []));
  return (known.at(-1) ?? start).value;
}

test('holds every lane, step, value and story of a small incident', () => {
  expect(recording.leftOut).toBeNull();
  expect(recording.steps).toEqual(complete(replaySteps(whole, 0, 1000)));
  expect(recording.stepTimes).toHaveLength(recording.steps.length);
  expect(recording.spans.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4]);
  expect(recording.stories.map(({ finding }) => finding)).toEqual([0, 1, 2, 3]);
  expect(recording.overview.findings).toHaveLength(4);
});

test('gives at each step the values of the state', () => {
  for (let step = -1; step < whole.history.steps.length; step++) {
    const { volumes, others } = complete(replayState(whole, step));
    expect(recording.rows.map(({ volume, node }) => [volume, node])).toEqual(volumes.map(({ volume, node }) => [volume, node]));
    for (const [place, row] of recording.rows.entries()) {
      expect(valueAt(recording, row.ioMode, step)).toBe(volumes[place]!.ioMode.value);
      expect(valueAt(recording, row.volumeState, step)).toBe(volumes[place]!.volumeState.value);
      expect(valueAt(recording, row.coordinator, step)).toBe(volumes[place]!.coordinator.value);
    }
    expect(recording.others.map((place) => valueAt(recording, place, step))).toEqual(others.map(({ value }) => value));
  }
});

test('keeps the beginning of what is too long, as a replay of its own, and says so', () => {
  const part = complete(replayRecording(whole, incident.clocks, { steps: 12, stories: 1, characters: 1e6 }));
  expect(part.steps).toHaveLength(12);
  expect(part.overview.stepCount).toBe(12);
  expect(part.lanes.axis.toMs).toBe(part.stepTimes[11]);
  expect(part.lanes.marks.every(({ step }) => step < 12)).toBe(true);
  expect(part.stories).toHaveLength(1);
  expect(part.leftOut).toBe(
    'Only the first 12 of 25 steps are in this page, up to 2024-05-21 10:01:55.635. 2 later findings are left out. The story is told of the 1 gravest finding of 2.',
  );
});

test('of a large incident stays within its bounds', () => {
  const big = bigReplay({ nodes: 6, volumes: 5, cycles: 4 });
  const limits = { steps: 20_000, stories: 200, characters: 300_000 };
  const part = complete(replayRecording(big.whole, big.incident.clocks, limits));
  expect(JSON.stringify(part).length).toBeLessThan(330_000);
  expect(part.steps.length).toBeGreaterThan(20);
  expect(part.leftOut).toContain(`Only the first ${part.steps.length} of ${big.whole.history.steps.length} steps`);
});

/** Five volumes are mounted on three nodes, and then only the first one gets into trouble, again and again. */
function oneOfFive() {
  const headLines = 6;
  const mounts = bigReplayFiles({ nodes: 3, volumes: 5, cycles: 0 });
  const troubles = bigReplayFiles({ nodes: 3, volumes: 1, cycles: 4 });
  const timeOf = (line: string) => line.slice(line.indexOf('::'), line.indexOf('::') + 25);
  const files = mounts.map(({ path, text }, place) => {
    const [own, more] = [text, troubles[place]!.text].map((each) => each.split('\r\n').filter((line) => line !== ''));
    const lines = [...new Set([...own!.slice(headLines), ...more!.slice(headLines)])];
    lines.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
    return { path, text: [...own!.slice(0, headLines), ...lines, ''].join('\r\n') };
  });
  return incidentOf(files);
}

test('leaves quiet volumes out before it cuts the time of those in trouble', () => {
  const told = oneOfFive();
  const whole = complete(replayRecording(told.whole, told.incident.clocks));
  expect(whole.leftOut).toBeNull();
  expect(new Set(whole.rows.map(({ volume }) => volume)).size).toBe(5);
  const characters = Math.floor(JSON.stringify(whole).length * 0.9);
  const part = complete(replayRecording(told.whole, told.incident.clocks, { steps: 20_000, stories: 200, characters }));
  expect(part.leftOut).toMatch(/^4 volumes of 5 are left out: with nothing to tell\. The story is told/);
  expect(new Set(part.rows.map(({ volume }) => volume))).toEqual(new Set(['Volume1']));
  const said = ({ overview }: Recording) => overview.findings.map(({ title, evidence }) => [title, evidence]);
  expect(said(part)).toEqual(said(whole));
  expect(part.stepTimes.at(-1)).toBe(whole.stepTimes.at(-1));
});
