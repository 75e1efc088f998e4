// System events inside cluster.log: fields and facts on the texts of the corpus and of the seeds, old and new wordings, any quotes.
// Where no real text is public, the wordings of the message tables are filled in with names of our own.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { systemEventsFamily } from '../../../server/src/parse/systemEvents/family';

const read = (text: string, channel: string | null = 'System') => systemEventsFamily.read(text, { component: null, channel });
const facts = (text: string) => read(text)?.facts;
const ntstatus = (code: number, name: string) => ({ code, space: 'ntstatus', name });
const named = (volume: string, disk: string | null) => ({ volume, volumeGuid: null, disk });

/** Descriptions of an event text in the corpus, one per paragraph. */
function descriptionsIn(file: string): string[] {
  const text = readFileSync(new URL(`../../fixtures/corpus/${file}`, import.meta.url), 'utf8');
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^Description: */, ''))
    .filter((line) => line.startsWith('Cluster '));
}

describe('auto-pause (5120)', () => {
  it('reads the 2008 R2 wording with one name and mixed quotes', () => {
    const paused = descriptionsIn('event-5120-5142-2008r2.txt').flatMap((text) => facts(text) ?? []);
    const subject = { kind: 'volumeAutoPaused', ...named('volume_name', null), source: null, expected: false };
    expect(paused).toEqual([
      { ...subject, status: ntstatus(0xc00000be, 'STATUS_BAD_NETWORK_PATH') },
      { ...subject, status: ntstatus(0xc000020c, 'STATUS_CONNECTION_DISCONNECTED') },
      { ...subject, status: ntstatus(0xc00000a2, 'STATUS_MEDIA_WRITE_PROTECTED') },
      {
        kind: 'volumeLost',
        ...named('volume_name', 'Cluster Disk #'),
        status: { code: 1460, space: 'win32', name: 'ERROR_TIMEOUT' },
      },
    ]);
  });

  it('reads the 2016 wording with parentheses in the name, and a removed node without a blank', () => {
    const read = descriptionsIn('event-5120-1135-s2d-2016.txt').flatMap((text) => facts(text) ?? []);
    const subject = {
      kind: 'volumeAutoPaused',
      ...named('CSVName', 'Cluster Virtual Disk (CSVName)'),
      source: null,
      expected: false,
    };
    expect(read).toEqual([
      { ...subject, status: ntstatus(0xc00000b5, 'STATUS_IO_TIMEOUT') },
      { ...subject, status: ntstatus(0xc000020c, 'STATUS_CONNECTION_DISCONNECTED') },
      { kind: 'nodeRemoved', node: { name: 'NODENAME', id: null } },
    ]);
  });

  it('reads typographic quotes and an upper-case code', () => {
    const text =
      'Cluster Shared Volume ‘Volume1’ (‘Cluster Disk 1’) is no longer available on this node because of ‘STATUS_VOLUME_DISMOUNTED(C000026E)’. All I/O will temporarily be queued until a path to the volume is reestablished.';
    expect(read(text)).toMatchObject({
      row: { id: 'system.volumeAutoPaused' },
      fields: { volume: 'Volume1', disk: 'Cluster Disk 1', status: 'STATUS_VOLUME_DISMOUNTED(C000026E)' },
      facts: [{ status: ntstatus(0xc000026e, 'STATUS_VOLUME_DISMOUNTED') }],
    });
  });

  it('tells the later variants by what follows the status', () => {
    const begin = "Cluster Shared Volume 'V' ('D') has entered a paused state because of 'STATUS_X(c0130027)'. ";
    const snapshot =
      'This error is encountered when the volsnap snapshots underlying the CSV volume are deleted outside of a user request.';
    const known =
      'All I/O will temporarily be queued until a path to the volume is reestablished. This error is usually caused by an infrastructure failure.';
    expect(read(begin + snapshot)).toMatchObject({
      row: { id: 'system.volumeAutoPausedBySnapshot' },
      facts: [{ expected: false }],
    });
    expect(read(begin + known)).toMatchObject({ row: { id: 'system.volumeAutoPausedExpectedly' }, facts: [{ expected: true }] });
    expect(read(begin)).toMatchObject({ row: { id: 'system.volumeAutoPaused' }, facts: [{ expected: false }] });
  });

  it('reads a line that was cut after the status', () => {
    const text = "Cluster Shared Volume 'V' ('D') has entered a paused state because of 'STATUS_IO_TIMEOUT(c00000b5)";
    expect(facts(text)).toMatchObject([{ kind: 'volumeAutoPaused', status: ntstatus(0xc00000b5, 'STATUS_IO_TIMEOUT') }]);
  });

  it('knows a volume that is named by its GUID', () => {
    const text =
      "Cluster Shared Volume '\\\\?\\Volume{F98A57C7-9EC6-11DE-AD77-806E6F6E6963}\\' ('D') has now resumed normal operation.";
    expect(facts(text)).toEqual([
      { kind: 'volumeResumed', volume: null, volumeGuid: 'f98a57c7-9ec6-11de-ad77-806e6f6e6963', disk: 'D' },
    ]);
  });
});

describe('what else befalls a volume', () => {
  const begin = "Cluster Shared Volume 'Bob's (old)' ('Cluster Disk 1 ('a')') ";
  const subject = named("Bob's (old)", "Cluster Disk 1 ('a')");

  it.each([
    ['has now resumed normal operation.', 'volumeResumed'],
    ['redirected access was turned on. Access to the storage device will be redirected', 'redirectionTurnedOn'],
    ['redirected access was turned off. The volume has now resumed normal operation.', 'redirectionTurnedOff'],
    ['maintenance was turned on. This volume will not be accessible', 'maintenanceTurnedOn'],
    ['maintenance was turned off.', 'maintenanceTurnedOff'],
    ['backup was turned on.', 'backupTurnedOn'],
    ['backup was turned off.', 'backupTurnedOff'],
  ])('%s', (text, kind) => {
    expect(facts(begin + text)).toEqual([{ kind, ...subject }]);
  });

  it.each([
    [' I/O access will be redirected to the storage device over the network through the node that owns the volume.', 1],
    [' I/O access will be redirected to the storage device over the network to the node that owns the volume.', 2],
    ['', null],
  ])('is no longer directly accessible, in the wording%s', (wording, generation) => {
    const text = `${begin}is no longer directly accessible from this cluster node.${wording}`;
    expect(facts(text)).toEqual([{ kind: 'directIoLost', ...subject, generation }]);
  });

  it('reads the minutes of a backup', () => {
    const text =
      'backup was turned on. Once the backup application completes the backup process, the Cluster Shared Volume backup mode will be turned off. If the backup application has not initiated a snapshot using the Volume Shadow Copy Service within 30 minutes, Cluster Shared Volume backup will be turned off.';
    expect(read(begin + text)?.fields).toMatchObject({ minutes: 30 });
  });

  it('reads the drivers that force redirection, from one line, from several, and without the list', () => {
    const found = (what: string, list: string) =>
      facts(
        `${begin}has identified one or more active ${what} drivers on this device stack. Active ${what} drivers found: ${list}`,
      );
    const forced = { kind: 'filtersForcedRedirection', ...subject };
    expect(found('filter', 'filter1,filter2')).toEqual([{ ...forced, level: 'fileSystem', filters: ['filter1', 'filter2'] }]);
    expect(found('volume', '\nvolrep\nvolenc\n')).toEqual([{ ...forced, level: 'volume', filters: ['volrep', 'volenc'] }]);
    expect(facts(`${begin}has identified one or more active filter drivers on this device stack that could`)).toEqual([
      { ...forced, level: 'fileSystem', filters: [] },
    ]);
  });

  it.each([
    ["'(1460)'", 1460, 'ERROR_TIMEOUT'],
    ["'ERROR_TIMEOUT(1460)'", 1460, 'ERROR_TIMEOUT'],
    ['‘(1460)’', 1460, 'ERROR_TIMEOUT'],
  ])('is lost because of %s', (error, code, name) => {
    expect(
      facts(`${begin}is no longer accessible from this cluster node because of error ${error}. Please troubleshoot`),
    ).toEqual([{ kind: 'volumeLost', ...subject, status: { code, space: 'win32', name } }]);
  });
});

describe('steps that the cluster orders', () => {
  const begin = "Cluster Shared Volume 'V' (resource 'D') ";

  it('reads a finished step, and its fact where the state is known', () => {
    const step = (state: string) =>
      read(
        `${begin}transitioned to state '${state}' as part of processing 'MovePause' initiated by node 'NODE1' with sequence number '<1:2:3>'.`,
      );
    expect(step('Paused')).toMatchObject({
      fields: { volume: 'V', disk: 'D', state: 'Paused', request: 'MovePause', node: 'NODE1', sequence: '<1:2:3>' },
      facts: [{ kind: 'volumeStateReached', volume: 'V', disk: 'D', to: 'paused', reason: 'MovePause', status: null }],
    });
    expect(step('Somewhere')?.facts).toEqual([]);
  });

  it('reads requests and stuck steps without a fact', () => {
    const lines = [
      `${begin}received event 'MovePause' with sequence number '7' which originated in node 'NODE1'.`,
      `${begin}completed processing event 'MovePause' with sequence number '7' which originated in node 'NODE1'.`,
      `${begin}was unable to complete a  state transition. This was likely caused as part of processing 'MovePause' with sequence number '7' on nodes ('NODE1,NODE2'). Cluster will attempt to create live dumps on the nodes.`,
      "Cluster Shared Volume resource 'D' completed processing request 'MovePause' with sequence number '7'. The slowest node was 'NODE1', which took 12.5 seconds.",
    ];
    expect(lines.map((line) => [read(line)?.row.id, read(line)?.fields, read(line)?.facts])).toEqual([
      ['system.volumeEventReceived', { volume: 'V', disk: 'D', event: 'MovePause', sequence: '7', node: 'NODE1' }, []],
      ['system.volumeEventCompleted', { volume: 'V', disk: 'D', event: 'MovePause', sequence: '7', node: 'NODE1' }, []],
      ['system.volumeTransitionStuck', { volume: 'V', disk: 'D', request: 'MovePause', sequence: '7', nodes: 'NODE1,NODE2' }, []],
      ['system.volumeRequestCompleted', { disk: 'D', request: 'MovePause', sequence: '7', node: 'NODE1', seconds: 12.5 }, []],
    ]);
  });
});
