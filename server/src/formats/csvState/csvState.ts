// Get-ClusterSharedVolumeState: by which way IO of a volume flows on a node, and why. Both layouts; the older one has one field for
// all reasons and values with blanks. Knows nothing of the form it was printed in.
import { ioModeReason, ioModeReasons } from '../../knowledge/ioModeReasons';
import type { FactBody } from '../../model/facts';
import { volumeName } from '../../parse/csvfs/volumeName';
import { listed, textOf, type ListedObject } from '../powershell/listing';
import type { ListingKind, ReadObject } from '../powershell/listingKind';

type ListedMode = Extract<FactBody, { kind: 'volumeStateListed' }>['ioMode'];

const reasonFields = ['FileSystemRedirectedIOReason', 'BlockRedirectedIOReason', 'RedirectedIOReason'] as const;

export const csvState: ListingKind = {
  format: 'csv-state',
  names: ['StateInfo', 'VolumeFriendlyName', 'VolumeName', ...reasonFields],
  neverEmpty: ['StateInfo', 'Node'],
  telling: ['Name', 'Node', 'State', 'StateInfo', 'VolumeName', 'VolumeFriendlyName', ...reasonFields],
  read: readState,
};

function readState(object: ListedObject): ReadObject | undefined {
  const state = listed(object, 'StateInfo') ?? (isOldLayout(object) ? listed(object, 'State') : undefined);
  const volumePath = textOf(object, 'VolumeName');
  const guid = volumePath === null ? null : volumeName(volumePath).volumeGuid;
  const hasReason = reasonFields.some((name) => listed(object, name) !== undefined);
  // The begin of a record that was cut off still names its volume.
  const isBegin = guid !== null && listed(object, 'Name') !== undefined && listed(object, 'FriendlyVolumeName') === undefined;
  if (state === undefined && !hasReason && !isStateType(object) && !isBegin) return undefined;
  const stateText = state === undefined || state.isCut || state.value === '' ? null : stateName(state.value);
  const reasons = reasonFields.flatMap((name) => reasonsOf(textOf(object, name), name));
  const isReasonCut = reasonFields.some((name) => listed(object, name)?.isCut === true);
  const volume = textOf(object, 'VolumeFriendlyName');
  const disk = textOf(object, 'Name');
  const node = textOf(object, 'Node');
  // A column that was not asked for: one reason in the file system redirects the whole volume (S-STATEEX).
  const isImplied =
    state === undefined && reasonsOf(textOf(object, 'FileSystemRedirectedIOReason'), 'FileSystemRedirectedIOReason').length > 0;
  const fact: FactBody = {
    kind: 'volumeStateListed',
    volume,
    volumeGuid: guid,
    disk,
    node: { name: node, id: null },
    ioMode: stateText !== null ? modeOf(stateText) : isImplied ? 'fileSystemRedirected' : null,
    stateText,
    reasons,
  };
  return {
    rowId: 'csvState.volume',
    fields: {
      volume: volume ?? disk ?? guid,
      disk,
      volumeGuid: guid,
      node,
      state: stateText,
      reasons: reasons.length > 0 ? reasons : isReasonCut ? null : reasons,
    },
    facts: [fact],
    isInferred: isImplied,
  };
}

/** `State` alone is a property of many things; beside these names it is the state of a volume. */
function isOldLayout(object: ListedObject): boolean {
  return ['RedirectedIOReason', 'VolumeName', 'VolumeFriendlyName'].some((name) => listed(object, name) !== undefined);
}

function isStateType({ typeName }: ListedObject): boolean {
  return typeName !== null && /ClusterSharedVolumeState(?:Info)?$/.test(typeName);
}

/** CLUSTER_SHARED_VOLUME_STATE: exports that turn names into numbers give these. */
const statesByNumber = ['Unavailable', 'Paused', 'Direct', 'FileSystemRedirected', 'BlockRedirected'];

function stateName(text: string): string {
  return /^\d$/.test(text) ? (statesByNumber[Number(text)] ?? text) : text;
}

/** Compared without case and blanks; the longer names are those of the API. */
function modeOf(text: string): ListedMode {
  switch (
    text
      .toLowerCase()
      .replace(/[\s_-]/g, '')
      .replace(/^sharedvolumestate/, '')
  ) {
    case 'direct':
    case 'active':
      return 'direct';
    case 'filesystemredirected':
    case 'activeredirected':
      return 'fileSystemRedirected';
    case 'blockredirected':
    case 'activevolumeredirected':
    case 'activeblockredirected':
      return 'blockRedirected';
    default:
      return null;
  }
}

/** Several reasons stand in one value with commas between them. A number is a set of flags. Spelled as our table spells them. */
function reasonsOf(text: string | null, field: (typeof reasonFields)[number]): readonly string[] {
  if (text === null) return [];
  const flags = /^\d{1,4}$/.test(text) ? Number(text) : null;
  if (flags !== null) {
    const mode = field === 'BlockRedirectedIOReason' ? 'blockRedirected' : 'fileSystemRedirected';
    return ioModeReasons.filter((reason) => reason.mode === mode && (reason.flag & flags) !== 0).map(({ name }) => name);
  }
  return text
    .split(',')
    .map((reason) => reason.trim())
    .filter((reason) => reason !== '' && !/^Not(?:FileSystem|Block)?\s*Redirected$/i.test(reason))
    .map((reason) => ioModeReason(reason.replace(/\s/g, ''))?.name ?? reason);
}
