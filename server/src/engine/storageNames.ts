// Volumes, disk resources and groups by every name the lines of one log give them. Knows nothing of nodes.
import type { EntityNames, VolumeEntity } from '../model/history';
import type { LineRef } from '../model/lineRef';
import type { DiskMention, VolumeMention } from './mentions';

export interface KnownDisk {
  readonly names: string[];
  readonly resourceIds: string[];
  readonly firstNamed: LineRef;
}

export interface KnownVolume {
  readonly names: string[];
  readonly guids: string[];
  readonly mountPaths: string[];
  disk: KnownDisk | null;
  firstNamed: LineRef;
}

export interface KnownGroup {
  readonly names: string[];
  disk: KnownDisk | null;
  readonly firstNamed: LineRef;
}

/** Filled line by line, then only read. */
export class StorageNames {
  readonly volumes: KnownVolume[] = [];
  readonly disks: KnownDisk[] = [];
  readonly groups: KnownGroup[] = [];
  /** Volumes by name, GUID and mount path: none of them is ever spelled like another. */
  private readonly volumesByKey = new Map<string, KnownVolume>();
  private readonly disksByKey = new Map<string, KnownDisk>();
  private readonly groupsByKey = new Map<string, KnownGroup>();
  private readonly volumesOfDisk = new Map<KnownDisk, KnownVolume[]>();

  learnDisk({ name, resourceId }: DiskMention, at: LineRef): KnownDisk {
    const known = this.findDisk(name) ?? (resourceId === null ? undefined : this.findDisk(resourceId));
    const disk = known ?? { names: [], resourceIds: [], firstNamed: at };
    if (!known) this.disks.push(disk);
    remember(this.disksByKey, disk, disk.names, name);
    remember(this.disksByKey, disk, disk.resourceIds, resourceId);
    return disk;
  }

  learnGroup(name: string, at: LineRef): KnownGroup {
    const known = this.groupsByKey.get(keyOf(name));
    const group = known ?? { names: [], disk: null, firstNamed: at };
    if (!known) this.groups.push(group);
    remember(this.groupsByKey, group, group.names, name);
    return group;
  }

  /** Learns every name of the mention; returns the volume, or undefined where the line names none. */
  learnVolume({ name, guid, mountPath, disk }: VolumeMention, at: LineRef): KnownVolume | undefined {
    const keys = [name, guid, mountPath].filter((key) => key !== null && key !== '');
    if (keys.length === 0) return undefined;
    const met = [...new Set(keys.map((key) => this.findVolume(key!)).filter((volume) => volume !== undefined))];
    const volume = met[0] ?? { names: [], guids: [], mountPaths: [], disk: null, firstNamed: at };
    if (met.length === 0) this.volumes.push(volume);
    for (const other of met.slice(1)) this.merge(volume, other);
    remember(this.volumesByKey, volume, volume.names, name);
    remember(this.volumesByKey, volume, volume.guids, guid);
    remember(this.volumesByKey, volume, volume.mountPaths, mountPath);
    if (disk !== null) this.link(volume, this.learnDisk({ name: disk, resourceId: null }, at));
    return volume;
  }

  /** The first link stays: links that lines state are learned before those that are concluded. */
  link(volume: KnownVolume, disk: KnownDisk): void {
    if (volume.disk !== null) return;
    volume.disk = disk;
    const volumes = this.volumesOfDisk.get(disk);
    if (volumes) volumes.push(volume);
    else this.volumesOfDisk.set(disk, [volume]);
  }

  findVolume(key: string): KnownVolume | undefined {
    return this.volumesByKey.get(keyOf(key));
  }

  findDisk(key: string): KnownDisk | undefined {
    return this.disksByKey.get(keyOf(key));
  }

  findGroup(key: string): KnownGroup | undefined {
    return this.groupsByKey.get(keyOf(key));
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
    return [
      ...this.volumes.map((volume) => ({
        type: 'volume' as const,
        names: [...volume.names, ...volume.mountPaths, ...volume.guids],
        firstNamed: volume.firstNamed,
      })),
      ...this.disks.map((disk) => ({
        type: 'disk' as const,
        names: [...disk.names, ...disk.resourceIds],
        firstNamed: disk.firstNamed,
      })),
      ...this.groups.map((group) => ({ type: 'group' as const, names: [...group.names], firstNamed: group.firstNamed })),
    ];
  }

  /** Two volumes that each have a name of their own stay apart: a line that ties them speaks of a name that moved on. */
  private merge(volume: KnownVolume, other: KnownVolume): void {
    if (volume.names.length > 0 && other.names.length > 0) return;
    for (const kind of ['names', 'guids', 'mountPaths'] as const) {
      for (const key of other[kind]) remember(this.volumesByKey, volume, volume[kind], key, true);
    }
    if (other.firstNamed.line < volume.firstNamed.line) volume.firstNamed = other.firstNamed;
    const disk = other.disk;
    if (disk !== null) {
      this.volumesOfDisk.set(
        disk,
        this.onDisk(disk).filter((known) => known !== other),
      );
      this.link(volume, disk);
    }
    this.volumes.splice(this.volumes.indexOf(other), 1);
  }
}

/** The friendly name where a line gives one, else the mount path, else the GUID. */
export function volumeName(volume: KnownVolume): string {
  return volume.names[0] ?? volume.mountPaths[0] ?? volume.guids[0] ?? '';
}

export function diskName(disk: KnownDisk): string {
  return disk.names[0] ?? disk.resourceIds[0] ?? '';
}

/** Names, paths and GUIDs are compared as Windows does, without case; GUIDs come with and without braces. */
function keyOf(text: string): string {
  const key = text.toLowerCase();
  return key.startsWith('{') && key.endsWith('}') ? key.slice(1, -1) : key;
}

/** Adds a spelling, unless the key already belongs to another thing. */
function remember<T>(byKey: Map<string, T>, thing: T, spellings: string[], text: string | null, takeOver = false): void {
  if (text === null || text === '') return;
  const key = keyOf(text);
  if (!takeOver && byKey.has(key) && byKey.get(key) !== thing) return;
  byKey.set(key, thing);
  if (!spellings.includes(text)) spellings.push(text);
}
