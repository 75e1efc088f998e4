// Why IO of a node flows as it does in a simulated cluster: the rule behind it, and the reasons as Get-ClusterSharedVolumeState
// names them. Goes through the same questions as SimulatedCluster.ioMode; knows nothing of what changes.
import type { IoRuleCode } from '../knowledge/ioRules';
import type { SimulatedCluster, SimulatedNode, SimulatedVolume } from './cluster';

/** Stands for what redirects the file system on a node where nobody knows what it is. */
export const noReasonTold = 'noReasonTold';

export function ruleOfMode({ generation }: SimulatedCluster, volume: SimulatedVolume, node: SimulatedNode): IoRuleCode {
  if (volume.isRedirectedByUser) return 'redirectedByOrder';
  const bound = volume.filters.get(node);
  if (bound !== undefined) return isFilter(bound) ? 'filterRedirects' : 'fileSystemReasonsGoFirst';
  if (volume.isInBackup && generation === 1) return 'backupRedirectsInVersion1';
  if (node === volume.coordinator) return 'coordinatorReachesItsDisk';
  if (volume.isMirroredSpace && generation === 2) return 'spaceIsAttachedToItsOwner';
  if (!volume.withoutPath.has(node)) return 'diskInSightIsDirect';
  return generation === 1 ? 'lostPathRedirectsInVersion1' : 'lostPathRedirectsBlocks';
}

export function reasonsOfMode(cluster: SimulatedCluster, volume: SimulatedVolume, node: SimulatedNode): readonly string[] {
  const reasons: string[] = [];
  const mode = cluster.ioMode(volume, node);
  if (mode === 'direct') return [];
  const filter = volume.filters.get(node);
  if (volume.isRedirectedByUser) reasons.push('UserRequest');
  if (filter !== undefined && filter !== noReasonTold) reasons.push(isFilter(filter) ? 'IncompatibleFileSystemFilter' : filter);
  if (volume.isInBackup && cluster.generation === 1) reasons.push('Backup');
  if (mode === 'fileSystemRedirected' && (reasons.length > 0 || filter !== undefined)) return reasons;
  return [volume.isMirroredSpace && !volume.withoutPath.has(node) ? 'StorageSpaceNotAttached' : 'NoDiskConnectivity'];
}

/** What redirects the file system on a node without being a filter; it stands in the place of one. */
const ownReasons: ReadonlySet<string> = new Set([
  'UserRequest',
  'Backup',
  'IncompatibleVolumeFilter',
  'FileSystemTiering',
  'BitLockerInitializing',
  'FileSystemReFs',
]);

function isFilter(bound: string): boolean {
  return bound !== noReasonTold && !ownReasons.has(bound);
}
