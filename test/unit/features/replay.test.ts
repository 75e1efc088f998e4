// The answers of the replay: overview, steps, state, step at a line.
import { expect, test } from 'vitest';
import { complete } from '../../../server/src/model/complete';
import { replayOverview } from '../../../server/src/features/replayOverview';
import { replayState } from '../../../server/src/features/replayState';
import { replayStepAtLine } from '../../../server/src/features/replayStepAtLine';
import { mostStepsOfPage, replaySteps } from '../../../server/src/features/replaySteps';
import { analyzed, analyzedCorpus } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';

const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
const witness = analyzedCorpus('2019-witness-disk-pr-status-170.log');
const stepCount = seed.history.steps.length;

test('the overview says what the log is and what was found', () => {
  expect(complete(replayOverview(seed))).toMatchObject({
    node: null,
    timeBase: 'unknown',
    firstUtcMs: Date.UTC(2009, 9, 8, 18, 1, 35, 592),
    lastUtcMs: Date.UTC(2009, 9, 8, 18, 1, 41, 972),
    lines: 13,
    records: 13,
    unrecognised: 0,
    stepCount,
    volumes: ['Volume1'],
  });
  const [conflict] = complete(replayOverview(witness)).findings;
  expect(conflict).toMatchObject({ code: 'reservationConflict', severity: 'error', step: 0, evidence: [{ input: 0, line: 8 }] });
  expect(conflict!.cause).toContain('node 2');
});

test('steps come in pages', () => {
  const all = complete(replaySteps(seed, 0, 1000));
  expect(all.map(({ index }) => index)).toEqual(Array.from({ length: stepCount }, (_none, index) => index));
  expect(complete(replaySteps(seed, 3, 2))).toEqual(all.slice(3, 5));
  expect(complete(replaySteps(seed, stepCount - 1, 50))).toEqual(all.slice(-1));
  expect(complete(replaySteps(seed, -5, 2))).toEqual(all.slice(0, 2));
  expect(complete(replaySteps(seed, 500, 5))).toEqual([]);
  expect(complete(replaySteps(seed, 0, -1))).toEqual([]);
});

test('a page is bounded', () => {
  const text = Array.from({ length: 200 }, () =>
    Array.from({ length: 13 }, (_none, line) => seed.text.line(line)).join('\n'),
  ).join('\n');
  expect(complete(replaySteps(analyzed(`${text}\n`), 0, 1e9))).toHaveLength(mostStepsOfPage);
});

test('a step says what happened, when, to what, how surely', () => {
  const allowed = complete(replaySteps(seed, 0, 1000)).find(({ line }) => line === 9);
  expect(allowed).toMatchObject({
    time: '2009-10-08 18:01:41.957',
    title: 'Direct IO for Volume1: true',
    certainty: 'stated',
    severity: 'info',
    volume: 'Volume1',
    changes: [
      {
        track: 'ioMode',
        of: 'Volume1 on this node',
        from: 'unknown',
        to: 'direct',
        trackWords: 'IO mode',
        fromWords: 'unknown',
        toWords: 'direct IO',
      },
    ],
  });
});

test('a step without a date has its time of day, one with a finding its severity and cause', () => {
  const moved = complete(replaySteps(analyzedCorpus('2012r2-ag-failover-svr13.log'), 0, 1000)).find(({ line }) => line === 70);
  expect(moved).toMatchObject({ utcMs: null, time: '21:17:42.347' });
  const [conflict] = complete(replaySteps(witness, 0, 1));
  expect(conflict).toMatchObject({ severity: 'error', line: 8 });
  expect(conflict!.why).toContain('node 2');
});

test('what is concluded is not told as stated', () => {
  const quorum = complete(replaySteps(analyzedCorpus('2019-quorum-lost-node-unreachable.log'), 0, 100)).find(
    ({ line }) => line === 9,
  );
  expect(quorum).toMatchObject({ certainty: 'inferred', severity: 'error' });
});

test('the state of a moment is that of its steps, before the first nothing is known', () => {
  const before = complete(replayState(seed, -1));
  expect(before.step).toBe(-1);
  expect(before.volumes).toHaveLength(1);
  expect(before.volumes[0]).toMatchObject({
    volume: 'Volume1',
    node: 'this node',
    ioMode: { value: 'unknown', words: 'unknown', certainty: 'unknown', evidence: [], sinceUtcMs: null, changed: false },
  });
  const step = complete(replaySteps(seed, 0, 1000)).find(({ line }) => line === 9)!.index;
  expect(complete(replayState(seed, step)).volumes[0]!.ioMode).toEqual({
    track: 'ioMode',
    volume: 'Volume1',
    resource: null,
    node: 'this node',
    of: 'Volume1 on this node',
    value: 'direct',
    words: 'direct IO',
    reasons: [],
    certainty: 'stated',
    evidence: [{ input: 0, line: 9 }],
    sinceUtcMs: Date.UTC(2009, 9, 8, 18, 1, 41, 957),
    changed: true,
  });
  const end = complete(replayState(seed, 1e9));
  expect(end.step).toBe(stepCount - 1);
  expect(end.volumes[0]!.ioMode).toMatchObject({ value: 'direct', changed: false });
  expect(end.others).toContainEqual(
    expect.objectContaining({ track: 'reservation', of: 'SR', words: 'shared by Node 1, Node 2' }),
  );
});

test('the step at a line is the last one at or above it', () => {
  const lineOf = (step: number) => (step < 0 ? 0 : seed.history.steps[step]!.at.line);
  for (let line = 1; line <= 13; line++) expect(lineOf(replayStepAtLine(seed, line).step)).toBe(line);
  expect(replayStepAtLine(witness, 7)).toEqual({ step: -1 });
  expect(replayStepAtLine(witness, 8)).toEqual({ step: 0 });
  expect(replayStepAtLine(witness, 1e9)).toEqual({ step: 1 });
  expect(replayStepAtLine(witness, -3)).toEqual({ step: -1 });
});

test('a section that begins earlier in time than the one above starts before its steps', () => {
  const line = (time: string, message: string) => `00000724.00000928::2009/10/08-${time} INFO  [DCM] ${message}\n`;
  const later = line('19:00:00.000', 'Reservation.SetMembership(SR,(1 2))');
  const earlier = line('18:00:00.000', 'something that no row knows') + line('18:30:00.000', 'Reservation.SetMembership(SR,(1))');
  const log = analyzed(`[=== System ===]\n${later}[=== Cluster Logs ===]\n${earlier}`);
  expect(log.history.steps.map(({ at }) => at.line)).toEqual([5, 2]);
  expect(replayStepAtLine(log, 4)).toEqual({ step: -1 });
  expect(replayStepAtLine(log, 5)).toEqual({ step: 0 });
  expect(replayStepAtLine(log, 2)).toEqual({ step: 1 });
});

test('findings that are too many to be told are counted, and said to be left out', () => {
  const { whole } = sampleFolder('12-two-nodes-path-lost');
  const findings = Array.from({ length: 5002 }, () => whole.history.findings[0]!);
  const overview = complete(replayOverview({ ...whole, history: { ...whole.history, findings } }));
  expect(overview.findings).toHaveLength(5000);
  expect(overview.problems[0]).toMatchObject({ code: 'findingsLeftOut', line: null });
  expect(overview.problems[0]!.message).toContain('first 5000 of 5002');
  expect(complete(replayOverview(whole)).problems.map(({ code }) => code)).not.toContain('findingsLeftOut');
});
