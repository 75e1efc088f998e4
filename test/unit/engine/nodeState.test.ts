// Nodes: who is up, down or joining, and by which lines.
import { describe, expect, test } from 'vitest';
import { given, line, namedNodes, when } from '../../support/engineSpecification';

const twoNodes = namedNodes(1, ['NODE1', 1], ['NODE2', 2]);

describe('nodes', () => {
  const view = (number: number, members: number[], joiners: number[], downers: number[]) =>
    line(number, { kind: 'viewChanged', observerId: 1, view: '1', members, joiners, downers });

  test('a view tells who is up and who left', () => {
    when(twoNodes, view(2, [1, 2], [2], []), view(5, [1], [], [2]))
      .thenTrack('nodeState', 'NODE1 2-... up lines 2,5', 'NODE2 2-5 up lines 2', 'NODE2 5-... down lines 5')
      .thenFindings('nodeRemoved');
  });

  test('who was up and is not in the next view has left, as a conclusion', () => {
    given(twoNodes, view(2, [1, 2], [], []))
      .when(view(5, [1], [], []))
      .thenChanges('nodeState NODE2: up -> down?');
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
