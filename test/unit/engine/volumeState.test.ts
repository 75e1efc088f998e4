// Volume state per node: the order of the states, and a pause of its own told from an ordered one.
import { describe, expect, test } from 'vitest';
import type { Fact, StatusValue, VolumeState } from '../../../server/src/model/facts';
import { given, line, soleInput, volume1, when } from '../../support/engineSpecification';

const ioTimeout: StatusValue = { code: 0xc00000b5, space: 'ntstatus', name: 'STATUS_IO_TIMEOUT' };

const began = (number: number, from: VolumeState | null, to: VolumeState, ordered: boolean | null = true) =>
  line(number, { kind: 'volumeTransitionBegan', ...volume1, from, to, ordered });
const reached = (number: number, to: VolumeState) =>
  line(number, { kind: 'volumeStateReached', ...volume1, to, reason: null, status: null });
const autoPaused = (number: number, status: StatusValue | null = ioTimeout, expected = false): Fact =>
  line(number, { kind: 'volumeAutoPaused', ...volume1, status, source: null, expected });
const resumed = (number: number) => line(number, { kind: 'volumeResumed', ...volume1 });

describe('single facts', () => {
  test.each<[string, Fact, string]>([
    ['found paused', line(1, { kind: 'volumeFoundPaused', volume: 'Volume1' }), 'paused'],
    ['auto-paused (5120)', autoPaused(1), 'draining [autoPause STATUS_IO_TIMEOUT]'],
    ['auto-paused without a status', autoPaused(1, null), 'draining [autoPause]'],
    ['resumed (5122)', resumed(1), 'active'],
    ['lost (5142)', line(1, { kind: 'volumeLost', ...volume1, status: null }), 'init'],
    ['began to drain by order', began(1, 'active', 'draining'), 'draining? [ordered]'],
    ['began to drain on its own', began(1, 'active', 'draining', false), 'draining? [autoPause]'],
    ['began to drain, nobody knows why', began(1, 'active', 'draining', null), 'draining?'],
    ['reached paused', reached(1, 'paused'), 'paused'],
  ])('%s', (_name, fact, expected) => {
    when(fact).thenChanges(`volumeState Volume1 NODE1: unknown -> ${expected}`);
  });

  test('first generation has no draining and no init: its events are read as conclusions', () => {
    when(autoPaused(1))
      .in({ generation: 1 })
      .thenTrack('volumeState', 'Volume1 NODE1 1-... paused? [autoPause STATUS_IO_TIMEOUT] lines 1');
    when(line(1, { kind: 'volumeLost', ...volume1, status: null }))
      .in({ generation: 1 })
      .thenTrack('volumeState', 'Volume1 NODE1 1-... init? lines 1');
  });
});

describe('the standard recovery', () => {
  const story = [
    reached(1, 'active'),
    line(2, { kind: 'volumeAutoPaused', ...volume1, status: ioTimeout, source: '30', expected: false }, { source: 'csvfs' }),
    began(3, 'draining', 'draining'),
    began(4, 'draining', 'paused'),
    autoPaused(5),
    reached(6, 'paused'),
    began(7, 'paused', 'setDownlevel'),
    reached(8, 'setDownlevel'),
    reached(9, 'active'),
    resumed(10),
  ];

  test('the pause stays its own until IO flows again; the late 5120 turns nothing back', () => {
    const own = '[autoPause STATUS_IO_TIMEOUT]';
    when(...story).thenTrack(
      'volumeState',
      'Volume1 NODE1 1-2 active lines 1',
      `Volume1 NODE1 2-4 draining ${own} lines 2,3`,
      `Volume1 NODE1 4-7 paused ${own} lines 4,5,6`,
      `Volume1 NODE1 7-9 setDownlevel ${own} lines 7,8`,
      'Volume1 NODE1 9-... active lines 9,10',
    );
  });

  test('9296, 5120 and the return to active are one finding with its cause and its length', () => {
    const { findings } = when(...story).thenFindings('autoPause c00000b5').history;
    expect(findings[0]).toMatchObject({
      severity: 'error',
      expected: false,
      volume: 'Volume1',
      node: 'NODE1',
      resource: 'Cluster Disk 1',
    });
    expect(findings[0]?.fields).toMatchObject({ status: 'STATUS_IO_TIMEOUT (c00000b5)', seconds: '7.0', times: '2' });
    expect(findings[0]?.evidence.map((ref) => ref.line)).toEqual([2, 5, 9]);
  });

  test('an ordered round raises nothing', () => {
    when(
      reached(1, 'active'),
      began(2, 'active', 'draining'),
      reached(3, 'draining'),
      reached(4, 'paused'),
      reached(5, 'setDownlevel'),
      reached(6, 'active'),
    ).thenFindings();
  });
});

describe('a change that is begun', () => {
  test('is a conclusion until the line at its end; both lines make one span', () => {
    given(reached(1, 'active'))
      .when(began(2, 'active', 'draining', null))
      .thenTrack('volumeState', 'Volume1 NODE1 1-2 active lines 1', 'Volume1 NODE1 2-... draining? lines 2');
    given(reached(1, 'active'), began(2, 'active', 'draining', null))
      .when(reached(3, 'draining'))
      .thenTrack('volumeState', 'Volume1 NODE1 1-2 active lines 1', 'Volume1 NODE1 2-... draining lines 2,3')
      .thenChanges('volumeState Volume1 NODE1: draining -> draining');
  });

  test('that ended with a failure is not stated', () => {
    const status: StatusValue = { code: 0xc0000001, space: 'ntstatus', name: 'STATUS_UNSUCCESSFUL' };
    when(line(1, { kind: 'volumeStateReached', ...volume1, to: 'active', reason: null, status })).thenTrack(
      'volumeState',
      'Volume1 NODE1 1-... active? lines 1',
    );
  });

  test('to active does not end the pause yet: the way may still fail', () => {
    const [pause] = given(autoPaused(1), began(2, 'setDownlevel', 'active')).when(reached(4, 'active')).history.findings;
    expect(pause?.fields).toMatchObject({ seconds: '3.0', outcome: 'flowed again' });
    expect(pause?.evidence.map((ref) => ref.line)).toEqual([1, 4]);
  });
});

describe('findings of a pause', () => {
  test('a pause after IO flowed again is another one, though no line ended the first', () => {
    when(autoPaused(1), began(2, 'setDownlevel', 'active'), autoPaused(90), resumed(95)).thenFindings(
      'autoPause c00000b5',
      'autoPause c00000b5',
    );
  });

  test('a pause of its own that ends in Init is a lost volume, with or without event 5142', () => {
    given(autoPaused(1))
      .when(began(60, 'paused', 'init', null), reached(61, 'init'))
      .thenFindings('volumeLost');
    const lost = line(62, { kind: 'volumeLost', ...volume1, status: { code: 1460, space: 'win32', name: 'ERROR_TIMEOUT' } });
    const { findings } = given(autoPaused(1))
      .when(reached(61, 'init'), lost, resumed(90))
      .thenFindings('volumeLost recoveryTimedOut').history;
    expect(findings[0]?.fields).toMatchObject({ seconds: '60.0', outcome: 'failed' });
    expect(findings[1]?.fields).toMatchObject({ status: 'ERROR_TIMEOUT (1460)', seconds: '29.0' });
  });

  test('a volume that comes up or goes down by order is not lost', () => {
    when(reached(1, 'init'), reached(2, 'setDownlevel'), reached(3, 'active')).thenFindings();
    given(reached(1, 'active'))
      .when(began(2, 'active', 'init', null), reached(3, 'init'))
      .thenFindings();
  });

  test('a pause that 5157 calls expected is no normal work: the failure it follows is told by other lines', () => {
    const [finding] = when(autoPaused(1, ioTimeout, true), resumed(2)).history.findings;
    expect(finding).toMatchObject({ code: 'autoPause', expected: null, severity: 'error' });
  });

  test('a status that proves nothing wrong leaves it open whether it is expected', () => {
    const [finding] = when(autoPaused(1, { code: 0xc0130021, space: 'ntstatus', name: null }), resumed(2)).history.findings;
    expect(finding).toMatchObject({ causeCode: 'c0130021', expected: null });
  });

  test('a status nobody explained is still shown', () => {
    const [finding] = when(autoPaused(1, { code: 0xc0001234, space: 'ntstatus', name: null }), resumed(2)).history.findings;
    expect(finding).toMatchObject({ causeCode: 'otherStatus', fields: { status: 'c0001234' } });
  });

  test('the log of CSVFS ends within: the volume is still paused', () => {
    const paused = { ...autoPaused(1), source: 'csvfs' as const };
    const until = (lastUtcMs: number) =>
      when(paused).in({ inputs: [soleInput({ lastUtcMs, lastLine: { input: 0, line: 40 } })] });
    until(paused.utcMs! + 30_000).thenFindings('autoPause c00000b5', 'pausedAtEnd');
    // The log was cut off in the middle of a recovery, which takes seconds.
    until(paused.utcMs! + 4).thenFindings('autoPause c00000b5');
  });

  test('a System log that ends within seconds does not tell that the pause lasts; one of minutes does', () => {
    const paused = { ...autoPaused(1), source: 'system' as const };
    const until = (lastUtcMs: number) => when(paused).in({ inputs: [soleInput({ lastUtcMs })] });
    until(paused.utcMs! + 30_000).thenFindings('autoPause c00000b5');
    until(paused.utcMs! + 300_000).thenFindings('autoPause c00000b5', 'pausedAtEnd');
  });

  test('events that somebody picked out, or that have no time, do not tell that a pause lasts', () => {
    const paused = autoPaused(1);
    when(paused)
      .in({ inputs: [soleInput({ lastUtcMs: paused.utcMs! + 300_000, covers: [] })] })
      .thenFindings('autoPause c00000b5');
    when({ ...paused, utcMs: null, source: 'csvfs' }).thenFindings('autoPause c00000b5');
  });

  test('found paused at the end of a short excerpt is no alarm; paused for minutes is', () => {
    const found = line(1, { kind: 'volumeFoundPaused', volume: 'Volume1' });
    when(found)
      .in({ inputs: [soleInput({ lastUtcMs: found.utcMs! + 15 })] })
      .thenFindings();
    when(found)
      .in({ inputs: [soleInput({ lastUtcMs: found.utcMs! + 300_000 })] })
      .thenFindings('pausedAtEnd');
  });

  test('recovery failed (5142): the pause is over and the volume lost, with the cause of its code', () => {
    given(autoPaused(1))
      .when(line(60, { kind: 'volumeLost', ...volume1, status: { code: 1460, space: 'win32', name: 'ERROR_TIMEOUT' } }))
      .thenFindings('volumeLost recoveryTimedOut');
  });

  test('time that runs out while the volume waits for IO in flight names that step, with its line', () => {
    const { findings } = given(autoPaused(1), began(2, 'draining', 'paused', null))
      .when(line(60, { kind: 'volumeLost', ...volume1, status: { code: 1460, space: 'win32', name: 'ERROR_TIMEOUT' } }))
      .thenFindings('volumeLost pauseTimedOut').history;
    expect(findings[1]?.evidence.map((ref) => ref.line)).toEqual([60, 2]);
  });

  test('a line that names no volume still raises its finding', () => {
    const nameless = { volume: null, volumeGuid: null, disk: null };
    when(
      line(1, { kind: 'volumeLost', ...nameless, status: null }),
      line(2, { kind: 'volumeAutoPaused', ...nameless, status: null, source: null, expected: false }),
    ).thenFindings('volumeLost', 'autoPause');
  });
});

describe('lines that do not fit', () => {
  test.each<[VolumeState, VolumeState]>([
    ['active', 'paused'],
    ['active', 'setDownlevel'],
    ['draining', 'active'],
    ['paused', 'active'],
    ['draining', 'setDownlevel'],
  ])('%s to %s skips a state', (from, to) => {
    const { findings } = given(reached(1, from)).when(reached(2, to)).history;
    const surprise = findings.find(({ code }) => code === 'surprise');
    expect(surprise).toMatchObject({ causeCode: 'illegalTransition', fields: { from, to, of: 'Volume1 on NODE1' } });
    expect(surprise?.evidence.map((ref) => ref.line)).toEqual([2, 1]);
  });

  test.each<[VolumeState, VolumeState]>([
    ['active', 'draining'],
    ['draining', 'paused'],
    ['paused', 'setDownlevel'],
    ['setDownlevel', 'active'],
    ['paused', 'draining'],
    ['setDownlevel', 'draining'],
    ['paused', 'init'],
    ['init', 'setDownlevel'],
    ['active', 'dismounted'],
    ['dismounted', 'setDownlevel'],
  ])('%s to %s is the way of things', (from, to) => {
    const { findings } = given(reached(1, from)).when(reached(2, to)).history;
    expect(findings.filter(({ code }) => code === 'surprise')).toEqual([]);
  });

  test('a line that comes from another state than the one known', () => {
    given(reached(1, 'active'))
      .when(began(2, 'paused', 'setDownlevel'))
      .thenFindings('surprise fromDiffers');
  });

  test('5122 sums up and skips no state', () => {
    given(reached(1, 'paused')).when(resumed(2)).thenFindings();
  });

  test('at the same moment CSVFS is believed over the System event', () => {
    const active = reached(3, 'active');
    given(active)
      .when(line(4, { kind: 'volumeLost', ...volume1, status: null }, { utcMs: active.utcMs }))
      .thenChanges()
      .thenFindings('volumeLost', 'surprise sourcesDisagree');
  });
});

test('an unknown line moves the state as a conclusion only', () => {
  given(reached(1, 'active'))
    .when(
      line(2, { kind: 'stateChangeMentioned', entity: 'volume1', from: null, to: 'Set Down Level' }, { certainty: 'inferred' }),
    )
    .thenChanges('volumeState Volume1 NODE1: active -> setDownlevel?');
});
