// The state of a volume in CSVFS on one node, and whether a pause was ordered or CSVFS paused on its own.
// Knows nothing of IO modes.
import type { Fact, StatusValue, VolumeState } from '../model/facts';
import { formatStatus } from '../model/formatStatus';
import { autoPauseCause, findingCause } from '../knowledge/findings';
import { isLegalTransition, volumeStateFromText } from '../knowledge/volumeStates';
import { close, findingKey, statusField, surprise, type FindingEffect, type Raise } from './findingEffect';
import { confirm, hold, nothingKnown, unknownSince, type Held } from './held';
import { nodesGone } from './nodeChange';
import { moveTo, onVolumes, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';

interface VolumeStateState {
  readonly held: Held;
  /** Why IO is held: `autoPause` with the status, or `ordered`. Kept from draining until IO flows again. */
  readonly pause: readonly string[];
}

/** Win32 codes of System event 5142 that tell why recovery failed (S-SEED4, S-GOSYS). */
const recoveryCauses: Readonly<Record<number, string>> = { 1460: 'recoveryTimedOut', 5979: 'pauseTimedOut' };

/** Event 5142 and the state Init tell of one loss, within moments of each other. */
const sameLossMs = 60_000;

export const volumeState: Topic<VolumeStateState> = {
  track: 'volumeState',
  kinds: [
    'volumeFoundPaused',
    'volumeTransitionBegan',
    'volumeStateReached',
    'volumeAutoPaused',
    'volumeResumed',
    'volumeLost',
    'diskFailed',
    'diskRemovedFromCsv',
    'viewChanged',
    'nodeRemoved',
    'stateChangeMentioned',
  ],
  start: { held: nothingKnown, pause: [] },
  subjects(fact, world) {
    const { body } = fact;
    const { whois } = world;
    switch (body.kind) {
      case 'viewChanged':
      case 'nodeRemoved':
        return onVolumes(
          whois.volumes.map(({ name }) => name),
          nodesGone(fact, world),
        );
      case 'diskRemovedFromCsv':
        return onVolumes(whois.volumesOf(fact), whois.everyone(whois.writerOf(fact)));
      case 'stateChangeMentioned': {
        const volume = volumeStateFromText(body.to) === null ? null : whois.volumeNamed(body.entity);
        return volume === null ? [] : onVolumes([volume], [whois.writerOf(fact)]);
      }
      default:
        return onVolumes(whois.volumesOf(fact), [whois.writerOf(fact)]);
    }
  },
  step: stepVolumeState,
};

function stepVolumeState(state: VolumeStateState, fact: Fact, subject: Subject, world: World): Stepped<VolumeStateState> {
  const { body } = fact;
  switch (body.kind) {
    case 'volumeFoundPaused':
      return enter(state, fact, subject, world, 'paused', hold('paused', fact));
    case 'volumeTransitionBegan': {
      const pause = body.to !== 'draining' || body.ordered === null ? [] : [body.ordered ? 'ordered' : 'autoPause'];
      const findings = checkOrder(state, fact, subject, body.from, body.to);
      // The line says where the volume is going; only the line at its end says that it is there.
      return enter(state, fact, subject, world, body.to, hold(body.to, fact, { inferred: true }), pause, findings, false);
    }
    case 'volumeStateReached': {
      const isBegun = state.held.source === 'csvfs' && state.held.certainty === 'inferred' && state.held.value === body.to;
      // A status that is not 0 says that the change failed (S-WELM): then the state is not sure.
      const hasFailed = body.status !== null && body.status.code !== 0;
      const held: Held = hasFailed
        ? hold(body.to, fact, { inferred: true })
        : isBegun
          ? { ...confirm(state.held, fact), certainty: 'stated', completesChange: true }
          : hold(body.to, fact);
      return enter(state, fact, subject, world, body.to, held, [], checkOrder(state, fact, subject, null, body.to));
    }
    case 'volumeAutoPaused':
      return autoPause(state, fact, subject, body.status, body.source, body.expected, world);
    case 'volumeResumed':
      return enter(state, fact, subject, world, 'active', hold('active', fact));
    case 'volumeLost': {
      const raised = isPauseUnfinished(state.held, body.status)
        ? { ...lost(subject, body.status), causeCode: 'pauseTimedOut', because: state.held.evidence }
        : lost(subject, body.status);
      // 2008 R2 has no state of that name: there it is our word for "all IO fails".
      return enter(state, fact, subject, world, 'init', hold('init', fact, { inferred: world.generation === 1 }), [], [raised]);
    }
    case 'stateChangeMentioned': {
      const to = volumeStateFromText(body.to);
      return to === null ? unchanged(state) : enter(state, fact, subject, world, to, hold(to, fact, { inferred: true }));
    }
    case 'diskFailed':
    case 'diskRemovedFromCsv':
    case 'viewChanged':
    case 'nodeRemoved':
      if (state.held.value === 'unknown') return unchanged(state);
      return { state: { held: unknownSince(fact), pause: [] }, findings: [close('autoPause', subject.volume, subject.node)] };
    default:
      return unchanged(state);
  }
}

function enter(
  state: VolumeStateState,
  fact: Fact,
  subject: Subject,
  world: World,
  to: VolumeState,
  held: Held,
  pause: readonly string[] = [],
  findings: readonly FindingEffect[] = [],
  hasArrived = true,
): Stepped<VolumeStateState> {
  const isHeldIo = to === 'draining' || to === 'paused' || to === 'setDownlevel';
  // An order that follows a pause of its own does not undo that it was one.
  const why = !isHeldIo ? [] : state.pause[0] === 'autoPause' || pause.length === 0 ? state.pause : pause;
  // The way to active may still fail: the matter ends where the volume has arrived.
  const ended = isHeldIo || !hasArrived ? [] : endsOf(state, subject, to, fact);
  const next = { pause: hasArrived ? why : state.pause, held: { ...held, reasons: why } };
  return moveTo('volume state', state, next, fact, subject, world, [...ended, ...findings]);
}

function endsOf({ held, pause }: VolumeStateState, subject: Subject, to: VolumeState, { body }: Fact): readonly FindingEffect[] {
  const outcome = to === 'active' ? 'flowed again' : 'failed';
  const ended = { ...close('autoPause', subject.volume, subject.node), fields: { outcome } };
  if (to === 'active') return [ended, close('volumeLost', subject.volume, subject.node)];
  // Where the cluster service is gone nobody writes event 5142: the state alone tells that recovery failed (S-DUMP22).
  const hasFailed = to === 'init' && body.kind !== 'volumeLost' && held.value !== 'unknown' && pause[0] === 'autoPause';
  return hasFailed ? [ended, lost(subject, null)] : [ended];
}

function autoPause(
  state: VolumeStateState,
  fact: Fact,
  subject: Subject,
  status: StatusValue | null,
  source: string | null,
  isExpected: boolean,
  world: World,
): Stepped<VolumeStateState> {
  const { generation } = world;
  const isRecovering = state.held.value === 'draining' || state.held.value === 'paused' || state.held.value === 'setDownlevel';
  const finding = autoPaused(subject, status, source, isExpected, !isRecovering && state.held.value !== 'unknown');
  // The System event comes from the cluster service, after CSVFS has gone on: it explains the pause and does not turn it back.
  if (fact.source === 'system' && isRecovering && state.pause[0] === 'autoPause') {
    return { state: { ...state, held: confirm(state.held, fact) }, findings: [finding] };
  }
  const pause = ['autoPause', ...(status === null ? [] : [status.name ?? formatStatus(status)])];
  // 2008 R2 has no draining: its event says that IO is queued, which is our word paused.
  const held =
    generation === 1 ? hold('paused', fact, { reasons: pause, inferred: true }) : hold('draining', fact, { reasons: pause });
  return moveTo('volume state', state, { held, pause }, fact, subject, world, [finding]);
}

function autoPaused(
  subject: Subject,
  status: StatusValue | null,
  source: string | null,
  isExpected: boolean,
  startsAnew: boolean,
): Raise {
  const causeCode = status?.space === 'ntstatus' ? autoPauseCause(status.code) : null;
  return {
    does: 'raise',
    code: 'autoPause',
    key: findingKey('autoPause', subject.volume, subject.node),
    startsAnew,
    volume: subject.volume,
    node: subject.node,
    causeCode,
    // 5157: the cluster knew of a failure, most often a lost coordinator. That is no normal work, and the failure has its own line.
    expected: isExpected ? null : (findingCause('autoPause', causeCode)?.expected ?? null),
    fields: { ...statusField(status), ...(source === null ? {} : { source }) },
  };
}

/** Time ran out, and the last step that began is the one to paused, which waits for IO in flight (S-SEED4). */
function isPauseUnfinished({ value, certainty, source }: Held, status: StatusValue | null): boolean {
  return (
    value === 'paused' && certainty === 'inferred' && source === 'csvfs' && status?.space === 'win32' && status.code === 1460
  );
}

function lost(subject: Subject, status: StatusValue | null): Raise {
  return {
    does: 'raise',
    code: 'volumeLost',
    key: findingKey('volumeLost', subject.volume, subject.node),
    joinsWithinMs: sameLossMs,
    volume: subject.volume,
    node: subject.node,
    causeCode: status?.space === 'win32' ? (recoveryCauses[status.code] ?? null) : null,
    fields: statusField(status),
  };
}

/** CSVFS's own lines give every state in turn; where they do not fit together, one is missing or out of order. */
function checkOrder(
  { held }: VolumeStateState,
  fact: Fact,
  subject: Subject,
  said: VolumeState | null,
  to: VolumeState,
): readonly FindingEffect[] {
  if (held.value === 'unknown' || held.value === to || held.source !== fact.source) return [];
  // Only within one input the order of lines is sure.
  if (held.said?.at.input !== fact.at.input) return [];
  if (said !== null) {
    return said === held.value || said === to ? [] : [surprise('volume state', subject, 'fromDiffers', held, to, said)];
  }
  return isLegalTransition(held.value as VolumeState, to)
    ? []
    : [surprise('volume state', subject, 'illegalTransition', held, to)];
}
