// Trouble between nodes that comes before any change of membership: lost routes, missed heartbeats, failed joins, endangered quorum.
// Knows nothing of states; an open finding is all that is remembered.
import type { FactKind } from '../model/facts';
import { close, findingKey, statusField, type FindingEffect } from './findingEffect';
import type { Statement, World } from './topic';

/** A node tries again every few seconds; what comes later is new trouble. */
const sameTroubleMs = 60_000;

export function network({ body, writer }: Statement, { whois }: World): readonly FindingEffect[] {
  switch (body.kind) {
    case 'nodeConnected': {
      const node = whois.nodeName(body.node);
      return [close('nodeDisconnected', node), close('joinFailed', node), close('heartbeatsMissed', node)];
    }
    case 'nodeDisconnected': {
      const node = whois.nodeName(body.node);
      // `ServiceStopReason::ServiceShutdown` (seen): the other node says goodbye. A close of the channel alone tells nothing.
      const causeCode = /ServiceShutdown/i.test(body.reason ?? '') ? 'orderlyShutdown' : null;
      const fields = body.reason === null ? {} : { reason: body.reason };
      return [{ does: 'raise', code: 'nodeDisconnected', key: findingKey('nodeDisconnected', node), node, causeCode, fields }];
    }
    case 'heartbeatsMissed': {
      const node = body.node === null ? null : whois.nodeName(body.node);
      const peer = node ?? body.remote;
      return [
        {
          does: 'raise',
          code: 'heartbeatsMissed',
          key: findingKey('heartbeatsMissed', peer),
          node,
          fields: {
            ...(peer === null ? {} : { peer }),
            ...(body.local === null ? {} : { local: body.local }),
            ...(body.remote === null ? {} : { remote: body.remote }),
          },
        },
      ];
    }
    case 'routeLost': {
      const { local, remote } = body;
      return [
        {
          does: 'raise',
          code: 'routeLost',
          key: findingKey('routeLost', local, remote),
          node: writer,
          fields: { local, remote },
        },
      ];
    }
    case 'joinProgressed': {
      const node = whois.nodeName(body.node);
      if (body.unreached !== undefined) {
        const peers = body.unreached.map((id) => whois.nodeName({ name: null, id }) ?? `Node ${id}`).join(', ');
        const key = findingKey('joinBlocked', node, peers);
        return [{ does: 'raise', code: 'joinBlocked', key, joinsWithinMs: sameTroubleMs, node, fields: { peer: peers } }];
      }
      if (body.status === null || body.status.code === 0)
        return /^join succeeded$/i.test(body.stage) ? [close('joinFailed', node)] : [];
      const fields = { stage: body.stage, ...statusField(body.status) };
      return [{ does: 'raise', code: 'joinFailed', key: findingKey('joinFailed', node), node, fields }];
    }
    case 'peerNotTrusted':
      return [
        {
          does: 'raise',
          code: 'peerNotTrusted',
          key: findingKey('peerNotTrusted', writer),
          joinsWithinMs: sameTroubleMs,
          node: writer,
          expected: false,
          fields: statusField(body.status),
        },
      ];
    case 'witnessArbitrationFailed': {
      const resource = whois.resourceName(body.resource);
      // A disk witness tells the same failure in the words of its reservation first: one matter.
      const key = findingKey('arbitrationFailed', resource);
      return [{ does: 'raise', code: 'witnessNotWon', key, resource, fields: statusField(body.status) }];
    }
    case 'quorumEndangered':
      // Each side of a cluster that falls apart counts its own votes.
      return [{ does: 'raise', code: 'quorumEndangered', key: findingKey('quorumEndangered', writer), node: writer }];
    case 'quorumRegained':
      return [close('quorumEndangered', writer)];
    default:
      return [];
  }
}

export const networkKinds: readonly FactKind[] = [
  'nodeConnected',
  'nodeDisconnected',
  'heartbeatsMissed',
  'routeLost',
  'joinProgressed',
  'peerNotTrusted',
  'witnessArbitrationFailed',
  'quorumEndangered',
  'quorumRegained',
];
