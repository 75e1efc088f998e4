// Links between names that no line states but that follow from lines of one thread which stand close together.
// Knows nothing of what the lines do to any state.
import type { Fact } from '../model/facts';
import { momentMs } from './held';
import { entry } from './nestedMap';
import type { KnownGroup, KnownVolume, StorageNames } from './storageNames';

/** Lines of one piece of work follow each other at once: in the known bring-up all of them carry the same millisecond. */
const sameWorkMs = 100;

interface ThreadWork {
  lastMs: number;
  queriedGuid: string | null;
  /** Volumes brought up since the last line about a disk. */
  volumes: KnownVolume[];
  isAtDisk: boolean;
  movedGroup: KnownGroup | null;
}

/**
 * DCM brings a disk up volume by volume and then turns to the disk: asked for direct IO of a GUID, decided for a volume name,
 * cleared the states and set the reservation of a disk resource (2008 R2, S-SEED1). RCM moves a group and then its resources.
 */
export class NearbyLines {
  /** By node, by process, by thread: ids of different nodes have nothing to do with each other. */
  private readonly works = new Map<string, Map<number, Map<number, ThreadWork>>>();

  constructor(private readonly names: StorageNames) {}

  /** @param writer canonical name of the node that wrote the line */
  read(fact: Fact, writer: string): void {
    const work = this.workOf(fact, writer);
    if (work === undefined) return;
    const { body } = fact;
    switch (body.kind) {
      case 'directIoQueried':
        if (work.isAtDisk) startOver(work);
        work.queriedGuid = body.volumeGuid;
        return;
      case 'directIoDecided':
        if (work.isAtDisk) startOver(work);
        this.onVolume(work, body.volume);
        return;
      case 'volumeStatesCleared':
      case 'reservationMembershipSet': {
        const disk = this.names.findDisk(body.disk);
        // A query that no decision follows is of this disk too.
        const asked = work.queriedGuid === null ? undefined : this.names.findVolume(work.queriedGuid);
        if (disk) for (const volume of asked ? [...work.volumes, asked] : work.volumes) this.names.link(volume, disk);
        work.isAtDisk = true;
        return;
      }
      case 'groupMoved':
        work.movedGroup = this.names.findGroup(body.group) ?? null;
        return;
      case 'resourceStateChanged': {
        const disk = this.names.findDisk(body.resource);
        if (disk && work.movedGroup !== null && isGuid(work.movedGroup.names[0])) work.movedGroup.disk ??= disk;
        return;
      }
      default:
    }
  }

  private onVolume(work: ThreadWork, name: string): void {
    const guid = work.queriedGuid;
    work.queriedGuid = null;
    const named = this.names.findVolume(name);
    const numbered = guid === null ? undefined : this.names.findVolume(guid);
    const isFree = named?.guids.length === 0 && numbered?.names.length === 0;
    if (isFree) this.names.unite(named, numbered);
    if (named && !work.volumes.includes(named)) work.volumes.push(named);
  }

  /** What the thread of a line was at; undefined where the line says no thread or no time. */
  private workOf(fact: Fact, writer: string): ThreadWork | undefined {
    const ms = momentMs(fact);
    if (ms === null || fact.process === null || fact.thread === null) return undefined;
    const threads = entry(entry(this.works, writer), fact.process);
    let work = threads.get(fact.thread);
    if (!work)
      threads.set(fact.thread, (work = { lastMs: ms, queriedGuid: null, volumes: [], isAtDisk: false, movedGroup: null }));
    if (Math.abs(ms - work.lastMs) > sameWorkMs) startOver(work);
    work.lastMs = ms;
    return work;
  }
}

function startOver(work: ThreadWork): void {
  work.queriedGuid = null;
  work.volumes = [];
  work.isAtDisk = false;
  work.movedGroup = null;
}

/** Groups of CSV disks have a GUID for a name (S-SEED1); only those are tied to a disk by conclusion. */
function isGuid(text: string | undefined): boolean {
  return text !== undefined && /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text);
}
