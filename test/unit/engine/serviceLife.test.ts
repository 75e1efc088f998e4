// Starts, stops and restarts of the cluster service, told by lines or by process ids.
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../server/src/model/facts';
import { given, line, soleInput, startUtcMs, when } from '../../support/engineSpecification';

const direct = line(1, { kind: 'directIoDecided', volume: 'Volume1', allowed: true });

describe('the life of the service', () => {
  test('stopped in order, then started: each is told, and nothing surprising', () => {
    const { findings } = when(
      line(1, { kind: 'serviceStarted' }),
      line(2, { kind: 'serviceStopping' }),
      line(3, { kind: 'serviceStopped' }),
      line(4, { kind: 'serviceStopped' }),
      line(5, { kind: 'serviceStarted' }),
    )
      .thenTrack('nodeState', 'NODE1 1-3 joining? lines 1', 'NODE1 3-5 down lines 3,4', 'NODE1 5-... joining? lines 5')
      .thenFindings('serviceStopped orderly').history;
    // Line 2 is what the cause rests on.
    expect(findings[0]?.evidence.map((ref) => ref.line)).toEqual([3, 2, 4]);
  });

  test('started twice without a stop', () => {
    when(line(1, { kind: 'serviceStarted' }), line(9, { kind: 'serviceStarted' })).thenFindings('serviceRestarted');
  });

  test('lines of one stop come within seconds; a stop after days is another one', () => {
    const stop = (number: number, afterMs: number) => line(number, { kind: 'serviceStopped' }, { utcMs: startUtcMs + afterMs });
    when(stop(1, 0), stop(2, 200), stop(3, 86_400_000)).thenFindings('serviceStopped', 'serviceStopped');
  });

  test('quorum lost: said three times, it is one finding, and the reason why the service stops', () => {
    const lost = (number: number) => line(number, { kind: 'quorumLost', observerId: 1, status: null });
    const { findings } = when(lost(1), lost(2), lost(3), line(4, { kind: 'serviceStopped' }))
      .thenTrack('nodeState', 'NODE1 1-4 down? lines 1,2,3', 'NODE1 4-... down lines 4')
      .thenFindings('quorumLost', 'serviceStopped quorumLost').history;
    expect(findings[1]?.evidence.map((ref) => ref.line)).toEqual([4, 1]);
  });
});

describe('a restart that no line tells', () => {
  const later = { ...line(9, { kind: 'reservationMembershipSet', disk: 'SR', nodeIds: [1] }), process: 0x800 };

  test('another process of the service speaks: all is unknown from the last line of the old one on', () => {
    const { findings } = given(direct)
      .when(later)
      .thenChanges('reservation SR: unknown -> NODE1')
      .thenTrack('ioMode', 'Volume1 NODE1 1-1 direct lines 1')
      .thenFindings('serviceRestarted').history;
    expect(findings[0]?.evidence.map((ref) => ref.line)).toEqual([9, 1]);
  });

  test('where the last line of the old process is known, what it told holds up to there', () => {
    const last = (number: number) => ({ at: { input: 0, line: number }, utcMs: startUtcMs + number * 1000 });
    const until = (number: number) =>
      given(direct)
        .when(later)
        .in({ inputs: [soleInput({ lastOfProcess: new Map([[0x724, last(number)]]) })] });
    const { findings } = until(6).thenTrack('ioMode', 'Volume1 NODE1 1-6 direct lines 1').history;
    expect(findings[0]?.evidence.map((ref) => ref.line)).toEqual([9, 6]);
    // A line that was written late tells nothing of when the process ended.
    until(12).thenTrack('ioMode', 'Volume1 NODE1 1-1 direct lines 1');
  });

  test('without a date there is no time between: it ends with the line of the new process', () => {
    const undated = (fact: Fact) => ({ ...fact, utcMs: null });
    given(undated(direct))
      .when(undated(later))
      .thenChanges(
        'coordinator Volume1: NODE1 -> unknown',
        'ioMode Volume1 NODE1: direct -> unknown',
        'reservation SR: unknown -> NODE1',
      );
  });

  test('late lines of the old process are no further restart', () => {
    const late = { ...line(10, { kind: 'volumeFoundPaused', volume: 'Volume1' }), process: direct.process };
    given(direct, later).when(late).thenFindings();
  });

  test('logs of several nodes pasted together: processes take turns, and nothing restarted', () => {
    const says = (number: number, process: number) => ({
      ...line(number, { kind: 'volumeFoundPaused', volume: 'Volume1' }),
      process,
    });
    when(says(1, 0x724), says(2, 0x800), says(3, 0x724), says(4, 0x800), says(5, 0x724)).thenFindings();
  });

  test('processes of resources, of channels and after a told stop prove nothing', () => {
    const resource = {
      ...line(9, { kind: 'preemptFailed', disk: 'SR', newKey: '', oldKey: '', status: { code: 5, space: 'win32', name: null } }),
      process: 0x800,
    };
    given(direct).when(resource).thenFindings('reservationCallFailed');
    given(direct)
      .when({ ...later, channel: 'System' })
      .thenFindings();
    given(direct, line(3, { kind: 'serviceStopped' }))
      .when(later)
      .thenFindings();
  });
});
