// Real incidents whose cause their authors found: what must be told of the lines that they published, the cause where a line gives it, an
// honest "nobody can know" where none does, and nothing alarming that no line proves. Sources are in the README beside each file.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causesInWords, lookedForInWords } from '../../../server/src/explain/causesInWords';
import { describeFinding } from '../../../server/src/explain/describeFinding';
import { findingCause } from '../../../server/src/knowledge/findings';
import type { Finding } from '../../../server/src/model/history';
import { buildReport } from '../../../server/src/report/buildReport';
import { layOut } from '../../../server/src/report/layOut';
import { markdownReport } from '../../../server/src/report/markdownReport';
import { incidentOf, type TestFile, type TestIncident } from '../../support/incidentOf';

const real = (folder: 'corpus' | 'exports', name: string): TestFile => ({
  path: name,
  text: readFileSync(`test/fixtures/${folder}/${name}`, 'utf8'),
});
const corpus = (...names: readonly string[]) => incidentOf(names.map((name) => real('corpus', name)));
const exported = (...names: readonly string[]) => incidentOf(names.map((name) => real('exports', name)));

/** Without what only tells that an author cut lines. */
const told = ({ incident }: TestIncident): readonly Finding[] => incident.history.findings.filter(({ code }) => code !== 'gap');
const short = (incident: TestIncident) =>
  told(incident).map(({ severity, code, causeCode }) => [severity, code, causeCode].filter(Boolean).join(' '));
const findingOf = (incident: TestIncident, code: string): Finding => told(incident).find((finding) => finding.code === code)!;
const signsOf = ({ incident }: TestIncident) =>
  incident.facts.flatMap(({ body }) => (body.kind === 'signSeen' ? [`${body.sign} ${body.id} ${body.device}`] : []));

/** What was sought and nobody can know. */
const unknowable = ({ lookedFor }: Finding) => lookedFor.filter(({ found }) => found === null).map(({ what }) => what);

describe('SMB was switched off at the network that CSV preferred (KB 2008795)', () => {
  const incident = corpus('event-5120-5142-2008r2.txt');

  test('three statuses of one pause, and the volume that is lost after it', () => {
    expect(short(incident)).toEqual(['error autoPause c00000be', 'error volumeLost recoveryTimedOut']);
    expect(findingOf(incident, 'autoPause').fields).toMatchObject({ times: '3', outcome: 'failed' });
  });

  test('no event tells it, so no cause is claimed', () => {
    for (const finding of told(incident)) expect(finding.causedBy).toEqual([]);
    expect(unknowable(findingOf(incident, 'autoPause'))).toContainEqual(
      expect.stringContaining('Server or Workstation service, or SMB switched off'),
    );
  });

  test('the advice leads to it', () => {
    expect(findingCause('autoPause', 'c00000be')?.advice.join()).toContain('File and Printer Sharing');
    expect(findingCause('autoPause', 'c00000a2')?.advice.join()).toContain('File and Printer Sharing');
  });
});

describe('a node of Storage Spaces Direct restarted, and a live dump held others up (KB 4462487)', () => {
  test('without times: a pause and a node that left, and nobody can know why', () => {
    const incident = corpus('event-5120-1135-s2d-2016.txt');
    expect(short(incident).slice(0, 2)).toEqual(['error autoPause c00000b5', 'error nodeRemoved']);
    expect(findingOf(incident, 'nodeRemoved').causedBy).toEqual([]);
    for (const code of ['autoPause', 'nodeRemoved'])
      expect(unknowable(findingOf(incident, code))).toContainEqual(
        expect.stringMatching(/^a restart or shutdown that was asked/),
      );
  });

  test('the same texts with times, and the event of the restart beside them', () => {
    const texts = readFileSync('test/fixtures/corpus/event-5120-1135-s2d-2016.txt', 'utf8');
    const paused = /Cluster Shared Volume 'CSVName' [^\r\n]*c000020c[^\r\n]*/.exec(texts)![0];
    const event = (provider: string, id: number, time: string, node: string, text: string, data: readonly string[] = []) =>
      `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/><EventID>${id}</EventID><TimeCreated SystemTime='2018-10-09T${time}Z'/><Channel>System</Channel><Computer>${node}</Computer></System><EventData>${data.map((value) => `<Data>${value}</Data>`).join('')}</EventData><RenderingInfo Culture='en-US'><Message>${text}</Message></RenderingInfo></Event>`;
    const restart = [
      'wininit.exe (NODE2)',
      'NODE2',
      'No title for this reason could be found',
      '0x800000ff',
      'restart',
      '',
      'admin',
    ];
    const incident = incidentOf([
      { path: 'NODE1_System.xml', text: event('Microsoft-Windows-FailoverClustering', 5120, '10:02:00.000', 'NODE1', paused) },
      { path: 'NODE2_System.xml', text: event('User32', 1074, '10:00:00.000', 'NODE2', '', restart) },
    ]);
    const [cause] = causesInWords(findingOf(incident, 'autoPause'));
    expect(cause).toMatchObject({ rule: 'nodeRestarted', certainty: 'inferred' });
    expect(cause!.text).toMatch(/^A restart or shutdown of NODE2 was asked for \(wininit\.exe \(NODE2\)\)/);
    expect(cause!.advice.join()).toContain('Suspend-ClusterNode with -Drain');
  });
});

describe('a node lost its way to the storage (AskCore blog of 2010)', () => {
  const incident = exported('event-5121-node1-2010.txt');

  test('is redirected for it, on that node alone', () => {
    expect(short(incident)).toEqual(['warning redirected NoDiskConnectivity']);
    expect(findingOf(incident, 'redirected')).toMatchObject({ node: 'Node1', volume: 'DATA-LUN1', expected: false });
  });

  test('which driver lost it, only a System log could tell', () => {
    expect(findingOf(incident, 'redirected').causedBy).toEqual([]);
    expect(unknowable(findingOf(incident, 'redirected'))).toContainEqual(expect.stringMatching(/^a lost path to the disk/));
  });
});

test('a filter of a third party at an unsafe altitude (AskCore blog of 2010): it is named, and no redirection claimed', () => {
  const incident = corpus('2008r2-filter-unsafe-altitude.log');
  expect(short(incident)).toEqual(['warning unsafeFilter']);
  expect(findingOf(incident, 'unsafeFilter').fields).toMatchObject({ filters: '<filter_name>' });
  expect(incident.incident.history.tracks.filter(({ track }) => track === 'ioMode')).toEqual([]);
});

test('a backup agent’s filter kept a volume redirected (write-up of 2026): the filter is named from two listings', () => {
  const incident = incidentOf([
    real('exports', 'csvstate-incompatible-filter.txt'),
    real('corpus', 'ps-fltmc-instances-csv.txt'),
  ]);
  expect(short(incident)).toEqual(['warning redirected IncompatibleFileSystemFilter', 'warning filterRedirects cvdlp']);
  expect(findingOf(incident, 'filterRedirects').fields).toMatchObject({ filters: 'CVDLP', altitude: '145180' });
});

describe('a group policy stopped the cluster service (blog of 2024)', () => {
  const incident = corpus('2022-clussvc-stopped-node1.log', '2022-clussvc-stopped-node2-cloud-witness.log');

  test('the stop was in order, and the join that failed timed out', () => {
    expect(short(incident)).toEqual(['warning serviceStopped orderly', 'warning joinFailed', 'warning quorumEndangered']);
    expect(findingOf(incident, 'joinFailed').fields).toMatchObject({ node: 'sqlnode01', status: 'WSAETIMEDOUT (10060)' });
  });

  test('who stopped it the log does not say; a restart was looked for, and nobody can know', () => {
    const stopped = findingOf(incident, 'serviceStopped');
    expect(stopped).toMatchObject({ causedBy: [], expected: null });
    expect(unknowable(stopped)).toContainEqual(expect.stringContaining('User32 1074'));
    expect(lookedForInWords(stopped).map(({ text }) => text)).toContainEqual(expect.stringContaining('System log'));
  });
});

describe('the network between nodes failed', () => {
  test('heartbeats stopped on every route (guidance on network thresholds, 2014): quorum was lost with the network', () => {
    const incident = corpus('2014-netft-routes-down-quorum-lost.log');
    expect(short(incident)).toEqual([...Array<string>(4).fill('warning routeLost'), 'error quorumLost']);
    expect(findingOf(incident, 'quorumLost').causedBy.map(({ rule }) => rule)).toEqual(['quorumLostWithNetwork']);
  });
});

describe('storage', () => {
  test('another node defended the witness disk (status 170): the holder is named, and the arbitration fails for it', () => {
    const incident = corpus('2019-witness-disk-pr-status-170.log');
    expect(short(incident)).toEqual(['error reservationConflict heldByNode', 'error arbitrationFailed']);
    expect(findingOf(incident, 'reservationConflict').fields).toMatchObject({ status: 'ERROR_BUSY (170)', holderId: '2' });
    expect(findingOf(incident, 'arbitrationFailed').causedBy.map(({ rule }) => rule)).toEqual(['arbitrationRefused']);
  });

  test('a virtual disk was detached for a scan (Storage Spaces Direct guidance): the events are signs, none is an alarm alone', () => {
    const incident = corpus('event-311-134-5-s2d-detached.txt');
    expect(short(incident)).toEqual([]);
    expect(signsOf(incident)).toEqual(['spaceFault 311 {GUID}', 'diskFault 134 null', 'diskFault 5 null']);
  });

  test('the name of the disk resource had a slash (KB 2590305): the failure has its status', () => {
    const incident = corpus('2008r2-disk-online-fails-123.log');
    expect(short(incident)).toEqual(['error resourceFailed']);
    expect(findingOf(incident, 'resourceFailed').fields).toMatchObject({ resource: 'G:\\', status: 'ERROR_INVALID_NAME (123)' });
  });

  test('the volume of the virtual disks was full (KB 2486243): the pause of the virtual machine is no trouble of CSV', () => {
    expect(short(exported('event-16060-virtual-machine-paused.txt'))).toEqual([]);
  });
});

describe('logons', () => {
  const export2019 = real('exports', 'event-xml-netlogon-2019.xml');

  test('the password of the computer account was not accepted: a sign, and no alarm; that no controller was found is not even a sign', () => {
    const incident = incidentOf([export2019]);
    expect(short(incident)).toEqual([]);
    expect(signsOf(incident)).toEqual(['credentialsFault 3210 CONTOSO']);
  });

  test('beside a pause because of a refused logon it may be the cause, and only there', () => {
    const paused = (status: string) =>
      `[System] 00000c5c.00001e40::2019/07/21-08:10:00.000 WARN  Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has entered a paused state because of '${status}'. All I/O will temporarily be queued until a path to the volume is reestablished.`;
    const of = (status: string) => {
      const incident = incidentOf([export2019, { path: 'NODE1_cluster.log', text: `${paused(status)}\n` }]);
      return causesInWords(findingOf(incident, 'autoPause')).map(({ rule }) => rule);
    };
    expect(of('STATUS_LOGON_FAILURE(c000006d)')).toContain('logonRefused');
    expect(of('STATUS_VOLUME_DISMOUNTED(c000026e)')).toEqual([]);
  });
});

test('a computer that crashed (post of 2021), in a table without providers: numbers alone prove nothing, and nothing is claimed', () => {
  const incident = exported('events-winevent-restarts-2021.txt');
  expect(short(incident)).toEqual([]);
  expect(signsOf(incident)).toEqual([]);
});

test('UDP port 3343 was blocked between two nodes (KB 2455128): the node that cannot join names the one it does not reach', () => {
  const incident = corpus('2008r2-join-udp-3343-blocked.log');
  expect(short(incident)).toEqual(['warning joinBlocked']);
  const blocked = findingOf(incident, 'joinBlocked');
  // Four tries within three seconds are one matter.
  expect(blocked).toMatchObject({ node: 'Node 3', fields: { peer: 'Node 2', times: '4' }, expected: null });
  expect(describeFinding(blocked).title).toBe('Node 3 cannot join: no connection to Node 2');
  expect(describeFinding(blocked).advice.join()).toContain('TCP and UDP port 3343');
});

test('TLS 1.3 was switched on in the registry (KB 5015645): both sides tell that they did not trust each other', () => {
  for (const [file, status] of [
    ['2022-join-schannel-refused-sponsor.log', '80090327'],
    ['2022-join-schannel-refused-joiner.log', '1226'],
  ] as const) {
    const incident = corpus(file);
    expect(short(incident)).toEqual(['warning peerNotTrusted']);
    const refused = findingOf(incident, 'peerNotTrusted');
    expect(refused.fields['status']).toContain(status);
    expect(describeFinding(refused).advice.join()).toContain('TLS 1.3');
  }
});

describe('logons failed as the domain controller stood in another time zone (blog post of 2011)', () => {
  const incident = exported('events-numbers-alone-2011.txt');

  test('three events with nothing but their numbers are three events, and only what failed is a finding', () => {
    expect(incident.incident.inputs[0]).toMatchObject({ records: 3 });
    expect(short(incident)).toEqual(['error resourceFailed']);
    expect(signsOf(incident)).toEqual([expect.stringMatching(/^credentialsFault 1570 /)]);
  });

  test('the refused logon, on which no finding rests without times, is told beside it', () => {
    const { unjudged } = buildReport(incident).findings;
    expect(unjudged.items.map(({ text, evidence }) => [text, evidence])).toEqual([
      ['Node1: authentication failure while joining', [{ input: 0, line: 5 }]],
    ]);
  });
});

test('Storage Spaces detached a virtual disk (three events of errors): no rule makes a finding of them, and that is no all-clear', () => {
  const incident = corpus('event-311-134-5-s2d-detached.txt');
  const { items, unjudged } = buildReport(incident).findings;
  expect(items).toEqual([]);
  expect(unjudged.items.map(({ evidence }) => evidence[0]!.line)).toEqual([1, 20, 28]);
  const markdown = [...markdownReport(layOut(buildReport(incident)))].join('');
  expect(markdown).toContain('That is no all-clear; these may matter:');
});

test('a validation that found no reservation to read (status 0) has not failed', () => {
  const [unregister, ...others] = short(corpus('2008-validatestorage-pr-unregister.log'));
  expect(unregister).toBe('error reservationCallFailed');
  expect(others).toEqual([]);
});
