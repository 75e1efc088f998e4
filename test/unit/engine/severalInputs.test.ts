// Logs of several nodes, and several inputs of one: what each tells is known until it ends, and what all tell is told once.
import { describe, expect, test } from 'vitest';
import type { Fact, FactBody } from '../../../server/src/model/facts';
import type { Finding } from '../../../server/src/model/history';
import { given, inInput, line, startUtcMs, twoNodes, volume1, when } from '../../support/engineSpecification';

const on1 = (number: number, body: FactBody, options: Partial<Fact> = {}) => line(number, body, options);
const on2 = (number: number, body: FactBody, options: Partial<Fact> = {}) => inInput(1, line(number, body, options));
const reached = (to: 'active' | 'draining' | 'paused'): FactBody => ({
  kind: 'volumeStateReached',
  ...volume1,
  to,
  reason: null,
  status: null,
});
const allowed: FactBody = { kind: 'directIoDecided', volume: 'Volume1', allowed: true };
const moved = (from: string, to: string, moveType = 'Manual'): FactBody => ({
  kind: 'groupMoved',
  group: '8e62ea00-9763-4c21-86d1-4a05708be24a',
  from: { name: from, id: null },
  to: { name: to, id: null },
  moveType,
});
const known: readonly Fact[] = [
  on1(1, { kind: 'volumeResumed', ...volume1 }),
  on1(2, { kind: 'diskRegistered', disk: 'Cluster Disk 1', resourceId: '8e62ea00-9763-4c21-86d1-4a05708be24a' }),
];
const proof = ({ evidence }: Finding) => evidence.map(({ input, line: number }) => `${input}:${number}`);

describe('each node tells of itself', () => {
  test('states and IO modes stand with the node whose log has them', () => {
    when(on1(1, reached('active')), on2(2, reached('paused')), on2(3, allowed))
      .in(twoNodes())
      .thenTrack('volumeState', 'Volume1 NODE1 1-3600 active lines 0:1', 'Volume1 NODE2 2-3600 paused lines 1:2')
      .thenTrack('ioMode', 'Volume1 NODE2 3-3600 direct lines 1:3')
      .thenTrack('coordinator', 'Volume1 3-3600 NODE2? lines 1:3');
  });

  test('a record that names its computer stands with that node, in whatever input', () => {
    const forwarded = (number: number, name: string) => on1(number, reached('paused'), { writer: { name, id: null } });
    when(forwarded(1, 'NODE2.contoso.com'), forwarded(2, 'node3'), on2(3, reached('paused')))
      .in(twoNodes())
      .thenTrack('volumeState', 'Volume1 NODE2 1-3600 paused lines 0:1,1:3', 'Volume1 node3 2-3600 paused lines 0:2');
  });

  test('lines that share a body are of the node that wrote each', () => {
    const body: FactBody = { kind: 'unsafeFilterFound', filter: 'avflt', altitude: '320000' };
    const { findings } = when(on1(1, body), on2(2, body), on1(3, body)).in(twoNodes()).history;
    expect(findings.map((finding) => [finding.code, finding.node, ...proof(finding)])).toEqual([
      ['unsafeFilter', 'NODE1', '0:1', '0:3'],
      ['unsafeFilter', 'NODE2', '1:2'],
    ]);
  });

  test('an order holds on all nodes: stated where it was written, concluded elsewhere', () => {
    when(on1(1, { kind: 'redirectionTurnedOn', ...volume1 }))
      .in(twoNodes())
      .thenTrack(
        'ioMode',
        'Volume1 NODE1 1-3600 fileSystemRedirected [UserRequest] lines 0:1',
        'Volume1 NODE2 1-3600 fileSystemRedirected? [UserRequest] lines 0:1',
      );
  });
});

describe('a coordinator that moves', () => {
  const told = [...known, on1(5, allowed)];

  test('from NODE1 to NODE2, told by both logs: one move with both lines', () => {
    const { findings } = given(...told)
      .when(on2(60, moved('NODE1', 'NODE2')), on1(61, moved('NODE1', 'NODE2')), on2(62, allowed))
      .in(twoNodes())
      .thenTrack('coordinator', 'Volume1 5-60 NODE1? lines 0:5', 'Volume1 60-3600 NODE2? lines 1:60,0:61,1:62')
      .thenFindings('coordinatorMoved asked').history;
    expect(findings.map(proof)).toEqual([['1:60', '0:5', '0:61']]);
  });

  test('two nodes that name different ones at the same moment contradict each other; the later line is taken', () => {
    const { findings } = given(...known)
      .when(on1(5, allowed), on2(5, allowed))
      .in(twoNodes())
      .thenTrack('coordinator', 'Volume1 5-5 NODE1? lines 0:5', 'Volume1 5-3600 NODE2? lines 1:5')
      .thenFindings('surprise nodesDisagree').history;
    expect(findings.map(proof)).toEqual([['1:5', '0:5']]);
  });

  test('within what their clocks may be off nothing is claimed', () => {
    given(...known)
      .when(on1(5, allowed), on2(5, allowed))
      .in(twoNodes({ plusMinusMs: 20 }, { plusMinusMs: 20 }))
      .thenTrack('coordinator', 'Volume1 5-5 NODE1? lines 0:5', 'Volume1 5-3600 NODE2? lines 1:5')
      .thenFindings('coordinatorMoved');
  });
});

describe('what an input told is known until it falls silent', () => {
  const both = [on1(1, reached('active')), on2(2, reached('active'))];

  test('a log that ends early: what it told ends with its last line, what others tell goes on', () => {
    const { history } = when(...both, on1(100, { kind: 'volumeResumed', ...volume1 }))
      .in(twoNodes({}, { lastUtcMs: startUtcMs + 30_000, lastLine: { input: 1, line: 77 } }))
      .thenTrack('volumeState', 'Volume1 NODE1 1-3600 active lines 0:1,0:100', 'Volume1 NODE2 2-30 active lines 1:2')
      .thenChanges(
        'volumeState Volume1 NODE1: unknown -> active',
        'volumeState Volume1 NODE2: unknown -> active',
        'volumeState Volume1 NODE2: active -> unknown',
      );
    const end = history.steps.find(({ ends }) => ends !== undefined);
    expect(end).toMatchObject({ ends: 1, at: { input: 1, line: 77 }, utcMs: startUtcMs + 30_000, fact: 1 });
    expect(history.tracks.find(({ node, track }) => node === 'NODE2' && track === 'volumeState')?.spans.at(-1)).toEqual({
      fromUtcMs: startUtcMs + 30_000,
      toUtcMs: null,
      value: 'unknown',
      reasons: [],
      certainty: 'unknown',
      evidence: [{ input: 1, line: 77 }],
    });
  });

  test('a gap in one log', () => {
    given(...both)
      .when(on2(10, { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null }))
      .in(twoNodes())
      .thenChanges('volumeState Volume1 NODE2: active -> unknown')
      .thenFindings('gap elision');
  });

  test('a value that another input confirmed stays known, whoever spoke last', () => {
    const gap: FactBody = { kind: 'linesMissing', how: 'silence', missingLines: null, silentMs: 3_600_000 };
    const move = moved('NODE1', 'NODE2');
    const ofNode1 = ['volumeState Volume1 NODE1: active -> unknown', 'diskControl NODE1: diskKnown -> unknown'];
    for (const [first, second] of [
      [on1(10, move), on2(11, move)],
      [on2(10, move), on1(11, move)],
    ] as const) {
      given(...known, first, second)
        .when(on1(20, gap))
        .in(twoNodes())
        .thenChanges(...ofNode1);
      given(...known, first, second)
        .when(on1(20, gap), on2(21, gap))
        .in(twoNodes())
        .thenChanges(...ofNode1, 'coordinator Volume1: NODE2 -> unknown');
    }
  });

  test('a service that stops leaves the other node alone, and ends all that its own node does with volumes', () => {
    given(...both, on1(3, { kind: 'redirectionTurnedOn', ...volume1 }))
      .when(on2(10, { kind: 'serviceStopped' }))
      .in(twoNodes())
      .thenChanges(
        'volumeState Volume1 NODE2: active -> unknown',
        'ioMode Volume1 NODE2: fileSystemRedirected -> unknown',
        'nodeState NODE2: unknown -> down',
      );
  });

  test('processes of two nodes have nothing to do with each other', () => {
    const at = (process: number) => ({ process });
    given(on1(1, allowed, at(0x724)), on2(2, allowed, at(0x800)), on1(3, allowed, at(0x724)))
      .when(on2(4, allowed, at(0x900)))
      .in(twoNodes())
      .thenChanges(
        'coordinator Volume1: NODE1 -> NODE2?',
        'ioMode Volume1 NODE2: unknown -> direct',
        'ioMode Volume1 NODE1: direct -> unknown',
      )
      .thenFindings('serviceRestarted', 'coordinatorMoved');
  });

  test('a node that the others saw go tells nothing any more', () => {
    const online: FactBody = { kind: 'resourceStateChanged', resource: 'SQL', from: null, to: 'Online' };
    given(on2(1, online), on2(2, reached('active')))
      .when(on1(10, { kind: 'nodeRemoved', node: { name: 'node2', id: null } }))
      .in(twoNodes())
      .thenChanges(
        'nodeState NODE2: unknown -> down',
        'volumeState Volume1 NODE2: active -> unknown',
        'resourceState SQL: online -> unknown',
      );
  });

  test('a reason that nobody tells any more leaves the others', () => {
    const forced: FactBody = { kind: 'filtersForcedRedirection', ...volume1, level: 'fileSystem', filters: ['avflt'] };
    given(on1(1, { kind: 'redirectionTurnedOn', ...volume1 }), on2(2, forced))
      .when(on1(10, { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null }))
      .in(twoNodes())
      .thenChanges(
        'ioMode Volume1 NODE1: fileSystemRedirected -> unknown',
        'ioMode Volume1 NODE2: fileSystemRedirected -> fileSystemRedirected [IncompatibleFileSystemFilter]',
      );
    given(on1(1, { kind: 'redirectionTurnedOn', ...volume1 }), on2(2, { kind: 'directIoLost', ...volume1 }))
      .when(on1(10, { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null }))
      .in(twoNodes())
      .thenChanges(
        'ioMode Volume1 NODE1: fileSystemRedirected -> unknown',
        'ioMode Volume1 NODE2: fileSystemRedirected -> unknown',
      );
  });
});

describe('a log that ends in the middle of something', () => {
  const paused: FactBody = { kind: 'volumeAutoPaused', ...volume1, status: null, source: null, expected: false };
  const early = twoNodes({}, { lastUtcMs: startUtcMs + 30_000, lastLine: { input: 1, line: 77 } });

  test('is judged at its own end, not at that of the others', () => {
    const { findings } = when({ ...on2(5, paused), source: 'csvfs' }, on1(100, reached('active')))
      .in(early)
      .thenFindings('autoPause', 'pausedAtEnd').history;
    expect(findings[1]).toMatchObject({ node: 'NODE2', at: { input: 1, line: 77 }, utcMs: startUtcMs + 30_000 });
  });

  test('what was turned on is left on at the end of the last input that tells of it', () => {
    const on: FactBody = { kind: 'maintenanceTurnedOn', ...volume1 };
    const { findings } = when(on2(5, on), on1(6, on), on1(100, reached('active'))).in(early).history;
    expect(findings.map((finding) => [finding.code, finding.at.input, finding.at.line])).toEqual([
      ['maintenance', 1, 5],
      ['leftOn', 0, 900],
    ]);
    const alone = when(on2(5, on), on1(100, reached('active'))).in(early).history.findings;
    expect(alone.map(({ code, at }) => [code, at.input, at.line])).toEqual([
      ['maintenance', 1, 5],
      ['leftOn', 1, 77],
    ]);
  });
});

describe('inputs without a date', () => {
  const undated = (fact: Fact): Fact => ({ ...fact, utcMs: null });
  const noDate = twoNodes({}, { lastUtcMs: null, lastLine: { input: 1, line: 50 } });

  test('stand alone: nothing flows in or out', () => {
    const { steps } = when(on1(1, reached('active')), undated(on2(1, reached('paused'))), undated(on2(2, allowed)))
      .in(noDate)
      .thenTrack('volumeState', 'Volume1 NODE1 1-3600 active lines 0:1', 'Volume1 NODE2 ...-... paused lines 1:1')
      .thenTrack('coordinator', 'Volume1 ...-... NODE2? lines 1:2').history;
    expect(steps.map(({ at, ends }) => [at.input, at.line, ends])).toEqual([
      [0, 1, undefined],
      [0, 900, 0],
      [1, 1, undefined],
      [1, 2, undefined],
    ]);
  });

  test('end where their facts end, even if they come first', () => {
    when(undated(on2(2, allowed)), on1(1, reached('active')), on1(5, allowed))
      .in(noDate)
      .thenTrack('coordinator', 'Volume1 ...-... NODE2? lines 1:2', 'Volume1 5-3600 NODE1? lines 0:5')
      .thenFindings();
  });
});

describe('one event in two exports', () => {
  test('is one fact, and its copies are proof', () => {
    const also = [{ input: 1, line: 40 }];
    const { findings } = when(
      on1(4, { kind: 'volumeAutoPaused', ...volume1, status: null, source: null, expected: false }, { also }),
      on1(9, { kind: 'volumeResumed', ...volume1 }, { also: [{ input: 1, line: 41, column: 7 }] }),
    )
      .in(twoNodes())
      .thenTrack(
        'volumeState',
        'Volume1 NODE1 4-9 draining [autoPause] lines 0:4,1:40',
        'Volume1 NODE1 9-3600 active lines 0:9,1:41',
      ).history;
    expect(findings.map(proof)).toEqual([['0:4', '1:40', '0:9', '1:41']]);
  });

  test('is told by both: it is known for as long as one of them goes on', () => {
    const early = { lastUtcMs: startUtcMs + 30_000, lastLine: { input: 1, line: 77 } };
    const resumed: FactBody = { kind: 'volumeResumed', ...volume1 };
    const again = on1(100, { kind: 'networkRouteChanged' });
    when(on2(4, resumed, { writer: { name: 'node1', id: null }, also: [{ input: 0, line: 9 }] }), again)
      .in(twoNodes({}, early))
      .thenTrack('volumeState', 'Volume1 NODE1 4-3600 active lines 1:4,0:9');
    when(on2(4, resumed, { also: [{ input: 0, line: 9 }] }), on2(8, { kind: 'serviceStopped' }), again)
      .in(twoNodes())
      .thenTrack('volumeState', 'Volume1 NODE2 4-8 active lines 1:4,0:9');
  });

  test('copies take no place from other lines', () => {
    const facts = Array.from({ length: 10 }, (_none, place) =>
      on1(place + 1, reached('active'), { also: [{ input: 1, line: place + 1 }] }),
    );
    when(...facts)
      .in(twoNodes())
      .thenTrack('volumeState', 'Volume1 NODE1 1-3600 active lines 0:1,1:1,0:2,1:2,0:3,0:10');
  });
});
