// What a [DCM] statement means: its row of knowledge, its fields, and the facts the engine may learn from it.
import type { FactBody } from '../../model/facts';
import { dcmMessages } from '../../knowledge/messages/dcm';
import { rowById } from '../../knowledge/messages/rowById';
import type { ReadMessage } from '../messageFamily';
import { readStatus } from '../statusValue';
import type { DcmStatement } from './grammar';

const row = rowById(dcmMessages);

export function dcmMeaning(said: DcmStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: row(id), fields, facts: factsOf(said) };
}

function factsOf(said: DcmStatement): readonly FactBody[] {
  switch (said.id) {
    case 'dcm.clusDiskMembershipRequested':
      return [{ kind: 'clusDiskMembershipUpdated', control: said.control, nodeIds: said.nodes, status: null }];
    case 'dcm.clusDiskMembershipUpdated':
      return [{ kind: 'clusDiskMembershipUpdated', control: said.control, nodeIds: said.nodes, status: readStatus(said.status) }];
    case 'dcm.csvDriverStarted':
      return [{ kind: 'csvDriverStarted', driver: said.driver }];
    case 'dcm.csvRootChosen':
      return [{ kind: 'csvRootChosen', path: said.path }];
    case 'dcm.csvRootMessageSent':
      return [{ kind: 'csvRootMessageSent' }];
    case 'dcm.csvRootSet':
      return [{ kind: 'csvRootSet', rootFolder: said.rootFolder, processId: said.processId }];
    case 'dcm.csvShortNameRead':
      return [{ kind: 'csvShortNameRead', path: said.path }];
    case 'dcm.directIoAllowed':
      return [{ kind: 'directIoDecided', volume: said.volume, allowed: said.allowed }];
    case 'dcm.directIoQueried':
      return [{ kind: 'directIoQueried', volumeGuid: said.volumeGuid }];
    case 'dcm.diskRegistered':
      return [{ kind: 'diskRegistered', disk: said.disk, resourceId: said.resourceId }];
    case 'dcm.filterListenerLaunched':
      return [{ kind: 'filterListenerLaunched' }];
    case 'dcm.networkRouteChanged':
      return [{ kind: 'networkRouteChanged' }];
    case 'dcm.requestHandled':
      return said.request === 'netftRouteChange' ? [{ kind: 'networkRouteChanged' }] : [];
    case 'dcm.reservationMembershipSet':
      return [{ kind: 'reservationMembershipSet', disk: said.disk, nodeIds: said.nodes }];
    case 'dcm.unsafeFilterFound':
      return [{ kind: 'unsafeFilterFound', filter: said.filter, altitude: said.altitude }];
    case 'dcm.volumeFoundPaused':
      return [{ kind: 'volumeFoundPaused', volume: said.volume }];
    case 'dcm.volumeLinked':
      return [
        { kind: 'volumeLinked', mountPath: said.mountPath, volume: lastFolder(said.mountPath), volumeGuid: said.volumeGuid },
      ];
    case 'dcm.volumeStatesCleared':
      return [{ kind: 'volumeStatesCleared', disk: said.disk }];
  }
}

/** The folder under the CSV root is the volume's name: `C:\ClusterStorage\Volume1` is Volume1. */
function lastFolder(path: string): string {
  const trimmed = path.replace(/\\+$/, '');
  return trimmed.slice(trimmed.lastIndexOf('\\') + 1);
}
