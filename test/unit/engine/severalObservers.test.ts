// What several nodes see of one happening: membership, resources, starts of services. Clocks differ, and a node that is cut off is wrong.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replay } from '../../../server/src/engine/replay';
import { ClusterLogReader } from '../../../server/src/formats/clusterLog';
import type { Fact, FactBody } from '../../../server/src/model/facts';
import type { Finding } from '../../../server/src/model/history';
import { given, inInput, line, soleInput, startUtcMs, twoNodes, when } from '../../support/engineSpecification';

const on1 = (number: number, body: FactBody, options: Partial<Fact> = {}) => line(number, body, options);
const on2 = (number: number, body: FactBody, options: Partial<Fact> = {}) => inInput(1, line(number, body, options));
const proof = ({ evidence }: Finding) => evidence.map(({ input, line: number }) => `${input}:${number}`);
const view = (observerId: number, id: string, members: number[], downers: number[] = []): FactBody => ({
  kind: 'viewChanged',
  observerId,
  view: id,
  members,
  joiners: [],
  downers,
});

describe('one view, several observers', () => {
  test('a node that all see go is one finding, with the line of each', () => {
    const removed: FactBody = { kind: 'nodeRemoved', node: { name: 'NODE3', id: null } };
    const { findings } = given(
      on1(1, view(1, '5', [1, 2, 3])),
      on1(2, { kind: 'nodeConnected', observerId: 1, node: { name: 'NODE3', id: 3 } }),
    )
      .when(on1(10, removed), on2(11, removed), on1(12, view(1, '6', [1, 2], [3])), on2(13, view(2, '6', [1, 2], [3])))
      .in(twoNodes())
      .thenFindings('nodeRemoved').history;
    expect(findings.map(proof)).toEqual([['0:10', '1:11', '0:12', '1:13']]);
  });

  test('a clock that lags does not bring back an older view', () => {
    given(on1(1, view(1, '5', [1, 2])), on2(2, view(2, '5', [1, 2])))
      .when(
        on1(10, view(1, '6', [1, 2, 3])),
        on1(11, view(1, '7', [1, 2], [3])),
        on2(12, view(2, '6', [1, 2, 3])),
        on2(13, view(2, '7', [1, 2], [3])),
      )
      .in(twoNodes())
      .thenTrack(
        'nodeState',
        'NODE1 1-3600 up lines 0:1,1:2,0:10,0:11,1:12,1:13',
        'NODE2 1-3600 up lines 0:1,1:2,0:10,0:11,1:12,1:13',
        'Node 3 10-11 up lines 0:10,1:12',
        'Node 3 11-3600 down lines 0:11,1:13',
      )
      .thenFindings('nodeRemoved');
  });

  test('a node that loses quorum at once was cut off itself: those that go on did not go', () => {
    given(on1(1, view(1, '5', [1, 2])), on2(2, view(2, '5', [1, 2])))
      .when(
        on2(10, view(2, '6', [2], [1])),
        on1(11, view(1, '7', [1], [2])),
        on2(12, { kind: 'quorumLost', observerId: 2, status: null }),
        on1(100, view(1, '8', [1])),
      )
      .in(twoNodes())
      .thenTrack(
        'nodeState',
        'NODE1 1-3600 up lines 0:1,1:2,0:11,0:100',
        'NODE2 1-11 up lines 0:1,1:2,1:10',
        'NODE2 11-3600 down lines 0:11,1:12',
      )
      .thenFindings('nodeRemoved', 'quorumLost');
  });

  test('of a node that writes nothing more, the other side is believed', () => {
    given(on1(1, view(1, '5', [1, 2])))
      .when(on2(10, view(2, '6', [2], [1])), on2(12, { kind: 'quorumLost', observerId: 2, status: null }))
      .in(twoNodes())
      .thenFindings('nodeRemoved', 'quorumLost');
  });
});

describe('a real cluster of two that fell apart, each node with its log', () => {
  const logs = ['2012r2-ag-failover-svr13.log', '2012r2-ag-failover-svr14.log'].map((name, input) => {
    const reader = new ClusterLogReader(name, input);
    reader.push(readFileSync(`test/fixtures/corpus/${name}`));
    return reader.finish();
  });
  // The lines bear times of day; the day is ours.
  const facts = logs
    .flatMap((reading) => reading.facts)
    .filter(({ timeOfDayMs }) => timeOfDayMs !== null)
    .map((fact) => ({ ...fact, utcMs: startUtcMs + fact.timeOfDayMs! }))
    .sort((a, b) => a.utcMs - b.utcMs);
  const lastUtcMs = facts.at(-1)!.utcMs;
  const inputs = logs.map(({ input, records }, place) =>
    soleInput({
      input: place,
      node: input.node === null ? null : { name: input.node, id: input.nodeId },
      lastUtcMs,
      lastLine: { input: place, line: records.lineCount },
    }),
  );
  const { writers, tracks, findings } = replay(facts, { inputs, generation: 2 });

  test('both writers are known, one by its header, one by the id that its lines begin with', () => {
    expect(writers).toEqual(['SVR13', 'Node 1']);
  });

  test('what SVR13 tells of itself stands against Node 1, which lost quorum', () => {
    const states = tracks.find(({ track, node }) => track === 'nodeState' && node === 'SVR13')!.spans.map(({ value }) => value);
    expect(states).toEqual(['unknown', 'joining', 'up', 'down', 'unknown']);
    const ofNode1 = tracks.find(({ track, node }) => track === 'nodeState' && node === 'Node 1')!.spans.map(({ value }) => value);
    // Its own view, in which it is alone, then its loss of quorum, then the stop of its service.
    expect(ofNode1).toEqual(['unknown', 'joining', 'up', 'down', 'unknown', 'up', 'down', 'down', 'unknown']);
  });

  test('only the node that stayed says who was removed; each tells its own stop', () => {
    expect(findings.map(({ code, causeCode, node }) => [code, causeCode, node].filter(Boolean).join(' '))).toEqual([
      'routeLost SVR13',
      'nodeDisconnected Node 1',
      'nodeRemoved Node 1',
      'quorumEndangered SVR13',
      'heartbeatsMissed',
      'serviceStopped orderly SVR13',
      'routeLost Node 1',
      'nodeDisconnected SVR13',
      'quorumLost Node 1',
      'serviceStopped quorumLost Node 1',
    ]);
  });
});

describe('one change of a resource, several observers', () => {
  const change = (from: string, to: string): FactBody => ({ kind: 'resourceStateChanged', resource: 'SQL', from, to });

  test('is one change, and the later line is proof', () => {
    when(
      on1(1, change('Offline', 'OnlinePending')),
      on1(2, change('OnlinePending', 'Online')),
      on2(3, change('Offline', 'OnlinePending')),
      on2(4, change('OnlinePending', 'Online')),
    )
      .in(twoNodes())
      .thenTrack('resourceState', 'SQL 1-2 onlinePending lines 0:1,1:3', 'SQL 2-3600 online lines 0:2,1:4')
      .thenFindings();
  });

  test('long after, it is another change', () => {
    when(on1(1, change('Online', 'Offline')), on1(2, change('Offline', 'Online')), on2(60, change('Online', 'Offline')))
      .in(twoNodes())
      .thenTrack('resourceState', 'SQL 1-2 offline lines 0:1', 'SQL 2-60 online lines 0:2', 'SQL 60-3600 offline lines 1:60');
  });

  test('orders of two clocks contradict nothing', () => {
    when(on1(1, change('Online', 'Offline')), on2(60, change('Failed', 'OnlinePending')))
      .in(twoNodes())
      .thenFindings();
  });

  test('what one node goes through again, it goes through again', () => {
    when(on1(1, change('Online', 'Offline')), on1(2, change('Offline', 'Online')), on1(3, change('Online', 'Offline')))
      .in(twoNodes())
      .thenTrack('resourceState', 'SQL 1-2 offline lines 0:1', 'SQL 2-3 online lines 0:2', 'SQL 3-3600 offline lines 0:3');
  });
});

describe('one service, two of its logs', () => {
  const bothOfNode1 = twoNodes({}, { node: { name: 'node1.contoso.com', id: null } });
  const started: FactBody = { kind: 'serviceStarted' };
  const allowed: FactBody = { kind: 'directIoDecided', volume: 'Volume1', allowed: true };

  test('a start that both tell is one start', () => {
    when(on1(1, started), on1(2, allowed), on2(3, started))
      .in(bothOfNode1)
      .thenTrack('nodeState', 'NODE1 1-3600 joining? lines 0:1,1:3')
      .thenTrack('ioMode', 'Volume1 NODE1 2-3600 direct lines 0:2')
      .thenFindings();
  });

  test('a stop in one ends what the other told', () => {
    given(on1(1, allowed))
      .when(on2(9, { kind: 'serviceStopped' }))
      .in(bothOfNode1)
      .thenChanges(
        'coordinator Volume1: NODE1 -> unknown',
        'ioMode Volume1 NODE1: direct -> unknown',
        'nodeState NODE1: unknown -> down',
      );
  });

  test('jumps of line numbers are one finding for each input', () => {
    const jump: FactBody = { kind: 'linesMissing', how: 'lineNumbers', missingLines: 7, silentMs: null };
    const { findings } = when(on1(1, jump), on2(2, jump), on1(3, jump)).in(twoNodes()).history;
    expect(findings.map(({ at, fields }) => [at.input, fields['missingLines'], fields['times']])).toEqual([
      [0, '14', '2'],
      [1, '7', '1'],
    ]);
  });

  test('each side counts its own votes', () => {
    const endangered = (observerId: number): FactBody => ({ kind: 'quorumEndangered', observerId });
    const { findings } = when(on1(1, endangered(1)), on2(2, endangered(2)), on1(3, { kind: 'quorumRegained', observerId: 1 })).in(
      twoNodes({}, { lastUtcMs: startUtcMs + 10_000 }),
    ).history;
    expect(findings.map((finding) => [finding.node, ...proof(finding)])).toEqual([
      ['NODE1', '0:1', '0:3'],
      ['NODE2', '1:2'],
    ]);
  });
});
