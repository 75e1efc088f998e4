// Whole logs of a few lines, composed from the message texts that Windows ships: what is told of them, by which lines, and what is not.
import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../server/src/explain/describeFinding';
import { describeStep } from '../../server/src/explain/describeStep';
import type { ClusterLog } from '../../server/src/model/clusterLog';
import type { TrackName } from '../../server/src/model/history';
import { analyzed } from '../support/analyzed';

const guid = '{7a1b0c52-3d1e-4f6a-9b0c-2f4d6e8a1c35}';
const one = "Cluster Shared Volume 'Volume1' ('Cluster Disk 1')";
const two = "Cluster Shared Volume 'Volume2' ('Cluster Disk 2')";
const queued = 'All I/O will temporarily be queued until a path to the volume is reestablished.';
const resumed = 'has now resumed normal operation.';

/** Each line as `seconds text`; CsvFs lines begin with `Volume {`. */
function logOf(lines: readonly string[], date = '2024/03/12-'): ClusterLog {
  const text = lines.map((line) => {
    const [, seconds, body] = /^([\d.]+) ([^]*)$/.exec(line)!;
    const time = new Date(Date.UTC(2024, 0, 1, 10) + Number(seconds) * 1000).toISOString().slice(11, 23);
    const prefix = `00000c5c.00001e40::${date}${time} INFO  `;
    return body!.startsWith('[DCM]')
      ? prefix + body!
      : `[${body!.startsWith('Volume {') ? 'Operational' : 'System'}] ${prefix}${body!}`;
  });
  return analyzed(text.join('\n'));
}

const began = (from: string, to: string) => `Volume ${guid} transitioning from ${from} to ${to}.`;
const moved = (to: string) => `Volume ${guid} moved to state ${to}. Reson 0; Status 0x0.`;
const reopening = (from: string, local: boolean) =>
  `Volume ${guid} transitioning from ${from} to SetDownlevel. Local ${local}; Flags 0x0; CountersName Volume1; Volume target path x; ` +
  `File System target path ${local ? '\\\\?\\GLOBALROOT\\Device\\Harddisk2\\ClusterPartition1\\' : '\\\\NODE2\\7a1b0c52-1048576$'}.`;

/** `10 draining 5,6`: second of its begin, value with `?` where inferred, lines. */
function spans({ history }: ClusterLog, track: TrackName): string[] {
  return history.tracks
    .filter((candidate) => candidate.track === track)
    .flatMap(({ spans }) => spans.filter(({ value }) => value !== 'unknown'))
    .map(
      ({ value, certainty, evidence }) =>
        `${value}${certainty === 'inferred' ? '?' : ''} ${evidence.map(({ line }) => line).join(',')}`,
    );
}

function findings({ history }: ClusterLog): string[] {
  return history.findings.map(
    ({ code, causeCode, evidence }) =>
      `${[code, causeCode].filter(Boolean).join(' ')} ${evidence.map(({ line }) => line).join(',')}`,
  );
}

function words(log: ClusterLog): string[] {
  return log.history.findings.map((finding) => {
    const { title, lasted } = describeFinding(finding, log);
    return lasted === null ? title : `${title}. ${lasted}`;
  });
}

const recovery = [
  `0 ${moved('Active')}`,
  `60 Volume ${guid} is autopaused. Status 0xc000026e.`,
  `60 ${began('Active', 'Draining')}`,
  `60.01 ${one} has entered a paused state because of 'STATUS_VOLUME_DISMOUNTED(c000026e)'. ${queued}`,
  `60.02 ${moved('Draining')}`,
  `60.1 ${began('Draining', 'Paused')}`,
  `61 ${moved('Paused')}`,
  `65 ${reopening('Paused', true)}`,
  `65.3 ${moved('SetDownlevel')}`,
  `65.4 ${began('SetDownlevel', 'Active')}`,
  `65.5 ${moved('Active')}`,
  `65.6 ${one} ${resumed}`,
];

describe('an auto-pause that ends well', () => {
  const log = logOf(recovery);

  test('is one span a state, with the lines of its begin and its end', () => {
    expect(spans(log, 'volumeState')).toEqual([
      'active 1',
      'draining 2,3,4,5',
      'paused 6,7',
      'setDownlevel 8,9',
      'active 10,11,12',
    ]);
  });

  test('is one finding with its status and how long IO waited, whether CSVFS or the System log tells of it', () => {
    expect(findings(log)).toEqual(['autoPause c000026e 2,4,11']);
    expect(words(log)).toEqual([
      'Volume1 paused itself on this node: STATUS_VOLUME_DISMOUNTED (c000026e). IO was held for 5.5 s, then it flowed again.',
    ]);
    const repeated = log.history.steps.findIndex(({ at }) => at.line === 4);
    expect(describeStep(log, repeated).why).toBe('It is the pause that line 2 told of.');
  });

  test('without dates tells the same but for the length', () => {
    const undated = logOf(recovery, '');
    expect(spans(undated, 'volumeState')).toEqual(spans(log, 'volumeState'));
    expect(words(undated)).toEqual(['Volume1 paused itself on this node: STATUS_VOLUME_DISMOUNTED (c000026e)']);
  });
});

test('a move that somebody asked for is a move, no pause of its own and no alarm', () => {
  const log = logOf([
    `0 ${reopening('Init', true)}`,
    `0.1 ${moved('SetDownlevel')}`,
    `0.2 ${moved('Active')}`,
    `60 ${began('Active', 'Draining')}`,
    `60.1 ${moved('Draining')}`,
    `60.2 ${moved('Paused')}`,
    `60.3 ${reopening('Paused', false)}`,
    `60.4 ${moved('SetDownlevel')}`,
    `60.5 ${moved('Active')}`,
  ]);
  expect(findings(log)).toEqual(['coordinatorMoved 7,1']);
  expect(words(log)).toEqual(['The coordinator of Volume1 moved from this node to NODE2']);
  expect(log.history.findings[0]).toMatchObject({ severity: 'info', expected: null });
});

test('two volumes that pause at once are two stories', () => {
  const paused = (volume: string) => `${volume} has entered a paused state because of 'STATUS_DEVICE_BUSY(80000011)'. ${queued}`;
  const log = logOf([
    `0 ${paused(one)}`,
    `0.5 ${paused(two)}`,
    `42 ${one} ${resumed}`,
    `45.5 ${two} is no longer accessible from this cluster node because of error 'ERROR_TIMEOUT(1460)'.`,
  ]);
  expect(findings(log)).toEqual(['autoPause 80000011 1,3', 'autoPause 80000011 2,4', 'volumeLost recoveryTimedOut 4']);
  expect(words(log).map((text) => text.replace(/^.*\. /, ''))).toEqual([
    'IO was held for 42 s, then it flowed again.',
    'IO was held for 45 s, then it failed.',
    'Volume2 is no longer accessible on this node: ERROR_TIMEOUT (1460)',
  ]);
});

describe('direct access lost', () => {
  const lost = (way: string) =>
    `0 ${one} is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network ${way} the node that owns the volume.`;

  test.each([
    ['through', '2024/03/12-', 'fileSystemRedirected 1'],
    ['to', '2024/03/12-', 'blockRedirected 1'],
    ['through', '', 'fileSystemRedirected 1'],
    ['to', '2010/03/12-', 'blockRedirected 1'],
  ])('in the wording "%s the node", dated "%s"', (way, date, expected) => {
    const log = logOf([lost(way), `300 ${one} ${resumed}`], date);
    // That the path is back line 2 tells; whether somebody ordered redirection meanwhile, only the coordinator would.
    expect(spans(log, 'ioMode')).toEqual([expected]);
    expect(findings(log)).toEqual(['redirected NoDiskConnectivity 1,2']);
    expect(log.history.findings[0]).toMatchObject({ expected: false });
  });
});

test('filters listed on the second line are named as the reason', () => {
  const log = logOf([
    "0 Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has identified one or more active filter drivers on this device stack that could interfere with CSV operations. I/O access will be redirected to the storage device over the network through another Cluster node. This may result in degraded performance. Please contact the filter driver vendor to verify interoperability with Cluster Shared Volumes.\nActive filter drivers found: avflt, bkflt",
  ]);
  expect(words(log)).toEqual(['Volume1 is redirected on this node: IncompatibleFileSystemFilter (avflt, bkflt)']);
});

test('a veto of one file names the file and the reason that the line gives', () => {
  const log = logOf([
    '0 Filter at altitude 328010.0 has vetoed Direct IO for the file \\Device\\HarddiskVolume7\\vm.vhdx. Reason: Compressed.',
  ]);
  const { title, meaning } = describeFinding(log.history.findings[0]!, log);
  expect(title).toBe('A filter at altitude 328010.0 vetoed direct IO for files on a volume: Compressed');
  expect(meaning).toContain('first \\Device\\HarddiskVolume7\\vm.vhdx');
});

test('a witness that is a share is not told as a disk', () => {
  const log = analyzed("ERR   [RCM] Arbitrating resource 'File Share Witness' returned error 121");
  expect(words(log)).toEqual(['The witness File Share Witness was not won: ERROR_SEM_TIMEOUT (121)']);
  expect(log.history.entities).toEqual([]);
  expect(log.history.tracks).toEqual([]);
});

test('a disk witness that is not won is one matter, told by its DLL and by RCM', () => {
  const log = analyzed(
    [
      '00002344.000016a4::2023/05/08-11:56:49.602 ERR   [RES] Physical Disk <Quorum Disk>: ResHardDiskArbitrateInternal: PR Arbitration for disk Error: 170',
      "00002344.000016a4::2023/05/08-11:56:49.603 ERR   [RCM] Arbitrating resource 'Quorum Disk' returned error 170",
    ].join('\n'),
  );
  expect(findings(log)).toEqual(['arbitrationFailed 1,2']);
});

test('a call that hangs is overdue by what the line says, not that long under way', () => {
  const log = analyzed(
    "00002344.000016a4::2023/05/08-11:56:49.602 ERR   [RHS] RhsCall::DeadlockMonitor: Call ISALIVE timed out by 16 milliseconds for resource 'Cluster Disk 2'.",
  );
  expect(describeFinding(log.history.findings[0]!, log).cause?.text).toContain('ISALIVE is overdue by 16 ms');
});
