// The lines that the cluster service writes of nodes, groups and disks in a simulated cluster, each with the fact it tells.
// Every text comes from a row of knowledge/messages. Knows nothing of when a line is written.
import type { NodeName } from '../model/facts';
import type { SimulatedNode, SimulatedVolume } from './cluster';
import type { Line } from './line';

export function nodeRemoved({ name }: SimulatedNode): Line {
  const node: NodeName = { name, id: null };
  return {
    by: 'system',
    rowId: 'system.nodeRemoved',
    fields: { node: name },
    level: 'ERR',
    body: { kind: 'nodeRemoved', node },
  };
}

export function viewChanged(
  observer: SimulatedNode,
  { view, old }: { readonly view: string; readonly old: string },
  {
    members,
    oldMembers,
    joiners,
    downers,
  }: Readonly<Record<'members' | 'oldMembers' | 'joiners' | 'downers', readonly number[]>>,
): Line {
  const list = (ids: readonly number[]) => ids.join(' ');
  return {
    by: 'core',
    rowId: 'membership.viewChanged',
    fields: {
      observer: observer.id,
      joiners: list(joiners),
      downers: list(downers),
      view,
      members: list(members),
      oldView: old,
      oldMembers: list(oldMembers),
      isJoiner: String(joiners.includes(observer.id)),
      isForm: 'false',
    },
    body: { kind: 'viewChanged', observerId: observer.id, view, members, joiners, downers },
  };
}

export function serviceLine(rowId: 'service.processStarted' | 'service.stopping' | 'service.stopped'): Line {
  const kinds = {
    'service.processStarted': 'serviceStarted',
    'service.stopping': 'serviceStopping',
    'service.stopped': 'serviceStopped',
  } as const;
  return { by: 'service', rowId, fields: {}, body: { kind: kinds[rowId] } };
}

/** An update of the cluster database, which every member makes: what fills a log between the events worth telling. */
export function updateMade(observer: SimulatedNode, gumId: number): Line {
  return {
    by: 'gum',
    rowId: 'database.updateExecuted',
    fields: { observer: observer.id, gumId, updates: 1, action: '/dm/update' },
    body: null,
  };
}

export function csvDriverStarted(): Line {
  return {
    by: 'dcm',
    rowId: 'dcm.csvDriverStarted',
    fields: { driver: 'CSVFilter' },
    body: { kind: 'csvDriverStarted', driver: 'CSVFilter' },
  };
}

export function groupMoved(volume: SimulatedVolume, from: SimulatedNode, to: SimulatedNode, moveType: string): Line {
  return {
    by: 'rcm',
    rowId: 'resources.groupMoved',
    fields: {
      group: volume.group,
      fromNode: from.name,
      fromId: from.id,
      toNode: to.name,
      toId: to.id,
      moveType,
      failoverCount: '0',
      lastFailoverTime: '1601/01/01-00:00:00.000',
      targeted: 'false',
    },
    body: {
      kind: 'groupMoved',
      group: volume.group,
      from: { name: from.name, id: from.id },
      to: { name: to.name, id: to.id },
      moveType,
    },
  };
}

/** The process that hosts resources tells on its own node only. */
export function diskCame({ disk }: SimulatedVolume, to: 'Online' | 'Offline'): Line {
  return {
    by: 'rhs',
    rowId: to === 'Online' ? 'resources.cameOnline' : 'resources.cameOffline',
    fields: { resource: disk },
    body: { kind: 'resourceStateChanged', resource: disk, from: null, to, hostedHere: true },
  };
}

export function diskRegistered({ disk, resourceId }: SimulatedVolume): Line {
  return {
    by: 'dcm',
    rowId: 'dcm.diskRegistered',
    fields: { disk, resourceId },
    body: { kind: 'diskRegistered', disk, resourceId },
  };
}

export function directIoQueried({ volumeGuid }: SimulatedVolume): Line {
  return { by: 'dcm', rowId: 'dcm.directIoQueried', fields: { volumeGuid }, body: { kind: 'directIoQueried', volumeGuid } };
}

export function directIoAllowed({ volume }: SimulatedVolume): Line {
  return {
    by: 'dcm',
    rowId: 'dcm.directIoAllowed',
    fields: { volume, allowed: true },
    body: { kind: 'directIoDecided', volume, allowed: true },
  };
}

export function reservationSet({ disk }: SimulatedVolume, nodeIds: readonly number[]): Line {
  return {
    by: 'dcm',
    rowId: 'dcm.reservationMembershipSet',
    fields: { disk, nodes: nodeIds.join(' ') },
    body: { kind: 'reservationMembershipSet', disk, nodeIds },
  };
}

export function volumeLinked({ volume, volumeGuid }: SimulatedVolume): Line {
  const mountPath = `C:\\ClusterStorage\\${volume}`;
  return {
    by: 'dcm',
    rowId: 'dcm.volumeLinked',
    fields: { mountPath, volumeGuid },
    body: { kind: 'volumeLinked', mountPath, volume, volumeGuid },
  };
}
