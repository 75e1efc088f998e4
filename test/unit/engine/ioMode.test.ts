// IO mode per volume and node: every reason begins and ends on its own, in both generations of CSV.
import type { Fact } from '../../../server/src/model/facts';
import { describe, expect, test } from 'vitest';
import { given, line, namedNodes, volume1, when } from '../../support/engineSpecification';

const on = line(5, { kind: 'redirectionTurnedOn', ...volume1 });
const off = line(9, { kind: 'redirectionTurnedOff', ...volume1 });
const direct = line(1, { kind: 'directIoDecided', volume: 'Volume1', allowed: true });
const pathLost = line(6, { kind: 'directIoLost', ...volume1 });
const resumed = line(8, { kind: 'volumeResumed', ...volume1 });
const filters = line(7, { kind: 'filtersForcedRedirection', ...volume1, level: 'fileSystem', filters: ['avflt', 'bkflt'] });

describe('what DCM decides', () => {
  test('true: direct, stated', () => {
    when(direct).thenTrack('ioMode', 'Volume1 NODE1 1-... direct lines 1').thenFindings();
  });

  test('false: redirected, and the line does not say why', () => {
    const decided = line(1, { kind: 'directIoDecided', volume: 'Volume1', allowed: false });
    when(decided)
      .thenTrack('ioMode', 'Volume1 NODE1 1-... fileSystemRedirected? [noDirectIo] lines 1')
      .thenFindings('redirected noDirectIo');
  });

  test('false after an unfit filter was found: the filter is the likely reason, with both lines', () => {
    const filter = line(1, { kind: 'unsafeFilterFound', filter: 'avflt', altitude: '1' });
    const decided = line(2, { kind: 'directIoDecided', volume: 'Volume1', allowed: false });
    const outcome = when(filter, decided)
      .thenTrack('ioMode', 'Volume1 NODE1 2-... fileSystemRedirected? [IncompatibleFileSystemFilter] lines 2,1')
      .thenFindings('unsafeFilter', 'redirected IncompatibleFileSystemFilter');
    expect(outcome.history.findings[1]).toMatchObject({ expected: false, severity: 'warning', fields: { filters: 'avflt' } });
  });

  test('false while redirected by request tells no new reason', () => {
    given(on)
      .when(line(6, { kind: 'directIoDecided', volume: 'Volume1', allowed: false }))
      .thenTrack('ioMode', 'Volume1 NODE1 5-... fileSystemRedirected [UserRequest] lines 5,6');
  });

  test('true does not end what a user turned on, but ends what filters and paths did', () => {
    given(on, pathLost, filters)
      .when(line(8, { kind: 'directIoDecided', volume: 'Volume1', allowed: true }))
      .thenChanges(
        'coordinator Volume1: unknown -> NODE1?',
        'ioMode Volume1 NODE1: fileSystemRedirected -> fileSystemRedirected [UserRequest]',
      );
  });

  test('a query or a link proves no mode', () => {
    const guid = 'f98a57c7-9ec6-11de-ad77-806e6f6e6963';
    when(
      line(1, { kind: 'directIoQueried', volumeGuid: guid }),
      line(2, { kind: 'volumeLinked', volume: 'Volume1', volumeGuid: guid, mountPath: 'C:\\ClusterStorage\\Volume1' }),
    ).thenTrack('ioMode');
  });
});

describe('redirected by request', () => {
  test('on: on every known node, stated for the writer, concluded for the others', () => {
    when(namedNodes(1, ['NODE1', 1], ['NODE2', 2]), on)
      .thenTrack(
        'ioMode',
        'Volume1 NODE1 5-... fileSystemRedirected [UserRequest] lines 5',
        'Volume1 NODE2 5-... fileSystemRedirected? [UserRequest] lines 5',
      )
      .thenFindings('redirected UserRequest', 'leftOn redirectedAccess');
  });

  test('one order is one finding, for all nodes and expected', () => {
    const { findings } = when(namedNodes(1, ['NODE1', 1], ['NODE2', 2]), on, off).history;
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'redirected',
      node: null,
      expected: true,
      severity: 'info',
      resource: 'Cluster Disk 1',
    });
    expect(findings[0]?.fields).toMatchObject({ node: 'all nodes', seconds: '4.0', times: '1' });
    expect(findings[0]?.evidence.map((ref) => ref.line)).toEqual([5, 9]);
  });

  test('off: what was direct before is so again, as a conclusion from all three lines', () => {
    given(direct, on).when(off).thenChanges('ioMode Volume1 NODE1: fileSystemRedirected -> direct?');
    when(direct, on, off).thenTrack(
      'ioMode',
      'Volume1 NODE1 1-5 direct lines 1',
      'Volume1 NODE1 5-9 fileSystemRedirected [UserRequest] lines 5',
      'Volume1 NODE1 9-... direct? lines 9,5,1',
    );
  });

  test('off where nobody told the mode before: a mirrored space or ReFS has no line, so nobody knows', () => {
    given(on).when(off).thenChanges('ioMode Volume1 NODE1: fileSystemRedirected -> unknown');
  });

  test('off without an on in the log proves no mode', () => {
    when(off).thenTrack('ioMode');
  });

  test('redirection ends only when the last reason is gone', () => {
    given(on, filters)
      .when(off)
      .thenChanges('ioMode Volume1 NODE1: fileSystemRedirected -> fileSystemRedirected [IncompatibleFileSystemFilter]');
  });

  test('nodes that are down are not reached', () => {
    const down = line(3, { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } });
    when(namedNodes(1, ['NODE1', 1], ['NODE2', 2]), down, on).thenTrack(
      'ioMode',
      'Volume1 NODE1 5-... fileSystemRedirected [UserRequest] lines 5',
    );
  });
});

describe('a path to the disk is lost (5121)', () => {
  test('a disk that was said to be gone is the line that tells why; one that came back is not', () => {
    const gone = line(4, { kind: 'diskDisconnected', disk: 'Cluster Disk 1' });
    const evidence = (...facts: readonly Fact[]) =>
      given(...facts)
        .when(pathLost)
        .history.findings.find(({ code }) => code === 'redirected')
        ?.evidence.map((ref) => ref.line);
    expect(evidence(gone)).toEqual([6, 4]);
    expect(evidence(gone, line(5, { kind: 'volumeResumed', ...volume1 }))).toEqual([6]);
  });

  test('second generation: block redirected, concluded, alarming', () => {
    const outcome = when(pathLost)
      .thenTrack('ioMode', 'Volume1 NODE1 6-... blockRedirected? [NoDiskConnectivity] lines 6')
      .thenFindings('redirected NoDiskConnectivity');
    expect(outcome.history.findings[0]).toMatchObject({ expected: false, severity: 'warning', node: 'NODE1', volume: 'Volume1' });
  });

  test('first generation: it has one redirected mode, so the line states it', () => {
    when(pathLost)
      .in({ generation: 1 })
      .thenTrack('ioMode', 'Volume1 NODE1 6-... fileSystemRedirected [NoDiskConnectivity] lines 6');
  });

  test('first generation, after a request: its text leaves the reason open, so no path is blamed', () => {
    when(on, pathLost)
      .in({ generation: 1 })
      .thenTrack('ioMode', 'Volume1 NODE1 5-... fileSystemRedirected [UserRequest] lines 5,6')
      .thenFindings('redirected UserRequest', 'leftOn redirectedAccess');
  });

  test('the same line again is proof, not a new finding', () => {
    const again = line(7, { kind: 'directIoLost', ...volume1 });
    const { findings } = when(pathLost, again).thenTrack(
      'ioMode',
      'Volume1 NODE1 6-... blockRedirected? [NoDiskConnectivity] lines 6,7',
    ).history;
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fields['times']).toBe('2');
  });

  const reached = (number: number) =>
    line(number, { kind: 'volumeStateReached', ...volume1, to: 'active', reason: null, status: null });

  test('5122 ends it, and IO is direct again where an order since then would have shown as a pause of CSVFS', () => {
    given(reached(4), pathLost).when(resumed).thenChanges('ioMode Volume1 NODE1: blockRedirected -> direct?');
  });

  test('5122 ends it, and nobody knows the mode where nobody would tell of an order', () => {
    given(pathLost)
      .when(resumed)
      .thenChanges('volumeState Volume1 NODE1: unknown -> active', 'ioMode Volume1 NODE1: blockRedirected -> unknown');
  });

  test('a pause that may come from an order nobody tells ends what was told of the path', () => {
    const draining = line(7, { kind: 'volumeStateReached', ...volume1, to: 'draining', reason: null, status: null });
    given(reached(4), pathLost)
      .when(draining, resumed)
      .thenChanges(
        'volumeState Volume1 NODE1: active -> draining',
        'ioMode Volume1 NODE1: blockRedirected -> unknown',
        'volumeState Volume1 NODE1: draining -> active',
      );
  });

  test('5122 does not end redirection by request', () => {
    given(on).when(resumed).thenChanges('volumeState Volume1 NODE1: unknown -> active');
  });

  test('a reason in the file system wins over the lost path', () => {
    given(pathLost)
      .when(filters)
      .thenChanges(
        'ioMode Volume1 NODE1: blockRedirected -> fileSystemRedirected [NoDiskConnectivity IncompatibleFileSystemFilter]',
      );
  });
});

describe('filters and backups', () => {
  test.each([
    ['fileSystem', 'IncompatibleFileSystemFilter'],
    ['volume', 'IncompatibleVolumeFilter'],
  ] as const)('%s filters: %s, stated and alarming', (level, reason) => {
    const outcome = when(line(1, { kind: 'filtersForcedRedirection', ...volume1, level, filters: ['x'] }))
      .thenTrack('ioMode', `Volume1 NODE1 1-... fileSystemRedirected [${reason}] lines 1`)
      .thenFindings(`redirected ${reason}`);
    expect(outcome.history.findings[0]?.expected).toBe(false);
  });

  const backupOn = line(1, { kind: 'backupTurnedOn', ...volume1 });
  const backupOff = line(2, { kind: 'backupTurnedOff', ...volume1 });

  test('first generation: a backup redirects, expected', () => {
    when(backupOn, backupOff)
      .in({ generation: 1 })
      .thenTrack('ioMode', 'Volume1 NODE1 1-2 fileSystemRedirected? [Backup] lines 1')
      .thenFindings('redirected Backup', 'backup');
  });

  test('second generation: a backup proves no mode', () => {
    when(backupOn).thenTrack('ioMode').thenFindings('backup', 'leftOn backup');
  });

  test('maintenance is apart from redirection', () => {
    given(direct, on)
      .when(line(6, { kind: 'maintenanceTurnedOn', ...volume1 }), off)
      .thenChanges('ioMode Volume1 NODE1: fileSystemRedirected -> direct?');
  });
});

describe('what ends all knowledge of the mode', () => {
  test.each([
    line(9, { kind: 'volumeLost', ...volume1, status: null }),
    line(9, { kind: 'volumeStateReached', ...volume1, to: 'init', reason: null, status: null }),
    line(9, { kind: 'volumeTransitionBegan', ...volume1, from: null, to: 'dismounted', ordered: null }),
    line(9, { kind: 'diskFailed', ...volume1, status: null }),
    line(9, { kind: 'diskRemovedFromCsv', disk: 'Cluster Disk 1' }),
  ])('$body.kind', (end) => {
    const { tracks } = given(on).when(end).history;
    const mode = tracks.find(({ track }) => track === 'ioMode');
    expect(mode?.spans.map(({ value }) => value)).toEqual(['unknown', 'fileSystemRedirected', 'unknown']);
  });

  test('a failure of IO leaves direct a conclusion', () => {
    given(direct)
      .when(line(4, { kind: 'volumeAutoPaused', ...volume1, status: null, source: null, expected: false }))
      .thenChanges('volumeState Volume1 NODE1: unknown -> draining [autoPause]', 'ioMode Volume1 NODE1: direct -> direct?');
  });
});

describe('contradictions', () => {
  test('two sources at the same moment: DCM is believed over the System event, and both lines are shown', () => {
    const decided = line(3, { kind: 'directIoDecided', volume: 'Volume1', allowed: true });
    const lost = line(4, { kind: 'directIoLost', ...volume1 }, { utcMs: decided.utcMs });
    for (const facts of [
      [decided, lost],
      [
        { ...lost, at: { input: 0, line: 3 } },
        { ...decided, at: { input: 0, line: 4 } },
      ],
    ]) {
      const { findings, tracks } = when(...facts).history;
      expect(tracks.find(({ track }) => track === 'ioMode')?.spans.at(-1)?.value).toBe('direct');
      const surprise = findings.find(({ code }) => code === 'surprise');
      expect(surprise?.causeCode).toBe('sourcesDisagree');
      expect(surprise?.evidence.map((ref) => ref.line)).toEqual([4, 3]);
    }
  });

  test('at another time it is a change, not a contradiction', () => {
    when(direct, pathLost).thenFindings('redirected NoDiskConnectivity');
  });
});

describe('the generation of CSV', () => {
  const lost = (number: number, generation: 1 | 2 | null) => line(number, { kind: 'directIoLost', ...volume1, generation });

  test('the wording of 5121 decides, whatever the date of the log', () => {
    when(lost(1, 1)).thenTrack('ioMode', 'Volume1 NODE1 1-... fileSystemRedirected [NoDiskConnectivity] lines 1');
    when(lost(1, 2))
      .in({ generation: 1 })
      .thenTrack('ioMode', 'Volume1 NODE1 1-... blockRedirected [NoDiskConnectivity] lines 1');
    when(lost(1, null)).thenTrack('ioMode', 'Volume1 NODE1 1-... blockRedirected? [NoDiskConnectivity] lines 1');
  });

  test('one line that only 2008 R2 writes tells it for the whole log, also when the log is younger than 2012', () => {
    when(line(1, { kind: 'backupTurnedOn', ...volume1 }), lost(2, 1))
      .in({ generation: null })
      .thenFindings('redirected Backup', 'backup', 'redirected NoDiskConnectivity', 'leftOn backup');
  });
});

test('filters that force redirection are named', () => {
  expect(when(filters).history.findings[0]?.fields).toMatchObject({ reason: 'IncompatibleFileSystemFilter (avflt, bkflt)' });
});
