// The systems of CSV that no other test of whole inputs goes through: every published reason of an IO mode, refused writes with the
// reservation beside them, and which node saw a failure itself. Texts are those that Windows ships; the incidents are composed.
import { describe, expect, test } from 'vitest';
import { causesInWords } from '../../../server/src/explain/causesInWords';
import { ioModeReasons } from '../../../server/src/knowledge/ioModeReasons';
import type { Finding } from '../../../server/src/model/history';
import { incidentOf, type TestFile, type TestIncident } from '../../support/incidentOf';

const findingsOf = ({ incident }: TestIncident, code: string): readonly Finding[] =>
  incident.history.findings.filter((finding) => finding.code === code);

describe('Get-ClusterSharedVolumeState on a node that is not the coordinator', () => {
  const listing = (state: string, fileSystem: string, block: string): TestFile => ({
    path: 'csvstate.txt',
    text: [
      `BlockRedirectedIOReason      : ${block}`,
      `FileSystemRedirectedIOReason : ${fileSystem}`,
      'Name                         : Cluster Disk 1',
      'Node                         : NODE2',
      `StateInfo                    : ${state}`,
      'VolumeFriendlyName           : Volume1',
      'VolumeName                   : \\\\?\\Volume{fe0c0f0f-cbc3-43f6-8816-1e80724fa157}\\',
      '',
    ].join('\r\n'),
  });

  /** What belongs to normal work: what somebody ordered and what is by design. */
  const reasons = [
    ['UserRequest', 'fileSystemRedirected', true],
    ['IncompatibleFileSystemFilter', 'fileSystemRedirected', false],
    ['IncompatibleVolumeFilter', 'fileSystemRedirected', false],
    ['FileSystemTiering', 'fileSystemRedirected', true],
    ['BitLockerInitializing', 'fileSystemRedirected', true],
    ['FileSystemReFs', 'fileSystemRedirected', true],
    ['NoDiskConnectivity', 'blockRedirected', false],
    ['StorageSpaceNotAttached', 'blockRedirected', true],
    ['VolumeReplicationEnabled', 'blockRedirected', true],
  ] as const;

  test.each(reasons)('%s: %s, expected %s', (name, mode, expected) => {
    const isBlock = mode === 'blockRedirected';
    const incident = incidentOf([
      listing(
        isBlock ? 'BlockRedirected' : 'FileSystemRedirected',
        isBlock ? 'NotFileSystemRedirected' : name,
        isBlock ? name : 'NotBlockRedirected',
      ),
    ]);
    const [redirected, ...others] = findingsOf(incident, 'redirected');
    expect(others).toEqual([]);
    expect(redirected).toMatchObject({ volume: 'Volume1', node: 'NODE2', causeCode: name, expected });
    expect(redirected!.severity).toBe(expected ? 'info' : 'warning');
    const track = incident.incident.history.tracks.find((one) => one.track === 'ioMode' && one.node === 'NODE2');
    expect(track?.spans.map(({ value, reasons }) => [value, reasons])).toContainEqual([mode, [name]]);
  });

  test('these are all reasons that Windows has', () => {
    expect(ioModeReasons.map(({ name }) => name)).toEqual(reasons.map(([name]) => name));
  });
});

const entry = (time: string, message: string, level = 'INFO ') => `00000c5c.00001a40::2024/05/21-${time} ${level} ${message}`;
const paused = (time: string, status: string) =>
  `[System] ${entry(time, `Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has entered a paused state because of '${status}'. All I/O will temporarily be queued until a path to the volume is reestablished.`)}`;

function log(node: string, id: number, ...lines: readonly string[]): TestFile {
  const head = [
    '# Composed for tests; no cluster wrote it.',
    '[=== Cluster ===]',
    'The logs were generated using Coordinated Universal Time (UTC)',
    `Current node: name (${node}) id (${id})`,
    '[=== Cluster Logs ===]',
  ];
  return { path: `${node}_cluster.log`, text: [...head, ...lines, ''].join('\n') };
}

describe('writes that the disk refused', () => {
  const refused = entry('10:00:00.000', '[RES] Physical Disk <Cluster Disk 1>: PR reserve failed, status 170', 'ERR  ');

  test.each([
    ['STATUS_MEDIA_WRITE_PROTECTED(c00000a2)', 'c00000a2'],
    ['STATUS_DEVICE_BUSY(80000011)', '80000011'],
  ])('%s beside a refused reservation (status 170)', (status, causeCode) => {
    const incident = incidentOf([log('NODE2', 2, refused, paused('10:00:02.000', status))]);
    const [pause] = findingsOf(incident, 'autoPause');
    expect(pause).toMatchObject({ volume: 'Volume1', causeCode, expected: false });
    const cause = causesInWords(pause!).find(({ rule }) => rule === 'writesRefused');
    expect(cause?.text).toMatch(/^The reservation of the disk was lost or taken, so the disk refused the writes of NODE2\./);
    expect(incident.incident.history.findings[cause!.finding!]?.code).toBe('reservationCallFailed');
  });

  test('a lost connection beside it is another matter', () => {
    const incident = incidentOf([log('NODE2', 2, refused, paused('10:00:02.000', 'STATUS_CONNECTION_DISCONNECTED(c000020c)'))]);
    expect(findingsOf(incident, 'autoPause')[0]!.causedBy.map(({ rule }) => rule)).not.toContain('writesRefused');
  });
});

describe('a failure that several nodes live through', () => {
  const guid = 'fe0c0f0f-cbc3-43f6-8816-1e80724fa157';
  const csvfs = (time: string, text: string) => `[Operational] ${entry(time, `Volume {${guid}} ${text}`)}`;
  const nodes = [
    log('NODE1', 1, paused('10:00:01.500', 'STATUS_VOLUME_DISMOUNTED(c000026e)')),
    log('NODE2', 2, paused('10:00:01.000', 'STATUS_DEVICE_NOT_CONNECTED(c000009d)')),
    log(
      'NODE3',
      3,
      csvfs('10:00:02.000', 'transitioning from Active to Draining.'),
      csvfs('10:00:03.000', 'moved to state Draining. Reson 0; Status 0x0.'),
    ),
  ];

  test.each([
    ['in their order', nodes],
    ['in another order', [...nodes].reverse()],
  ])('names the node that saw it first, files %s', (_order, files) => {
    const pauses = findingsOf(incidentOf(files), 'autoPause');
    expect(pauses.map(({ node, causeCode }) => [node, causeCode])).toEqual([
      ['NODE2', 'c000009d'],
      ['NODE1', 'c000026e'],
    ]);
  });

  test('tells of no pause of its own where the cluster ordered it', () => {
    expect(findingsOf(incidentOf(nodes), 'autoPause').some(({ node }) => node === 'NODE3')).toBe(false);
  });
});
