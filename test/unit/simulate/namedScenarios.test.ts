import { describe, expect, it } from 'vitest';
import { analyzeTexts } from '../../../server/src/analyze';
import type { History } from '../../../server/src/model/history';
import { namedScenarios } from '../../../server/src/simulate/scenarios/named';
import { simulate } from '../../../server/src/simulate/simulate';
import { writeLogs } from '../../../server/src/simulate/writeLogs';

describe('the engine on the logs of a named scenario', () => {
  it('answers the question under the first seed: of four nodes only the one without its path is redirected', () => {
    const history = historyOf('v1-one-of-four-loses-its-path');
    expect(redirectedNodes(history)).toEqual(['NODE3']);
    expect(codes(history)).toEqual(['redirected']);
  });

  it('tells the failure of the coordinator: a pause, a move, and who is redirected after it', () => {
    const history = historyOf('coordinator-loses-its-path');
    expect(codes(history)).toEqual(['autoPause', 'coordinatorMoved', 'redirected']);
    expect(valuesOf(history, 'coordinator', null)).toEqual(['unknown', 'NODE1', 'unknown', 'NODE2', 'unknown']);
    expect(redirectedNodes(history)).toEqual(['NODE1']);
  });

  it('tells a move by an administrator from a failure: nothing paused by itself', () => {
    const history = historyOf('move-by-admin');
    expect(codes(history)).toEqual(['coordinatorMoved']);
  });

  it('tells that the volume is lost where no node sees the disk any more', () => {
    const history = historyOf('all-paths-lost');
    expect(codes(history)).toContain('volumeLost');
    expect(valuesOf(history, 'volumeState', 'NODE1')).toContain('init');
  });

  it('says nothing of the IO mode of a mirrored space, of which no event tells', () => {
    expect(historyOf('mirrored-space').tracks.filter(({ track }) => track === 'ioMode')).toEqual([]);
  });
});

function historyOf(name: string): History {
  const scenario = namedScenarios.find((known) => known.name === name)!;
  return analyzeTexts(writeLogs(simulate(scenario)).map(({ node, text }) => ({ path: `${node}.log`, text }))).incident.history;
}

const codes = ({ findings }: History) => [...new Set(findings.map(({ code }) => code))].sort();

function redirectedNodes({ tracks }: History): readonly (string | null)[] {
  return tracks
    .filter(({ track, spans }) => track === 'ioMode' && spans.some(({ value }) => value.endsWith('Redirected')))
    .map(({ node }) => node);
}

function valuesOf({ tracks }: History, track: string, node: string | null): readonly string[] {
  const found = tracks.find((other) => other.track === track && other.node === node);
  return found?.spans.map(({ value }) => value) ?? [];
}
