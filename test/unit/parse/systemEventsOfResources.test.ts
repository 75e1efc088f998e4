// System events of disks, resources, nodes and quorum, as they stand inside a cluster.log.
import { describe, expect, it } from 'vitest';
import { systemEventsFamily } from '../../../server/src/parse/systemEvents/family';
import { messagesOf } from '../../support/corpusMessages';

const read = (text: string, channel: string | null = 'System') => systemEventsFamily.read(text, { component: null, channel });
const facts = (text: string) => read(text)?.facts;

describe('disks and resources', () => {
  it.each([
    ["Cluster Disk 'D' has been added to Cluster Shared Volumes.", { kind: 'diskAddedToCsv', disk: 'D' }],
    [
      "Cluster Disk 'D' has been removed from Cluster Shared Volumes. The disk resource 'D' is now part of the 'Available Storage' cluster group.",
      { kind: 'diskRemovedFromCsv', disk: 'D' },
    ],
    ["Physical Disk resource 'D (1)' has been disconnected from this node.", { kind: 'diskDisconnected', disk: 'D (1)' }],
    ["Ownership of cluster disk 'Bob's' has been unexpectedly lost by this node.", { kind: 'reservationLost', disk: "Bob's" }],
    [
      "Cluster physical disk resource 'D' cannot be brought online because the associated disk could not be found. The expected signature of the disk was '1A2B'.",
      { kind: 'resourceFailed', resource: 'D', status: null },
    ],
    [
      "Cluster physical disk resource 'D' failed.  The Cluster Shared Volume was put in failed state with the following error: 'ERROR_TIMEOUT(1460)'",
      {
        kind: 'diskFailed',
        volume: null,
        volumeGuid: null,
        disk: 'D',
        status: { code: 1460, space: 'win32', name: 'ERROR_TIMEOUT' },
      },
    ],
    ["Move of the disk ('D') is vetoed based on the current state of the Cache Manager on the node 'N' to", 'cacheManager'],
    [
      "Move of the Cluster Shared Volume resource 'D' is vetoed because one of the volumes belonging to the resource is in dismounted state.",
      'dismounted',
    ],
    [
      "Move of the Cluster Shared Volume resource 'D' is vetoed because a snapshot is being created on one of the volumes",
      'snapshot',
    ],
    [
      "Move of the Cluster Shared Volume resource 'D' is vetoed because an IO mode change operation (Direct IO to Redirected IO or vice versa)",
      'ioModeChange',
    ],
  ])('%s', (text, fact) => {
    expect(facts(text)).toEqual([typeof fact === 'string' ? { kind: 'moveVetoed', disk: 'D', reason: fact } : fact]);
  });

  it.each([
    ["in clustered service or application 'Cluster Group' failed.", null, null],
    ["in clustered role 'Cluster Group' failed.", null, null],
    ["of type 'IP Address' in clustered role 'Cluster Group' failed.", 'IP Address', null],
    [
      "of type 'IP Address' in clustered role 'Cluster Group' failed. The error code was '0x80070490'.",
      'IP Address',
      '0x80070490',
    ],
    [
      "of type 'IP Address' in clustered role 'Cluster Group' failed. The error code was '0xaa' ('It's busy.').",
      'IP Address',
      '0xaa',
    ],
  ])('a resource %s', (text, type, status) => {
    const result = read(`Cluster resource 'IPv4 Static Address 1 (Cluster Group)' ${text}`);
    expect(result?.fields).toMatchObject({
      resource: 'IPv4 Static Address 1 (Cluster Group)',
      type,
      role: 'Cluster Group',
      status,
    });
    expect(result?.facts).toMatchObject([{ kind: 'resourceFailed', status: status === null ? null : { code: Number(status) } }]);
  });

  it.each([
    ["Cluster resource 'Disk 1' (resource type 'Physical Disk', DLL 'clusres.dll') either crashed or deadlocked. The", null],
    [
      "Cluster resource 'Disk 1' (resource type 'Physical Disk', DLL 'clusres.dll') did not respond to a request in a timely fashion.",
      null,
    ],
    [
      "A component on the server did not respond in a timely fashion. This caused the cluster resource 'Disk 1' (resource type 'Physical Disk', DLL 'clusres.dll') to exceed its time-out threshold. As",
      null,
    ],
    [
      "A component on the server did not respond in a timely fashion. This caused the cluster resource 'Disk 1' (resource type 'Physical Disk', DLL 'clusres.dll') to exceed its time-out threshold while processing control code 'STORAGE_IS_ONLINE;'. As",
      'STORAGE_IS_ONLINE',
    ],
  ])('%s', (text, call) => {
    expect(facts(text)).toEqual([{ kind: 'resourceHung', resource: 'Disk 1', call, afterMs: null }]);
  });
});

describe('membership and quorum', () => {
  it('reads the System section of a 2016 log', () => {
    const results = messagesOf('2016-system-section-quorum-lost.log').map((message) =>
      systemEventsFamily.read(message.text, message),
    );
    expect(results.flatMap((result) => (result ? [result.row.id] : []))).toEqual([
      'system.nodeRemoved',
      'system.quorumLost',
      'system.rhsTerminated',
      'system.nodeRemoved',
      'system.quorumLost',
      'system.rhsTerminated',
    ]);
    expect(results.flatMap((result) => result?.facts ?? [])).toEqual([
      { kind: 'nodeRemoved', node: { name: 'ze-2016-v1', id: null } },
      { kind: 'quorumLost', observerId: null, status: null },
      { kind: 'nodeRemoved', node: { name: 'ze-2016-v1', id: null } },
      { kind: 'quorumLost', observerId: null, status: null },
    ]);
  });

  it('reads a message whose second sentence stands on a line of its own', () => {
    const text = 'The Cluster service is shutting down because quorum was lost. This could be due to x. \nRun the wizard.';
    expect(facts(text)).toEqual([{ kind: 'quorumLost', observerId: null, status: null }]);
  });

  it('does not need the channel, but no component tag may stand before the text', () => {
    const text = "Cluster node 'N1' was removed from the active failover cluster membership.";
    expect(read(text, null)?.fields).toEqual({ node: 'N1' });
    expect(systemEventsFamily.read(text, { component: 'NM', channel: null })).toBeUndefined();
  });

  it('reads the CSV root', () => {
    expect(
      read(
        "Cluster service failed to create the Cluster Shared Volumes root directory 'C:\\ClusterStorage'. The error message was 'It's gone.'.",
      )?.fields,
    ).toEqual({ path: 'C:\\ClusterStorage', reason: "It's gone." });
    expect(
      read(
        "Cluster Shared Volumes root directory 'C:\\ClusterStorage' already exists. The directory 'C:\\ClusterStorage' was renamed to 'C:\\ClusterStorage.000'. Please verify",
      )?.fields,
    ).toEqual({ path: 'C:\\ClusterStorage', newPath: 'C:\\ClusterStorage.000' });
  });
});

describe('other texts', () => {
  it.each([
    "Cluster Shared Volume 'V' ('D') is in good health.",
    'Cluster Shared Volume',
    "Cluster resource 'a' is fine",
    "Cluster node 'N1' joined",
    "Move of the group 'x'",
    'The cluster service encountered an unexpected problem and will be shut down. The error code was ‘5050’.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
