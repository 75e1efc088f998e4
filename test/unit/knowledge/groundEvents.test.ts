// Events of the ground a cluster stands on (starts and stops of Windows, clocks, logons, SMB, multipath, Hyper-V, encryption): each row is read
// from its own text and its own values. Texts are those of message tables and of real exports, as the sources of the rows say.
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { allEvents, clusterProvider, type EventRow } from '../../../server/src/knowledge/events';
import { csvFltProvider, csvFsProvider, rowProviderKeys } from '../../../server/src/knowledge/eventProviders';
import { sources } from '../../../server/src/knowledge/sources';
import type { EventRecord } from '../../../server/src/model/eventRecord';
import { recogniseEvent } from '../../../server/src/parse/eventRecords/recogniseEvent';
import { madeEvent, named, values } from '../../support/madeEvent';
import { corpusFolder } from '../../support/records';

const corpusFiles = readdirSync(corpusFolder);

const ofOthers = allEvents().filter(({ provider }) => ![clusterProvider, csvFsProvider, csvFltProvider].includes(provider));
const withTexts = ofOthers.flatMap((row) => row.texts.map((text) => [row.provider, row.id, text, row] as const));

/** The name under which an export writes a provider that rows of the table are for. */
const writtenName = (row: EventRow) => row.provider.split(/ [/(]/)[0]!;

function read(provider: string, id: number, parts: Partial<EventRecord>) {
  const { row, fields, facts } = recogniseEvent(madeEvent({ provider, id, ...parts }))!;
  const signs = facts.map((fact) => (fact.kind === 'signSeen' ? [fact.sign, fact.device] : [fact.kind, null]));
  return { title: row.title, fields, signs };
}

describe('texts of events of other providers than the cluster', () => {
  // Rows of one provider and number that only their texts tell apart are read in another way.
  const single = withTexts.filter(
    ([provider, id]) =>
      ofOthers.filter(
        (row) => row.id === id && rowProviderKeys(row.provider).some((key) => rowProviderKeys(provider).includes(key)),
      ).length === 1,
  );

  it.each(single)('%s %i: %s', (_provider, id, template, row) => {
    const names = Array.from(template.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
    const text = template.replace(/\{(\w+)\}/g, (_whole, name: string) => `<${name}>`);
    const told = recogniseEvent(madeEvent({ provider: writtenName(row), id, text }));
    for (const name of names) expect(told?.fields[name], name).toBe(`<${name}>`);
    expect(told?.row.title).toBe(row.summary);
  });

  it.each(ofOthers.flatMap((row) => (row.samples ?? []).map(({ text, source }) => [row.id, text, source, row] as const)))(
    'the real text of %i: %s',
    (id, text, source, row) => {
      expect(source in sources || corpusFiles.includes(source), source).toBe(true);
      const told = recogniseEvent(madeEvent({ provider: writtenName(row), id, text }));
      const shown = Array.from(row.summary.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
      const inText = shown.filter((name) => row.texts[0]!.includes(`{${name}}`));
      for (const name of inText) expect(told?.fields[name], name).toBeTruthy();
    },
  );
});

describe('a restart', () => {
  const update =
    'The process C:\\Windows\\servicing\\TrustedInstaller.exe (SRV16-TEST) \r\nhas initiated the restart of computer SRV16-TEST on behalf of user NT AUTHORITY\\SYSTEM for the following reason: Operating System: Upgrade (Planned)\r\n Reason Code: 0x80020003\r\n Shutdown Type: restart\r\n Comment: ';
  const person =
    'The process C:\\Windows\\System32\\RuntimeBroker.exe (Computer1) has initiated the power off of computer Computer1 on behalf of user Computer1\\Admin for the following reason: Other (Unplanned)\r\n Reason Code: 0x0\r\n Shut-down Type: power off\r\n Comment:';

  test('is told with who asked for it, and whether it was for an update', () => {
    expect(read('User32', 1074, { text: update })).toMatchObject({
      fields: { Action: 'restart', User: 'NT AUTHORITY\\SYSTEM', Reason: 'Operating System: Upgrade (Planned)' },
      signs: [['updateRestart', 'C:\\Windows\\servicing\\TrustedInstaller.exe (SRV16-TEST)']],
    });
    expect(read('USER32', 1074, { text: person })).toMatchObject({
      fields: { Action: 'power off', ReasonCode: '0x0', User: 'Computer1\\Admin' },
      signs: [['restartAsked', 'C:\\Windows\\System32\\RuntimeBroker.exe (Computer1)']],
    });
  });

  test('is read from its values in any language', () => {
    const data = named({
      param1: 'wininit.exe (TELEMETRY-DC-C)',
      param2: 'TELEMETRY-DC-C',
      param3: 'No title for this reason could be found',
      param4: '0x800000ff',
      param5: 'restart',
      param6: '',
      param7: 'cell-c\\domainadmin',
    });
    expect(read('User32', 1074, { data, text: 'Der Prozess wininit.exe …' })).toMatchObject({
      fields: { User: 'cell-c\\domainadmin', Action: 'restart' },
      signs: [['restartAsked', 'wininit.exe (TELEMETRY-DC-C)']],
    });
  });

  test('that nobody asked for is told at the next start', () => {
    const lost = {
      BugcheckCode: '0',
      BugcheckParameter1: '0x0',
      SleepInProgress: 'false',
      PowerButtonTimestamp: '129165039139928187',
    };
    expect(read('Microsoft-Windows-Kernel-Power', 41, { data: named(lost) }).signs).toEqual([['unexpectedRestart', null]]);
    const previous = 'The previous system shutdown at 11:59:15 on 21.12.2021 was unexpected.';
    expect(read('EventLog', 6008, { text: previous })).toMatchObject({
      fields: { Time: '11:59:15', Date: '21.12.2021' },
      signs: [['unexpectedRestart', null]],
    });
    const crash = values('0x0000009f (0x0000000000000005, 0xffff950d5f4cc060)', 'C:\\WINDOWS\\MEMORY.DMP', 'cdc03408');
    const wer = 'Microsoft-Windows-WER-SystemErrorReporting';
    expect(read(wer, 1001, { data: crash }).signs).toEqual([
      ['unexpectedRestart', '0x0000009f (0x0000000000000005, 0xffff950d5f4cc060)'],
    ]);
  });

  test('in order leaves events that are no sign of anything', () => {
    expect(read('EventLog', 6006, { text: 'The Event log service was stopped.' }).signs).toEqual([]);
    expect(read('EventLog', 6005, { text: 'The Event log service was started.' }).signs).toEqual([]);
    expect(read('Microsoft-Windows-Kernel-General', 13, { data: values('2024-05-21T10:00:00Z') }).signs).toEqual([]);
  });

  test('without a provider is nobody’s: other programs use the same numbers', () => {
    expect(recogniseEvent(madeEvent({ provider: null, id: 1074, text: person }))).toBeUndefined();
  });
});

describe('clocks', () => {
  const time = 'Microsoft-Windows-Time-Service';

  test('count when they move by more than a minute, either way', () => {
    expect(read(time, 52, { data: values('-3600') }).signs).toEqual([['clockSet', null]]);
    expect(read('W32Time', 52, { text: 'The time service has set the time with offset 3600 seconds.' }).signs).toEqual([
      ['clockSet', null],
    ]);
    expect(read(time, 52, { data: values('2') }).signs).toEqual([]);
  });

  test('that are off are told by the time service and by Kerberos', () => {
    expect(read(time, 34, { data: values('86400', '172800', 'dc1.contoso.com') }).signs).toEqual([
      ['clockOff', 'dc1.contoso.com'],
    ]);
    const early =
      'The Kerberos client received a KRB_AP_ERR_TKT_NYV error from the server node2$. This indicates that the ticket presented to that server is not yet valid (due to a discrepancy between ticket and server time.';
    expect(read('Microsoft-Windows-Security-Kerberos', 5, { text: early }).signs).toEqual([['clockOff', 'node2$']]);
  });
});

describe('logons', () => {
  test('of the account of the cluster count, those of others do not', () => {
    const failed = (user: string) =>
      named({ TargetUserName: user, Status: '0xc000006d', SubStatus: '0xc0000064', LogonType: '3' });
    const audit = 'Microsoft-Windows-Security-Auditing';
    expect(read(audit, 4625, { data: failed('CLIUSR') }).signs).toEqual([['credentialsFault', 'CLIUSR']]);
    expect(read(audit, 4625, { data: failed('Auditor') }).signs).toEqual([]);
  });

  test('that a server turned away are told by the client; the server alone proves nothing of CSV', () => {
    const data = values('Failed logon', '0xc000006d', '0x8009030c', '0x3e7', '5', 'NODE1', '0', '', '6', 'CLIUSR');
    expect(read('Microsoft-Windows-SMBClient', 31001, { data })).toMatchObject({
      fields: { UserName: 'CLIUSR', ServerName: 'NODE1' },
      signs: [['credentialsFault', 'NODE1']],
    });
    const turned = values('0', '', '3221225581', 'bad', '16', '10.0.0.9:52000', '1', '0', '', '9', '\\\\10.0.0.9');
    expect(read('Microsoft-Windows-SMBServer', 551, { data: turned })).toMatchObject({
      fields: { ClientName: '\\\\10.0.0.9', Status: '3221225581' },
      signs: [],
    });
  });

  test('with tickets that the server cannot read', () => {
    const modified =
      'The Kerberos client received a KRB_AP_ERR_MODIFIED error from the server node2$. The target name used was cifs/node2.contoso.com. This indicates that the target server failed to decrypt the ticket provided by the client.';
    expect(read('Microsoft-Windows-Security-Kerberos', 4, { text: modified })).toMatchObject({
      fields: { TargetName: 'cifs/node2.contoso.com' },
      signs: [['credentialsFault', 'node2$']],
    });
  });
});

describe('SMB that is switched off', () => {
  test.each([
    ['Service Control Manager', 7040, ['Server', 'auto start', 'disabled', 'LanmanServer'], [['fileServiceStopped', 'Server']]],
    ['Service Control Manager', 7040, ['Server', 'disabled', 'auto start', 'LanmanServer'], []],
    ['Service Control Manager', 7040, ['msdsm', 'boot start', 'demand start', 'msdsm'], []],
    ['Service Control Manager', 7023, ['Workstation', '%%1067'], [['fileServiceStopped', 'Workstation']]],
    ['Service Control Manager', 7024, ['Cluster Service', '%%5925'], [['serviceCrashed', 'Cluster Service']]],
    ['Microsoft-Windows-SMBServer', 1024, [], [['fileServiceStopped', null]]],
    ['Microsoft-Windows-SMBClient', 30908, [], [['fileServiceStopped', null]]],
  ] as const)('%s %i %j', (provider, id, data, signs) => {
    expect(read(provider, id, { data: values(...data) }).signs).toEqual(signs);
  });
});

describe('multipath by its texts, as a table without values has them', () => {
  test.each([
    [
      17,
      '\\Device\\MPIODisk3 is currently in a degraded state. One or more paths have failed, though the process is\r\nnow complete.',
    ],
    [22, 'A fail-over on \\Device\\MPIODisk3 was attempted, however the attempt failed. The devices will be removed.'],
    [23, 'All paths have failed. \\Device\\MPIODisk3 will be removed.'],
    [32, 'Microsoft DSM failed to return a Path to \\Device\\MPIODisk3.'],
  ])('mpio %i', (id, text) => {
    expect(read('mpio', id, { text }).signs).toEqual([['pathFault', '\\Device\\MPIODisk3']]);
  });

  test('a DSM that works on a disk is no fault', () => {
    const text = 'Microsoft DSM is attempting an operation on \\Device\\MPIODisk3. The Type is noted in the dump data.';
    expect(read('mpio', 37, { text })).toMatchObject({ fields: { Dsm: 'Microsoft DSM' }, signs: [] });
  });
});

test('encryption of a volume is told, and is a sign of nothing: only listings name it as a reason, and they have no time', () => {
  const volume = 'C:\\ClusterStorage\\Volume1';
  for (const id of [768, 770, 782])
    expect(read('Microsoft-Windows-BitLocker-API', id, { data: values('id', 'x', volume, '7') })).toMatchObject({
      fields: { Volume: volume },
      signs: [],
    });
});
