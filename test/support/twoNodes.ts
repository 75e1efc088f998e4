// An incident of two nodes for tests: composed of published message texts with made-up names, ids and times; no cluster wrote it.
// NODE2 loses its path to the disk of Volume1 at 10:01 and has it back at 10:30; its clock is 1.2 s ahead of that of NODE1.
import type { TestFile } from './incidentOf';

export const volumeGuid = 'c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664';

function header(node: string, id: number): string {
  return [
    '# Composed for tests; no cluster wrote it.',
    '[=== Cluster ===]',
    'Build Number 17763',
    'UTC = localtime + time zone offset;the time zone offset of this machine is -120 minutes, or -2 hours',
    'The logs were generated using Coordinated Universal Time (UTC)',
    `Current node: name (${node}) id (${id})`,
    '[=== Cluster Logs ===]',
    '',
  ].join('\n');
}

const entry = (time: string, message: string) => `00000c5c.00001a40::2024/05/21-${time} INFO  ${message}\n`;
const operational = (time: string, message: string) => `[Operational] 00000004.00000a3c::2024/05/21-${time} INFO  ${message}\n`;
const system = (time: string, message: string) => `[System] 00000c5c.00001e40::2024/05/21-${time} INFO  ${message}\n`;
const update = (time: string, node: number, number: number) =>
  entry(time, `[GUM] Node ${node}: Executing locally gumId: ${number}, updates: 1, first action: /dm/update`);

const removed =
  "Cluster node 'NODE3' was removed from the active failover cluster membership. The Cluster service on this node may have stopped. " +
  'This could also be due to the node having lost communication with other active nodes in the failover cluster.';
const pathLost =
  "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') is no longer directly accessible from this cluster node. I/O access will be " +
  'redirected to the storage device over the network to the node that owns the volume. If this results in degraded performance, please ' +
  "troubleshoot this node's connectivity to the storage device and I/O will resume to a healthy state once connectivity to the storage " +
  'device is reestablished.';
const resumed = "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has now resumed normal operation.";

/** Line 9 tells of NODE3, lines 10 to 12 of the volume, the others but the header are updates that both nodes made. */
export const node1Log =
  header('NODE1', 1) +
  update('09:40:00.000', 1, 501) +
  system('09:41:00.000', removed) +
  operational(
    '09:42:00.000',
    `Volume {${volumeGuid}} transitioning from Init to SetDownlevel. Local true; Flags 0x0; CountersName Volume1; Volume target path \\\\?\\Volume{${volumeGuid}}\\; File System target path \\\\?\\Volume{${volumeGuid}}\\.`,
  ) +
  operational('09:42:00.010', `Volume {${volumeGuid}} transitioning from SetDownlevel to Active.`) +
  operational('09:42:00.020', `Volume {${volumeGuid}} moved to state Active. Reason 0; Status 0x0.`) +
  update('09:55:00.000', 1, 502) +
  update('10:10:00.000', 1, 503) +
  update('10:25:00.000', 1, 504) +
  update('10:40:00.000', 1, 505);

/** Line 9 tells of NODE3, lines 11 and 12 of the lost path, line 15 of its return. */
export const node2Log =
  header('NODE2', 2) +
  update('09:40:01.200', 2, 501) +
  system('09:41:01.300', removed) +
  update('09:55:01.200', 2, 502) +
  operational('10:01:56.801', "Physical Disk resource 'Cluster Disk 1' has been disconnected from this node.") +
  system('10:01:57.099', pathLost) +
  update('10:10:01.200', 2, 503) +
  update('10:25:01.200', 2, 504) +
  system('10:30:01.217', resumed) +
  update('10:40:01.200', 2, 505);

/** The last event of NODE2 once more, as wevtutil exports it: without text. */
export const node2Events = [
  '<!-- Composed for tests; no cluster wrote it. -->',
  "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-FailoverClustering'" +
    " Guid='{baf908ea-3421-4ca9-9b84-6689b8c6f85f}'/><EventID>5122</EventID><Version>0</Version><Level>4</Level>" +
    "<TimeCreated SystemTime='2024-05-21T10:30:01.2174417Z'/><EventRecordID>18031</EventRecordID>" +
    "<Execution ProcessID='3164' ThreadID='7744'/><Channel>System</Channel><Computer>NODE2.contoso.com</Computer></System>" +
    "<EventData><Data Name='VolumeName'>Volume1</Data><Data Name='ResourceName'>Cluster Disk 1</Data></EventData></Event>",
  '',
].join('\n');

/** Get-ClusterSharedVolumeState while IO was redirected. */
export const volumeStates = [
  '',
  'Name                         : Cluster Disk 1',
  `VolumeName                   : \\\\?\\Volume{${volumeGuid}}\\`,
  'Node                         : NODE2',
  'StateInfo                    : BlockRedirected',
  'VolumeFriendlyName           : Volume1',
  'FileSystemRedirectedIOReason : NotFileSystemRedirected',
  'BlockRedirectedIOReason      : NoDiskConnectivity',
  '',
].join('\n');

export const twoNodeFiles: readonly TestFile[] = [
  { path: 'case/NODE1_cluster.log', text: node1Log },
  { path: 'case/NODE2_cluster.log', text: node2Log },
  { path: 'case/NODE2_System.xml', text: node2Events },
  { path: 'case/volume-states.txt', text: volumeStates },
];
