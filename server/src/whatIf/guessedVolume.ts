// One volume as the simulator takes it: what lines tell of it, and the plainest guess for what they do not tell. Knows nothing of other
// volumes, of what happens next, and of how a guess is put into words.
import { noReasonTold } from '../simulate/modeReasons';
import type { Generation, InitialDisk, ScenarioDisk } from '../simulate/scenario';
import { isOrder, type VolumeAtMoment } from './volumeAtMoment';

export interface GuessedVolume {
  readonly disk: ScenarioDisk;
  readonly initial: InitialDisk;
}

/** Reasons by which a volume is reached through its owner only, whatever the paths are. */
const ownerOnly: ReadonlySet<string> = new Set(['StorageSpaceNotAttached', 'VolumeReplicationEnabled']);

/** @param anyNode stands in for the coordinator where no node is up */
export function guessedVolume(told: VolumeAtMoment, generation: Generation, anyNode: string): GuessedVolume {
  const { volume, disk } = told.names;
  const coordinator = coordinatorOf(told, anyNode);
  const isMirroredSpace = isReachedThroughOwner(told, coordinator);
  const isCut = (node: string) => told.hasNoPath(node) || (told.mode(node) === 'blockRedirected' && !isMirroredSpace);
  return {
    disk: {
      name: disk,
      volume,
      coordinator,
      withoutPath: told.up.filter((node) => node !== coordinator && isCut(node)),
      isMirroredSpace,
    },
    initial: {
      disk,
      isLost: told.coordinator === null && told.isDownEverywhere(),
      isRedirectedByUser: told.isOrderedForAll('UserRequest'),
      isInBackup: generation === 1 && told.isOrderedForAll('Backup'),
      filters: boundReasons(told, generation, coordinator),
    },
  };
}

/** As told, where that node is up; else the first that may well see the disk. */
function coordinatorOf(told: VolumeAtMoment, anyNode: string): string {
  const { coordinator, up } = told;
  if (coordinator !== null && up.includes(coordinator)) return coordinator;
  const mayReach = (node: string) => told.mode(node) !== 'blockRedirected' && !told.hasNoPath(node);
  return up.find(mayReach) ?? up[0] ?? anyNode;
}

function isReachedThroughOwner(told: VolumeAtMoment, coordinator: string): boolean {
  const isNoted = told.hasMode('blockRedirected').some((node) => told.reasons(node).some((reason) => ownerOnly.has(reason)));
  return isNoted && told.hasMode('direct').every((node) => node === coordinator);
}

/** What redirects the file system on one node only: a filter, or what the lines leave open. */
function boundReasons(told: VolumeAtMoment, generation: Generation, coordinator: string): InitialDisk['filters'] {
  const isCovered = (reason: string) => isOrder(reason) && told.isOrderedForAll(reason);
  return told.hasMode('fileSystemRedirected').flatMap((node) => {
    const reasons = told.reasons(node);
    const own = reasons.find((reason) => reason !== 'NoDiskConnectivity' && !isCovered(reason));
    if (own !== undefined) return [{ node, filter: own }];
    const isByPath = generation === 1 && told.hasNoPath(node) && node !== coordinator;
    return isByPath || reasons.some(isCovered) ? [] : [{ node, filter: noReasonTold }];
  });
}
