// The parts that IO to a Cluster Shared Volume passes, in both generations of CSV: what each is, where it runs, and who says so.
// Knows nothing of logs; which IO passes which part is in ways.ts.

/** 1 = Windows Server 2008 R2 (CSVFilter), 2 = 2012 and later (CSVFS). */
export type Generation = 1 | 2;

/** Where a part runs. `coordinator`: of use only there, even where other nodes have it too. */
export type ComponentPlace = 'everyNode' | 'coordinator' | 'dataServer' | 'cluster';

export interface IoComponent {
  readonly id: string;
  readonly generations: readonly [Generation, ...Generation[]];
  readonly where: ComponentPlace;
  /** As people know it. */
  readonly name: string;
  /** What it is, in one or two sentences. */
  readonly meaning: string;
  /** Keys of knowledge/sources. */
  readonly sources: readonly [string, ...string[]];
  readonly status: 'documented' | 'seen' | 'inferred';
}

const both = [1, 2] as const;
const first = [1] as const;
const second = [2] as const;

const rows = [
  {
    id: 'application',
    generations: both,
    where: 'everyNode',
    name: 'Application',
    meaning: 'Whatever opens files below C:\\ClusterStorage on this node: a virtual machine, a file server, a database.',
    sources: ['S-SEED1', 'S-SEED2'],
    status: 'documented',
  },
  {
    id: 'csvFs',
    generations: second,
    where: 'everyNode',
    name: 'CsvFs.sys',
    meaning:
      'The file system that applications see. It holds their handles, chooses the way of each IO, and holds IO while the volume changes its state.',
    sources: ['S-SEED2', 'S-SEED4'],
    status: 'documented',
  },
  {
    id: 'csvVbus',
    generations: second,
    where: 'everyNode',
    name: 'CsvVbus.sys',
    meaning:
      'The volume manager below CsvFs. It sends reads and writes straight to the disk, or, where that fails, as blocks to the coordinator.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  {
    id: 'smbClient',
    generations: second,
    where: 'dataServer',
    name: 'SMB client',
    meaning: 'Carries what cannot go to the disk from here to the coordinator, over the network of CSV.',
    sources: ['S-SEED2', 'S-CSVDOC'],
    status: 'documented',
  },
  {
    id: 'network',
    generations: both,
    where: 'cluster',
    name: 'CSV network',
    meaning: 'The cluster network between the nodes over which SMB carries CSV traffic: the one with the lowest metric.',
    sources: ['S-CSVDOC', 'S-SEED1'],
    status: 'documented',
  },
  {
    id: 'smbServer',
    generations: second,
    where: 'coordinator',
    name: 'SMB server',
    meaning: 'Takes in what other nodes send, at two hidden shares. From 2012 R2 on CSV has an instance of its own.',
    sources: ['S-SEED2', 'S-CSVDOC'],
    status: 'documented',
  },
  {
    id: 'guidShare',
    generations: second,
    where: 'coordinator',
    name: 'share <guid>-<n>$',
    meaning:
      'A hidden share, one for each volume, that leads to its hidden file system. Metadata and file-system redirected IO arrive here.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  {
    id: 'csvShare',
    generations: second,
    where: 'coordinator',
    name: 'share CSV$',
    meaning: 'A hidden share, one for all volumes, that leads to C:\\ClusterStorage. Block redirected IO arrives here.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  {
    id: 'csvFlt',
    generations: second,
    where: 'coordinator',
    name: 'CsvFlt.sys',
    meaning:
      'A minifilter on the hidden file system, at altitude 404800. It keeps others out, unwraps operations that SMB cannot carry, and helps the nodes to agree.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  {
    id: 'csvNsFlt',
    generations: second,
    where: 'everyNode',
    name: 'CsvNsFlt.sys',
    meaning:
      'A minifilter on the system volume, at altitude 404900. It guards C:\\ClusterStorage, and hands block redirected IO straight to the disk, past every file system.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  {
    id: 'hiddenFileSystem',
    generations: second,
    where: 'coordinator',
    name: 'NTFS/ReFS (hidden)',
    meaning:
      'The file system of the volume itself. It is mounted on one node, which is thereby the coordinator, and is hidden from people. All metadata ends here.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  {
    id: 'volumeStack',
    generations: second,
    where: 'coordinator',
    name: 'volume stack',
    meaning:
      'Drivers between file system and disk: snapshots (volsnap), BitLocker (fvevol), volume manager. Direct and block redirected IO go past them.',
    sources: ['S-SEED2'],
    status: 'inferred',
  },
  {
    id: 'csvFilter',
    generations: first,
    where: 'everyNode',
    name: 'CSVFilter.sys',
    meaning:
      'The filter of 2008 R2 above NTFS. It decides whether reads and writes go to the disk from here or to the coordinator.',
    sources: ['S-SEED1'],
    status: 'documented',
  },
  {
    id: 'miniRedirector',
    generations: first,
    where: 'dataServer',
    name: 'SMB mini redirector',
    meaning: 'Sends metadata and redirected IO over the network to the coordinator; 2008 R2 only.',
    sources: ['S-SEED1'],
    status: 'documented',
  },
  {
    id: 'ntfs',
    generations: first,
    where: 'coordinator',
    name: 'NTFS',
    meaning: 'The file system of the volume, mounted on the coordinator. All metadata ends here.',
    sources: ['S-SEED1'],
    status: 'documented',
  },
  {
    id: 'diskStack',
    generations: both,
    where: 'everyNode',
    name: 'disk stack',
    meaning:
      'The drivers of this node down to the storage: clusdisk, disk, mpio with its DSM, port driver. Reservations are made here.',
    sources: ['S-PRBLOG', 'S-SEED2'],
    status: 'seen',
  },
  {
    id: 'disk',
    generations: both,
    where: 'cluster',
    name: 'disk',
    meaning: 'The shared disk, a resource of the cluster. A persistent reservation says which nodes may write to it.',
    sources: ['S-SEED1', 'S-SEED2'],
    status: 'documented',
  },
  {
    id: 'dcm',
    generations: both,
    where: 'everyNode',
    name: 'DCM',
    meaning:
      'The Disk Control Manager in the cluster service. No IO passes it: it starts the drivers, links the volumes and says who may write to a disk.',
    sources: ['S-SEED1'],
    status: 'documented',
  },
] as const satisfies readonly IoComponent[];

export type ComponentId = (typeof rows)[number]['id'];

export const ioComponents: readonly (IoComponent & { readonly id: ComponentId })[] = rows;

const byId = new Map<ComponentId, IoComponent & { readonly id: ComponentId }>(rows.map((row) => [row.id, row]));

export function ioComponent(id: ComponentId): IoComponent & { readonly id: ComponentId } {
  return byId.get(id)!;
}
