// What can be tried: in the words of the simulator, and what is possible in a cluster as it is. Knows nothing of how it ends.
import type { SimulatedCluster, SimulatedVolume } from '../simulate/cluster';
import type { Action, Scenario } from '../simulate/scenario';
import type { TryAction } from './future';

/** A name in a request that the replay does not have; the message is for people. */
export class UnknownNameError extends Error {}

/** @throws UnknownNameError */
export function simulatedAction(action: TryAction, { nodes, disks }: Scenario): Action {
  const nodeNamed = (name: string) => {
    if (!nodes.includes(name)) throw new UnknownNameError(`This replay has no node ${name}.`);
    return name;
  };
  const diskOf = (volume: string) => {
    const disk = disks.find((one) => one.volume === volume);
    if (disk === undefined) throw new UnknownNameError(`This replay has no volume ${volume}.`);
    return disk.name;
  };
  switch (action.do) {
    case 'stopNode':
    case 'crashNode':
    case 'startNode':
      return { do: action.do, node: nodeNamed(action.node) };
    case 'moveCoordinator':
      return { do: action.do, disk: diskOf(action.volume), to: nodeNamed(action.to) };
    case 'attachFilter':
      return { do: action.do, disk: diskOf(action.volume), node: nodeNamed(action.node), filter: 'IncompatibleFileSystemFilter' };
    case 'turnRedirectionOn':
    case 'turnRedirectionOff':
    case 'beginBackup':
    case 'endBackup':
      return { do: action.do, disk: diskOf(action.volume) };
    default:
      return { do: action.do, disk: diskOf(action.volume), node: nodeNamed(action.node) };
  }
}

/** What would change something, for nodes and for the volumes that are shown. */
export function choicesIn(cluster: SimulatedCluster, isShown: (volume: string) => boolean): readonly TryAction[] {
  const up = cluster.upNodes();
  const canGiveAway = (name: string) =>
    cluster.volumes.every(
      (volume) => volume.coordinator?.name !== name || cluster.nextCoordinator(volume, volume.coordinator) !== null,
    );
  const ofNodes = cluster.nodes.flatMap(({ name: node, isUp }): TryAction[] => {
    if (!isUp) return [{ do: 'startNode', node }];
    if (up.length < 2) return [];
    return [...(canGiveAway(node) ? [{ do: 'stopNode', node } as const] : []), { do: 'crashNode', node }];
  });
  const shown = cluster.volumes.filter(({ volume, coordinator }) => coordinator !== null && isShown(volume));
  return [...shown.flatMap((volume) => choicesOf(cluster, volume)), ...ofNodes];
}

function choicesOf(cluster: SimulatedCluster, one: SimulatedVolume): readonly TryAction[] {
  const { volume, coordinator, withoutPath, filters, isMirroredSpace } = one;
  const ofNodes = cluster.upNodes().flatMap((node): TryAction[] => {
    const on = { node: node.name, volume };
    const found: TryAction[] = [];
    const isCoordinator = node === coordinator;
    if (withoutPath.has(node)) found.push({ do: 'restorePath', ...on });
    else {
      if (isCoordinator || !isMirroredSpace) found.push({ do: 'cutPath', ...on });
      if (!isCoordinator) found.push({ do: 'moveCoordinator', volume, to: node.name });
    }
    if (!filters.has(node)) found.push({ do: 'attachFilter', ...on });
    found.push({ do: isCoordinator ? 'loseReservation' : 'breakSmb', ...on });
    return found;
  });
  return [
    ...ofNodes,
    { do: one.isRedirectedByUser ? 'turnRedirectionOff' : 'turnRedirectionOn', volume },
    { do: one.isInBackup ? 'endBackup' : 'beginBackup', volume },
  ];
}
