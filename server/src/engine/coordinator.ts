// Which node has the file system of a volume mounted. Few lines tell it, so most values are conclusions.
// Knows nothing of IO modes and volume states.
import type { Fact } from '../model/facts';
import { findingCause } from '../knowledge/findings';
import type { Raise } from './findingEffect';
import { hold, nothingKnown, unknownSince, type Held } from './held';
import { nodesGone } from './nodeChange';
import { moveTo, onVolumes, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';

interface CoordinatorState {
  readonly held: Held;
  /** Who had it before it became unknown: a node that left, or one that no line names. */
  readonly before: { readonly node: string; readonly hasLeft: boolean } | null;
}

const anotherNode = 'another node';

/** Types of group moves, as RCM writes them. Only NodeDown was seen in a public log; the others are inferred from their names. */
const moveCauses: Readonly<Record<string, string>> = {
  nodedown: 'nodeDown',
  failover: 'failover',
  manual: 'asked',
  drain: 'asked',
};

export const coordinator: Topic<CoordinatorState> = {
  track: 'coordinator',
  kinds: [
    'directIoQueried',
    'directIoDecided',
    'volumeTransitionBegan',
    'groupMoved',
    'viewChanged',
    'nodeRemoved',
    'diskFailed',
    'diskRemovedFromCsv',
  ],
  start: { held: nothingKnown, before: null },
  subjects(fact, { whois }) {
    const { body } = fact;
    switch (body.kind) {
      case 'groupMoved':
        return onVolumes(whois.volumesOfGroup(body.group), [null]);
      case 'viewChanged':
      case 'nodeRemoved':
        if (nodesGone(body, whois).length === 0) return [];
        return onVolumes(
          whois.volumes.map(({ name }) => name),
          [null],
        );
      default:
        return onVolumes(whois.volumesOf(fact), [null]);
    }
  },
  step: stepCoordinator,
};

function stepCoordinator(state: CoordinatorState, fact: Fact, subject: Subject, world: World): Stepped<CoordinatorState> {
  const { body } = fact;
  const { whois } = world;
  switch (body.kind) {
    case 'directIoQueried':
    case 'directIoDecided':
      // DCM decides after the disk came online, and a disk comes online where its file system is mounted (S-SEED1, S-SEED2).
      return comesTo(state, fact, subject, whois.localNode, null, null);
    case 'volumeTransitionBegan': {
      // CSVFS is told whether the file system is local, and if not, which share leads to it (B5142).
      if (body.mountedHere === true) return comesTo(state, fact, subject, whois.localNode, null, null);
      if (body.mountedHere !== false) return unchanged(state);
      const host = body.mountedOn ? whois.nodeName({ name: body.mountedOn, id: null }) : null;
      return host === null || host === whois.localNode
        ? leaves(state, fact, subject, whois.localNode)
        : comesTo(state, fact, subject, host, null, null);
    }
    case 'groupMoved': {
      const to = whois.nodeName(body.to);
      return to === null ? unchanged(state) : comesTo(state, fact, subject, to, whois.nodeName(body.from), body.moveType);
    }
    case 'viewChanged':
    case 'nodeRemoved':
      // A node that left has nothing mounted. Who comes next is not said yet.
      return nodesGone(body, whois).includes(state.held.value)
        ? { state: { held: unknownSince(fact), before: { node: state.held.value, hasLeft: true } }, findings: [] }
        : unchanged(state);
    case 'diskFailed':
    case 'diskRemovedFromCsv':
      return state.held.value === 'unknown'
        ? unchanged(state)
        : { state: { held: unknownSince(fact), before: null }, findings: [] };
    default:
      return unchanged(state);
  }
}

/** The file system is not on this node, and the line does not say where it is. */
function leaves(state: CoordinatorState, fact: Fact, subject: Subject, localNode: string): Stepped<CoordinatorState> {
  if (state.held.value !== 'unknown' && state.held.value !== localNode) return unchanged(state);
  const findings = state.held.value === localNode ? [moved(state, subject, localNode, anotherNode, null)] : [];
  const held = state.held.value === 'unknown' ? state.held : unknownSince(fact);
  return { state: { held, before: { node: anotherNode, hasLeft: false } }, findings };
}

function comesTo(
  state: CoordinatorState,
  fact: Fact,
  subject: Subject,
  to: string,
  from: string | null,
  moveType: string | null,
): Stepped<CoordinatorState> {
  const known = state.held.value === 'unknown' ? null : state.held.value;
  const previous = from ?? known ?? state.before?.node ?? null;
  const hasMoved = previous !== null && previous !== to && state.held.value !== to;
  const findings = hasMoved ? [moved(state, subject, previous, to, moveType)] : [];
  return moveTo('coordinator', state, { held: hold(to, fact, { inferred: true }), before: null }, fact, subject, findings);
}

function moved(state: CoordinatorState, subject: Subject, from: string, to: string, moveType: string | null): Raise {
  const type = moveType?.replace(/^MoveType::/i, '') ?? null;
  const known = type === null ? undefined : Object.entries(moveCauses).find(([name]) => name === type.toLowerCase());
  const hasLeft = state.before?.hasLeft === true && state.before.node === from;
  const causeCode = type !== null ? (known?.[1] ?? 'otherMove') : hasLeft ? 'nodeDown' : null;
  return {
    does: 'raise',
    code: 'coordinatorMoved',
    key: null,
    volume: subject.volume,
    node: to === anotherNode ? null : to,
    causeCode,
    expected: findingCause('coordinatorMoved', causeCode)?.expected ?? null,
    fields: { from, to, ...(type === null ? {} : { moveType: type }) },
    because: state.held.saidAt !== null ? [state.held.saidAt] : hasLeft ? state.held.evidence : [],
  };
}
