// What a statement about the cluster service means: its row of knowledge, its fields, and the facts the engine may learn from it.
import type { FactBody } from '../../model/facts';
import { rowById } from '../../knowledge/messages/rowById';
import { serviceMessages } from '../../knowledge/messages/service';
import type { ReadMessage } from '../messageFamily';
import type { ServiceStatement } from './grammar';

const row = rowById(serviceMessages);

export function serviceMeaning(said: ServiceStatement): ReadMessage {
  if (said.id === 'header.node') {
    const { node, nodeId } = said;
    return {
      row: row(said.id),
      fields: { node, id: nodeId },
      facts: [{ kind: 'localNodeNamed', node: { name: node, id: nodeId } }],
    };
  }
  const { id, ...fields } = said;
  return { row: row(id), fields, facts: factsOf(said) };
}

function factsOf(said: ServiceStatement): readonly FactBody[] {
  switch (said.id) {
    case 'service.logBegan':
    case 'service.processStarted':
    case 'service.started':
      return [{ kind: 'serviceStarted' }];
    case 'service.stopping':
    case 'service.leavingNetwork':
    case 'service.databaseUnloading':
    case 'service.crashed':
      return [{ kind: 'serviceStopping' }];
    case 'service.stopped':
    case 'service.disabledByCleanup':
    case 'service.terminationNoticed':
      return [{ kind: 'serviceStopped' }];
    // service.networkDriverReleased stands both before and after the service has stopped; a graceful shutdown of another node
    // shows in the next view.
    default:
      return [];
  }
}
