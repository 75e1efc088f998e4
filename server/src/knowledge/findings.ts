// What the engine may find: one row per finding, with the causes it can have and what to do about each.
// Tables only; which facts raise a finding is in engine/. `{field}` stands for a value of Finding.fields.
// Commands take `{volumeArgument}`, `{resourceArgument}`, `{nodeArgument}`: names quoted for PowerShell, for they come from a log.
import type { Severity } from '../model/severity';
import { autoPauseRules } from './autoPause';
import { compareRegistrations, showNetworks } from './causes/advice';
import { filters } from './filters';
import { ioModeReasons } from './ioModeReasons';
import type { KnowledgeStatus } from './messageRow';

export interface FindingCause {
  /** Unique within its row. */
  readonly code: string;
  /** Why it happened, as a sentence. */
  readonly text: string;
  /** Does this cause belong to normal work? null = it does not decide that. */
  readonly expected: boolean | null;
  /** What to check and to mend, before the advice of the row. */
  readonly advice: readonly string[];
  /** Keys of knowledge/sources. */
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

export interface FindingRow {
  readonly code: string;
  /** A headline: `{volume} paused itself on {node}`. */
  readonly title: string;
  /** What it means for those who use the cluster. */
  readonly explain: string;
  /** How long it lasted, for `{duration}`, and how it ended, for `{outcome}`; only where both ends are known. */
  readonly lasted?: string;
  readonly severity: Severity;
  readonly severityWhenExpected: Severity;
  readonly causes: readonly FindingCause[];
  /** What to check and to mend, whatever the cause. */
  readonly advice: readonly string[];
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

const showStates = 'Show the IO mode of every node: Get-ClusterSharedVolumeState -Name {resourceArgument} (from 2012 R2 on)';
const collectLogs = 'Collect the logs of all nodes: Get-ClusterLog -Destination . (add -TimeSpan for the last minutes only)';
const showFilters = 'List the filters on every node: fltmc instances';
const showNodes = 'Show the nodes: Get-ClusterNode | Format-Table Name, State, NodeWeight';
const resume =
  'Return to normal operation when the work is over: Resume-ClusterResource -Name {resourceArgument} -VolumeName {volumeArgument}';

/** Statuses by which nothing has gone wrong on this node for certain: CSVFS asked itself, the other side drained, snapshots differ. */
const undecidedPauses: ReadonlySet<number> = new Set([0xc0130021, 0xc0130024, 0xc0130026, 0xc0130027]);

export const findingRows = [
  {
    code: 'redirected',
    title: '{volume} is redirected on {node}: {reason}',
    explain:
      'Reads and writes of nodes other than the coordinator travel to it over the network instead of straight to the disk. They work, but slower.',
    lasted: 'It was redirected for {duration}.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [
      ...redirectReasons(),
      {
        code: 'Backup',
        text: 'A backup of the volume runs; CSV of 2008 R2 redirects the volume while it does.',
        expected: true,
        advice: ['If no backup runs any more, look at what it left behind: vssadmin list writers', resume],
        sources: ['S-ASKCORE', 'S-CSVDOC'],
        status: 'documented',
      },
      {
        code: 'noDirectIo',
        text: 'DCM decided against direct IO and did not say why; this decision is about filters on the volume.',
        expected: null,
        advice: [showFilters],
        sources: ['S-SEED1'],
        status: 'inferred',
      },
    ],
    advice: [showStates],
    sources: ['S-STATEEX', 'S-SEED1', 'S-SEED2'],
    status: 'documented',
  },
  {
    code: 'redirectedIoCounted',
    title: 'Counters show {way} IO of {volume} on {node}',
    explain:
      'Performance counters counted IO that went through the coordinator: {rate} operations a second on average, in {samples} samples. Files can be redirected one by one while the volume is direct.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'saidDirect',
        text: 'The lines of the time say that IO was direct; single files may be redirected, or a switch was short.',
        expected: null,
        advice: [],
        sources: ['S-EG', 'S-CSVPROM'],
        status: 'inferred',
      },
      {
        code: 'nothingSaid',
        text: 'No line of the time says by which way IO went; the counters alone tell it, and not why.',
        expected: null,
        advice: [collectLogs],
        sources: ['S-EG', 'S-CSVPROM'],
        status: 'inferred',
      },
    ],
    advice: [showStates],
    sources: ['S-EG', 'S-CSVPROM'],
    status: 'inferred',
  },
  {
    code: 'leftOn',
    title: '{what} of {volume} was still on when the log ended',
    explain: 'It was turned on in this log and no line turns it off again.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'redirectedAccess',
        text: 'Redirected access was turned on and stays on until someone turns it off.',
        expected: null,
        advice: [resume],
        sources: ['S-PSDOC', 'S-ASKCORE'],
        status: 'documented',
      },
      {
        code: 'maintenance',
        text: 'Maintenance was turned on; roles on the volume cannot use it until it is off.',
        expected: null,
        advice: [resume],
        sources: ['S-PSDOC', 'S-WELM'],
        status: 'documented',
      },
      {
        code: 'backup',
        text: 'A backup was announced and its end is not in the log.',
        expected: null,
        advice: ['Ask the backup product, and list what is left: vssadmin list shadows'],
        sources: ['S-ASKCORE', 'S-WELM'],
        status: 'documented',
      },
    ],
    advice: [showStates],
    sources: ['S-PSDOC', 'S-ASKCORE'],
    status: 'inferred',
  },
  {
    code: 'autoPause',
    title: '{volume} paused itself on {node}: {status}',
    explain:
      'CSVFS saw IO fail and holds all IO of the volume on this node until the cluster has found a way again. Applications see a long wait, not an error. The fault is often on the coordinator.',
    lasted: 'IO was held for {duration}, then it {outcome}.',
    severity: 'error',
    severityWhenExpected: 'warning',
    causes: [
      ...pauseStatuses(),
      {
        code: 'otherStatus',
        text: 'IO failed with a status for which nobody has published what it means here.',
        expected: false,
        advice: ['Look for the first failure before it, on this node and on the coordinator.'],
        sources: ['S-5120B'],
        status: 'documented',
      },
    ],
    advice: [
      'Find the node that paused first: only nodes that saw a failure themselves write 5120, all others were told to pause.',
      collectLogs,
    ],
    sources: ['S-SEED4', 'S-5120B', 'S-5120G'],
    status: 'documented',
  },
  {
    code: 'pausedAtEnd',
    title: '{volume} was still paused on {node} when the log ended',
    explain: 'No line of this log says that IO flows again on this node.',
    severity: 'error',
    severityWhenExpected: 'warning',
    causes: [],
    advice: [
      showStates,
      'Read the log that follows this one, and those of the other nodes: the slowest node holds up all of them.',
    ],
    sources: ['S-SEED4', 'S-CSVSA'],
    status: 'inferred',
  },
  {
    code: 'volumeLost',
    title: '{volume} is no longer accessible on {node}: {status}',
    explain:
      'The recovery of the volume failed or took too long. IO that was held now fails and open files are lost: virtual machines on it lose their disks.',
    lasted: 'The volume was lost on this node for {duration}.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [
      {
        code: 'recoveryTimedOut',
        text: 'Recovery did not finish in the time it is given.',
        expected: false,
        advice: ['Look for the node whose volume state changed last, and for SMB and storage trouble on it.'],
        sources: ['S-SEED4', 'S-5142B'],
        status: 'documented',
      },
      {
        code: 'pauseTimedOut',
        text: 'The step to paused did not end in the time it is given: it waits for IO in flight, and some of that never came back.',
        expected: false,
        advice: ['Look for IO that hangs below the volume: storport and mpio events, latency of the disk.'],
        sources: ['S-GOSYS', 'S-SEED4'],
        status: 'inferred',
      },
    ],
    advice: ['Look at the auto-pause before it for the first failure.', showStates, collectLogs],
    sources: ['S-SEED4', 'S-5142B', 'S-MSLIST'],
    status: 'documented',
  },
  {
    code: 'diskFailed',
    title: 'DCM put the disk {resource} of a Cluster Shared Volume in failed state: {status}',
    explain: 'The volumes on this disk cannot be used until the disk resource is online again.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: ['Check the disk and its paths, then bring it online: Start-ClusterResource -Name {resourceArgument}'],
    sources: ['S-MSLIST', 'S-WELM'],
    status: 'documented',
  },
  {
    code: 'diskDisconnected',
    title: 'The disk {resource} was disconnected from {node}',
    explain: 'The node lost the disk. Volumes on it go on over other nodes if one of them still has a path.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: ['Check host bus adapter, zoning, masking and iSCSI sessions of {node}.'],
    sources: ['S-MSLIST'],
    status: 'documented',
  },
  {
    code: 'directIoVetoed',
    title: 'A filter at altitude {altitude} vetoed direct IO for files on {volume}: {reason}',
    explain: 'Only such files are redirected, first {file}; the volume as a whole may still say Direct.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [],
    advice: [showFilters],
    sources: ['S-DUMP22', 'MAN'],
    status: 'documented',
  },
  {
    code: 'unsafeFilter',
    title: 'DCM calls filter {filters} at altitude {altitude} unsafe for CSV',
    explain: 'DCM holds the filter unfit for CSV. Such a filter makes volumes redirected while it is loaded.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: [showFilters, 'Update the filter or remove it, on every node.'],
    sources: ['NIM', 'AF'],
    status: 'seen',
  },
  {
    code: 'maintenance',
    title: 'Maintenance of {volume} was turned on',
    explain: 'Roles on the volume cannot use it until maintenance is off. This is a state of its own, apart from redirection.',
    lasted: 'It lasted {duration}.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [],
    advice: [resume],
    sources: ['S-WELM', 'S-PSDOC'],
    status: 'documented',
  },
  {
    code: 'backup',
    title: 'A backup of {volume} was announced',
    explain: 'CSV waits for the backup product to make its snapshot and gives up after a time.',
    lasted: 'It lasted {duration}.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [],
    advice: ['If it does not end, ask the backup product and list what is left: vssadmin list shadows'],
    sources: ['S-WELM', 'S-ASKCORE'],
    status: 'documented',
  },
  {
    code: 'listedNotActive',
    title: '{volume} is listed as {state} on {node}',
    explain: 'When the listing was made, IO to the volume did not flow on that node. The listing does not say since when.',
    severity: 'error',
    severityWhenExpected: 'warning',
    causes: [
      {
        code: 'paused',
        text: 'IO was held. Every move of a volume holds it for a moment; a pause that lasts is a fault.',
        expected: null,
        advice: ['List the state once more: a volume that stays paused needs a look at its coordinator.'],
        sources: ['S-STATE', 'S-SEED4'],
        status: 'documented',
      },
      {
        code: 'unavailable',
        text: 'The node could not use the volume at all.',
        expected: false,
        advice: ['Look at the state of the disk resource: Get-ClusterSharedVolume -Name {resourceArgument}'],
        sources: ['S-STATE'],
        status: 'documented',
      },
    ],
    advice: [showStates],
    sources: ['S-STATE', 'S-PSDOC'],
    status: 'documented',
  },
  {
    code: 'csvShareMissing',
    title: '{node} has shares of Cluster Shared Volumes and no share {share}',
    explain:
      'The listing shows hidden shares, and the one that takes block redirected IO in is not among them. Nodes without a path to the disk cannot send their IO to this coordinator.',
    severity: 'warning',
    severityWhenExpected: 'warning',
    causes: [],
    advice: [
      'List the shares once more on the coordinator: Get-SmbShare -IncludeHidden',
      'CSV makes its shares when it starts: look for errors of the cluster service and the Server service at that time.',
    ],
    sources: ['S-SEED2'],
    status: 'inferred',
  },
  {
    code: 'filterOnCsv',
    title: 'Filter {filters} (altitude {altitude}) sits on {target} of {node}',
    explain:
      'A file system filter sees the IO of a Cluster Shared Volume. One that does not know CSV makes the volume file-system redirected on all nodes.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [],
    advice: [
      'Compare with the reasons that Get-ClusterSharedVolumeState lists: IncompatibleFileSystemFilter means such a filter.',
    ],
    sources: ['S-STATEEX', 'S-SEED2'],
    status: 'documented',
  },
  {
    code: 'filterRedirects',
    title: 'Filter {filters} (altitude {altitude}) sits on {target} of {node} and is known to redirect Cluster Shared Volumes',
    explain: 'While it sits on a Cluster Shared Volume, on whichever node, all nodes are file-system redirected.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: filterCauses(),
    advice: ['To be sure, look for the reason IncompatibleFileSystemFilter: Get-ClusterSharedVolumeState'],
    sources: ['S-STATEEX', 'NIM'],
    status: 'seen',
  },
  {
    code: 'csvFilterMissing',
    title: 'The CSV filter {filters} is missing on {node}',
    explain:
      'The listing shows volumes of CSV and the system volume of the node, but not this filter on it. Without it the node cannot take block redirected IO in.',
    severity: 'warning',
    severityWhenExpected: 'warning',
    causes: [],
    advice: [showFilters],
    sources: ['S-SEED2'],
    status: 'inferred',
  },
  {
    code: 'coordinatorMoved',
    title: 'The coordinator of {volume} moved from {from} to {to}',
    explain:
      'The file system of the volume is mounted on {to} now. A move alone pauses the volume on all nodes for a moment; that is no auto-pause.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'nodeDown',
        text: 'The node that held it went down.',
        expected: null,
        advice: ['Find out why {from} left the cluster.'],
        sources: ['J20'],
        status: 'seen',
      },
      {
        code: 'failover',
        text: 'The group failed over.',
        expected: false,
        advice: ['Look at the resource failure before it.'],
        sources: ['MOVE'],
        status: 'inferred',
      },
      {
        code: 'asked',
        text: 'Someone, or a tool, asked for the move.',
        expected: true,
        advice: [],
        sources: ['MOVE'],
        status: 'inferred',
      },
      {
        code: 'otherMove',
        text: 'The move was of type {moveType}.',
        expected: null,
        advice: [],
        sources: ['J20', 'MOVE'],
        status: 'seen',
      },
    ],
    advice: ['Show owner and state: Get-ClusterSharedVolume -Name {resourceArgument}'],
    sources: ['J20', 'MOVE', 'S-SEED4'],
    status: 'inferred',
  },
  {
    code: 'moveVetoed',
    title: 'A move of {resource} was refused',
    explain: 'The coordinator stays where it is until the reason is gone.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'cacheManager',
        text: 'Too much written data waits in the cache of the node; moving now could lock up.',
        expected: null,
        advice: ['Wait until the cache is written out, or find what writes so much, then move again.'],
        sources: ['S-MSLIST', 'S-WELM'],
        status: 'documented',
      },
      {
        code: 'dismounted',
        text: 'A volume of the disk is dismounted by a tool such as chkdsk.',
        expected: true,
        advice: ['Wait for the tool to end, then move again.'],
        sources: ['S-MSLIST', 'S-WELM'],
        status: 'documented',
      },
      {
        code: 'snapshot',
        text: 'A snapshot of a volume of the disk is being made.',
        expected: true,
        advice: ['Wait for the snapshot, then move again.'],
        sources: ['S-MSLIST', 'S-WELM'],
        status: 'documented',
      },
      {
        code: 'ioModeChange',
        text: 'A volume of the disk is changing between direct and redirected IO.',
        expected: true,
        advice: ['Move again when the change is over.'],
        sources: ['S-MSLIST', 'S-WELM'],
        status: 'documented',
      },
    ],
    advice: ['Move it again: Move-ClusterSharedVolume -Name {resourceArgument}'],
    sources: ['S-MSLIST', 'S-WELM'],
    status: 'documented',
  },
  {
    code: 'reservationConflict',
    title: 'Another holder defends the reservation of {resource}: {status}',
    explain: 'This node wanted the disk and could not take it from the holder of the reservation.',
    severity: 'error',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'heldByNode',
        text: 'The old key {oldKey} looks like that of node {holderId} of a failover cluster.',
        expected: null,
        advice: ['Check whether node {holderId} is alive and only cut off by the network: then it rightly keeps the disk.'],
        sources: ['S-PRLINE'],
        status: 'inferred',
      },
    ],
    advice: [
      showNodes,
      compareRegistrations,
      'Only when no living node uses the disk: Clear-ClusterDiskReservation -Disk <number> (it takes the disk from its owner).',
    ],
    sources: ['S-PRLINE', 'S-PRBLOG', 'S-CLRRES'],
    status: 'seen',
  },
  {
    code: 'reservationLost',
    title: 'The reservation of {resource} was lost unexpectedly',
    explain:
      'Something outside this node took or cleared the reservation. Until it is back, data on the disk is at risk and writes may be refused.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: [
      'Look for another host, a backup or cloning tool, or a cluster validation that touched the disk at that time.',
      'Ask the array for failovers or firmware events: some drop registrations.',
      compareRegistrations,
    ],
    sources: ['S-MSLIST', 'S-DUMP22'],
    status: 'documented',
  },
  {
    code: 'reservationCallFailed',
    title: 'A call for the reservation of {resource} failed: {operation}, {status}',
    explain: 'A step of the persistent reservation did not succeed; the disk may not come online or may lose its protection.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: [compareRegistrations],
    sources: ['S-TSSCRIPT', 'GETL'],
    status: 'seen',
  },
  {
    code: 'arbitrationFailed',
    title: 'Arbitration for {resource} failed: {status}',
    explain: 'The node did not win the disk. A witness disk that nobody wins costs the cluster its vote.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: [showNodes, compareRegistrations],
    sources: ['S-PRLINE', 'S-DISKARB'],
    status: 'seen',
  },
  {
    code: 'witnessNotWon',
    title: 'The witness {resource} was not won: {status}',
    explain: 'The quorum resource did not grant this node the right to run the cluster, so its vote is missing here.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: [
      'Check the witness: Get-ClusterQuorum',
      'For a file share look at the share, its server and the network between; for a disk at its reservation.',
      showNodes,
    ],
    sources: ['J18', 'S-MSLIST'],
    status: 'seen',
  },
  {
    code: 'quorumEndangered',
    title: 'One vote is missing for quorum: the witness must be won',
    explain: 'The nodes that remain are one vote short and must win the witness soon, or the service stops.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: [showNodes, 'Check the witness: Get-ClusterQuorum'],
    sources: ['J20'],
    status: 'seen',
  },
  {
    code: 'quorumLost',
    title: '{node} lost quorum',
    explain:
      'Too few votes are left here. The cluster service stops on this node, and everything it hosts, CSV included, goes down with it.',
    severity: 'error',
    severityWhenExpected: 'error',
    causes: [],
    advice: [
      showNodes,
      'Check the witness: Get-ClusterQuorum',
      'Look for the loss of network or nodes just before.',
      collectLogs,
    ],
    sources: ['S-MSLIST', 'NET', 'J20'],
    status: 'documented',
  },
  {
    code: 'nodeRemoved',
    title: '{node} left the active membership',
    explain: 'The other nodes go on without it. Volumes it coordinated move; nodes that used them through it pause for a while.',
    lasted: 'It was away for {duration}.',
    severity: 'error',
    severityWhenExpected: 'info',
    causes: [],
    advice: [
      'Read the log of {node} for the same minute: stopped service, crash, or no network.',
      'Look for missed heartbeats and lost routes before it.',
      showNodes,
    ],
    sources: ['S-MSLIST', 'S-WELM', 'J20'],
    status: 'documented',
  },
  {
    code: 'nodeDisconnected',
    title: 'The connection to {node} ended',
    explain: 'The nodes no longer hear each other on this connection. If no other route is left, membership changes next.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'orderlyShutdown',
        text: 'The other node told that its cluster service stops in order.',
        expected: null,
        advice: ['Find out who stopped the service there: an update, a restart, a person, a policy.'],
        sources: ['GPO'],
        status: 'seen',
      },
    ],
    advice: ['Look for lost routes and for the state of the cluster networks: Get-ClusterNetwork'],
    sources: ['J20', 'SQLH', 'GPO'],
    status: 'seen',
  },
  {
    code: 'heartbeatsMissed',
    title: 'Heartbeats are missing: {peer}',
    explain: 'The network between two nodes loses packets or a node is too busy to answer.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: [
      'Check adapters, drivers and switches of that network, and pauses of the node (snapshots of a virtual machine, live migration).',
      'Show the limits: Get-Cluster | Format-List *Subnet*',
    ],
    sources: ['NET', 'J20', 'GPO'],
    status: 'seen',
  },
  {
    code: 'routeLost',
    title: 'The route from {local} to {remote} is down',
    explain: 'One of the ways between two nodes failed. CSV traffic takes another network if there is one.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: [showNetworks, 'Show the ways of CSV: Get-SmbMultichannelConnection -SmbInstance CSV'],
    sources: ['NET', 'J20', 'S-NETTHR'],
    status: 'seen',
  },
  {
    code: 'joinFailed',
    title: 'Joining with {node} failed at {stage}: {status}',
    explain: 'The two nodes could not come together; the node stays outside the cluster.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: ['Check that TCP and UDP port 3343 are open between the nodes.', showNodes],
    sources: ['SQLH', 'J20'],
    status: 'seen',
  },
  {
    code: 'joinBlocked',
    title: '{node} cannot join: no connection to {peer}',
    explain:
      'A node joins only when it is connected to every member. It tries again each second; a few tries after a start are no fault, many are.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: [
      'Check that TCP and UDP port 3343 are open between {node} and {peer}, in both directions: firewalls on the nodes and on the way.',
      showNodes,
    ],
    sources: ['KB2455128'],
    status: 'documented',
  },
  {
    code: 'peerNotTrusted',
    title: '{node} and another node could not prove to each other who they are: {status}',
    explain:
      'Nodes secure their connections before anything else. While that fails, the two do not come together, and a joining node stays outside.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: [
      'Read the lines of the same second in the log of the other node: the one that refuses tells why.',
      'With 0x80090327 and missing context attributes, look whether TLS 1.3 was switched on in the registry of the nodes.',
    ],
    sources: ['KB5015645'],
    status: 'documented',
  },
  {
    code: 'serviceStopped',
    title: 'The cluster service on {node} stopped',
    explain: 'From here on the node takes no part in the cluster. Its CSV volumes fail all IO until the service is back.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'quorumLost',
        text: 'The service stops by itself when quorum is lost.',
        expected: false,
        advice: [],
        sources: ['J20', 'NET'],
        status: 'seen',
      },
      {
        code: 'orderly',
        text: 'The service was told to stop and did so in order.',
        expected: null,
        advice: ['Find out who stopped it: an update, a restart, a person, a policy.'],
        sources: ['GPO'],
        status: 'seen',
      },
    ],
    advice: ['Look at the Service Control Manager events of {node} for the same minute.'],
    sources: ['GPO', 'J20'],
    status: 'seen',
  },
  {
    code: 'serviceRestarted',
    title: 'The cluster service on {node} started again, and no line tells of its stop',
    explain:
      'It crashed, was killed, or the node restarted; or the lines between are missing. What was known before no longer holds.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [],
    advice: ['Look for a crash of the service or of the node: events 7031, 41 and 1001 in the System log of {node}.'],
    sources: ['GPO'],
    status: 'inferred',
  },
  {
    code: 'resourceFailed',
    title: 'Resource {resource} failed ({status})',
    explain: 'The cluster restarts it or moves its group, as its policy says.',
    severity: 'error',
    severityWhenExpected: 'info',
    causes: [],
    advice: [
      'Read the [RES] lines of the resource just before it: they carry the first error.',
      'Show its state: Get-ClusterResource -Name {resourceArgument} | Format-List *',
    ],
    sources: ['S-MSLIST', 'SQLC', 'J20'],
    status: 'documented',
  },
  {
    code: 'resourceHung',
    title: 'A call into resource {resource} did not return in time',
    explain: 'The process that hosts the resource is ended and started again, with all resources in it.',
    severity: 'error',
    severityWhenExpected: 'warning',
    causes: [
      {
        code: 'callOverdue',
        text: 'The call {call} is overdue by {afterMs} ms: so much beyond the time it is given.',
        expected: null,
        advice: [],
        sources: ['J18'],
        status: 'seen',
      },
    ],
    advice: ['For a disk: look at the latency of the storage. For others: at what the resource waits for.'],
    sources: ['J18', 'S-MSLIST', 'RHSB'],
    status: 'documented',
  },
  {
    code: 'gap',
    title: 'Lines are missing here: {what}',
    explain: 'Nobody can know what happened in between.',
    severity: 'info',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'silence',
        text: 'The log says nothing for {minutes} minutes; what was known before is unknown from here on.',
        expected: null,
        advice: [
          'Check whether the log wrapped or the service was stopped: Get-Cluster | Format-List ClusterLogSize, ClusterLogLevel',
        ],
        sources: ['PSD'],
        status: 'inferred',
      },
      {
        code: 'elision',
        text: 'The author of this excerpt cut lines; what was known before is unknown from here on.',
        expected: null,
        advice: ['Get the whole log.'],
        sources: ['GPO', 'W2K'],
        status: 'seen',
      },
      {
        code: 'lineNumbers',
        text: 'The line numbers of the viewer jump: this is an excerpt, made by a filter. What is shown is kept as known.',
        expected: null,
        advice: ['Get the whole log before you conclude that something did not happen.'],
        sources: ['ITI', 'GPO'],
        status: 'seen',
      },
    ],
    advice: [collectLogs],
    sources: ['GPO', 'ITI'],
    status: 'inferred',
  },
  {
    code: 'surprise',
    title: 'Lines contradict each other: {track} of {of}',
    explain: 'One line leads to {from}, another to {to}, and the one does not follow from the other.',
    severity: 'warning',
    severityWhenExpected: 'info',
    causes: [
      {
        code: 'sourcesDisagree',
        text: 'Two sources say different things at the same time; the one that stands closer to the volume was believed.',
        expected: null,
        advice: [],
        sources: ['S-SEED4'],
        status: 'inferred',
      },
      {
        code: 'nodesDisagree',
        text: 'Two nodes say different things at the same time; the line that was read later was taken.',
        expected: null,
        advice: [],
        sources: ['S-SEED4'],
        status: 'inferred',
      },
      {
        code: 'fromDiffers',
        text: 'The line says that it came from {said}, but the state before was {from}: a line between is missing or out of order.',
        expected: null,
        advice: [],
        sources: ['S-CSVSA', 'S-SEED4'],
        status: 'inferred',
      },
      {
        code: 'illegalTransition',
        text: 'A volume does not go from {from} to {to} in one step: a line between is missing.',
        expected: null,
        advice: [],
        sources: ['S-SEED4', 'S-CSVSA'],
        status: 'documented',
      },
    ],
    advice: ['Read both lines and what stands between them; collect the whole log if this is an excerpt.'],
    sources: ['S-SEED4', 'S-CSVSA'],
    status: 'inferred',
  },
] as const satisfies readonly FindingRow[];

export type FindingCode = (typeof findingRows)[number]['code'];

const rowsByCode: ReadonlyMap<string, FindingRow> = new Map(findingRows.map((row) => [row.code, row]));

/** The row of a finding; undefined for a code that no row has. */
export function findingRow(code: string): FindingRow | undefined {
  return rowsByCode.get(code);
}

/** A cause of a row; undefined where the finding has none or the row does not know it. */
export function findingCause(code: string, causeCode: string | null): FindingCause | undefined {
  return rowsByCode.get(code)?.causes.find((cause) => cause.code === causeCode);
}

/** Cause of `autoPause` for the NTSTATUS that IO failed with: its hexadecimal number where it is known to pause, else `otherStatus`. */
export function autoPauseCause(ntstatus: number): string {
  const code = ntstatus.toString(16);
  return autoPauseRules.some((rule) => rule.code === ntstatus && rule.cause !== null) ? code : 'otherStatus';
}

function pauseStatuses(): FindingCause[] {
  return autoPauseRules.flatMap(({ code, cause, lookAt, sources, status }) => {
    if (cause === null) return [];
    const expected = undecidedPauses.has(code) ? null : false;
    return [
      {
        code: code.toString(16),
        text: cause,
        expected,
        advice: lookAt === null ? [] : [`Look first at ${lookAt}.`],
        sources,
        status,
      },
    ];
  });
}

/** Filters that are known to redirect, by their names in lower case. */
function filterCauses(): FindingCause[] {
  return filters
    .filter(({ role }) => role === 'forcesRedirection')
    .map(({ name, about, sources, status }) => ({
      code: name.toLowerCase(),
      text: about,
      expected: false,
      advice: ['Update or remove it on every node; then move the volume to another coordinator.'],
      sources,
      status,
    }));
}

/** Reasons as Get-ClusterSharedVolumeState names them. Whoever turned redirected access on meant to, so that it was on is expected. */
function redirectReasons(): FindingCause[] {
  return ioModeReasons.map(({ name, cause, expected, evidence, remedy, sources, status }) => ({
    code: name,
    text: cause,
    expected: name === 'UserRequest' ? true : expected,
    advice:
      name === 'UserRequest'
        ? ['Make sure that no backup and no maintenance runs.', resume]
        : [remedy, ...beyondReason(evidence).map((words) => `To be sure, look for: ${words}.`)],
    sources,
    status,
  }));
}

/** What proves a reason beside the line that gives it. */
function beyondReason(evidence: string): string[] {
  const words = evidence.replace(/^the reason itself[^;]*(?:; )?/, '');
  return words === '' ? [] : [words];
}
