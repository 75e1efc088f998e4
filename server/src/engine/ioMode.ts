// By which way reads and writes of a volume flow on one node. A volume is redirected for as long as one known reason holds.
// Knows nothing of pauses: a volume may be paused and redirected at once.
import type { Fact, FactBody, FactKind } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { proofOf, withLines } from './evidence';
import { close } from './findingEffect';
import { confirm, hold, looksTheSame, unknownSince, type Held } from './held';
import { listedReasons, listedRedirection } from './listings';
import { afterPause, directToldBy, forgotten, inPause, ioModeAtStart, ioModeWithout, type IoModeState } from './ioModeState';
import { nodesGone, nodesPresent } from './nodeChange';
import { confirmed, modeInWords, redirectedBy, redirectionFound, withReason, type Reason, type Redirection } from './redirection';
import { tellersOf } from './tellers';
import { moveTo, onVolumes, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';
import { directAgain, ordersUnheard, ownerNoMore, pauses, withRounds } from './unheardOrders';

/** What a disk that was just mounted on this node cannot have: these reasons end when DCM decides for direct IO. */
const endedByDirectIo: readonly string[] = [
  'IncompatibleFileSystemFilter',
  'IncompatibleVolumeFilter',
  'NoDiskConnectivity',
  'noDirectIo',
];

const wholeCluster: ReadonlySet<FactKind> = new Set<FactKind>([
  'redirectionTurnedOn',
  'redirectionTurnedOff',
  'backupTurnedOn',
  'backupTurnedOff',
  'diskRemovedFromCsv',
]);

export const ioMode: Topic<IoModeState> = {
  track: 'ioMode',
  kinds: [
    'directIoDecided',
    'directIoLost',
    'volumeResumed',
    'redirectionTurnedOn',
    'redirectionTurnedOff',
    'backupTurnedOn',
    'backupTurnedOff',
    'filtersForcedRedirection',
    'unsafeFilterFound',
    'volumeAutoPaused',
    'volumeLost',
    'volumeTransitionBegan',
    'volumeStateReached',
    'diskDisconnected',
    'diskFailed',
    'diskRemovedFromCsv',
    'viewChanged',
    'nodeRemoved',
    'stateChangeMentioned',
    'volumeStateListed',
  ],
  start: ioModeAtStart,
  subjects: ioModeSubjects,
  step: stepIoMode,
  outlasting: forgotten,
  without: ioModeWithout,
  withoutOrders: ordersUnheard,
  withoutOwner: ownerNoMore,
};

function ioModeSubjects(fact: Fact, world: World): readonly Subject[] {
  const { body } = fact;
  const { whois } = world;
  const writer = whois.writerOf(fact);
  const everyVolume = () => whois.volumes.map(({ name }) => name);
  switch (body.kind) {
    case 'unsafeFilterFound':
      return onVolumes(everyVolume(), [writer]);
    case 'viewChanged':
    case 'nodeRemoved':
      return onVolumes(everyVolume(), [...nodesGone(fact, world), ...nodesPresent(fact, world)]);
    case 'volumeStateListed': {
      const node = body.ioMode === null ? null : whois.nodeName(body.node);
      return node === null ? [] : onVolumes(whois.volumesOf(fact), [node]);
    }
    case 'stateChangeMentioned': {
      const volume = modeInWords(body.to) === null ? null : whois.volumeNamed(body.entity);
      return volume === null ? [] : onVolumes([volume], [writer]);
    }
    default:
      return onVolumes(whois.volumesOf(fact), wholeCluster.has(body.kind) ? whois.everyone(writer) : [writer]);
  }
}

function stepIoMode(state: IoModeState, fact: Fact, subject: Subject, world: World): Stepped<IoModeState> {
  const { body } = fact;
  const isLocal = subject.node === world.whois.writerOf(fact);
  const begins = (name: string, mode: Redirection, inferred: boolean, filters?: string, because: readonly LineRef[] = []) =>
    begin(
      state,
      fact,
      subject,
      world,
      {
        name,
        mode,
        certainty: inferred || fact.certainty === 'inferred' ? 'inferred' : 'stated',
        evidence: withLines(proofOf(fact), because),
        tellers: tellersOf(fact),
      },
      filters,
    );
  // No order reaches a node that is down.
  const isReached = isLocal || !(state.isDown || (subject.node !== null && world.hearing.mayBeGone(subject.node)));
  const diskGone = state.diskGoneAt === null ? [] : [state.diskGoneAt];
  switch (body.kind) {
    case 'directIoDecided': {
      if (body.allowed) {
        const next = { ...state, diskGoneAt: null, direct: directToldBy(fact, true) };
        return end(next, fact, subject, world, endedByDirectIo, hold('direct', fact));
      }
      // The decision says no and not why. Where a reason is known already, it is the answer.
      if (state.reasons.some(({ mode }) => mode === 'fileSystemRedirected'))
        return { state: { ...state, held: confirm(state.held, fact) }, findings: [] };
      const filter = state.unfitFilter;
      return filter === null
        ? begins('noDirectIo', 'fileSystemRedirected', true)
        : begins('IncompatibleFileSystemFilter', 'fileSystemRedirected', true, filter.name, [filter.at]);
    }
    case 'directIoLost':
      if (state.pause === 'withoutPath') return stepIoMode({ ...state, pause: 'withPath' }, fact, subject, world);
      // 2008 R2 knows one redirected mode; later versions have two, and a lost path leads to this one (S-ASKCORE, S-CSVDOC).
      // Where the wording proves the generation, the line states the mode.
      if ((body.generation ?? world.generation) === 2) {
        const lost = begins('NoDiskConnectivity', 'blockRedirected', !body.generation, undefined, diskGone);
        // No longer direct: so it was, and nothing but the path is in the way.
        return lost.state.held.value === 'blockRedirected'
          ? { ...lost, state: { ...lost.state, direct: directToldBy(fact, false) } }
          : lost;
      }
      // Its text leaves open whether a request or a lost path is the reason: where the request is known, no path is blamed.
      return state.reasons.some(({ name }) => name === 'UserRequest')
        ? { state: { ...state, held: confirm(state.held, fact), mayLackPath: true }, findings: [] }
        : begins('NoDiskConnectivity', 'fileSystemRedirected', false, undefined, diskGone);
    case 'diskDisconnected':
      return unchanged({ ...state, diskGoneAt: fact.at });
    case 'volumeResumed':
      return resume(state, fact, subject, world);
    case 'redirectionTurnedOn':
      // The line speaks of all nodes that use the volume; that another node does is a conclusion.
      return isReached ? begins('UserRequest', 'fileSystemRedirected', !isLocal) : unchanged(state);
    case 'redirectionTurnedOff': {
      const direct = state.mayLackPath ? null : state.direct;
      return end({ ...state, mayLackPath: false, direct }, fact, subject, world, ['UserRequest'], null);
    }
    case 'backupTurnedOn':
      // A backup redirects the volume in 2008 R2 only; later versions do not say for how long, so nothing is concluded.
      return world.generation === 1 && isReached ? begins('Backup', 'fileSystemRedirected', true) : unchanged(state);
    case 'backupTurnedOff':
      return end(state, fact, subject, world, ['Backup'], null);
    case 'filtersForcedRedirection':
      return begins(
        body.level === 'volume' ? 'IncompatibleVolumeFilter' : 'IncompatibleFileSystemFilter',
        'fileSystemRedirected',
        false,
        body.filters.join(', '),
      );
    case 'unsafeFilterFound':
      return unchanged({ ...state, unfitFilter: { name: body.filter, at: fact.at } });
    case 'volumeAutoPaused': {
      const { state: next, findings } = pauses(state, fact, subject, world);
      return { state: inPause(next, fact), findings };
    }
    case 'volumeTransitionBegan':
    case 'volumeStateReached':
      if (body.to === 'init' || body.to === 'dismounted') return forget(state, fact, subject);
      return body.to === 'draining' ? pauses(state, fact, subject, world) : unchanged(withRounds(state, fact));
    case 'volumeLost':
    case 'diskFailed':
    case 'diskRemovedFromCsv':
      return forget(state, fact, subject);
    case 'viewChanged':
    case 'nodeRemoved': {
      const isDown = subject.node !== null && nodesGone(fact, world).includes(subject.node);
      const next = isDown ? forget(state, fact, subject) : unchanged(state);
      return next.state.isDown === isDown ? next : { ...next, state: { ...next.state, isDown } };
    }
    case 'volumeStateListed':
      return listed(state, fact, body, subject, world);
    case 'stateChangeMentioned': {
      const value = modeInWords(body.to);
      return value === null
        ? unchanged(state)
        : moveTo('IO mode', state, { ...state, reasons: [], held: hold(value, fact, { inferred: true }) }, fact, subject, world);
    }
    default:
      return unchanged(state);
  }
}

/** Without a pause before it, the line can only mean that the path is back. */
function resume(state: IoModeState, fact: Fact, subject: Subject, world: World): Stepped<IoModeState> {
  if (state.pause !== 'none') return unchanged(afterPause(state, fact));
  return end({ ...state, diskGoneAt: null }, fact, subject, world, ['NoDiskConnectivity'], null);
}

function begin(
  state: IoModeState,
  fact: Fact,
  subject: Subject,
  world: World,
  reason: Reason,
  filters?: string,
): Stepped<IoModeState> {
  const findings = [redirectionFound(subject, reason, wholeCluster.has(fact.body.kind), filters)];
  const again = confirmed(state, reason, fact);
  if (again !== null) return { state: { ...state, ...again }, findings };
  const reasons = withReason(state.reasons, reason, fact);
  return moveTo('IO mode', state, { ...state, reasons, held: redirectedBy(reasons, fact) }, fact, subject, world, findings);
}

/** A listing shows the mode and all its reasons at once: they take the place of what was known. */
function listed(
  state: IoModeState,
  fact: Fact,
  body: Extract<FactBody, { kind: 'volumeStateListed' }>,
  subject: Subject,
  world: World,
): Stepped<IoModeState> {
  if (body.ioMode === null) return unchanged(state);
  if (body.ioMode === 'direct') {
    const names = state.reasons.map(({ name }) => name);
    return end(
      { ...state, diskGoneAt: null, direct: directToldBy(fact, true) },
      fact,
      subject,
      world,
      names,
      hold('direct', fact),
    );
  }
  const reasons = listedReasons(body).map(({ name, mode }): Reason => ({
    name,
    mode,
    certainty: fact.certainty,
    evidence: proofOf(fact),
    tellers: tellersOf(fact),
  }));
  const held = hold(body.ioMode, fact, { reasons: body.reasons });
  // The same, listed once more, is no second finding.
  const findings = looksTheSame(held, state.held) ? [] : listedRedirection(body, subject);
  return moveTo('IO mode', state, { ...state, reasons, held }, fact, subject, world, findings);
}

/** Takes reasons away. `direct` is what the line says is so once no reason is left; null = the line does not say it. */
function end(
  state: IoModeState,
  fact: Fact,
  subject: Subject,
  world: World,
  names: readonly string[],
  direct: Held | null,
): Stepped<IoModeState> {
  const ended = state.reasons.filter(({ name }) => names.includes(name));
  const reasons = state.reasons.filter(({ name }) => !names.includes(name));
  const findings = ended.flatMap(({ name }) => [
    close('redirected', subject.volume, subject.node, name),
    close('redirected', subject.volume, null, name),
  ]);
  if (reasons.length > 0) {
    const held = ended.length > 0 ? redirectedBy(reasons, fact) : state.held;
    return { state: { ...state, reasons, held }, findings };
  }
  if (direct === null && ended.length === 0) return unchanged(state);
  const held = direct ?? directAgain(state, ended, fact, subject, world);
  if (held.value === 'unknown') return { state: { ...state, reasons, direct: null, held }, findings };
  return moveTo('IO mode', state, { ...state, reasons, held }, fact, subject, world, findings);
}

function forget(state: IoModeState, fact: Fact, subject: Subject): Stepped<IoModeState> {
  if (state.held.value === 'unknown') return unchanged(state);
  const findings = state.reasons.map(({ name }) => close('redirected', subject.volume, subject.node, name));
  return { state: { ...state, reasons: [], direct: null, held: unknownSince(fact) }, findings };
}
