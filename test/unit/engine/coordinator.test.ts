// Who is coordinator, as CSVFS is told when it reopens its files (event 8704).
import { describe, expect, test } from 'vitest';
import { given, line, volume1, when } from '../../support/engineSpecification';

const reopens = (number: number, mountedHere: boolean | null, mountedOn: string | null = null) =>
  line(number, {
    kind: 'volumeTransitionBegan',
    ...volume1,
    from: 'paused',
    to: 'setDownlevel',
    ordered: null,
    mountedHere,
    mountedOn,
  });

describe('the line that reopens files', () => {
  test('a local file system makes this node the coordinator, as a conclusion', () => {
    when(reopens(1, true)).thenTrack('coordinator', 'Volume1 1-... NODE1? lines 1').thenFindings();
  });

  test('a share of another node makes that node the coordinator', () => {
    when(reopens(1, false, 'NODE2'))
      .thenTrack('coordinator', 'Volume1 1-... NODE2? lines 1')
      .thenFindings();
  });

  test('a share of nobody known proves nothing', () => {
    when(reopens(1, false)).thenTrack('coordinator').thenFindings();
    when(reopens(1, null)).thenTrack('coordinator').thenFindings();
  });

  test('a move without any pause of its own is told, and not why', () => {
    const { findings } = given(reopens(1, true))
      .when(reopens(60, false, 'NODE2'))
      .thenTrack('coordinator', 'Volume1 1-60 NODE1? lines 1', 'Volume1 60-... NODE2? lines 60')
      .thenFindings('coordinatorMoved').history;
    expect(findings[0]).toMatchObject({ severity: 'info', expected: null, fields: { from: 'NODE1', to: 'NODE2' } });
    expect(findings[0]?.evidence.map((ref) => ref.line)).toEqual([60, 1]);
  });

  test('a move to a node that is not named leaves the coordinator unknown', () => {
    const { findings } = given(reopens(1, true))
      .when(reopens(60, false))
      .thenTrack('coordinator', 'Volume1 1-60 NODE1? lines 1').history;
    expect(findings).toMatchObject([{ code: 'coordinatorMoved', node: null, fields: { from: 'NODE1', to: 'another node' } }]);
    given(reopens(1, false))
      .when(reopens(60, true))
      .thenTrack('coordinator', 'Volume1 60-... NODE1? lines 60')
      .thenFindings('coordinatorMoved');
  });

  test('after the coordinator left the cluster it is a move with a cause', () => {
    const { findings } = given(reopens(1, false, 'NODE2'))
      .when(line(60, { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } }), reopens(65, true))
      .thenTrack('coordinator', 'Volume1 1-60 NODE2? lines 1', 'Volume1 65-... NODE1? lines 65').history;
    const move = findings.find(({ code }) => code === 'coordinatorMoved');
    expect(move).toMatchObject({ causeCode: 'nodeDown', expected: false, fields: { from: 'NODE2', to: 'NODE1' } });
    expect(move?.evidence.map((ref) => ref.line)).toEqual([65, 60]);
  });

  test('said again it is no move', () => {
    given(reopens(1, false, 'NODE2'))
      .when(reopens(60, false, 'NODE2'), reopens(90, false))
      .thenTrack('coordinator', 'Volume1 1-... NODE2? lines 1,60')
      .thenFindings('pausedAtEnd');
  });
});
