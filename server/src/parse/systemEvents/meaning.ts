// What a System event inside cluster.log means: its row of knowledge, its fields, and the facts the engine may learn from it.
import type { FactBody } from '../../model/facts';
import { rowById } from '../../knowledge/messages/rowById';
import { systemEventMessages } from '../../knowledge/messages/systemEvents';
import { volumeStateFromText } from '../../knowledge/volumeStates';
import { volumeName } from '../csvfs/volumeName';
import type { ReadMessage } from '../messageFamily';
import { readStatus } from '../statusValue';
import type { SystemEventStatement } from './statements';

const row = rowById(systemEventMessages);

export function systemEventMeaning(said: SystemEventStatement): ReadMessage {
  // The way is told by the generation that it proves; the row has no field for it.
  const { id, ...fields } = said.id === 'system.directIoLost' ? { id: said.id, volume: said.volume, disk: said.disk } : said;
  // A list that is cut off is not an empty one.
  const named = 'filters' in fields && fields.filters.length === 0 ? { ...fields, filters: null } : fields;
  return { row: row(id), fields: named, facts: 'volume' in said ? volumeFacts(said) : otherFacts(said) };
}

type AboutVolume = Extract<SystemEventStatement, { readonly volume: string }>;
type AboutOther = Exclude<SystemEventStatement, AboutVolume>;

function volumeFacts(said: AboutVolume): readonly FactBody[] {
  const name = volumeName(said.volume, said.disk);
  switch (said.id) {
    case 'system.backupTurnedOff':
      return [{ kind: 'backupTurnedOff', ...name }];
    case 'system.backupTurnedOn':
      return [{ kind: 'backupTurnedOn', ...name }];
    case 'system.directIoLost':
      return [{ kind: 'directIoLost', ...name, generation: said.way === null ? null : said.way === 'through' ? 1 : 2 }];
    case 'system.filtersForcedRedirection':
      return [{ kind: 'filtersForcedRedirection', ...name, level: 'fileSystem', filters: said.filters }];
    case 'system.maintenanceTurnedOff':
      return [{ kind: 'maintenanceTurnedOff', ...name }];
    case 'system.maintenanceTurnedOn':
      return [{ kind: 'maintenanceTurnedOn', ...name }];
    case 'system.redirectionTurnedOff':
      return [{ kind: 'redirectionTurnedOff', ...name }];
    case 'system.redirectionTurnedOn':
      return [{ kind: 'redirectionTurnedOn', ...name }];
    case 'system.volumeAutoPaused':
    case 'system.volumeAutoPausedBySnapshot':
    case 'system.volumeAutoPausedExpectedly': {
      const expected = said.id === 'system.volumeAutoPausedExpectedly';
      return [{ kind: 'volumeAutoPaused', ...name, status: readStatus(said.status), source: null, expected }];
    }
    case 'system.volumeFiltersForcedRedirection':
      return [{ kind: 'filtersForcedRedirection', ...name, level: 'volume', filters: said.filters }];
    case 'system.volumeLost':
      return [{ kind: 'volumeLost', ...name, status: readStatus(said.status) }];
    case 'system.volumeResumed':
      return [{ kind: 'volumeResumed', ...name }];
    case 'system.volumeTransitioned': {
      const to = volumeStateFromText(said.state);
      return to === null ? [] : [{ kind: 'volumeStateReached', ...name, to, reason: said.request, status: null }];
    }
    case 'system.volumeEventCompleted':
    case 'system.volumeEventReceived':
    case 'system.volumeTransitionStuck':
      return [];
  }
}

function otherFacts(said: AboutOther): readonly FactBody[] {
  switch (said.id) {
    case 'system.diskAddedToCsv':
      return [{ kind: 'diskAddedToCsv', disk: said.disk }];
    case 'system.diskDisconnected':
      return [{ kind: 'diskDisconnected', disk: said.disk }];
    case 'system.diskMissing':
      return [{ kind: 'resourceFailed', resource: said.disk, status: null }];
    case 'system.diskPutInFailedState':
      return [{ kind: 'diskFailed', volume: null, volumeGuid: null, disk: said.disk, status: readStatus(said.status) }];
    case 'system.diskRemovedFromCsv':
      return [{ kind: 'diskRemovedFromCsv', disk: said.disk }];
    case 'system.moveVetoedByCacheManager':
      return [{ kind: 'moveVetoed', disk: said.disk, reason: 'cacheManager' }];
    case 'system.moveVetoedByDismount':
      return [{ kind: 'moveVetoed', disk: said.disk, reason: 'dismounted' }];
    case 'system.moveVetoedByIoModeChange':
      return [{ kind: 'moveVetoed', disk: said.disk, reason: 'ioModeChange' }];
    case 'system.moveVetoedBySnapshot':
      return [{ kind: 'moveVetoed', disk: said.disk, reason: 'snapshot' }];
    case 'system.nodeRemoved':
      return [{ kind: 'nodeRemoved', node: { name: said.node, id: null } }];
    case 'system.ownershipLost':
      return [{ kind: 'reservationLost', disk: said.disk }];
    case 'system.quorumLost':
      return [{ kind: 'quorumLost', observerId: null, status: null }];
    case 'system.resourceFailed':
      return [{ kind: 'resourceFailed', resource: said.resource, status: said.status === null ? null : readStatus(said.status) }];
    case 'system.resourceHung':
      return [{ kind: 'resourceHung', resource: said.resource, call: said.call, afterMs: null }];
    case 'system.csvRootCreationFailed':
    case 'system.csvRootRenamed':
    case 'system.rhsTerminated':
    case 'system.volumeRequestCompleted':
      return [];
  }
}
