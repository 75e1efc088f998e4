// Terms of real lines; each expectation was read off the line.
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../server/src/parse/terms/findTerms';
import { formatStatus } from '../../../server/src/model/formatStatus';
import type { Term } from '../../../server/src/parse/terms/term';

/** `kind: marked text = value`, one entry per term. */
function terms(text: string): string[] {
  return findTerms(text).map((term) => `${term.kind}: ${text.slice(term.start, term.end)} = ${valueOf(term)}`);
}

function valueOf(term: Term): string {
  switch (term.kind) {
    case 'status':
      return formatStatus(term.status);
    case 'guid':
      return term.guid;
    case 'node':
      return String(term.nodeId);
    case 'nodeSet':
      return term.nodeIds.join();
    case 'view':
      return `${term.view} of ${term.nodeIds.join()}`;
    case 'volumePath':
      return term.volumeGuid;
    case 'mountPath':
      return String(term.volume);
    case 'uncPath':
      return `${term.server} ${term.share}`;
    case 'disk':
      return term.name;
    case 'endpoint':
      return `${term.address} ${term.scope} ${term.port}`;
    case 'time':
      return term.writtenMs === null ? 'never' : new Date(term.writtenMs).toISOString();
    case 'duration':
      return `${term.durationMs} ms`;
    case 'reservationKey':
      return `node ${term.nodeId} mark ${term.mark}`;
  }
}

describe('terms of real lines', () => {
  it.each([
    [
      'Physical Disk <Quorum Disk>: HardDiskpPRArbitrate: Failed to preempt reservation, new key bce033420001734d, old key 4dda28d90002734d, status 170',
      [
        'disk: Physical Disk <Quorum Disk> = Quorum Disk',
        'reservationKey: bce033420001734d = node 1 mark 734d',
        'reservationKey: 4dda28d90002734d = node 2 mark 734d',
        'status: status 170 = ERROR_BUSY (170)',
      ],
    ],
    ['ResHardDiskArbitrateInternal: PR Arbitration for disk Error: 170', ['status: Error: 170 = ERROR_BUSY (170)']],
    ['SQL Server Availability Group: [hadrag] Failed to retrieve data column. Return code -1', []],
    ['error -2147023728', ['status: error -2147023728 = ERROR_NOT_FOUND (0x80070490)']],
    ['lost quorum (status = 5925), executing OnStop', ['status: status = 5925 = ERROR_CLUSTER_NO_QUORUM (5925)']],
    ['FatalError: join/form timeout (status = 258)', ['status: status = 258 = WAIT_TIMEOUT (258)']],
    ['Error when processing connection to node sqlnode02, error (10060)', ['status: error (10060) = WSAETIMEDOUT (10060)']],
    ['Network Name <VCO>: Unable to Logon. winError 1326', ['status: winError 1326 = ERROR_LOGON_FAILURE (1326)']],
    ["Arbitrating resource 'File Share Witness' returned error 121", ['status: error 121 = ERROR_SEM_TIMEOUT (121)']],
    [
      'CprepDiskPRUnRegister: Exit CprepDiskPRUnRegister: hr 0x8007045d',
      ['status: hr 0x8007045d = ERROR_IO_DEVICE (0x8007045d)'],
    ],
    ['DoIoctlAndAlloc: ControlCode 0x70050, retCode 1, status 122', ['status: status 122 = ERROR_INSUFFICIENT_BUFFER (122)']],
    [
      "cxl::ConnectWorker::operator (): GracefulClose(1226)' because of 'channel to remote endpoint 10.100.20.27:~3343~ is closed'",
      [
        'status: GracefulClose(1226) = ERROR_GRACEFUL_DISCONNECT (1226)',
        'endpoint: 10.100.20.27:~3343~ = 10.100.20.27 null 3343',
      ],
    ],
    [
      "RhsCall::Perform_NativeEH: ERROR_MOD_NOT_FOUND(126)' because of 'Unable to load resource DLL mqclus.dll.",
      ['status: ERROR_MOD_NOT_FOUND(126) = ERROR_MOD_NOT_FOUND (126)'],
    ],
    [
      'Failed to query parameters for fe80::40bb:a342:8159:3a48 (status 0x80070490) -- ERROR_NOT_FOUND',
      ['status: status 0x80070490 = ERROR_NOT_FOUND (0x80070490)', 'status: ERROR_NOT_FOUND = ERROR_NOT_FOUND (1168)'],
    ],
    ['Node 3: No connection to node(s) (2). Cannot join yet', ['node: Node 3 = 3', 'nodeSet: (2) = 2']],
    ['Node 3: Selected partition 904(1 2 4 5) as a target for join', ['node: Node 3 = 3', 'view: 904(1 2 4 5) = 904 of 1,2,4,5']],
    [
      'Node 2: New View is <ViewChanged joiners=(2) downers=() newView=002(2) oldView=000() joiner=true form=true/> (Start Dispatch)',
      ['node: Node 2 = 2', 'nodeSet: (2) = 2', 'view: 002(2) = 002 of 2', 'view: 000() = 000 of '],
    ],
    ['node 2: Node Connected 1 00000000000000000000000000000000000000000000000000000000000000110', ['node: node 2 = 2']],
    ["Node 2: New join with n1: stage: 'Attempt Initial Connection'", ['node: Node 2 = 2', 'node: n1 = 1']],
    ['UpdateClusDiskMembership: ctl 300224 nodeSet (2), status 0', ['nodeSet: (2) = 2', 'status: status 0 = ERROR_SUCCESS (0)']],
    ['Reservation.SetMembership(SR,(1 2))', ['nodeSet: (1 2) = 1,2']],
    [
      'CreateLink C:\\ClusterStorage\\Volume1 => \\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}\\',
      [
        'mountPath: C:\\ClusterStorage\\Volume1 = Volume1',
        'volumePath: \\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}\\ = f98a57c7-9ec6-11de-ad77-806e6f6e6963',
      ],
    ],
    ['Cluster Shared Volume Root is C:\\ClusterStorage', ['mountPath: C:\\ClusterStorage = null']],
    [
      "db.CreateDcmDisk 'SR' 8e62ea00-9763-4c21-86d1-4a05708be24a",
      ['guid: 8e62ea00-9763-4c21-86d1-4a05708be24a = 8e62ea00-9763-4c21-86d1-4a05708be24a'],
    ],
    [
      'Failed to create or open directory \\\\ServerName\\ShareName\\6202f55b-61b8-4b4b-811f-3302f0847ad9, error 121.',
      [
        'uncPath: \\\\ServerName\\ShareName\\6202f55b-61b8-4b4b-811f-3302f0847ad9 = ServerName ShareName',
        'status: error 121 = ERROR_SEM_TIMEOUT (121)',
      ],
    ],
    [
      "Missed 40% of the heart beats with node 'sqlnode02' (2) on route 10.10.20.18:~3343~->10.10.148.18:~3343~",
      ['endpoint: 10.10.20.18:~3343~ = 10.10.20.18 null 3343', 'endpoint: 10.10.148.18:~3343~ = 10.10.148.18 null 3343'],
    ],
    [
      "channel to remote endpoint fe80::9087:71d9:495b:27bd%14:~3343~ is closed'",
      ['endpoint: fe80::9087:71d9:495b:27bd%14:~3343~ = fe80::9087:71d9:495b:27bd 14 3343'],
    ],
    [
      'Node 2: death timer is started at 2020/05/12-01:17:42.347 and expires in 90 seconds',
      ['node: Node 2 = 2', 'time: 2020/05/12-01:17:42.347 = 2020-05-12T01:17:42.347Z', 'duration: 90 seconds = 90000 ms'],
    ],
    [
      'move of group Cluster Group from SVR13(2) to SVR13(2) of type MoveType::NodeDown is about to succeed, failoverCount=0, lastFailoverTime=1601/01/01-00:00:00.000 targeted=false',
      ['time: 1601/01/01-00:00:00.000 = never'],
    ],
    ["Call LOOKSALIVE timed out by 16 milliseconds for resource 'File Share Witness'.", ['duration: 16 milliseconds = 16 ms']],
    ["The error code was '5050'.", ["status: error code was '5050' = ERROR_CLUSTER_NODE_DOWN (5050)"]],
    [
      "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') is no longer accessible from this cluster node because of error 'ERROR_TIMEOUT(1460)'.",
      ['disk: Cluster Disk 1 = Cluster Disk 1', "status: error 'ERROR_TIMEOUT(1460)' = ERROR_TIMEOUT (1460)"],
    ],
  ])('%s', (line, expected) => {
    expect(terms(line)).toEqual(expected);
  });
});

describe('what is no term', () => {
  it.each([
    'SQL Server Availability Group <myAgName>: [hadrag] Resource Alive result 0.',
    'Node 2: Lost quorum (1)',
    'Node 7nodetsqldb08 attempted to bring online the witness resource',
    'CprepDiskPRUnRegister: ulSignature 0xd0426bb2',
    'Network with network role (1) does not allow IP address resources.',
    'Wrote 88 bytes to the witness file share. Paxos tag updated to 87:87:31907',
    'connected to sql-n1 and n1x, c0ffee00 deadbeef, Volume{not-a-guid}, C:\\Windows\\Cluster',
    '0123456789abcdef',
    'time 2020/13/45-99:99:99.999',
  ])('%s', (line) => {
    expect(terms(line).filter((term) => !term.startsWith('node: Node 2'))).toEqual([]);
  });
});

describe('terms of rows without a public line', () => {
  it('a key without the mark names no node', () => {
    expect(findTerms('old key 0123456789abcdef')).toEqual([
      { kind: 'reservationKey', key: '0123456789abcdef', nodeId: null, mark: null, start: 8, end: 24 },
    ]);
  });

  it('a bare status is found only where a table names it', () => {
    expect(terms("because of '(c000020c)'")).toEqual(['status: c000020c = STATUS_CONNECTION_DISCONNECTED (c000020c)']);
    expect(terms('c0ffffff')).toEqual([]);
  });
});
