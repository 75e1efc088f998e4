// Why IO to a volume does not go straight to the disk: the reasons that Get-ClusterSharedVolumeState prints, and the modes themselves.
// Knows nothing of the lines that prove a reason.
import type { KnowledgeStatus } from './messageRow';

export interface IoModeReason {
  /** As the cmdlet and the API spell it. */
  readonly name: string;
  readonly mode: 'fileSystemRedirected' | 'blockRedirected';
  /** Bit in the flags of its mode. Several may be set at once. */
  readonly flag: number;
  /** A short headline for lists. */
  readonly title: string;
  readonly cause: string;
  /** Normal work or by design; false = somebody should act; null = depends on who set it. */
  readonly expected: boolean | null;
  /** What to look for to be sure. */
  readonly evidence: string;
  readonly remedy: string;
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

export const ioModeReasons: readonly IoModeReason[] = [
  {
    name: 'UserRequest',
    mode: 'fileSystemRedirected',
    flag: 1,
    title: 'Redirected access was switched on',
    cause:
      'An administrator or a tool switched redirected access on; some maintenance and, in older versions, the making of a snapshot set it too.',
    expected: null,
    evidence: 'System event 5136 (on) and 5137 (off); 5140 and 5141 around a backup',
    remedy:
      'Make sure that no backup runs, then switch it off with `Resume-ClusterResource -Name <disk> -VolumeName <volume>`. It was set with `Suspend-ClusterResource ... -RedirectedAccess` or in the console.',
    sources: ['S-STATEEX', 'S-PSDOC', 'S-ASKCORE'],
    status: 'documented',
  },
  {
    name: 'IncompatibleFileSystemFilter',
    mode: 'fileSystemRedirected',
    flag: 2,
    title: 'A file system filter is not fit for CSV',
    cause:
      'A minifilter on the hidden file system of the volume does not know CSV: antivirus, backup, quota, replication or deduplication software.',
    expected: false,
    evidence:
      'System event 5125 with the list of filters; `[DCM] filter ... found at unsafe altitude ...` in cluster.log; `fltmc instances`',
    remedy:
      'Update or remove the filter on every node, then move the volume to another coordinator or take it offline and online.',
    sources: ['S-STATEEX', 'S-ASKCORE', 'S-MSLIST'],
    status: 'documented',
  },
  {
    name: 'IncompatibleVolumeFilter',
    mode: 'fileSystemRedirected',
    flag: 4,
    title: 'A volume driver is not fit for CSV',
    cause: 'A driver in the volume stack (replication, encryption, snapshots) does not know CSV.',
    expected: false,
    evidence: 'System event 5126 with the list of drivers',
    remedy: 'Update or remove the driver with the help of its vendor; list the upper filters of the volume class.',
    sources: ['S-STATEEX', 'S-MSLIST'],
    status: 'documented',
  },
  {
    name: 'FileSystemTiering',
    mode: 'fileSystemRedirected',
    flag: 8,
    title: 'Tiered storage',
    cause: 'The tiers of a Storage Space are handled by the file system of the coordinator.',
    expected: true,
    evidence: 'the reason itself',
    remedy: 'Nothing to mend: by design while tiering is active.',
    sources: ['S-STATEEX'],
    status: 'inferred',
  },
  {
    name: 'BitLockerInitializing',
    mode: 'fileSystemRedirected',
    flag: 16,
    title: 'BitLocker converts the volume',
    cause: 'BitLocker is encrypting or decrypting the volume.',
    expected: true,
    evidence: 'BitLocker events, `manage-bde -status`, FailoverClustering/Operational 1810 and 1811',
    remedy: 'Wait until the conversion has ended.',
    sources: ['S-STATEEX', 'S-BL'],
    status: 'documented',
  },
  {
    name: 'FileSystemReFs',
    mode: 'fileSystemRedirected',
    flag: 32,
    title: 'The volume is ReFS',
    cause: 'A CSV with ReFS is always file-system redirected (2016 and later).',
    expected: true,
    evidence: 'the reason itself, which every node shows',
    remedy:
      'Nothing to mend on Storage Spaces Direct, where it is the normal state. On a SAN use NTFS where direct IO is needed.',
    sources: ['S-STATEEX', 'S-REFSSAMPLE', 'S-CSVDOC'],
    status: 'documented',
  },
  {
    name: 'NoDiskConnectivity',
    mode: 'blockRedirected',
    flag: 1,
    title: 'This node does not reach the disk',
    cause: 'The node does not see the disk, or its direct IO to it fails.',
    expected: false,
    evidence: 'System event 5121 or 5264; disk 157, 153, 51 or 11, mpio, iScsiPrt or storport 129 on this node',
    remedy: 'Bring the path back: host bus adapter, zoning, masking, iSCSI session. Direct IO returns by itself.',
    sources: ['S-STATEEX', 'S-SEED2', 'S-MSLIST'],
    status: 'documented',
  },
  {
    name: 'StorageSpaceNotAttached',
    mode: 'blockRedirected',
    flag: 2,
    title: 'The Storage Space is attached to its owner only',
    cause: 'A mirrored or parity space is attached to one node at a time; all others go through it.',
    expected: true,
    evidence: 'the reason itself',
    remedy: 'Nothing to mend: by design on a node that does not own the space. Put heavy roles on the owner.',
    sources: ['S-STATEEX', 'S-SEED2'],
    status: 'documented',
  },
  {
    name: 'VolumeReplicationEnabled',
    mode: 'blockRedirected',
    flag: 4,
    title: 'Storage Replica is on',
    cause: 'Storage Replica copies the volume (2016 and later).',
    expected: true,
    evidence: 'the reason itself; Storage Replica events',
    remedy: 'Nothing to mend: by design while replication is on.',
    sources: ['S-STATEEX'],
    status: 'documented',
  },
];

/** The reason of that name, compared without case; undefined for `NotFileSystemRedirected`, `NotBlockRedirected` and names we do not know. */
export function ioModeReason(name: string): IoModeReason | undefined {
  const key = name.trim().toLowerCase();
  return ioModeReasons.find((reason) => reason.name.toLowerCase() === key);
}
