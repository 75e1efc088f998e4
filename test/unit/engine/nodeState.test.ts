// Nodes: who is up, down or joining, and by which lines.
import { describe, expect, test } from 'vitest';
import { given, inInput, line, namedNodes, soleInput, volume1, when } from '../../support/engineSpecification';

const twoNodes = namedNodes(1, ['NODE1', 1], ['NODE2', 2]);

describe('nodes', () => {
  const view = (number: number, members: number[], joiners: number[], downers: number[]) =>
    line(number, { kind: 'viewChanged', observerId: 1, view: '1', members, joiners, downers });

  test('a view tells who is up and who left', () => {
    when(twoNodes, view(2, [1, 2], [2], []), view(5, [1], [], [2]))
      .thenTrack('nodeState', 'NODE2 2-5 up lines 2', 'NODE2 5-... down lines 5', 'NODE1 2-... up lines 2,5')
      .thenFindings('nodeRemoved');
  });

  test('who was up and is not in the next view has left, as a conclusion', () => {
    given(twoNodes, view(2, [1, 2], [], []))
      .when(view(5, [1], [], []))
      .thenChanges('nodeState NODE2: up -> down?');
  });

  const left = line(4, { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } });
  const mountedOnNode2 = (number: number, input: number) =>
    inInput(
      input,
      line(number, {
        kind: 'volumeTransitionBegan',
        ...volume1,
        from: 'paused',
        to: 'setDownlevel',
        ordered: null,
        mountedHere: false,
        mountedOn: 'NODE2',
      }),
    );

  test('a node that left and has a volume mounted later has come back, as a conclusion', () => {
    when(twoNodes, left, mountedOnNode2(30, 0)).thenTrack('nodeState', 'NODE2 4-30 down lines 4', 'NODE2 30-... up? lines 30');
    when(twoNodes, left, namedNodes(30, ['NODE1', 1], ['NODE2', 2])).thenTrack(
      'nodeState',
      'NODE2 4-30 down lines 4',
      'NODE2 30-... up? lines 30',
    );
  });

  test('what another node writes at about the time of the loss brings nobody back', () => {
    const three = {
      inputs: [soleInput({ node: { name: 'NODE1', id: 1 } }), { ...soleInput({ input: 1 }), node: { name: 'NODE3', id: 3 } }],
    };
    const stateOf = (number: number) =>
      when(twoNodes, left, mountedOnNode2(number, 1))
        .in(three)
        .history.tracks.find(({ track, node }) => track === 'nodeState' && node === 'NODE2')!
        .spans.at(-1)!.value;
    expect(stateOf(6)).toBe('down');
    expect(stateOf(90)).toBe('up');
  });

  test('1135 and the view that follows are one finding', () => {
    const { findings } = when(
      twoNodes,
      line(4, { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } }),
      view(5, [1], [], [2]),
    ).history;
    expect(findings.map(({ code, node }) => [code, node])).toEqual([['nodeRemoved', 'NODE2']]);
  });

  test('proposed joiners are joining; joined ones are up', () => {
    given(twoNodes)
      .when(
        line(2, { kind: 'viewProposed', observerId: 1, members: [1, 2], joiners: [2], downers: [] }),
        line(3, { kind: 'joinProgressed', observerId: 1, node: { name: null, id: 2 }, stage: 'Join Succeeded', status: null }),
      )
      .thenChanges('nodeState NODE2: unknown -> joining?', 'nodeState NODE2: joining -> up?');
  });

  test('trouble before a change of membership', () => {
    const node = { name: 'NODE2', id: 2 };
    when(
      twoNodes,
      line(2, { kind: 'heartbeatsMissed', node, local: null, remote: null }),
      line(3, { kind: 'heartbeatsMissed', node, local: null, remote: null }),
      line(4, { kind: 'routeLost', local: '10.0.0.1', remote: '10.0.0.2' }),
      line(5, { kind: 'nodeDisconnected', observerId: 1, node, reason: 'GracefulClose(1226)' }),
      line(6, {
        kind: 'joinProgressed',
        observerId: 1,
        node,
        stage: 'Attempt Initial Connection',
        status: { code: 10060, space: 'win32', name: null },
      }),
      line(7, { kind: 'quorumEndangered', observerId: 1 }),
    )
      .thenTrack('nodeState')
      .thenFindings('heartbeatsMissed', 'routeLost', 'nodeDisconnected', 'joinFailed', 'quorumEndangered');
  });

  test('a node that says goodbye is told from a connection that broke', () => {
    const gone = (number: number, id: number, reason: string) =>
      line(number, { kind: 'nodeDisconnected', observerId: 1, node: { name: null, id }, reason });
    when(gone(1, 2, 'ServiceStopReason::ServiceShutdown'), gone(2, 3, 'GracefulClose(1226)')).thenFindings(
      'nodeDisconnected orderlyShutdown',
      'nodeDisconnected',
    );
  });

  test('moves that were refused say why', () => {
    const vetoed = (number: number, reason: 'cacheManager' | 'dismounted' | 'snapshot' | 'ioModeChange') =>
      line(number, { kind: 'moveVetoed', disk: 'Cluster Disk 1', reason });
    when(vetoed(1, 'cacheManager'), vetoed(2, 'dismounted'), vetoed(3, 'snapshot'), vetoed(4, 'ioModeChange')).thenFindings(
      'moveVetoed cacheManager',
      'moveVetoed dismounted',
      'moveVetoed snapshot',
      'moveVetoed ioModeChange',
    );
  });
});
