// Which node has the file system of a volume mounted. Few lines tell it, so most values are conclusions.
// Knows nothing of IO modes and volume states.
import type { Fact } from '../model/facts';
import { findingCause } from '../knowledge/findings';
import { findingKey, surprise, type FindingEffect, type Raise } from './findingEffect';
import { hold, nothingKnown, unknownSince, type Held } from './held';
import { isMounted, knownNode, volumesOfShare } from './listings';
import { nodesGone } from './nodeChange';
import { follow, moveTo, onVolumes, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';

interface CoordinatorState {
  readonly held: Held;
  /** Who had it before it became unknown: a node that left, or one that no line names. */
  readonly before: { readonly node: string; readonly hasLeft: boolean } | null;
}

const anotherNode = 'another node';

/** A move that another node writes down later than this is another move. */
const sameMoveMs = 5_000;

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
    'resourceStateChanged',
    'viewChanged',
    'nodeRemoved',
    'volumeLost',
    'diskFailed',
    'diskRemovedFromCsv',
    'volumeOwnerListed',
    'volumeShareListed',
  ],
  start: { held: nothingKnown, before: null },
  subjects(fact, world) {
    const { body } = fact;
    const { whois } = world;
    switch (body.kind) {
      case 'groupMoved':
        return onVolumes(whois.volumesOfGroup(body.group), [null]);
      case 'resourceStateChanged':
        return body.hostedHere === true ? onVolumes(whois.volumesOfDisk(body.resource), [null]) : [];
      case 'volumeShareListed':
        return knownNode(whois.writerOf(fact), whois) === null ? [] : onVolumes(volumesOfShare(body.shareGuid, whois), [null]);
      case 'viewChanged':
      case 'nodeRemoved':
        if (nodesGone(fact, world).length === 0) return [];
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
  const writer = whois.writerOf(fact);
  switch (body.kind) {
    case 'directIoQueried':
    case 'directIoDecided':
      // DCM decides after the disk came online, and a disk comes online where its file system is mounted (S-SEED1, S-SEED2).
      return comesTo(state, fact, subject, world, writer, null, null);
    case 'volumeTransitionBegan': {
      // CSVFS is told whether the file system is local, and if not, which share leads to it (B5142).
      if (body.mountedHere === true) return comesTo(state, fact, subject, world, writer, null, null);
      if (body.mountedHere !== false) return unchanged(state);
      const host = body.mountedOn ? whois.nodeName({ name: body.mountedOn, id: null }) : null;
      return host === null || host === writer
        ? leaves(state, fact, subject, writer)
        : comesTo(state, fact, subject, world, host, null, null);
    }
    case 'groupMoved': {
      const to = whois.nodeName(body.to);
      return to === null ? unchanged(state) : comesTo(state, fact, subject, world, to, whois.nodeName(body.from), body.moveType);
    }
    case 'resourceStateChanged':
      // A disk comes online where its file system is mounted (S-SEED2), and goes offline before another node may have it.
      if (body.to === 'Online') return comesTo(state, fact, subject, world, writer, null, null);
      return state.held.value === writer
        ? { state: { held: unknownSince(fact), before: { node: writer, hasLeft: false } }, findings: [] }
        : unchanged(state);
    case 'viewChanged':
    case 'nodeRemoved':
      // A node that left has nothing mounted. Who comes next is not said yet.
      return nodesGone(fact, world).includes(state.held.value)
        ? { state: { held: unknownSince(fact), before: { node: state.held.value, hasLeft: true } }, findings: [] }
        : unchanged(state);
    case 'volumeLost': {
      // Where the coordinator itself has lost the volume, or cannot be heard, nobody knows who has the file system mounted now.
      const isHeard = state.held.value !== writer && world.hearing.hears(state.held.value);
      return state.held.value === 'unknown' || isHeard
        ? unchanged(state)
        : { state: { held: unknownSince(fact), before: { node: state.held.value, hasLeft: false } }, findings: [] };
    }
    case 'volumeOwnerListed': {
      const owner = isMounted(body) ? whois.nodeName(body.node) : null;
      return owner === null
        ? unchanged(state)
        : moveTo('coordinator', state, { held: hold(owner, fact), before: null }, fact, subject, world);
    }
    case 'volumeShareListed': {
      // A node that was coordinator before may still have the share, so a listed owner goes before it.
      const next = { held: hold(writer, fact, { inferred: true }), before: null };
      return state.held.certainty === 'stated' ? unchanged(state) : moveTo('coordinator', state, next, fact, subject, world);
    }
    case 'diskFailed':
    case 'diskRemovedFromCsv':
      return state.held.value === 'unknown'
        ? unchanged(state)
        : { state: { held: unknownSince(fact), before: null }, findings: [] };
    default:
      return unchanged(state);
  }
}

/** The file system is not on the node that writes, and the line does not say where it is. */
function leaves(state: CoordinatorState, fact: Fact, subject: Subject, writer: string): Stepped<CoordinatorState> {
  if (state.held.value !== 'unknown' && state.held.value !== writer) return unchanged(state);
  const findings = state.held.value === writer ? [moved(state, subject, writer, anotherNode, null)] : [];
  const held = state.held.value === 'unknown' ? state.held : unknownSince(fact);
  return { state: { held, before: { node: anotherNode, hasLeft: false } }, findings };
}

function comesTo(
  state: CoordinatorState,
  fact: Fact,
  subject: Subject,
  world: World,
  to: string,
  from: string | null,
  moveType: string | null,
): Stepped<CoordinatorState> {
  const next = { held: hold(to, fact, { inferred: true }), before: null };
  if (nodesDisagree(state.held, to, fact, world))
    return follow(state, next, fact, [surprise('coordinator', subject, 'nodesDisagree', state.held, to)]);
  const known = state.held.value === 'unknown' ? null : state.held.value;
  const previous = from ?? known ?? state.before?.node ?? null;
  const hasMoved = previous !== null && previous !== to && state.held.value !== to;
  const findings = hasMoved ? [moved(state, subject, previous, to, moveType)] : heardOf(state.held, fact, subject, to, world);
  return moveTo('coordinator', state, next, fact, subject, world, findings);
}

/** Two nodes name different coordinators at the same moment, in lines of equal rank. */
function nodesDisagree({ value, said, source }: Held, to: string, fact: Fact, { whois, isSameMoment }: World): boolean {
  if (value === 'unknown' || value === to || said === null || source !== fact.source) return false;
  return whois.writerOf(said) !== whois.writerOf(fact) && isSameMoment(said, fact);
}

/** Each node that hears of a move writes it down. */
function heardOf({ said }: Held, fact: Fact, subject: Subject, to: string, { whois }: World): readonly FindingEffect[] {
  const isOfOther = said !== null && whois.writerOf(said) !== whois.writerOf(fact);
  return isOfOther && fact.body.kind === 'groupMoved'
    ? [{ does: 'prove', key: moveKey(subject, to), joinsWithinMs: sameMoveMs }]
    : [];
}

function moveKey({ volume }: Subject, to: string): string {
  return findingKey('coordinatorMoved', volume, to);
}

function moved(state: CoordinatorState, subject: Subject, from: string, to: string, moveType: string | null): Raise {
  const type = moveType?.replace(/^MoveType::/i, '') ?? null;
  const known = type === null ? undefined : Object.entries(moveCauses).find(([name]) => name === type.toLowerCase());
  const hasLeft = state.before?.hasLeft === true && state.before.node === from;
  const causeCode = type !== null ? (known?.[1] ?? 'otherMove') : hasLeft ? 'nodeDown' : null;
  return {
    does: 'raise',
    code: 'coordinatorMoved',
    key: moveKey(subject, to),
    startsAnew: true,
    volume: subject.volume,
    node: to === anotherNode ? null : to,
    causeCode,
    expected: findingCause('coordinatorMoved', causeCode)?.expected ?? null,
    fields: { from, to, ...(type === null ? {} : { moveType: type }) },
    because: state.held.said !== null ? [state.held.said.at] : hasLeft ? state.held.evidence : [],
  };
}
