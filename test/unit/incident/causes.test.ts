// Causes across nodes and files: a chain from a lost path to the takeover, what stays unknown without a file, and real logs whose
// causes are known. The composed texts are those that Windows ships, with made-up names, ids and times; no cluster wrote them.
import { describe, expect, test } from 'vitest';
import { causeChain, causesInWords, lookedForInWords } from '../../../server/src/explain/causesInWords';
import type { Finding } from '../../../server/src/model/history';
import { wayInWords } from '../../../server/src/explain/wayInWords';
import { buildReport } from '../../../server/src/report/buildReport';
import { incidentOf, type TestFile, type TestIncident } from '../../support/incidentOf';
import { corpusFile } from '../../support/records';

const volumeGuid = 'c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664';
const groupGuid = '8e62ea00-9763-4c21-86d1-4a05708be24a';

const header = (node: string, id: number) =>
  [
    '# Composed for tests; no cluster wrote it.',
    '[=== Cluster ===]',
    'Build Number 17763',
    'The logs were generated using Coordinated Universal Time (UTC)',
    `Current node: name (${node}) id (${id})`,
    '[=== Cluster Logs ===]',
    '',
  ].join('\n');
const entry = (time: string, message: string) => `00000c5c.00001a40::2024/05/21-${time} INFO  ${message}\n`;
const operational = (time: string, message: string) => `[Operational] 00000004.00000a3c::2024/05/21-${time} INFO  ${message}\n`;
const system = (time: string, message: string) => `[System] 00000c5c.00001e40::2024/05/21-${time} INFO  ${message}\n`;

/** A log that is never silent for half an hour has no gap. */
const alive = (node: string, from: string, ...more: readonly string[]) =>
  [from, ...more].map((time) => entry(`${time}:00.000`, `[NM] Received request from client address ${node}.`)).join('');

const paused = (status: string) =>
  `Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has entered a paused state because of '${status}'. All I/O will temporarily be queued until a path to the volume is reestablished.`;
const redirected =
  "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network to the node that owns the volume. If this results in degraded performance, please troubleshoot this node's connectivity to the storage device and I/O will resume to a healthy state once connectivity to the storage device is reestablished.";
const comesUp = `Volume {${volumeGuid}} transitioning from Init to SetDownlevel. Local true; Flags 0x0; CountersName Volume1; Volume target path \\\\?\\Volume{${volumeGuid}}\\; File System target path \\\\?\\Volume{${volumeGuid}}\\.`;

const node1Log =
  header('NODE1', 1) +
  alive('NODE1', '09:00') +
  operational('09:05:00.000', comesUp) +
  alive('NODE1', '09:20', '09:40', '10:00') +
  system('10:01:02.000', paused('STATUS_DEVICE_NOT_CONNECTED(c000009d)')) +
  system('10:01:12.000', redirected) +
  alive('NODE1', '10:20', '10:40', '11:00');
const node2Log =
  header('NODE2', 2) +
  alive('NODE2', '09:00', '09:20', '09:40', '10:00') +
  system('10:01:03.000', paused('STATUS_VOLUME_DISMOUNTED(c000026e)')) +
  entry(
    '10:01:10.000',
    `[RCM] move of group ${groupGuid} from NODE1(1) to NODE2(2) of type MoveType::Failover is about to succeed, failoverCount=1, lastFailoverTime=1601/01/01-00:00:00.000 targeted=false`,
  ) +
  alive('NODE2', '10:20', '10:40', '11:00');
/** Ties the group to the disk. */
const bringUp = entry('09:04:00.000', `[DCM] db.CreateDcmDisk 'Cluster Disk 1' ${groupGuid}`);

function event(
  provider: string,
  id: number,
  time: string,
  data: readonly string[],
  computer = 'NODE1',
  channel = 'System',
): string {
  const values = data.map((value) => `<Data>${value}</Data>`).join('');
  return `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/><EventID>${id}</EventID><Level>3</Level><TimeCreated SystemTime='2024-05-21T${time}Z'/><EventRecordID>${1000 + id}</EventRecordID><Execution ProcessID='4' ThreadID='8'/><Channel>${channel}</Channel><Computer>${computer}.contoso.com</Computer></System><EventData>${values}</EventData></Event>`;
}

function exported(path: string, ...events: readonly string[]): TestFile {
  return { path, text: ['<!-- Composed for tests; no cluster wrote it. -->', ...events, ''].join('\n') };
}

/** Something every System log holds now and then: it tells from when to when the export goes. */
const quiet = (time: string, computer = 'NODE1') =>
  event('Service Control Manager', 7036, time, ['Windows Update', 'running'], computer);

const systemOf1 = exported(
  'case/NODE1_System.xml',
  quiet('08:00:00.000'),
  event('disk', 157, '10:01:00.500', ['\\Device\\Harddisk4\\DR4', '4']),
  event('mpio', 23, '10:01:00.700', ['\\Device\\MPIODisk3']),
  quiet('12:00:00.000'),
);

const logs: readonly TestFile[] = [
  { path: 'case/NODE1_cluster.log', text: node1Log.replace('[Operational] 00000004', `${bringUp}[Operational] 00000004`) },
  { path: 'case/NODE2_cluster.log', text: node2Log },
];

function findingsOf({ incident }: TestIncident, code: string): readonly Finding[] {
  return incident.history.findings.filter((finding) => finding.code === code);
}

const rulesOf = (finding: Finding | undefined) => finding?.causedBy.map(({ rule }) => rule);

function chainOf({ incident, whole }: TestIncident, finding: Finding | undefined): readonly string[] {
  const { findings } = incident.history;
  return causeChain(whole, findings.indexOf(finding!)).map((index) => `${findings[index]!.code} ${findings[index]!.node}`);
}

describe('a coordinator that loses its path', () => {
  const told = incidentOf([...logs, systemOf1]);
  const [onNode1, onNode2] = findingsOf(told, 'autoPause');

  test('is the cause of the pauses of all nodes, by the events of its drivers', () => {
    expect(onNode1).toMatchObject({ node: 'NODE1' });
    expect(onNode2).toMatchObject({ node: 'NODE2' });
    for (const pause of [onNode1!, onNode2!]) {
      const link = pause.causedBy.find(({ rule }) => rule === 'pathLostOnCoordinator');
      expect(link).toMatchObject({ node: 'NODE1', certainty: 'inferred', sameStorage: null });
      expect(link!.evidence).toEqual(expect.arrayContaining([{ input: 2, line: 3 }]));
    }
    expect(onNode1!.causedBy[0]!.lagMs).toBe(1300);
  });

  test('is told with its distance in time and place, as a conclusion', () => {
    const [words] = causesInWords(onNode2!);
    expect(words!.text).toBe(
      'The coordinator NODE1 lost a path to the disk, so IO of every node failed. It was seen 2.3 s before; that the one led to the other is a conclusion.',
    );
    expect(words!.advice[0]).toMatch(/^Show disks and their paths on NODE1: mpclaim/);
  });

  test('leads on to the move and to the redirection', () => {
    const [move] = findingsOf(told, 'coordinatorMoved');
    expect(rulesOf(move)).toEqual(expect.arrayContaining(['movedAfterPathLoss', 'movedAfterPause']));
    const [redirection] = findingsOf(told, 'redirected');
    expect(redirection).toMatchObject({ node: 'NODE1', causeCode: 'NoDiskConnectivity' });
    expect(rulesOf(redirection)).toEqual(expect.arrayContaining(['redirectedByLostPath', 'redirectedAfterMove']));
    expect(chainOf(told, redirection)).toEqual(['autoPause NODE2', 'coordinatorMoved NODE2', 'redirected NODE1']);
  });

  test('is told from the lost path to the redirection in one sentence, in the report and in the hover', () => {
    const { findings } = told.incident.history;
    const index = findings.indexOf(findingsOf(told, 'redirected')[0]!);
    const way = wayInWords(told.whole, index);
    expect(way).toMatch(
      /^The coordinator NODE1 lost a path to the disk, so IO of every node failed\. Then, 2\.3 s later: Volume1 paused itself on NODE2: STATUS_\w+ \(\w+\)\. Then, [\d.]+ m?s later: The coordinator of Volume1 moved from NODE1 to NODE2\. Then, [\d.]+ m?s later: Volume1 is redirected on NODE1: NoDiskConnectivity\. That each step led to the next is a conclusion\.$/,
    );
    expect(buildReport(told).findings.items.map(({ chain }) => chain)).toContain(way);
    // One step leads to the pause, and its causes tell it already.
    expect(wayInWords(told.whole, findings.indexOf(onNode2!))).toBeNull();
  });

  test('was looked for beside other things, which were not there', () => {
    const [redirection] = findingsOf(told, 'redirected');
    const absent = lookedForInWords(redirection!).filter(({ found }) => found === false);
    expect(absent.map(({ text }) => text)).toEqual(['a lost or refused reservation of the disk.']);
  });
});

test('without its System log nobody can know of the path, and the words say whose log is missing', () => {
  const told = incidentOf(logs);
  const [pause] = findingsOf(told, 'autoPause');
  expect(pause!.causedBy).toEqual([]);
  const sought = pause!.lookedFor.find(({ what }) => what.startsWith('a lost path to the disk on the coordinator'));
  expect(sought).toMatchObject({ found: null, missing: [{ node: 'NODE1', log: 'System' }] });
  expect(
    lookedForInWords(pause!).some(({ text }) => text.endsWith('there is no System log of NODE1 for all of that time.')),
  ).toBe(true);
});

test('an export of cluster events alone is no System log', () => {
  const picked = exported(
    'case/NODE1_System.xml',
    event('Microsoft-Windows-FailoverClustering', 5122, '08:00:00.000', ['Volume1', 'Cluster Disk 1']),
    event('Microsoft-Windows-FailoverClustering', 5122, '12:00:00.000', ['Volume1', 'Cluster Disk 1']),
  );
  const [pause] = findingsOf(incidentOf([...logs, picked]), 'autoPause');
  expect(pause!.lookedFor.find(({ what }) => what.startsWith('a lost path to the disk on the coordinator'))?.found).toBeNull();
});

test('the same events of another disk, of another node or an hour before are no cause', () => {
  const decoys = exported(
    'case/NODE1_System.xml',
    quiet('08:00:00.000'),
    event('disk', 157, '09:01:00.500', ['\\Device\\Harddisk4\\DR4', '4']),
    event('Microsoft-Windows-Ntfs', 140, '10:01:00.500', ['\\\\?\\Volume{00000000-0000-0000-0000-000000000001}', 'x', 'y']),
    event('Microsoft-Windows-Ntfs', 140, '10:01:00.600', ['C:', 'x', 'y']),
    quiet('12:00:00.000'),
  );
  const elsewhere = exported(
    'case/NODE3_System.xml',
    quiet('08:00:00.000', 'NODE3'),
    event('mpio', 23, '10:01:00.700', ['\\Device\\MPIODisk3'], 'NODE3'),
    quiet('12:00:00.000', 'NODE3'),
  );
  const told = incidentOf([...logs, decoys, elsewhere]);
  for (const pause of findingsOf(told, 'autoPause')) {
    expect(pause.causedBy).toEqual([]);
    const words = ['a lost path to the disk on the coordinator', 'an error of the disk or its file system on the coordinator'];
    for (const what of words) expect(pause.lookedFor.find((sought) => sought.what.startsWith(what))?.found).toBe(false);
  }
});

describe('an SMB connection that breaks', () => {
  const broken = {
    path: 'NODE2_cluster.log',
    text: node2Log.replace('STATUS_VOLUME_DISMOUNTED(c000026e)', 'STATUS_CONNECTION_DISCONNECTED(c000020c)'),
  };
  const smb = exported(
    'NODE2_Smb.xml',
    event(
      'Microsoft-Windows-SMBClient',
      30804,
      '10:01:02.100',
      ['0', '0', '5', 'NODE1'],
      'NODE2',
      'Microsoft-Windows-SmbClient/Connectivity',
    ),
  );

  test('is told by the client on the same node', () => {
    const pause = findingsOf(incidentOf([logs[0]!, broken, smb]), 'autoPause').find(({ node }) => node === 'NODE2');
    expect(rulesOf(pause)).toContain('smbBroke');
    expect(causesInWords(pause!).find(({ rule }) => rule === 'smbBroke')?.text).toMatch(
      /^SMB on NODE2 lost its connection \(NODE1\)\./,
    );
  });

  test('may come of a failed network, which any log of the cluster tells', () => {
    const network = system(
      '10:01:01.000',
      "Cluster network 'CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.",
    );
    const first = { ...logs[0]!, text: logs[0]!.text.replace('[System]', `${network}[System]`) };
    const pause = findingsOf(incidentOf([first, broken]), 'autoPause').find(({ node }) => node === 'NODE2');
    expect(pause!.causedBy.find(({ rule }) => rule === 'networkBroke')).toMatchObject({ node: 'NODE1', lagMs: 2000 });
  });
});

describe('real logs', () => {
  const real = (name: string): TestFile => ({ path: name, text: new TextDecoder().decode(corpusFile(name)) });

  test('a cluster that falls apart: from missed heartbeats to the stop of the service', () => {
    const told = incidentOf([real('2012r2-ag-failover-svr13.log'), real('2012r2-ag-failover-svr14.log')]);
    const stopped = findingsOf(told, 'serviceStopped').find(({ causeCode }) => causeCode === 'quorumLost');
    expect(stopped!.causedBy).toEqual([expect.objectContaining({ rule: 'stoppedWithoutQuorum', certainty: 'stated' })]);
    expect(chainOf(told, stopped)).toEqual([
      'heartbeatsMissed null',
      'nodeRemoved SVR13',
      'quorumLost Node 1',
      'serviceStopped Node 1',
    ]);
    const [endangered] = findingsOf(told, 'quorumEndangered');
    expect(chainOf(told, endangered)).toEqual(['routeLost SVR13', 'nodeRemoved Node 1', 'quorumEndangered SVR13']);
  });

  test('a witness disk that another node defends', () => {
    const told = incidentOf([real('2019-witness-disk-pr-status-170.log')]);
    const [failed] = findingsOf(told, 'arbitrationFailed');
    expect(failed!.causedBy).toEqual([expect.objectContaining({ rule: 'arbitrationRefused', lagMs: 277, sameStorage: true })]);
  });

  test('events without dates: nobody can know what was near', () => {
    const told = incidentOf([real('event-5120-1135-s2d-2016.txt')]);
    for (const finding of told.incident.history.findings) {
      expect(finding.causedBy).toEqual([]);
      for (const { found, missing } of finding.lookedFor) expect([found, missing]).toEqual([null, []]);
    }
  });

  test('a detached space: the events are signs', () => {
    const { incident } = incidentOf([real('event-311-134-5-s2d-detached.txt')]);
    const signs = incident.facts.flatMap(({ body }) => (body.kind === 'signSeen' ? [`${body.sign} ${body.id}`] : []));
    expect(signs).toEqual(['spaceFault 311', 'diskFault 134', 'diskFault 5']);
  });
});
