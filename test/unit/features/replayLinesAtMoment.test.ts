// Where each log of the incident is at a moment, on the one axis of all clocks.
import { expect, test } from 'vitest';
import { replayLinesAtMoment } from '../../../server/src/features/replayLinesAtMoment';
import { complete } from '../../../server/src/model/complete';
import { analyzedCorpus } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';
import { incidentOf } from '../../support/incidentOf';

const { whole, logs } = sampleFolder('12-two-nodes-path-lost');
const names = ['NODE1_cluster.log', 'NODE2_System.xml', 'NODE2_cluster.log', 'volume-states.txt'];
const linesAt = (step: number) => complete(replayLinesAtMoment(whole, step)).lines;

test('a step stands on its line and on each copy of it; other logs are at the last line up to then', () => {
  expect(whole.inputs.map(({ path }) => path)).toEqual(names);
  expect(linesAt(19)).toEqual([
    { line: 19, isStep: false },
    { line: 2, isStep: true },
    { line: 29, isStep: true },
    null, // undated, read after all others
  ]);
});

test('clocks that were corrected are compared on the axis', () => {
  // Line 19 of NODE1 is of 09:55; its next one is of 10:12:33, which the clock of NODE2, 1.184 s ahead, writes as 10:12:34.
  const [node1] = linesAt(20);
  const after = logs[0]!.text.line(node1!.line).match(/\d\d:\d\d:\d\d\.\d{3}/)![0];
  expect(logs[0]!.text.line(node1!.line - 1)).toContain('10:31:');
  expect(after > '10:47:00.033').toBe(true);
});

test('before the first step no log is anywhere; beyond the last one all are where they are after it', () => {
  expect(linesAt(-1)).toEqual([null, null, null, null]);
  expect(linesAt(9999)).toEqual(linesAt(whole.history.steps.length - 1));
  expect(linesAt(9999)[3]).toEqual({ line: 11, isStep: true });
});

test('a step of another log does not move back: lines never fall as the play head goes on', () => {
  for (const input of whole.inputs.keys()) {
    let last = 0;
    for (let step = 0; step < whole.history.steps.length; step++) {
      const line = linesAt(step)[input]?.line ?? 0;
      expect(line).toBeGreaterThanOrEqual(last);
      last = line;
    }
  }
});

test('a log without dates is where its last step was', () => {
  const log = analyzedCorpus('2019-witness-disk-pr-status-170.log');
  const { steps } = log.history;
  for (const [index, step] of steps.entries())
    expect(complete(replayLinesAtMoment(log, index)).lines).toEqual([{ line: step.at.line, isStep: true }]);
});

test('an export with the newest event first is searched from its end', () => {
  const line = (time: string, words: string) => `[Operational] 00000004.00000a3c::2024/05/21-${time} INFO  ${words}`;
  const volume = 'Volume {c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664}';
  const log = [
    'Current node: name (NODE1) id (1)',
    '[=== Cluster Logs ===]',
    line('10:00:00.000', `${volume} transitioning from Active to Draining.`),
    line('10:05:00.000', `${volume} transitioning from Draining to Paused.`),
    line('10:09:00.000', `${volume} moved to state Paused. Reason 0; Status 0x0.`),
  ].join('\n');
  const event = (time: string, id: number) =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-FailoverClustering'/><EventID>${id}</EventID><Level>4</Level><TimeCreated SystemTime='2024-05-21T${time}Z'/><EventRecordID>${id}</EventRecordID><Channel>System</Channel><Computer>NODE1</Computer></System><EventData></EventData></Event>`;
  const xml = ['<Events>', event('10:08:00.000', 3), event('10:04:00.000', 2), event('10:02:00.000', 1), '</Events>'].join('\n');
  const { whole: both } = incidentOf([
    { path: 'NODE1_cluster.log', text: log },
    { path: 'System.xml', text: xml },
  ]);
  const at = (step: number) => complete(replayLinesAtMoment(both, step)).lines[1];
  expect(both.history.steps.map(({ at: ref }) => ref)).toMatchObject([{ line: 3 }, { line: 4 }, { line: 5 }]);
  expect([at(0), at(1), at(2)]).toEqual([null, { line: 3, isStep: false }, { line: 2, isStep: false }]);
});
