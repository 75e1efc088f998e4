// What a statement about membership, the network or quorum means: its row of knowledge, its fields, and the facts the engine may learn.
import type { FactBody, NodeName } from '../../model/facts';
import { membershipMessages } from '../../knowledge/messages/membership';
import { networkMessages } from '../../knowledge/messages/network';
import { quorumMessages } from '../../knowledge/messages/quorum';
import { rowById } from '../../knowledge/messages/rowById';
import type { ReadMessage } from '../messageFamily';
import { readStatus } from '../statusValue';
import type { LinkStatement } from './linkGrammar';
import type { QuorumStatement } from './quorumGrammar';
import type { ViewStatement } from './viewGrammar';

const viewRow = rowById(membershipMessages);
const linkRow = rowById(networkMessages);
const quorumRow = rowById(quorumMessages);

export function viewMeaning(said: ViewStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: viewRow(id), fields, facts: viewFacts(said) };
}

export function linkMeaning(said: LinkStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: linkRow(id), fields, facts: linkFacts(said) };
}

export function quorumMeaning(said: QuorumStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: quorumRow(id), fields, facts: quorumFacts(said) };
}

function viewFacts(said: ViewStatement): readonly FactBody[] {
  const observerId = said.observer;
  switch (said.id) {
    case 'membership.viewChanged':
    case 'membership.viewProposed': {
      const { view, members, joiners, downers } = said;
      return said.id === 'membership.viewChanged'
        ? [{ kind: 'viewChanged', observerId, view, members, joiners, downers }]
        : [{ kind: 'viewProposed', observerId, members, joiners, downers }];
    }
    case 'membership.viewProcessed':
      return [{ kind: 'viewChanged', observerId, view: said.view, members: said.members, joiners: [], downers: [] }];
    case 'membership.viewAgreed': // Not yet in force: CORE announces it with the nodes that join and leave.
      return [{ kind: 'viewProposed', observerId, members: said.members, joiners: [], downers: [] }];
    case 'membership.nodeConnected':
      return [{ kind: 'nodeConnected', observerId, node: byId(said.node) }];
    case 'membership.nodeDisconnected':
      return [{ kind: 'nodeDisconnected', observerId, node: byId(said.node), reason: null }];
    case 'membership.connectionBroken':
      return [{ kind: 'nodeDisconnected', observerId, node: byId(said.node), reason: said.reason }];
    case 'membership.joinBlocked': // The node that writes is the one that cannot join.
      return [
        {
          kind: 'joinProgressed',
          observerId,
          node: byId(observerId),
          stage: 'Cannot join yet',
          status: null,
          unreached: said.nodes,
        },
      ];
    case 'membership.joinProgressed': {
      const status = said.status === null ? null : readStatus(said.status);
      return [{ kind: 'joinProgressed', observerId, node: byId(said.node), stage: said.stage, status }];
    }
    case 'membership.farthestJoinReported': {
      const node = { name: said.nodeName, id: said.node };
      return [{ kind: 'joinProgressed', observerId, node, stage: said.stage, status: readStatus(said.status) }];
    }
  }
}

function linkFacts(said: LinkStatement): readonly FactBody[] {
  switch (said.id) {
    case 'network.allRoutesDown':
    case 'network.endpointUnreachable':
    case 'network.routeDown':
      return [{ kind: 'routeLost', local: said.local, remote: said.remote }];
    case 'network.remoteUnreachable':
      return [{ kind: 'routeLost', local: endpoint(said.local), remote: endpoint(said.remote) }];
    case 'network.twoHeartbeatsMissed':
    case 'network.twoHeartbeatsNotified':
      return [{ kind: 'heartbeatsMissed', node: null, local: said.local, remote: said.remote }];
    case 'network.heartbeatsMissed': {
      const node = { name: said.node, id: said.nodeId };
      return [{ kind: 'heartbeatsMissed', node, local: said.local, remote: said.remote }];
    }
    case 'network.interfaceLost':
      return [{ kind: 'heartbeatsMissed', node: byName(said.node), local: null, remote: null }];
    case 'network.interfaceUnreachable':
      return [{ kind: 'heartbeatsMissed', node: byId(said.node), local: null, remote: null }];
    case 'network.nodeConnected':
      return [{ kind: 'nodeConnected', observerId: null, node: byName(said.node) }];
    case 'network.nodeConnectionLost':
      return [{ kind: 'nodeDisconnected', observerId: null, node: byName(said.node), reason: null }];
    case 'network.peerRefused':
      return [{ kind: 'peerNotTrusted', status: readStatus(said.status) }];
    case 'network.listenerEnded':
    case 'network.workerEnded': // Connections end for many reasons; this one is told so on both sides (KB 5015645).
      return /Schannel Authentication or Authorization Failed/.test(said.reason)
        ? [{ kind: 'peerNotTrusted', status: readStatus(said.status) }]
        : [];
    case 'network.fullMesh':
    case 'network.nodeConnectionFailed':
      return [];
  }
}

function quorumFacts(said: QuorumStatement): readonly FactBody[] {
  switch (said.id) {
    case 'quorum.lost':
      return [{ kind: 'quorumLost', observerId: said.observer, status: null }];
    case 'quorum.lostBecause':
    case 'quorum.lostStatus':
      return [{ kind: 'quorumLost', observerId: null, status: readStatus(said.status) }];
    case 'quorum.oneOff':
      return [{ kind: 'quorumEndangered', observerId: said.observer }];
    case 'quorum.arbitrated':
      return [{ kind: 'quorumRegained', observerId: said.observer }];
    case 'quorum.formTimedOut': // Quorum was never there, so none was lost.
      return [];
  }
}

/** The driver writes `10.1.1.1:3343` where all others write `10.1.1.1:~3343~`; it is the same route. */
function endpoint(address: string): string {
  return address.replace(/:(\d{1,5})$/, ':~$1~');
}

function byId(id: number): NodeName {
  return { name: null, id };
}

function byName(name: string): NodeName {
  return { name, id: null };
}
