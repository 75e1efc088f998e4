// Reservation, Disk Control Manager, resources, and coordinators that groups move.
import { describe, expect, test } from 'vitest';
import type { FactBody, StatusValue } from '../../../server/src/model/facts';
import { given, line, namedNodes, volume1, when } from '../../support/engineSpecification';

const busy: StatusValue = { code: 170, space: 'win32', name: 'ERROR_BUSY' };
const diskId = '8e62ea00-9763-4c21-86d1-4a05708be24a';
const twoNodes = namedNodes(1, ['NODE1', 1], ['NODE2', 2]);
const knownVolume = line(2, { kind: 'volumeResumed', ...volume1 });
const registered = line(3, { kind: 'diskRegistered', disk: 'Cluster Disk 1', resourceId: diskId });

function groupMoved(number: number, group: string, moveType: string, from = 'NODE1', to = 'NODE2') {
  return line(number, { kind: 'groupMoved', group, from: { name: from, id: null }, to: { name: to, id: null }, moveType });
}

describe('coordinator', () => {
  test('DCM asks and decides on the node that mounted the disk', () => {
    when(line(4, { kind: 'directIoDecided', volume: 'Volume1', allowed: true })).thenTrack(
      'coordinator',
      'Volume1 4-... NODE1? lines 4',
    );
  });

  test.each([
    ['Manual', 'asked', true, 'info'],
    ['NodeDown', 'nodeDown', null, 'info'],
    ['MoveType::Failover', 'failover', false, 'info'],
    ['SomethingElse', 'otherMove', null, 'info'],
  ] as const)('a move of the group that bears the id of the disk moves it (%s)', (moveType, cause, expected, severity) => {
    const outcome = given(twoNodes, knownVolume, registered)
      .when(groupMoved(5, diskId, moveType))
      .thenChanges('coordinator Volume1: unknown -> NODE2?')
      .thenFindings(`coordinatorMoved ${cause}`);
    expect(outcome.history.findings.at(-1)).toMatchObject({
      expected,
      severity,
      fields: { from: 'NODE1', to: 'NODE2' },
      resource: 'Cluster Disk 1',
    });
  });

  test('a group that no line ties to a disk moves no coordinator', () => {
    given(twoNodes, knownVolume, registered)
      .when(groupMoved(5, 'SQL Role', 'Manual'))
      .thenChanges()
      .thenFindings();
  });

  test('a group with a GUID and a disk that change on one thread at once belong together', () => {
    const group = '11111111-2222-3333-4444-555555555555';
    const moved = groupMoved(5, group, 'Manual');
    const online = line(
      6,
      { kind: 'resourceStateChanged', resource: 'Cluster Disk 1', from: 'Offline', to: 'OnlineCallIssued' },
      { utcMs: moved.utcMs },
    );
    const { history } = when(twoNodes, knownVolume, registered, moved, online);
    expect(history.tracks.find(({ track }) => track === 'coordinator')?.spans.map(({ value }) => value)).toEqual([
      'unknown',
      'NODE2',
    ]);
    const otherThread = when(twoNodes, knownVolume, registered, moved, { ...online, thread: 1 }).history;
    expect(otherThread.tracks.some(({ track }) => track === 'coordinator')).toBe(false);
  });

  test('a coordinator that leaves the cluster is none', () => {
    given(twoNodes, knownVolume, registered, groupMoved(5, diskId, 'Manual'))
      .when(line(6, { kind: 'nodeRemoved', node: { name: 'node2', id: null } }))
      .thenChanges('nodeState NODE2: unknown -> down', 'coordinator Volume1: NODE2 -> unknown');
  });

  test('a move to the node that has it is no move', () => {
    given(twoNodes, knownVolume, registered)
      .when(groupMoved(5, diskId, 'NodeDown', 'NODE2', 'NODE2'))
      .thenFindings();
  });
});

describe('reservation', () => {
  const members = line(4, { kind: 'reservationMembershipSet', disk: 'cluster disk 1', nodeIds: [1, 2] });

  test('members by their names', () => {
    when(twoNodes, registered, members).thenTrack('reservation', 'Cluster Disk 1 4-... NODE1, NODE2 lines 4').thenFindings();
  });

  test('no member at all: cleared', () => {
    when(line(1, { kind: 'reservationMembershipSet', disk: 'SR', nodeIds: [] })).thenTrack(
      'reservation',
      'SR 1-... cleared lines 1',
    );
  });

  test.each<[FactBody, string, string]>([
    [{ kind: 'reservationLost', disk: 'Cluster Disk 1' }, 'lost', 'reservationLost'],
    [{ kind: 'arbitrationFailed', disk: 'Cluster Disk 1', status: busy }, 'conflict', 'arbitrationFailed'],
    [
      { kind: 'arbitrationFailed', disk: 'Cluster Disk 1', status: { code: 2, space: 'win32', name: null } },
      'unknown',
      'arbitrationFailed',
    ],
    [
      { kind: 'reservationCallFailed', disk: 'Cluster Disk 1', operation: 'PR reserve', status: busy },
      'conflict?',
      'reservationCallFailed',
    ],
    [
      { kind: 'preemptFailed', disk: 'Cluster Disk 1', newKey: 'bce033420001734d', oldKey: '4dda28d90002734d', status: busy },
      'conflict',
      'reservationConflict heldByNode',
    ],
  ])('%j', (body, value, finding) => {
    given(twoNodes, registered, members)
      .when(line(5, body))
      .thenChanges(`reservation Cluster Disk 1: NODE1, NODE2 -> ${value}`)
      .thenFindings(finding);
  });

  test('the old key tells the node that defends the disk; repeated tries are one finding', () => {
    const attempt = (number: number) =>
      line(number, {
        kind: 'preemptFailed',
        disk: 'Quorum Disk',
        newKey: 'bce033420001734d',
        oldKey: '4dda28d90002734d',
        status: busy,
      });
    const { findings } = when(attempt(1), attempt(2), attempt(3)).history;
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fields).toMatchObject({ holderId: '2', times: '3', status: 'ERROR_BUSY (170)' });
  });

  test('a key of another form names no node', () => {
    when(line(1, { kind: 'preemptFailed', disk: 'D', newKey: 'ffff', oldKey: 'abcdef0000000000', status: busy })).thenFindings(
      'reservationConflict',
    );
  });

  test('a won arbitration: held by this node; members stay members', () => {
    const won = line(6, { kind: 'arbitrationSucceeded', disk: 'Cluster Disk 1' });
    when(won).thenTrack('reservation', 'Cluster Disk 1 6-... NODE1? lines 6');
    given(twoNodes, registered, members).when(won).thenChanges();
    given(twoNodes, registered, members, line(5, { kind: 'reservationLost', disk: 'Cluster Disk 1' }))
      .when(won)
      .thenChanges('reservation Cluster Disk 1: lost -> NODE1?');
  });

  test('a failed update of the disk driver names no disk, but is told', () => {
    when(
      line(1, {
        kind: 'clusDiskMembershipUpdated',
        control: 300224,
        nodeIds: [2],
        status: { code: 5, space: 'win32', name: null },
      }),
    ).thenFindings('reservationCallFailed');
    when(
      line(1, {
        kind: 'clusDiskMembershipUpdated',
        control: 300224,
        nodeIds: [2],
        status: { code: 0, space: 'win32', name: null },
      }),
    ).thenFindings();
  });
});

describe('Disk Control Manager', () => {
  const root = line(1, { kind: 'csvRootChosen', path: 'C:\\ClusterStorage' });
  const linked = line(8, { kind: 'volumeLinked', volume: 'Volume1', volumeGuid: 'a', mountPath: 'C:\\ClusterStorage\\Volume1' });

  test('a further disk does not undo what was reached; a new root begins anew', () => {
    given(root, linked)
      .when(line(9, { kind: 'diskRegistered', disk: 'D2', resourceId: 'x' }), { ...root, at: { input: 0, line: 10 } })
      .thenChanges('diskControl NODE1: volumeLinked -> rootChosen');
  });

  test('a short name alone proves no stage', () => {
    when(line(1, { kind: 'csvShortNameRead', path: 'C:\\CLUSTE~1' })).thenTrack('diskControl');
  });
});

describe('resources', () => {
  const change = (number: number, from: string | null, to: string) =>
    line(number, { kind: 'resourceStateChanged', resource: 'SQL', from, to });

  test('as the log writes them; the second line of a change is proof', () => {
    when(
      change(1, 'Offline', 'OnlineCallIssued'),
      change(2, 'Offline', 'OnlineCallIssued'),
      change(3, 'OnlineCallIssued', 'Online'),
    )
      .thenTrack('resourceState', 'SQL 1-3 onlineCallIssued lines 1,2', 'SQL 3-... online lines 3')
      .thenFindings();
  });

  test('a failure is one finding until the resource is online again', () => {
    const failed = (number: number) => line(number, { kind: 'resourceFailed', resource: 'SQL', status: null });
    when(
      change(1, null, 'Online'),
      failed(2),
      failed(3),
      change(4, 'Online', 'ProcessingFailure'),
      change(5, 'ProcessingFailure', 'Online'),
      failed(6),
    )
      .thenTrack(
        'resourceState',
        'SQL 1-2 online lines 1',
        'SQL 2-4 failed lines 2,3',
        'SQL 4-5 processingFailure lines 4',
        'SQL 5-6 online lines 5',
        'SQL 6-... failed lines 6',
      )
      .thenFindings('resourceFailed', 'resourceFailed');
  });

  test('a change from another state than the one written before', () => {
    given(change(1, null, 'Online'))
      .when(change(2, 'Offline', 'OnlinePending'))
      .thenFindings('surprise fromDiffers');
  });

  test('a state the log calls unknown is unknown', () => {
    const { tracks } = given(change(1, null, 'Online')).when(change(2, 'Online', 'Unknown')).history;
    expect(tracks[0]?.spans.at(-1)).toMatchObject({ value: 'unknown', certainty: 'unknown' });
  });

  test('a call that hangs, once per resource, with the call', () => {
    const hung = (number: number) => line(number, { kind: 'resourceHung', resource: 'FSW', call: 'LOOKSALIVE', afterMs: 16 });
    const { findings } = when(hung(1), hung(2)).thenTrack('resourceState').history;
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fields).toMatchObject({ call: 'LOOKSALIVE', resource: 'FSW' });
  });
});
