// Get-SmbShare: the shares over which CSV reaches its coordinator. Each volume has a share named by a GUID on its coordinator, CSV$ takes
// block redirected IO there, ClusterStorage$ is for administration. Knows nothing of the form it was printed in.
import { listed, textOf, type ListedObject } from '../powershell/listing';
import type { AboutListing, Conclusion, ListingKind, PlacedObject, ReadObject } from '../powershell/listingKind';
import { descriptorInWords, readSddl } from '../csvList/securityDescriptor';

export const smbShares: ListingKind = {
  format: 'smb-shares',
  names: ['ScopeName', 'ShareState', 'ShareType', 'FolderEnumerationMode', 'ClusterType', 'AvailabilityType', 'CATimeout'],
  neverEmpty: ['ScopeName'],
  telling: ['Name', 'ScopeName'],
  read: readShare,
  splitLooseRow,
  conclude,
};

const shareOfVolume = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\d+))?\$$/i;
/** A table cuts the long name of the share of a volume. */
const cutShareOfVolume = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-)+[0-9a-f]*\s?(?:\.{3}|…)$/i;
/** SmbShare.AvailabilityType of a share that CSV made. */
const csvByNumber = '3';

function readShare(object: ListedObject): ReadObject | undefined {
  const name = listed(object, 'Name');
  if (name === undefined || name.value === '' || !isShare(object)) return undefined;
  const volume = shareOfVolume.exec(name.value);
  const isOfVolume = volume !== null || cutShareOfVolume.test(name.value);
  const clusterType = textOf(object, 'ClusterType', 'AvailabilityType');
  const security = textOf(object, 'SecurityDescriptor');
  const words = security === null ? null : readSddl(security);
  const fields = {
    share: name.value,
    path: textOf(object, 'Path'),
    scope: textOf(object, 'ScopeName'),
    clusterType: clusterType === csvByNumber ? 'CSV' : clusterType,
    shareGuid: volume?.[1]?.toLowerCase() ?? null,
    partitionOffset: volume?.[2] ?? null,
    allowed: words === null ? null : descriptorInWords(words).allowed,
  };
  const lower = name.value.toLowerCase();
  if (isOfVolume && fields.shareGuid !== null)
    return { rowId: 'smbShares.volume', fields, facts: [{ kind: 'volumeShareListed', shareGuid: fields.shareGuid }] };
  if (isOfVolume) return { rowId: 'smbShares.volume', fields, facts: [] };
  if (lower === 'csv$') return { rowId: 'smbShares.csv', fields, facts: [] };
  if (lower === 'clusterstorage$') return { rowId: 'smbShares.clusterStorage', fields, facts: [] };
  return { rowId: 'smbShares.share', fields, facts: [] };
}

function isShare(object: ListedObject): boolean {
  if (object.typeName !== null) return /MSFT_SmbShare$/i.test(object.typeName);
  return listed(object, 'ScopeName') !== undefined || listed(object, 'ShareState') !== undefined;
}

/** Name without a blank, scope, path (IPC$ has none), description. */
const looseRow = /^(\S+)\s+(\S+)(?:\s+|$)((?:[A-Z]:|\\\\)\S*(?: ?(?:\.{3}|…))?)?\s*(.*)$/i;

function splitLooseRow(names: readonly string[], row: string): readonly string[] | null {
  const usual = ['name', 'scopename', 'path', 'description'];
  // People often leave the description out.
  if (names.length < 3 || names.length > 4 || names.some((name, i) => name.toLowerCase() !== usual[i])) return null;
  const found = looseRow.exec(row);
  if (found === null || (names.length === 3 && found[4] !== '')) return null;
  return found.slice(1, names.length + 1).map((cell: string | undefined) => cell ?? '');
}

/** Shares of volumes are hidden. A listing that shows one was made with -IncludeHidden, and then what it lacks is not there. */
function conclude(objects: readonly PlacedObject[], { isWhole }: AboutListing): readonly Conclusion[] {
  if (!isWhole) return [];
  const ofVolume = objects.find(({ read }) => read.rowId === 'smbShares.volume');
  if (ofVolume === undefined || objects.some(({ read }) => read.rowId === 'smbShares.csv')) return [];
  return [{ body: { kind: 'csvShareMissing', share: 'CSV$' }, line: ofVolume.object.line, rowId: 'smbShares.volume' }];
}
