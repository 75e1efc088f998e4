// Volumes, disk resources and groups by every name the lines of all inputs give them. Knows nothing of nodes.
import type { EntityNames, VolumeEntity } from '../model/history';
import type { LineRef } from '../model/lineRef';
import type { DiskMention, VolumeMention } from './mentions';
import { SpelledThings } from './spelledThings';

export interface KnownDisk {
  readonly names: string[];
  readonly resourceIds: string[];
  readonly met: FirstMention;
}

export interface KnownVolume {
  readonly names: string[];
  readonly guids: string[];
  readonly mountPaths: string[];
  disk: KnownDisk | null;
  readonly met: FirstMention;
}

export interface KnownGroup {
  readonly names: string[];
  disk: KnownDisk | null;
  readonly met: FirstMention;
}

/** Where a thing is named first; `place` counts mentions, Infinity before there is one. */
interface FirstMention {
  place: number;
  at: LineRef;
}

/**
 * Filled in two readings of the facts, then only read. The GUID of a volume and the id of a disk stay, names change: so the first
 * reading takes what stands beside a GUID or an id (`tieVolume`, `tieDisk`), and a name belongs to the first one it stands beside.
 * The second takes every mention in order (`learn...`), and finds what it names whichever line came first.
 */
export class StorageNames {
  readonly volumes: KnownVolume[] = [];
  readonly disks: KnownDisk[] = [];
  readonly groups: KnownGroup[] = [];
  /** Volumes by name, GUID and mount path: none of them is ever spelled like another. */
  private readonly volumesByKey = new SpelledThings<KnownVolume>();
  private readonly disksByKey = new SpelledThings<KnownDisk>();
  private readonly groupsByKey = new SpelledThings<KnownGroup>();
  private readonly volumesOfDisk = new Map<KnownDisk, KnownVolume[]>();
  private mentions = 0;

  tieVolume({ name, guid, mountPath }: VolumeMention, at: LineRef): void {
    if (guid === null || guid === '') return;
    const volume = this.findVolume(guid) ?? newVolume(at);
    for (const key of [guid, name, mountPath]) this.volumesByKey.claim(volume, key);
  }

  tieDisk({ name, resourceId }: DiskMention, at: LineRef): void {
    if (resourceId === null || resourceId === '') return;
    const disk = this.findDisk(resourceId) ?? newDisk(at);
    for (const key of [resourceId, name]) this.disksByKey.claim(disk, key);
  }

  learnDisk({ name, resourceId }: DiskMention, at: LineRef): KnownDisk {
    const disk = this.disksByKey.find(resourceId) ?? this.findDisk(name) ?? newDisk(at);
    this.meet(this.disks, disk, at);
    this.disksByKey.spell(disk, disk.names, name);
    this.disksByKey.spell(disk, disk.resourceIds, resourceId);
    return disk;
  }

  learnGroup(name: string, at: LineRef): KnownGroup {
    const group = this.findGroup(name) ?? { names: [], disk: null, met: { place: Infinity, at } };
    this.meet(this.groups, group, at);
    this.groupsByKey.spell(group, group.names, name);
    return group;
  }

  /** Learns every name of the mention; returns the volume, or undefined where the line names none. */
  learnVolume(mention: VolumeMention, at: LineRef): KnownVolume | undefined {
    const { name, guid, mountPath, disk } = mention;
    if (!name && !guid && !mountPath) return undefined;
    const volume = this.volumeOf(mention) ?? newVolume(at);
    this.meet(this.volumes, volume, at);
    this.volumesByKey.spell(volume, volume.names, name);
    this.volumesByKey.spell(volume, volume.guids, guid);
    this.volumesByKey.spell(volume, volume.mountPaths, mountPath);
    if (disk !== null) this.link(volume, this.learnDisk({ name: disk, resourceId: null }, at));
    return volume;
  }

  /** By the GUID where the line gives one: a name may have moved on. */
  volumeOf({ name, guid, mountPath }: VolumeMention): KnownVolume | undefined {
    const { volumesByKey } = this;
    return volumesByKey.find(guid) ?? volumesByKey.find(name) ?? volumesByKey.find(mountPath);
  }

  /** The first link stays: links that lines state are learned before those that are concluded. */
  link(volume: KnownVolume, disk: KnownDisk): void {
    if (volume.disk !== null) return;
    volume.disk = disk;
    const volumes = this.volumesOfDisk.get(disk);
    if (volumes) volumes.push(volume);
    else this.volumesOfDisk.set(disk, [volume]);
  }

  /** Two volumes turn out to be one: `named`, which has a name and no GUID, and `numbered`, which has a GUID and no name. */
  unite(named: KnownVolume, numbered: KnownVolume): void {
    this.volumesByKey.takeOver(named, named.guids, numbered.guids);
    this.volumesByKey.takeOver(named, named.mountPaths, numbered.mountPaths);
    if (numbered.met.place < named.met.place) Object.assign(named.met, numbered.met);
    const { disk } = numbered;
    if (disk !== null) {
      const others = this.onDisk(disk).filter((known) => known !== numbered);
      this.volumesOfDisk.set(disk, others);
      this.link(named, disk);
    }
    this.volumes.splice(this.volumes.indexOf(numbered), 1);
  }

  findVolume(key: string): KnownVolume | undefined {
    return this.volumesByKey.find(key);
  }

  findDisk(key: string): KnownDisk | undefined {
    return this.disksByKey.find(key);
  }

  findGroup(key: string): KnownGroup | undefined {
    return this.groupsByKey.find(key);
  }

  onDisk(disk: KnownDisk | null | undefined): readonly KnownVolume[] {
    return (disk && this.volumesOfDisk.get(disk)) ?? [];
  }

  volumeEntities(): VolumeEntity[] {
    return this.volumes.map((volume) => ({
      name: volumeName(volume),
      resource: volume.disk && diskName(volume.disk),
      resourceId: volume.disk?.resourceIds[0] ?? null,
      volumeGuid: volume.guids[0] ?? null,
      mountPath: volume.mountPaths[0] ?? null,
    }));
  }

  spellings(): EntityNames[] {
    const { volumes, disks, groups } = this;
    return [
      ...volumes.map(({ names, mountPaths, guids, met }) => spelled('volume', [...names, ...mountPaths, ...guids], met)),
      ...disks.map(({ names, resourceIds, met }) => spelled('disk', [...names, ...resourceIds], met)),
      ...groups.map(({ names, met }) => spelled('group', [...names], met)),
    ];
  }

  private meet<T extends { readonly met: FirstMention }>(things: T[], thing: T, at: LineRef): void {
    const place = this.mentions++;
    if (thing.met.place <= place) return;
    Object.assign(thing.met, { place, at });
    things.push(thing);
  }
}

/** The friendly name where a line gives one, else the mount path, else the GUID. */
export function volumeName(volume: KnownVolume): string {
  return volume.names[0] ?? volume.mountPaths[0] ?? volume.guids[0] ?? '';
}

export function diskName(disk: KnownDisk): string {
  return disk.names[0] ?? disk.resourceIds[0] ?? '';
}

function newVolume(at: LineRef): KnownVolume {
  return { names: [], guids: [], mountPaths: [], disk: null, met: { place: Infinity, at } };
}

function newDisk(at: LineRef): KnownDisk {
  return { names: [], resourceIds: [], met: { place: Infinity, at } };
}

function spelled(type: EntityNames['type'], names: readonly string[], { at }: FirstMention): EntityNames {
  return { type, names, firstNamed: at };
}
