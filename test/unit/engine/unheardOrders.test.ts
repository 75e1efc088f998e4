// Orders that only a missing or ended log would tell, and logs that fall silent in a crash: what is said must be so without them.
import { describe, expect, test } from 'vitest';
import type { Fact, FactBody } from '../../../server/src/model/facts';
import {
  given,
  inInput,
  line,
  namedNodes,
  soleInput,
  startUtcMs,
  twoNodes,
  volume1,
  when,
} from '../../support/engineSpecification';

const on1 = (number: number, body: FactBody) => line(number, body);
const on2 = (number: number, body: FactBody) => inInput(1, line(number, body));
const allowed: FactBody = { kind: 'directIoDecided', volume: 'Volume1', allowed: true };
const online = (to: 'Online' | 'Offline'): FactBody => ({
  kind: 'resourceStateChanged',
  ...{ resource: 'Cluster Disk 1', from: null, to, hostedHere: true },
});
const turned = (on: boolean): FactBody => ({ kind: on ? 'redirectionTurnedOn' : 'redirectionTurnedOff', ...volume1 });
const pathLost: FactBody = { kind: 'directIoLost', ...volume1 };
const resumed: FactBody = { kind: 'volumeResumed', ...volume1 };
const reached = (to: 'active' | 'draining'): FactBody => ({
  kind: 'volumeStateReached',
  ...volume1,
  to,
  reason: null,
  status: null,
});
const mountedOn = (node: string): FactBody => ({
  kind: 'volumeTransitionBegan',
  ...volume1,
  from: 'paused',
  to: 'setDownlevel',
  ordered: null,
  mountedHere: false,
  mountedOn: node,
});
const view = (observerId: number, id: string, members: number[], downers: number[] = []): FactBody => ({
  kind: 'viewChanged',
  observerId,
  view: id,
  members,
  joiners: [],
  downers,
});

describe('first generation: nothing on a node shows an order', () => {
  const linked = on1(1, { kind: 'maintenanceTurnedOff', ...volume1 });

  test('direct ends where the disk goes to a node whose log is not here', () => {
    given(linked, on1(2, online('Online')), on1(3, allowed), namedNodes(4, ['NODE1', 1], ['NODE2', 2]))
      .when(on1(9, online('Offline')))
      .in({ generation: 1 })
      .thenChanges('coordinator Volume1: NODE1 -> unknown', 'resourceState Cluster Disk 1: online -> offline', direct1Ends);
  });

  test('direct stays where the log of the next coordinator is here too', () => {
    given(linked, on1(2, online('Online')), on1(3, allowed), on1(4, view(1, '1', [1, 2])), on2(5, view(2, '1', [1, 2])))
      .when(on1(9, online('Offline')), on2(10, online('Online')))
      .in({ ...twoNodes(), generation: 1 })
      .thenChanges(
        'coordinator Volume1: NODE1 -> unknown',
        'resourceState Cluster Disk 1: online -> offline',
        'coordinator Volume1: unknown -> NODE2?',
        'resourceState Cluster Disk 1: offline -> online',
      );
  });

  test('an order does not outlast the log that would tell its end', () => {
    given(linked, on1(2, online('Online')), on1(3, allowed), on1(4, turned(true)))
      .when(on1(9, online('Offline')))
      .in({ generation: 1 })
      .thenChanges(
        'coordinator Volume1: NODE1 -> unknown',
        'resourceState Cluster Disk 1: online -> offline',
        'ioMode Volume1 NODE1: fileSystemRedirected -> unknown',
      )
      .thenFindings();
  });

  test.each(['backupTurnedOn', 'maintenanceTurnedOn'] as const)(
    'nor is a %s left on where another log would tell its end',
    (kind) => {
      given(linked, on1(2, online('Online')), on1(3, { kind, ...volume1 }), namedNodes(4, ['NODE1', 1], ['NODE2', 2]))
        .when(on1(9, online('Offline')))
        .in({ generation: 1 })
        .thenFindings();
      const { findings } = given(linked, on1(2, online('Online')))
        .when(on1(3, { kind, ...volume1 }))
        .in({ generation: 1 }).history;
      expect(findings.some(({ code }) => code === 'leftOn')).toBe(true);
    },
  );

  test('an order whose teller stopped may still be on when the path is back', () => {
    const ordered: FactBody = { kind: 'backupTurnedOn', ...volume1 };
    given(on1(1, allowed), on2(2, ordered), on1(3, pathLost), on2(4, { kind: 'serviceStopped' }))
      .when(on1(9, resumed))
      .in({ ...twoNodes(), generation: 1 })
      .thenChanges('volumeState Volume1 NODE1: unknown -> active', 'ioMode Volume1 NODE1: fileSystemRedirected -> unknown');
  });

  const direct1Ends = 'ioMode Volume1 NODE1: direct -> unknown';
});

describe('second generation: CSVFS pauses for each change of the mode', () => {
  const begun = [on2(1, reached('active')), on2(2, mountedOn('NODE1')), on2(3, reached('active')), on2(4, pathLost)];
  const ended = twoNodes({ lastUtcMs: startUtcMs + 6000, lastLine: { input: 0, line: 6 } });

  test('without a pause, direct comes back though the coordinator is not heard', () => {
    given(on1(1, view(1, '1', [1, 2])), ...begun)
      .when(on2(9, resumed))
      .in(ended)
      .thenChanges('ioMode Volume1 NODE2: blockRedirected -> direct?');
  });

  test('a pause that the coordinator would have to explain ends what was known', () => {
    const { tracks } = given(on1(1, view(1, '1', [1, 2])), ...begun)
      .when(on2(9, reached('draining')), on2(10, reached('active')), on2(11, resumed))
      .in(ended).history;
    const mode = tracks.find(({ track }) => track === 'ioMode');
    expect(mode?.spans.map(({ value }) => value)).toEqual(['unknown', 'blockRedirected', 'unknown']);
  });

  test('where the coordinator is heard a pause without an order changes nothing', () => {
    given(on1(1, view(1, '1', [1, 2])), ...begun)
      .when(on2(9, reached('draining')), on2(10, reached('active')))
      .in(twoNodes())
      .thenChanges('volumeState Volume1 NODE2: active -> draining', 'volumeState Volume1 NODE2: draining -> active');
  });

  test('direct of an owner ends where another node becomes it: a mirrored space is direct nowhere else', () => {
    given(on1(1, allowed))
      .when(on1(9, mountedOn('NODE2')))
      .thenChanges(
        'coordinator Volume1: NODE1 -> NODE2?',
        'volumeState Volume1 NODE1: unknown -> setDownlevel?',
        'ioMode Volume1 NODE1: direct -> unknown',
      );
  });
});

test('no order reaches a node of which nobody knows any more whether it is up', () => {
  const ended = { lastUtcMs: startUtcMs + 6000, lastLine: { input: 1, line: 6 } };
  const gap: FactBody = { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null };
  when(on1(1, view(1, '1', [1, 2])), on2(2, view(2, '1', [1, 2])), on1(5, gap), on1(20, turned(true)))
    .in(twoNodes({}, ended))
    .thenTrack('ioMode', 'Volume1 NODE1 20-3600 fileSystemRedirected [UserRequest] lines 0:20');
});

test('a node that is down is not reached, though all who told it have stopped', () => {
  const gone = on2(2, view(2, '2', [1, 2], [3]));
  given(on1(1, view(1, '1', [1, 2, 3])), gone, on2(3, { kind: 'serviceStopped' }))
    .when(on1(20, turned(true)))
    .in(twoNodes())
    .thenChanges('ioMode Volume1 NODE1: unknown -> fileSystemRedirected [UserRequest]');
});

describe('a crash that only the next start shows', () => {
  const crash = { at: { input: 0, line: 40 }, utcMs: startUtcMs + 40_000 };
  const facts: readonly Fact[] = [on1(1, view(1, '1', [1])), on1(2, reached('active')), on1(90, { kind: 'serviceStarted' })];
  const run = { inputs: [soleInput({ lastUtcMs: startUtcMs + 100_000, beforeStarts: [crash] })] };

  test('what the log told is unknown from its last line before', () => {
    const { steps } = when(...facts)
      .in(run)
      .thenTrack('volumeState', 'Volume1 NODE1 2-40 active lines 2')
      .thenTrack('nodeState', 'NODE1 1-40 up lines 1', 'NODE1 90-100 joining? lines 90').history;
    expect(steps.map(({ at, pauses }) => [at.line, pauses])).toEqual([
      [1, undefined],
      [2, undefined],
      [40, 0],
      [90, undefined],
    ]);
  });

  test('a stop in order is no crash: the node is down until it starts', () => {
    when(...facts.slice(0, 2), on1(30, { kind: 'serviceStopped' }), facts[2]!)
      .in(run)
      .thenTrack('nodeState', 'NODE1 1-30 up lines 1', 'NODE1 30-90 down lines 30', 'NODE1 90-100 joining? lines 90');
  });
});

test('what channels tell behind the last line of the main part ends with the silence, too', () => {
  const silence: FactBody = { kind: 'linesMissing', how: 'silence', missingLines: null, silentMs: 3_000_000 };
  given(on1(1, silence))
    .when(on1(5, reached('active')), on1(3002, reached('active')))
    .thenTrack('volumeState', 'Volume1 NODE1 5-5 active lines 5', 'Volume1 NODE1 3002-... active lines 3002');
});
