// What a statement on reservations means: its row of knowledge, its fields, and the facts the engine may learn from it.
import type { FactBody } from '../../model/facts';
import { reservationMessages } from '../../knowledge/messages/reservation';
import { rowById } from '../../knowledge/messages/rowById';
import type { ReadMessage } from '../messageFamily';
import { readStatus } from '../statusValue';
import type { ReservationPhrase, ReservationStatement } from './grammar';

const row = rowById(reservationMessages);

export function reservationMeaning(said: ReservationStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: row(id), fields, facts: factsOf(said) };
}

/** `disk` is what the line names before the phrase, or null. */
export function phraseMeaning({ id, status }: ReservationPhrase, disk: string | null): ReadMessage {
  const value = status === null ? null : readStatus(status);
  const fact: FactBody =
    id === 'reservation.unableToArbitrate' && disk !== null
      ? { kind: 'arbitrationFailed', disk, status: value }
      : { kind: 'reservationCallFailed', disk, operation: operations[id], status: value };
  return { row: row(id), fields: { disk, status }, facts: [fact] };
}

/** What a failed phrase tried to do, for people. */
const operations: Readonly<Record<ReservationPhrase['id'], string>> = {
  'reservation.keyFailed': 'register key',
  'reservation.reserveFailed': 'reserve',
  'reservation.sharedKeyFailed': 'set shared key',
  'reservation.unableToArbitrate': 'arbitrate',
};

function factsOf(said: ReservationStatement): readonly FactBody[] {
  switch (said.id) {
    case 'reservation.preemptFailed': {
      const status = readStatus(said.status);
      if (said.disk === null || status === null) return [];
      return [{ kind: 'preemptFailed', disk: said.disk, newKey: said.newKey, oldKey: said.oldKey, status }];
    }
    case 'reservation.arbitrationFailed': {
      const status = readStatus(said.status);
      // Error 0 would be a success; no such line is known, so none is claimed.
      return said.disk === null || status?.code === 0 ? [] : [{ kind: 'arbitrationFailed', disk: said.disk, status }];
    }
    case 'reservation.diskOnlineFailed':
      return said.disk === null ? [] : [{ kind: 'resourceFailed', resource: said.disk, status: readStatus(said.status) }];
    case 'reservation.diskOnlineRefused':
      return said.disk === null ? [] : [{ kind: 'resourceFailed', resource: said.disk, status: null }];
    case 'reservation.quorumDiskArbitrated':
      return [{ kind: 'arbitrationSucceeded', disk: said.disk }];
    case 'reservation.validationReadFailed':
      return [{ kind: 'reservationCallFailed', disk: null, operation: 'read reservations', status: readStatus(said.status) }];
    case 'reservation.validationUnregisterFailed':
      return [{ kind: 'reservationCallFailed', disk: null, operation: 'unregister key', status: readStatus(said.status) }];
    case 'reservation.redundancyLost':
    case 'reservation.spaceLookedUp':
    case 'reservation.validationDiskFound':
    case 'reservation.validationIoctl':
    case 'reservation.validationReadLeft':
    case 'reservation.validationUnregisterEntered':
    case 'reservation.validationUnregisterLeft':
      return [];
  }
}
