// What a statement about a resource or group means: its row of knowledge, its fields, and the facts the engine may learn from it.
import type { FactBody } from '../../model/facts';
import { resourceMessages } from '../../knowledge/messages/resources';
import { rowById } from '../../knowledge/messages/rowById';
import type { ReadMessage } from '../messageFamily';
import { readStatus } from '../statusValue';
import type { ResourceStatement } from './grammar';

const row = rowById(resourceMessages);

/** Results of a call that are no failure: done, and ERROR_IO_PENDING for a call that goes on in the background. */
const harmlessResults = new Set([0, 997]);

export function resourceMeaning(said: ResourceStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: row(id), fields, facts: factsOf(said) };
}

function factsOf(said: ResourceStatement): readonly FactBody[] {
  switch (said.id) {
    case 'resources.stateChanged':
    case 'resources.stateChangeNoted':
      return [{ kind: 'resourceStateChanged', resource: said.resource, from: said.from, to: said.to }];
    case 'resources.cameOnline':
      return [{ kind: 'resourceStateChanged', resource: said.resource, from: null, to: 'Online', hostedHere: true }];
    case 'resources.cameOffline':
      return [{ kind: 'resourceStateChanged', resource: said.resource, from: null, to: 'Offline', hostedHere: true }];
    case 'resources.healthCheckFailed':
    case 'resources.onlineFailed':
    case 'resources.cannotComeOnlineHere':
      return [{ kind: 'resourceFailed', resource: said.resource, status: null }];
    case 'resources.replyReceived':
      return replyFacts(said.call, said.resource, said.result);
    case 'resources.crashedOrDeadlocked':
      return [{ kind: 'resourceHung', resource: said.resource, call: null, afterMs: null }];
    case 'resources.callTimedOut':
      return [{ kind: 'resourceHung', resource: said.resource, call: said.call, afterMs: said.milliseconds }];
    case 'resources.arbitrationFailed':
      // A witness may be a disk or a share; this line does not say which.
      return [{ kind: 'witnessArbitrationFailed', resource: said.resource, status: readStatus(said.status) }];
    case 'resources.groupMoveRequested':
      return [{ kind: 'groupMoveRequested', group: said.group, toNodeId: said.toNode }];
    case 'resources.groupMoved':
      return [
        {
          kind: 'groupMoved',
          group: said.group,
          from: { name: said.fromNode, id: said.fromId },
          to: { name: said.toNode, id: said.toId },
          moveType: said.moveType,
        },
      ];
    case 'resources.quorumRegained':
      return [{ kind: 'quorumRegained', observerId: null }];
    case 'resources.callIssued':
    case 'resources.failoverLimitReached':
    case 'resources.groupTakenOffline':
    case 'resources.hostingCallFailed':
    case 'resources.reattached':
      return [];
  }
}

/** RHS answers a call, or reports a failure unasked; the numbers of a FAILURENOTIFICATION are no status codes. */
function replyFacts(call: string, resource: string, result: number | null): readonly FactBody[] {
  if (call === 'FAILURENOTIFICATION') return [{ kind: 'resourceFailed', resource, status: null }];
  if (call !== 'ONLINERESOURCE' || result === null || harmlessResults.has(result)) return [];
  return [{ kind: 'resourceFailed', resource, status: readStatus(String(result)) }];
}
