// File system filters: the groups their altitudes belong to, and the filters whose part in CSV is known. Tables only.
import type { KnowledgeStatus } from './messageRow';

/** A load order group: filters of a kind share a range of altitudes. Higher altitudes are nearer to the application. */
export interface AltitudeGroup {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What its filters do. */
  readonly job: string;
}

/** Of "Load order groups and altitudes for minifilter drivers", from the top of the stack down. */
export const altitudeGroups: readonly AltitudeGroup[] = [
  { name: 'Filter', from: 420_000, to: 429_999, job: 'filters of the kind that Windows 2000 knew' },
  { name: 'FSFilter Top', from: 400_000, to: 409_999, job: 'filters that must sit above all others' },
  { name: 'FSFilter Activity Monitor', from: 360_000, to: 389_999, job: 'watching and reporting file IO' },
  { name: 'FSFilter Undelete', from: 340_000, to: 349_999, job: 'bringing deleted files back' },
  { name: 'FSFilter Anti-Virus', from: 320_000, to: 329_999, job: 'protection against viruses' },
  { name: 'FSFilter Replication', from: 300_000, to: 309_999, job: 'copying file data to other servers' },
  { name: 'FSFilter Continuous Backup', from: 280_000, to: 289_999, job: 'copying file data to backup media' },
  { name: 'FSFilter Content Screener', from: 260_000, to: 269_999, job: 'keeping certain files or contents out' },
  { name: 'FSFilter Quota Management', from: 240_000, to: 249_999, job: 'quotas of the file system' },
  { name: 'FSFilter System Recovery', from: 220_000, to: 229_999, job: 'keeping the operating system whole' },
  { name: 'FSFilter Cluster File System', from: 200_000, to: 209_999, job: 'file server metadata across a network' },
  { name: 'FSFilter HSM', from: 180_000, to: 189_999, job: 'moving files between kinds of storage' },
  { name: 'FSFilter Imaging', from: 170_000, to: 175_000, job: 'a name space inside a file, as an archive has it' },
  { name: 'FSFilter Compression', from: 160_000, to: 169_999, job: 'compression' },
  { name: 'FSFilter Encryption', from: 140_000, to: 149_999, job: 'encryption' },
  { name: 'FSFilter Virtualization', from: 130_000, to: 139_999, job: 'showing files under other paths' },
  { name: 'FSFilter Physical Quota Management', from: 120_000, to: 129_999, job: 'quotas by blocks' },
  { name: 'FSFilter Open File', from: 100_000, to: 109_999, job: 'snapshots of open files' },
  { name: 'FSFilter Security Enhancer', from: 80_000, to: 89_999, job: 'lockdown and stricter access lists' },
  { name: 'FSFilter Copy Protection', from: 60_000, to: 69_999, job: 'looking for marks on the medium' },
  { name: 'FSFilter Bottom', from: 40_000, to: 49_999, job: 'filters that must sit below all others' },
  { name: 'FSFilter System', from: 20_000, to: 29_999, job: 'reserved for Windows' },
  { name: 'FSFilter Infrastructure', from: 0, to: 19_999, job: 'reserved for Windows, next to the file system' },
];

export const altitudeSource = 'S-ALTGROUPS';

export interface FilterRow {
  /** As fltmc prints it, compared without case. */
  readonly name: string;
  /**
   * `csvVolume`, `csvNamespace`: a part of CSV itself. `partOfWindows`: comes with Windows.
   * `forcesRedirection`: seen to redirect CSV volumes it sat on.
   */
  readonly role: 'csvVolume' | 'csvNamespace' | 'partOfWindows' | 'forcesRedirection';
  readonly altitudes: readonly string[];
  readonly about: string;
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

export const filters: readonly FilterRow[] = [
  {
    name: 'CsvFlt',
    role: 'csvVolume',
    altitudes: ['404800'],
    about:
      'The filter of CSV on the hidden file system of a volume, on its coordinator: it keeps users out, unpacks what SMB cannot carry and helps to coordinate the nodes.',
    sources: ['S-SEED2', 'S-ALTLIST'],
    status: 'documented',
  },
  {
    name: 'CsvNSFlt',
    role: 'csvNamespace',
    altitudes: ['404900'],
    about:
      'The filter of CSV on the system volume of every node: it protects C:\\ClusterStorage and takes block redirected IO in, which it sends straight to the disk.',
    sources: ['S-SEED2', 'S-ALTLIST'],
    status: 'documented',
  },
  {
    name: 'FsDepends',
    role: 'partOfWindows',
    altitudes: ['407000'],
    about: 'Keeps track of files that others depend on, such as mounted virtual disks.',
    sources: ['S-ALTLIST'],
    status: 'inferred',
  },
  {
    name: 'WdFilter',
    role: 'partOfWindows',
    altitudes: ['328010'],
    about: 'Microsoft Defender Antivirus.',
    sources: ['S-ALTLIST'],
    status: 'inferred',
  },
  {
    name: 'storqosflt',
    role: 'partOfWindows',
    altitudes: ['244000'],
    about: 'Storage quality of service.',
    sources: ['S-ALTLIST'],
    status: 'inferred',
  },
  {
    name: 'CVDLP',
    role: 'forcesRedirection',
    altitudes: ['145180', '85610'],
    about:
      'Data loss prevention of CommVault. A public report of 2026 found all volumes of a cluster file-system redirected with IncompatibleFileSystemFilter while it sat on them.',
    sources: ['NIM'],
    status: 'seen',
  },
];

export function filterRow(name: string): FilterRow | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/\.sys$/, '');
  return filters.find((row) => row.name.toLowerCase() === key);
}

/** The group an altitude belongs to: altitudes may have a fraction. Undefined for numbers between the groups and for other text. */
export function altitudeGroup(altitude: string): AltitudeGroup | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(altitude)) return undefined;
  const whole = Math.floor(Number(altitude));
  return altitudeGroups.find(({ from, to }) => whole >= from && whole <= to);
}
