// Who may write to a disk by its persistent reservation. Knows nothing of volumes.
import type { Fact, StatusValue } from '../model/facts';
import { close, findingKey, statusField, type FindingEffect } from './findingEffect';
import { hold, nothingKnown, unknownSince, type Held } from './held';
import { namesOf } from './nodeChange';
import { moveTo, onResource, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';

interface ReservationState {
  readonly held: Held;
  /** Nodes that DCM registered last; a disk of one node is not CSV. */
  readonly members: readonly string[];
}

/** Win32 ERROR_BUSY: what the storage answers when another key holds the reservation (S-PRLINE). */
const reservationRefused = 170;

export const reservation: Topic<ReservationState> = {
  track: 'reservation',
  kinds: [
    'reservationMembershipSet',
    'preemptFailed',
    'arbitrationFailed',
    'arbitrationSucceeded',
    'reservationCallFailed',
    'reservationLost',
    'resourceStateChanged',
    'diskRemovedFromCsv',
  ],
  start: { held: nothingKnown, members: [] },
  subjects({ body }, { whois }) {
    if (body.kind === 'resourceStateChanged')
      return body.hostedHere === true && whois.volumesOfDisk(body.resource).length > 0
        ? onResource(whois.resourceName(body.resource))
        : [];
    return 'disk' in body && body.disk !== null ? onResource(whois.resourceName(body.disk)) : [];
  },
  step: stepReservation,
};

function stepReservation(state: ReservationState, fact: Fact, subject: Subject, world: World): Stepped<ReservationState> {
  const { body } = fact;
  const { whois } = world;
  const { resource } = subject;
  const move = (held: Held, findings: readonly FindingEffect[], members = state.members) =>
    moveTo('reservation', state, { held, members }, fact, subject, world, findings);
  switch (body.kind) {
    case 'reservationMembershipSet': {
      const members = namesOf(body.nodeIds, whois);
      // A reservation without any member protects nothing: that is what clearing it leaves.
      return move(
        hold(members.length === 0 ? 'cleared' : members.join(', '), fact),
        [close('reservationConflict', resource)],
        members,
      );
    }
    case 'preemptFailed':
      return move(isRefused(body.status) ? hold('conflict', fact) : unknownSince(fact), [
        isRefused(body.status) ? conflict(resource, body.status, body.oldKey) : callFailed(resource, 'Preempt', body.status),
      ]);
    case 'arbitrationFailed': {
      const failed: FindingEffect = {
        does: 'raise',
        code: 'arbitrationFailed',
        key: findingKey('arbitrationFailed', resource),
        resource,
        fields: statusField(body.status),
      };
      return move(isRefused(body.status) ? hold('conflict', fact) : unknownSince(fact), [failed]);
    }
    case 'arbitrationSucceeded': {
      const over = [
        close('reservationConflict', resource),
        close('arbitrationFailed', resource),
        close('reservationCallFailed', resource),
      ];
      // Who wins arbitration holds the disk; members that DCM registered stay registered.
      const winner = whois.writerOf(fact);
      const isMember = state.held.value !== 'unknown' && state.members.includes(winner) && !isBroken(state.held.value);
      return isMember ? { state, findings: over } : move(hold(winner, fact, { inferred: true }), over);
    }
    case 'reservationCallFailed':
      return isRefused(body.status)
        ? move(hold('conflict', fact, { inferred: true }), [callFailed(resource, body.operation, body.status)])
        : { state, findings: [callFailed(resource, body.operation, body.status)] };
    case 'reservationLost':
      return move(hold('lost', fact), [{ does: 'raise', code: 'reservationLost', key: null, resource, expected: false }], []);
    case 'resourceStateChanged':
      // Whoever has the disk next sets its reservation anew: of what was told before, nobody knows any more.
      return body.to !== 'Online' || isBroken(state.held.value)
        ? { state: { held: unknownSince(fact), members: [] }, findings: [close('reservationConflict', resource)] }
        : unchanged(state);
    case 'diskRemovedFromCsv':
      return state.held.value === 'unknown'
        ? unchanged(state)
        : { state: { held: unknownSince(fact), members: [] }, findings: [] };
    default:
      return unchanged(state);
  }
}

function isRefused(status: StatusValue | null): boolean {
  return status?.space === 'win32' && status.code === reservationRefused;
}

function isBroken(value: string): boolean {
  return value === 'lost' || value === 'conflict' || value === 'cleared';
}

function conflict(resource: string | null, status: StatusValue, oldKey: string): FindingEffect {
  const holderId = nodeIdInKey(oldKey);
  return {
    does: 'raise',
    code: 'reservationConflict',
    key: findingKey('reservationConflict', resource),
    resource,
    causeCode: holderId === null ? null : 'heldByNode',
    fields: { ...statusField(status), oldKey, ...(holderId === null ? {} : { holderId: String(holderId) }) },
  };
}

function callFailed(resource: string | null, operation: string, status: StatusValue | null): FindingEffect {
  return {
    does: 'raise',
    code: 'reservationCallFailed',
    key: findingKey('reservationCallFailed', resource, operation),
    resource,
    fields: { operation, ...statusField(status) },
  };
}

/** Keys of failover clusters end in the node number and 734d, both in hexadecimal (inferred from real keys). */
function nodeIdInKey(key: string): number | null {
  const id = /^(?:0x)?[0-9a-f]+([0-9a-f]{4})734d$/i.exec(key)?.[1];
  const nodeId = id === undefined ? 0 : parseInt(id, 16);
  return nodeId > 0 && nodeId <= mostNodes ? nodeId : null;
}

/** A cluster has at most 64 nodes; regroup lines print as many places. */
const mostNodes = 64;
