// The rules by which a CSV cluster answers a fault or an order: what the simulator follows and a what-if explains itself with.
// Knows nothing of one cluster and of when something happens. Version 1 = 2008 R2, version 2 = 2012 and later.
import type { KnowledgeStatus } from './messageRow';

export interface IoRule {
  /** In our own words, true of any cluster. */
  readonly text: string;
  /** Keys of sources.ts, the one that says it best first. */
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

export const ioRules = {
  // Ways of IO.
  coordinatorReachesItsDisk: {
    text: 'The coordinator has the file system mounted and talks to the disk itself; it never redirects to another node.',
    sources: ['S-SEED2', 'S-SEED1'],
    status: 'documented',
  },
  diskInSightIsDirect: {
    text: 'A node that sees the disk reads and writes it without the coordinator; only metadata goes to the coordinator.',
    sources: ['S-SEED2', 'S-SEED1'],
    status: 'documented',
  },
  lostPathRedirectsBlocks: {
    text: 'A node without a path sends its reads and writes over the network to the coordinator (share CSV$), which puts them on the disk below its file system. Nothing pauses.',
    sources: ['S-SEED2', 'S-STATEEX', 'S-MSLIST'],
    status: 'documented',
  },
  lostPathRedirectsInVersion1: {
    text: 'In version 1 a node without a path keeps the volume: all its IO goes over the network through the file system of the coordinator. There is no block redirection.',
    sources: ['S-SEED1', 'S-ASKCORE'],
    status: 'documented',
  },
  pathIsOfOneNode: {
    text: 'By which way IO flows is decided on each node by itself: nodes that see the disk stay direct when another one loses it.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  pathIsOfOneNodeInVersion1: {
    text: 'The path of a node is its own matter: nodes that see the disk stay direct when another one loses it. The source tells it of the node that lost its path; of the others it follows.',
    sources: ['S-SEED1', 'S-ASKCORE'],
    status: 'inferred',
  },
  pathBackIsDirect: {
    text: 'When the path is back, the node goes straight to the disk again by itself (the text of event 5121 says so).',
    sources: ['S-WELM', 'S-STATEEX'],
    status: 'documented',
  },
  spaceIsAttachedToItsOwner: {
    text: 'A space that is attached to its owner only is block redirected on all other nodes, by design; they have no path of their own to lose.',
    sources: ['S-SEED2', 'S-STATEEX'],
    status: 'documented',
  },
  fileSystemReasonsGoFirst: {
    text: 'What redirects the file system of a volume (an order, a filter) goes before the question whether the node sees the disk.',
    sources: ['S-STATEEX'],
    status: 'inferred',
  },
  // A fault of the coordinator, in version 2.
  autoPause: {
    text: 'A node whose IO fails at the disk or at the coordinator pauses the volume by itself (auto-pause, event 5120): new and failed IO is held, the applications only wait.',
    sources: ['S-SEED4', 'S-5120B'],
    status: 'documented',
  },
  drainingOnAllNodes: {
    text: 'Before the file system can be moved or reopened the cluster puts the volume into draining on all nodes. Nodes that are told to do so write no event 5120.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  pausedWhenAllHaveDrained: {
    text: 'When all nodes have drained, all are told to pause: each waits for its IO in flight and closes its files on the coordinator. The slowest node holds up the others.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  coordinatorMustSeeTheDisk: {
    text: 'The file system is mounted on a node that sees the disk; the storage topology manager knows which ones do. Which of several it takes no source says: here it is the next in order.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  setDownlevelReopensFiles: {
    text: 'Once the file system is mounted, every node is told where it is (set down level) and opens its files there again, locally or over SMB. IO is still held.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  activeReleasesIo: {
    text: 'When all nodes have reopened their files, all become active: held IO goes on, and applications have seen a slow IO but no error.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  volumeLostWithoutDisk: {
    text: 'Where no node can mount the file system in time, the cluster takes the volume down on all nodes: held IO fails (event 5142). How long it waits is not published.',
    sources: ['S-SEED4', 'S-5142B'],
    status: 'documented',
  },
  // The same in version 1.
  coordinatorFailsOverInVersion1: {
    text: 'In version 1, too, the disk needs a coordinator that sees it: IO of the nodes whose way failed is held (event 5120) until another node has taken the disk over.',
    sources: ['S-ASKCORE', 'S-SEED1'],
    status: 'inferred',
  },
  diskControlBringsUp: {
    text: 'The new coordinator brings the disk online; DCM asks the filters, decides about direct IO, sets who may write and links the volume.',
    sources: ['S-SEED1'],
    status: 'seen',
  },
  heldWithoutDiskInVersion1: {
    text: 'Where no other node sees the disk, IO is held and nobody can take the disk over. What version 1 does in the end no source says.',
    sources: ['S-SEED1'],
    status: 'inferred',
  },
  // Nodes.
  nodeLeavesInOrder: {
    text: 'A node that is stopped in order gives its disks to other nodes first, as in a move; then its service ends.',
    sources: ['S-CSVDOC'],
    status: 'inferred',
  },
  heartbeatsStayAway: {
    text: 'A node that is gone is noticed when its heartbeats stay away; the others then agree on a membership without it.',
    sources: ['S-NETTHR'],
    status: 'documented',
  },
  nodeWithoutServiceHasNoVolumes: {
    text: 'A node whose cluster service is down has no shared volumes, whether or not it sees the disk.',
    sources: ['S-5142B'],
    status: 'documented',
  },
  coordinatorIsGone: {
    text: 'When the coordinator is gone, the connections of all other nodes to it break: they pause by themselves until another node that sees the disk has mounted the file system.',
    sources: ['S-SEED4', 'S-5120B'],
    status: 'documented',
  },
  nodeJoins: {
    text: 'A node that starts joins the membership and opens the volumes where their coordinators are; the others are not disturbed.',
    sources: ['S-5142B'],
    status: 'inferred',
  },
  reservationIsOfTheMembers: {
    text: 'All members may write to the disk. DCM sets the list anew when the membership changes, so that a node that left is shut out.',
    sources: ['S-SEED1', 'S-PRCMD'],
    status: 'inferred',
  },
  // Orders.
  movedByOrder: {
    text: 'A move by an administrator takes the volume through the same states on all nodes, but nothing failed: it is no auto-pause, and no event 5120 is written.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  movedByOrderInVersion1: {
    text: 'In version 1 a move takes the disk offline on one node and online on the other; IO waits meanwhile, and nothing is redirected for it.',
    sources: ['S-SEED1'],
    status: 'inferred',
  },
  redirectedByOrder: {
    text: 'Redirected access that is turned on holds for the volume on every node: all IO goes through the file system of the coordinator (reason UserRequest, event 5136).',
    sources: ['S-ASKCORE', 'S-PSDOC', 'S-STATEEX'],
    status: 'documented',
  },
  orderToRedirectEnds: {
    text: 'When redirected access is turned off (event 5137), each node goes the way that its path allows.',
    sources: ['S-PSDOC', 'S-ASKCORE'],
    status: 'inferred',
  },
  modeChangeTakesARound: {
    text: 'A change of the IO mode of a whole volume takes it through a short round of draining, paused and set down level.',
    sources: ['S-MSLIST'],
    status: 'inferred',
  },
  backupRedirectsInVersion1: {
    text: 'In version 1 a backup redirects the volume on all nodes for as long as it lasts.',
    sources: ['S-ASKCORE'],
    status: 'documented',
  },
  backupEndsInVersion1: {
    text: 'When the backup has ended, each node goes the way that its path allows.',
    sources: ['S-ASKCORE'],
    status: 'documented',
  },
  backupDoesNotRedirect: {
    text: 'From version 2 on a backup does not redirect a volume for as long as it lasts; the making of the snapshot is too short to be simulated.',
    sources: ['S-CSVDOC'],
    status: 'inferred',
  },
  // Other faults.
  filterRedirects: {
    text: 'A filter driver that does not know CSV must see all IO of the file system, so the IO of the node goes through the file system of the coordinator (event 5125).',
    sources: ['S-STATEEX', 'S-ASKCORE', 'S-WELM'],
    status: 'documented',
  },
  brokenSmbPausesOneNode: {
    text: 'When the connection between a node and the coordinator breaks, that node pauses by itself; the others have their own connections.',
    sources: ['S-SEED4', 'S-5120B'],
    status: 'inferred',
  },
  coordinatorNeedsNoSmb: {
    text: 'The coordinator reaches the file system locally, without SMB: there is no connection to break.',
    sources: ['S-SEED2'],
    status: 'documented',
  },
  lostReservationStopsWrites: {
    text: 'A node that is no longer registered with the disk gets its writes refused (STATUS_MEDIA_WRITE_PROTECTED): the volume pauses, and another node takes the disk anew.',
    sources: ['S-5120G', 'S-SEED4'],
    status: 'inferred',
  },
  reservationIsLostAtTheCoordinator: {
    text: 'The loss of a reservation is simulated on the coordinator only, where the disk resource is online and tells of it (event 1038).',
    sources: ['S-MSLIST'],
    status: 'inferred',
  },
  recoveryGoesOn: {
    text: 'A round of states that has begun is taken to its end: draining, paused, set down level, active.',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  // Why nothing happens.
  alreadySo: {
    text: 'It is so already: nothing is left to change.',
    sources: ['S-COMMON'],
    status: 'inferred',
  },
  oneNodeStays: {
    text: 'The simulated cluster keeps at least one node; a cluster without nodes has no volumes to speak of.',
    sources: ['S-COMMON'],
    status: 'inferred',
  },
  nobodyCanTakeTheDisk: {
    text: 'A node is not stopped in order while it holds a disk that no other node sees.',
    sources: ['S-SEED4'],
    status: 'inferred',
  },
  lostVolumeStaysLost: {
    text: 'No node has the file system mounted. A person must bring the disk online again; the simulation does not do that.',
    sources: ['S-5142B'],
    status: 'inferred',
  },
} as const satisfies Readonly<Record<string, IoRule>>;

export type IoRuleCode = keyof typeof ioRules;
