import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { History } from '../../../server/src/model/history';
import { statesAt, trackId, trackStateAt } from '../../../server/src/model/stateAt';
import { analyzedCorpus } from '../../support/analyzed';

const names = readdirSync(join(__dirname, '../../fixtures/corpus')).filter((name) => name.endsWith('.log'));

/** The plain way: apply every change from the beginning. */
function valuesByApplying({ steps }: History, last: number): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const step of steps.slice(0, last + 1)) for (const change of step.changes) values.set(trackId(change), change.to);
  return values;
}

test.each(names)('%s: a moment is the same whichever way one came', (name) => {
  const log = analyzedCorpus(name);
  const { history } = log;
  const last = history.steps.length - 1;
  const forward = Array.from({ length: last + 2 }, (_none, place) => place - 1);
  const states = new Map(forward.map((step) => [step, statesAt(log, step)]));
  for (const step of [...forward].reverse()) expect(statesAt(log, step)).toEqual(states.get(step));
  for (const step of forward) {
    const expected = valuesByApplying(history, step);
    for (const state of states.get(step)!) {
      expect(state.value).toBe(expected.get(trackId(state)) ?? 'unknown');
      expect(state).toEqual(trackStateAt(log, state, step));
      if (state.value !== 'unknown') expect(state.evidence.length).toBeGreaterThan(0);
    }
  }
});

test('evidence of later lines proves nothing yet', () => {
  const log = analyzedCorpus('2012r2-ag-failover-svr13.log');
  const key = { track: 'resourceState', volume: null, resource: 'File Share Witness', node: null } as const;
  const evidenceAfterLine = (line: number) => {
    const step = log.history.steps.findIndex(({ at }) => at.line === line);
    return trackStateAt(log, key, step).evidence.map((ref) => ref.line);
  };
  expect(evidenceAfterLine(71)).toEqual([71]);
  expect(evidenceAfterLine(72)).toEqual([71, 72]);
});

test('a track that no step touches is unknown', () => {
  const log = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
  const key = { track: 'ioMode', volume: 'Volume7', resource: null, node: 'NODE9' } as const;
  expect(trackStateAt(log, key, 100)).toMatchObject({ ...key, value: 'unknown', certainty: 'unknown', sinceStep: -1 });
});
