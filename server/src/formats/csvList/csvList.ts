// Get-ClusterSharedVolume: which node owns the disk of a volume and so is its coordinator; with SharedVolumeInfo also mount path,
// redirected access and maintenance. Knows nothing of the form it was printed in.
import type { FactBody } from '../../model/facts';
import { volumeName } from '../../parse/csvfs/volumeName';
import { listed, textOf, type ListedObject } from '../powershell/listing';
import type { ListingKind, ReadObject } from '../powershell/listingKind';
import { readSecurity } from './volumeSecurity';

export const csvList: ListingKind = {
  format: 'csv-list',
  names: ['SharedVolumeInfo', 'OwnerNode', 'FriendlyVolumeName', 'FaultState', 'MaintenanceMode', 'RedirectedAccess'],
  neverEmpty: ['OwnerNode', 'State'],
  telling: ['Name', 'Node', 'OwnerNode', 'State', 'SharedVolumeInfo', 'FriendlyVolumeName', 'SharedVolumeSecurityDescriptor'],
  read: (object) => readSecurity(object) ?? readVolume(object),
};

/** Names under which the values of one volume stand: alone, or inside the disk that carries it. */
const inside = [
  '',
  'SharedVolumeInfo.',
  'SharedVolumeInfo.0.',
  'SharedVolumeInfo.1.',
  'SharedVolumeInfo.2.',
  'SharedVolumeInfo.3.',
];

function readVolume(object: ListedObject): ReadObject | undefined {
  if (!isSharedVolume(object)) return undefined;
  const disk = textOf(object, 'Name');
  const node = textOf(object, 'OwnerNode', 'Node', 'OwnerNode.Name');
  const stateText = textOf(object, 'State');
  const resourceId =
    textOf(object, 'Id')
      ?.replace(/^\{|\}$/g, '')
      .toLowerCase() ?? null;
  const volumes = inside.map((prefix) => volumeInside(object, prefix)).filter((volume) => volume !== null);
  const paths = pathsIn(textOf(object, 'SharedVolumeInfo'));
  const known = volumes.length > 0 ? volumes : paths.map((path) => ({ ...nothing, mountPath: path }));
  const facts = (known.length > 0 ? known : [nothing]).map(
    ({ mountPath, volumeGuid, redirectedAccess, maintenance }): FactBody => ({
      kind: 'volumeOwnerListed',
      volume: folderOf(mountPath),
      volumeGuid,
      disk,
      node: { name: node, id: null },
      mountPath,
      resourceId,
      stateText,
      redirectedAccess,
      maintenance,
    }),
  );
  const [first = nothing] = known;
  return {
    rowId: disk === null ? 'csvList.volumeInfo' : 'csvList.volume',
    fields: {
      disk,
      node,
      state: stateText,
      volume: folderOf(first.mountPath),
      mountPath: first.mountPath,
      volumeGuid: first.volumeGuid,
      faultState: first.faultState,
      redirectedAccess: first.redirectedAccess,
      maintenance: first.maintenance,
      resourceId,
    },
    facts,
  };
}

/** Three columns with these names alone are what the command prints by default; a list of its properties has more. */
function isSharedVolume(object: ListedObject): boolean {
  if (object.typeName !== null) return /\.ClusterSharedVolume(?:Info)?$/.test(object.typeName);
  if (listed(object, 'SharedVolumeInfo') !== undefined) return true;
  if (listed(object, 'FriendlyVolumeName') !== undefined && object.values.size > 1) return true;
  const names = [...object.values.keys()].sort().join(' ');
  return names === 'name node state' || names === 'name ownernode state';
}

interface VolumeInside {
  readonly mountPath: string | null;
  readonly volumeGuid: string | null;
  readonly faultState: string | null;
  readonly redirectedAccess: boolean | null;
  readonly maintenance: boolean | null;
}

const nothing: VolumeInside = { mountPath: null, volumeGuid: null, faultState: null, redirectedAccess: null, maintenance: null };

function volumeInside(object: ListedObject, prefix: string): VolumeInside | null {
  const text = (...names: readonly string[]) => textOf(object, ...names.map((name) => prefix + name));
  const mountPath = text('FriendlyVolumeName');
  const path = text('Partition.Name', 'VolumeName');
  const volumeGuid = path === null ? null : volumeName(path).volumeGuid;
  if (mountPath === null && volumeGuid === null) return null;
  return {
    mountPath,
    volumeGuid,
    faultState: text('FaultState'),
    redirectedAccess: yesOrNo(text('RedirectedAccess')),
    maintenance: yesOrNo(text('MaintenanceMode')),
  };
}

function yesOrNo(text: string | null): boolean | null {
  if (text === null) return null;
  return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : null;
}

/** `{C:\ClusterStorage\Volume1, C:\ClusterStorage\Volume2}`, where the list was not expanded. */
function pathsIn(text: string | null): readonly string[] {
  const inner = text === null ? null : /^\{(.*)\}$/s.exec(text)?.[1];
  return (inner ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => /^[A-Z]:\\/i.test(path));
}

/** The folder below ClusterStorage carries the friendly name of the volume. */
function folderOf(mountPath: string | null): string | null {
  return mountPath === null ? null : (/\\ClusterStorage\\([^\\]+)\\?$/i.exec(mountPath)?.[1] ?? null);
}
