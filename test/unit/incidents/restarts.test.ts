// Nodes that restart: for an update or a person the cluster does what it should, after a crash it does not. The texts of the events are real
// or those that Windows ships, with made-up names and times; the incidents are composed.
import { describe, expect, test } from 'vitest';
import { causesInWords } from '../../../server/src/explain/causesInWords';
import type { Finding } from '../../../server/src/model/history';
import { incidentOf, type TestFile, type TestIncident } from '../../support/incidentOf';

const groupGuid = '8e62ea00-9763-4c21-86d1-4a05708be24a';

function log(node: string, id: number, ...lines: readonly string[]): TestFile {
  const head = [
    '# Composed for tests; no cluster wrote it.',
    '[=== Cluster ===]',
    'The logs were generated using Coordinated Universal Time (UTC)',
    `Current node: name (${node}) id (${id})`,
    '[=== Cluster Logs ===]',
  ];
  return { path: `case/${node}_cluster.log`, text: [...head, ...lines, ''].join('\n') };
}

const entry = (time: string, message: string) => `00000c5c.00001a40::2024/05/21-${time} INFO  ${message}`;
const system = (time: string, message: string) => `[System] ${entry(time, message)}`;
const alive = (...times: readonly string[]) =>
  times.map((time) => entry(time, '[NM] Received request from client address NODE9.'));

function event(provider: string, id: number, time: string, computer: string, data: readonly string[]): string {
  const values = data.map((value) => `<Data>${value}</Data>`).join('');
  return `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/><EventID>${id}</EventID><Level>4</Level><TimeCreated SystemTime='2024-05-21T${time}Z'/><EventRecordID>${id}</EventRecordID><Execution ProcessID='4' ThreadID='8'/><Channel>System</Channel><Computer>${computer}.contoso.com</Computer></System><EventData>${values}</EventData></Event>`;
}

const running = (time: string, computer: string) =>
  event('Service Control Manager', 7036, time, computer, ['Windows Update', 'running']);

function systemLog(computer: string, ...events: readonly string[]): TestFile {
  const text = [running('08:00:00.000', computer), ...events, running('12:00:00.000', computer), ''].join('\n');
  return { path: `case/${computer}_System.xml`, text: `<!-- Composed for tests; no cluster wrote it. -->\n${text}` };
}

const updater = [
  'C:\\Windows\\servicing\\TrustedInstaller.exe (NODE1)',
  'NODE1',
  'Operating System: Upgrade (Planned)',
  '0x80020003',
];
const forUpdate = (time: string) => event('User32', 1074, time, 'NODE1', [...updater, 'restart', '', 'NT AUTHORITY\\SYSTEM']);
const person = ['C:\\Windows\\System32\\RuntimeBroker.exe (NODE1)', 'NODE1', 'Other (Unplanned)', '0x0'];
const byPerson = (time: string) => event('User32', 1074, time, 'NODE1', [...person, 'restart', '', 'NODE1\\Admin']);
const crashed = (time: string) => event('Microsoft-Windows-Kernel-Power', 41, time, 'NODE1', ['159', '0x5', '0x0', '0x0', '0x0']);

const removed = (time: string) =>
  system(
    time,
    "Cluster node 'NODE1' was removed from the active failover cluster membership. The Cluster service on this node may have stopped.",
  );
const tie = entry('09:04:00.000', `[DCM] db.CreateDcmDisk 'Cluster Disk 1' ${groupGuid}`);
const volume = system('09:05:00.000', "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has now resumed normal operation.");
const movedDown = (time: string) =>
  entry(
    time,
    `[RCM] move of group ${groupGuid} from NODE1(1) to NODE2(2) of type MoveType::NodeDown is about to succeed, failoverCount=1, lastFailoverTime=1601/01/01-00:00:00.000 targeted=false`,
  );

const survivor = log(
  'NODE2',
  2,
  ...alive('09:00:00.000'),
  tie,
  volume,
  ...alive('09:20:00.000', '09:40:00.000', '10:00:00.000'),
  removed('10:01:30.000'),
  movedDown('10:01:31.000'),
  ...alive('10:20:00.000', '10:40:00.000', '11:00:00.000'),
);

const findingOf = ({ incident }: TestIncident, code: string): Finding =>
  incident.history.findings.find((finding) => finding.code === code)!;
const rulesOf = ({ causedBy }: Finding) => causedBy.map(({ rule }) => rule);

describe('a node that restarts for an update', () => {
  const told = incidentOf([survivor, systemLog('NODE1', forUpdate('10:00:10.000'))]);

  test('is expected to leave, and the words say who asked', () => {
    const left = findingOf(told, 'nodeRemoved');
    expect(left).toMatchObject({ node: 'NODE1', expected: true, severity: 'info' });
    expect(rulesOf(left)).toEqual(['leftForUpdate']);
    expect(causesInWords(left)[0]!.text).toMatch(
      /^An update asked for the restart of NODE1 \(C:\\Windows\\servicing\\TrustedInstaller\.exe \(NODE1\)\)\. It was seen 1 min 20 s before/,
    );
  });

  test('is expected to give its volumes away', () => {
    const moved = findingOf(told, 'coordinatorMoved');
    expect(moved).toMatchObject({ causeCode: 'nodeDown', expected: true, severity: 'info' });
    expect(rulesOf(moved)).toEqual(['movedForRestart']);
    expect(moved.causedBy[0]!.finding).toBe(told.incident.history.findings.indexOf(findingOf(told, 'nodeRemoved')));
  });
});

test('a person who restarts a node is told by the process, not as an update', () => {
  const left = findingOf(incidentOf([survivor, systemLog('NODE1', byPerson('10:00:10.000'))]), 'nodeRemoved');
  expect(left).toMatchObject({ expected: true });
  expect(rulesOf(left)).toEqual(['leftForRestart']);
  expect(causesInWords(left)[0]!.text).toContain('RuntimeBroker.exe');
});

describe('a node that crashes', () => {
  const told = incidentOf([survivor, systemLog('NODE1', crashed('10:06:00.000'))]);

  test('is lost, with the event that its next start wrote', () => {
    const left = findingOf(told, 'nodeRemoved');
    expect(left).toMatchObject({ node: 'NODE1', expected: false, severity: 'error' });
    expect(rulesOf(left)).toEqual(['leftWithNode']);
    expect(left.causedBy[0]).toMatchObject({ node: 'NODE1', certainty: 'inferred', lagMs: -270_000 });
  });

  test('is why the coordinator moved', () => {
    expect(findingOf(told, 'coordinatorMoved')).toMatchObject({ expected: false });
    expect(rulesOf(findingOf(told, 'coordinatorMoved'))).toEqual(expect.arrayContaining(['movedWithNode', 'movedByNodeDown']));
  });
});

test('a restart that went wrong is both, so nobody calls it expected', () => {
  const left = findingOf(
    incidentOf([survivor, systemLog('NODE1', byPerson('10:00:10.000'), crashed('10:09:00.000'))]),
    'nodeRemoved',
  );
  expect(rulesOf(left)).toEqual(['leftForRestart', 'leftWithNode']);
  expect(left).toMatchObject({ expected: null, severity: 'error' });
});

test('a restart that was asked for after the node had left excuses nothing', () => {
  const left = findingOf(incidentOf([survivor, systemLog('NODE1', byPerson('10:03:00.000'))]), 'nodeRemoved');
  expect(left).toMatchObject({ causedBy: [], expected: null, severity: 'error' });
});

test('a restart of another node explains nothing of this one', () => {
  const other = event('User32', 1074, '10:00:10.000', 'NODE3', ['x.exe (NODE3)', 'NODE3', 'Other', '0x0', 'restart', '', 'A']);
  const told = incidentOf([survivor, systemLog('NODE1'), systemLog('NODE3', other)]);
  const left = findingOf(told, 'nodeRemoved');
  expect(left.causedBy).toEqual([]);
  expect(left.lookedFor.find(({ what }) => what.startsWith('a restart or shutdown that was asked for'))?.found).toBe(false);
});

test('without the System log of the node nobody can know whether it was restarted', () => {
  const left = findingOf(incidentOf([survivor]), 'nodeRemoved');
  expect(left.causedBy).toEqual([]);
  const sought = left.lookedFor.filter(({ what }) => /restart|start without a shutdown/.test(what) && what.includes('node'));
  expect(sought.length).toBeGreaterThanOrEqual(2);
  for (const { found } of sought) expect(found).toBeNull();
});

test('the service of a node that restarts in order was stopped for it', () => {
  const own = log(
    'NODE1',
    1,
    ...alive('09:40:00.000', '10:00:00.000'),
    entry('10:01:25.000', '[CS] Service Stopping...'),
    entry(
      '10:01:28.000',
      '[CORE] Graceful shutdown reported by node NODE1, reason ServiceStopReason::ServiceShutdown, nodeIsUp false (payload 327682)',
    ),
    entry('10:01:29.000', '[RHS] Cluster service has terminated.'),
  );
  const told = incidentOf([own, survivor, systemLog('NODE1', forUpdate('10:00:10.000'))]);
  const stopped = findingOf(told, 'serviceStopped');
  expect(stopped).toMatchObject({ causeCode: 'orderly', expected: true, severity: 'info' });
  expect(rulesOf(stopped)).toEqual(['stoppedForUpdate']);
  const left = findingOf(told, 'nodeRemoved');
  expect(rulesOf(left)).toEqual(['leftForRestartInOrder']);
  expect(left).toMatchObject({ expected: true, severity: 'info' });
});
