// Which events are signs of trouble (or work) below and around the cluster, and which of their values names the thing. Tables only;
// what a sign may be the cause of is in knowledge/causes. Source and standing of each event are those of its row in knowledge/events.
import type { SignName } from '../model/signs';
import { csvFsProvider, rowProviderKeys } from './eventProviders';
import { clusterProvider, type EventRow } from './events';
import type { Fields } from '../model/fields';

export interface EventSign {
  readonly sign: SignName;
  /** As the rows of knowledge/events spell it. */
  readonly provider: string;
  readonly ids: readonly number[];
  readonly variant?: string;
  /** Names of the field with the disk, volume, network or driver, the best first. */
  readonly device?: readonly string[];
  /** Only events whose fields are one of these values each; lower case. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Only events in which the number in this field is as large, whatever its sign. */
  readonly atLeast?: { readonly field: string; readonly value: number };
}

const ntfs = 'Microsoft-Windows-Ntfs';
const refs = 'Microsoft-Windows-ReFS / ReFS';
const smbClient = 'Microsoft-Windows-SMBClient';
const smbServer = 'Microsoft-Windows-SMBServer';
const storPort = 'Microsoft-Windows-StorPort';
const miniport = 'storport miniport (storahci, iaStor*, lsi*, elxfc*, ql*, iScsiPrt, vioscsi, stornvme ...)';
const netFt = 'Microsoft-Windows-FailoverClustering-NetFt';
const clusDisk = 'Microsoft-Windows-FailoverClustering-ClusDisk-Diagnostic';
const clusBflt = 'Microsoft-Windows-FailoverClustering-ClusBflt-Diagnostic';
const serviceControl = 'Service Control Manager';

const timeService = 'Microsoft-Windows-Time-Service / W32Time';

/** The two services that carry SMB, under their display names. */
const smbServices = ['server', 'workstation'] as const;

/** Reasons of a restart (S-SHUTREASON): the system is upgraded, or gets a service pack, a hot fix or a security fix; planned or not. */
const updateReasons = [3, 0x10, 0x11, 0x12].flatMap((minor) =>
  [0x0002_0000, 0x8002_0000].map((major) => `0x${(major + minor).toString(16)}`),
);

const ofVolume = ['VolumeName', 'VolumeId', 'DriveName'] as const;

export const eventSigns: readonly EventSign[] = [
  { sign: 'pathFault', provider: 'disk', ids: [157], device: ['DiskNumber'] },
  { sign: 'pathFault', provider: 'mpio', ids: [16, 17, 18, 20, 22, 23, 32, 33], device: ['Device'] },
  { sign: 'pathFault', provider: 'iScsiPrt', ids: [1, 7, 10, 20, 32, 43, 48, 59] },
  { sign: 'pathFault', provider: storPort, ids: [502, 551] },
  { sign: 'pathFault', provider: clusBflt, ids: [202], device: ['P3'] },
  { sign: 'diskFault', provider: 'disk', ids: [7, 11, 15, 51, 52], device: ['DevicePath'] },
  { sign: 'diskFault', provider: 'disk', ids: [154], device: ['DiskNumber'] },
  { sign: 'diskFault', provider: 'Ntfs (Microsoft-Windows-Ntfs)', ids: [55], device: ofVolume },
  { sign: 'diskFault', provider: ntfs, ids: [137, 140], device: ofVolume },
  { sign: 'diskFault', provider: ntfs, ids: [149] },
  { sign: 'diskFault', provider: refs, ids: [134], device: ['VolumeName'] },
  { sign: 'diskFault', provider: refs, ids: [5, 133] },
  { sign: 'diskFault', provider: clusterProvider, ids: [1037, 1792], device: ['ResourceName'] },
  { sign: 'slowDisk', provider: 'disk', ids: [153, 155], device: ['DiskNumber'] },
  { sign: 'slowDisk', provider: miniport, ids: [129], device: ['DevicePath'] },
  { sign: 'slowDisk', provider: 'iScsiPrt', ids: [8, 9, 39, 49] },
  { sign: 'slowDisk', provider: storPort, ids: [500, 501, 557] },
  { sign: 'slowDisk', provider: ntfs, ids: [147] },
  { sign: 'slowDisk', provider: csvFsProvider, ids: [9328], device: ['VolumeId'] },
  { sign: 'slowDisk', provider: smbServer, ids: [1020] },
  { sign: 'spaceFault', provider: 'Microsoft-Windows-StorageSpaces-Driver', ids: [311], device: ['DiskId'] },
  { sign: 'spaceFault', provider: clusterProvider, ids: [5394] },
  { sign: 'poolMoved', provider: clusterProvider, ids: [5395] },
  { sign: 'foreignKeys', provider: clusDisk, ids: [1] },
  { sign: 'snapshotFault', provider: 'volsnap', ids: [25, 36], device: ['VolumeName'] },
  { sign: 'snapshotFault', provider: clusterProvider, ids: [1584, 5216, 5218], device: ['ResourceName'] },
  { sign: 'snapshotFault', provider: clusterProvider, ids: [5217], device: ['VolumeList'] },
  { sign: 'networkFault', provider: clusterProvider, ids: [1126, 1127, 1129, 1130], device: ['NetworkName'] },
  { sign: 'networkFault', provider: clusterProvider, ids: [1553, 1554] },
  { sign: 'networkFault', provider: clusterProvider, ids: [1592], device: ['PeerName'] },
  { sign: 'networkFault', provider: clusterProvider, ids: [1651], variant: 'disconnected', device: ['AdapterName'] },
  { sign: 'smbFault', provider: smbClient, ids: [30803, 30804, 30805, 30822], device: ['ServerName'] },
  { sign: 'smbFault', provider: smbClient, ids: [30807], device: ['ShareName'] },
  { sign: 'smbFault', provider: smbClient, ids: [30611, 30613, 30818, 30906] },
  { sign: 'smbTimeout', provider: smbClient, ids: [30809], device: ['ServerName'] },
  { sign: 'smbTimeout', provider: smbClient, ids: [30823], device: ['Name'] },
  {
    sign: 'fileServiceStopped',
    provider: serviceControl,
    ids: [7036],
    device: ['Service'],
    only: { Service: smbServices, State: ['stopped'] },
  },
  {
    sign: 'fileServiceStopped',
    provider: serviceControl,
    ids: [7031, 7034],
    device: ['Service'],
    only: { Service: smbServices },
  },
  {
    sign: 'fileServiceStopped',
    provider: serviceControl,
    ids: [7023, 7024],
    device: ['Service'],
    only: { Service: smbServices },
  },
  {
    sign: 'fileServiceStopped',
    provider: serviceControl,
    ids: [7040],
    device: ['Service'],
    only: { Service: smbServices, NewType: ['disabled'] },
  },
  { sign: 'fileServiceStopped', provider: smbServer, ids: [1024] },
  { sign: 'fileServiceStopped', provider: smbClient, ids: [30908] },
  { sign: 'credentialsFault', provider: clusterProvider, ids: [5200, 5397] },
  { sign: 'credentialsFault', provider: smbClient, ids: [31001], device: ['ServerName'] },
  // 5719 is no sign: every start of a node that is faster than its network writes it.
  { sign: 'credentialsFault', provider: 'NETLOGON', ids: [3210], device: ['Domain'] },
  { sign: 'credentialsFault', provider: 'Microsoft-Windows-Security-Kerberos', ids: [4], device: ['Server'] },
  {
    sign: 'credentialsFault',
    provider: 'Microsoft-Windows-Security-Auditing',
    ids: [4625],
    device: ['TargetUserName'],
    // The local account by which the nodes use each other's CSV shares; failed logons of others are daily bread.
    only: { TargetUserName: ['cliusr'] },
  },
  { sign: 'credentialsFault', provider: clusterProvider, ids: [1570, 1571], device: ['NodeName'] },
  {
    sign: 'clockSet',
    provider: 'Microsoft-Windows-Kernel-General',
    ids: [1],
    // Time synchronisation moves the clock by milliseconds all the time; Kerberos bears five minutes (inferred limit: one).
    atLeast: { field: 'TimeDeltaInMs', value: 60_000 },
  },
  { sign: 'clockSet', provider: timeService, ids: [33, 52], atLeast: { field: 'Seconds', value: 60 } },
  { sign: 'clockOff', provider: timeService, ids: [34], device: ['TimeSource'], atLeast: { field: 'Seconds', value: 60 } },
  { sign: 'clockOff', provider: 'Microsoft-Windows-Security-Kerberos', ids: [5], device: ['Server'] },
  { sign: 'updateRestart', provider: 'User32', ids: [1074], device: ['Process'], only: { ReasonCode: updateReasons } },
  { sign: 'restartAsked', provider: 'User32', ids: [1074], device: ['Process'] },
  { sign: 'unexpectedRestart', provider: 'EventLog', ids: [6008] },
  { sign: 'unexpectedRestart', provider: 'Microsoft-Windows-Kernel-Power', ids: [41] },
  {
    sign: 'unexpectedRestart',
    provider: 'Microsoft-Windows-WER-SystemErrorReporting / BugCheck',
    ids: [1001],
    device: ['BugCheck'],
  },
  { sign: 'filterLoaded', provider: 'Microsoft-Windows-FilterManager', ids: [6], device: ['DeviceName'] },
  {
    sign: 'filterLoaded',
    provider: serviceControl,
    ids: [7045],
    device: ['ServiceName'],
    only: { ServiceType: ['kernel mode driver', 'file system driver'] },
  },
  { sign: 'serviceCrashed', provider: csvFsProvider, ids: [49152] },
  { sign: 'serviceCrashed', provider: clusterProvider, ids: [1000, 1001, 1006, 1073, 1556, 5377] },
  {
    sign: 'serviceCrashed',
    provider: serviceControl,
    ids: [7031, 7034],
    device: ['Service'],
    only: { Service: ['cluster service'] },
  },
  {
    sign: 'serviceCrashed',
    provider: serviceControl,
    ids: [7023, 7024],
    device: ['Service'],
    only: { Service: ['cluster service'] },
  },
  { sign: 'nodeFrozen', provider: clusterProvider, ids: [4869], device: ['ProcessName'] },
  { sign: 'nodeFrozen', provider: netFt, ids: [20480] },
  { sign: 'liveDumpMade', provider: netFt, ids: [49152] },
  { sign: 'liveDumpMade', provider: smbServer, ids: [1031] },
];

/** The sign that an event is, with the thing it names; undefined for most events. */
export function signOf(
  event: Pick<EventRow, 'provider' | 'id' | 'variant'>,
  fields: Fields,
): { readonly sign: SignName; readonly device: string | null } | undefined {
  const row = signsOf(event).find((candidate) => isMeant(candidate, fields));
  if (row === undefined) return undefined;
  const device = (row.device ?? []).map((name) => textOf(fields, name)).find((value) => value !== '');
  return { sign: row.sign, device: device ?? null };
}

/** Rows that may make a sign of an event. */
export function signsOf({ provider, id, variant }: Pick<EventRow, 'provider' | 'id' | 'variant'>): readonly EventSign[] {
  return (rowsByEvent().get(keyOf(provider, id)) ?? []).filter((row) => row.variant === variant);
}

let byEvent: ReadonlyMap<string, readonly EventSign[]> | undefined;

function rowsByEvent(): ReadonlyMap<string, readonly EventSign[]> {
  if (byEvent === undefined) {
    const rows = new Map<string, EventSign[]>();
    for (const row of eventSigns)
      for (const id of row.ids) {
        const key = keyOf(row.provider, id);
        rows.set(key, [...(rows.get(key) ?? []), row]);
      }
    byEvent = rows;
  }
  return byEvent;
}

function keyOf(provider: string, id: number): string {
  return `${rowProviderKeys(provider)[0] ?? ''} ${id}`;
}

function isMeant({ only, atLeast }: EventSign, fields: Fields): boolean {
  for (const [field, values] of Object.entries(only ?? {}))
    if (!values.includes(textOf(fields, field).toLowerCase())) return false;
  return atLeast === undefined || Math.abs(Number(textOf(fields, atLeast.field))) >= atLeast.value;
}

function textOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : null;
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
