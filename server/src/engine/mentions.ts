// Which nodes, volumes, disks and groups a fact names. Knows nothing of other facts.
import type { FactBody, NodeName } from '../model/facts';

export interface VolumeMention {
  readonly name: string | null;
  readonly guid: string | null;
  readonly mountPath: string | null;
  /** Disk resource that the same line names: the line states the link. */
  readonly disk: string | null;
}

export interface DiskMention {
  readonly name: string;
  readonly resourceId: string | null;
}

export function nodesNamed(body: FactBody): readonly NodeName[] {
  switch (body.kind) {
    case 'groupMoved':
      return [body.from, body.to];
    case 'groupMoveRequested':
      return byId(body.toNodeId === null ? [] : [body.toNodeId]);
    case 'reservationMembershipSet':
    case 'clusDiskMembershipUpdated':
      return byId(body.nodeIds);
    case 'viewProposed':
    case 'viewChanged':
      return byId([...idsOf(body.observerId), ...body.members, ...body.joiners, ...body.downers]);
    case 'nodeConnected':
    case 'nodeDisconnected':
    case 'joinProgressed':
      return [...byId(idsOf(body.observerId)), body.node];
    case 'nodeRemoved':
    case 'localNodeNamed':
    case 'volumeStateListed':
    case 'volumeOwnerListed':
      return [body.node];
    case 'volumeTransitionBegan':
      return body.mountedOn ? [{ name: body.mountedOn, id: null }] : [];
    case 'heartbeatsMissed':
      return body.node === null ? [] : [body.node];
    case 'quorumEndangered':
    case 'quorumLost':
    case 'quorumRegained':
      return byId(idsOf(body.observerId));
    default:
      return [];
  }
}

/** The node that wrote the line, where the line says so. */
export function observerOf(body: FactBody): number | null {
  return 'observerId' in body ? body.observerId : null;
}

export function volumeNamed(body: FactBody): VolumeMention | null {
  switch (body.kind) {
    case 'directIoQueried':
      return { name: null, guid: body.volumeGuid, mountPath: null, disk: null };
    case 'directIoDecided':
    case 'volumeFoundPaused':
      return { name: body.volume, guid: null, mountPath: null, disk: null };
    case 'volumeLinked':
      return { name: body.volume, guid: body.volumeGuid, mountPath: body.mountPath, disk: null };
    case 'volumeOwnerListed':
      return { name: body.volume, guid: body.volumeGuid, mountPath: body.mountPath, disk: body.disk };
    default:
      if (!('volumeGuid' in body)) return null;
      return { name: body.volume, guid: body.volumeGuid, mountPath: null, disk: body.disk };
  }
}

export function diskNamed(body: FactBody): DiskMention | null {
  if (!('disk' in body) || body.disk === null) return null;
  return { name: body.disk, resourceId: 'resourceId' in body ? body.resourceId : null };
}

export function groupNamed(body: FactBody): string | null {
  return body.kind === 'groupMoved' || body.kind === 'groupMoveRequested' ? body.group : null;
}

export function resourceNamed(body: FactBody): string | null {
  return 'resource' in body ? body.resource : null;
}

/** The disk by which alone a listing names a volume; null for all other lines. */
export function namedByDiskAlone(body: FactBody): string | null {
  if (body.kind !== 'volumeStateListed' && body.kind !== 'volumeOwnerListed') return null;
  return body.volume === null && body.volumeGuid === null ? body.disk : null;
}

function byId(ids: readonly number[]): NodeName[] {
  return ids.map((id) => ({ name: null, id }));
}

function idsOf(id: number | null): readonly number[] {
  return id === null ? [] : [id];
}
