// Facts: typed, past-tense statements, each read from one record. Knows nothing of other records, texts or files.
import type { Certainty, LineRef } from './lineRef';
import type { OwnSign } from './ownSign';
import type { SignName } from './signs';

/** Which kind of source speaks; where sources contradict each other the earlier in this list wins: who acts knows best, a conclusion least. */
export const factSources = ['csvfs', 'dcm', 'system', 'listing', 'resource', 'membership', 'service', 'words'] as const;
export type FactSource = (typeof factSources)[number];

/** A status as the log wrote it. `code` is the number without sign (NTSTATUS c00000b5 = 0xc00000b5); `name` only where the line or our table has it. */
export interface StatusValue {
  readonly code: number;
  readonly space: 'win32' | 'ntstatus' | 'hresult';
  readonly name: string | null;
}

/** States of a volume in CSVFS on one node; knowledge/volumeStates says what each means. */
export type VolumeState = 'init' | 'paused' | 'draining' | 'setDownlevel' | 'active' | 'dismounted';

/** A volume as one line names it; null where the line does not say. `volumeGuid` without braces, lower case. */
export interface VolumeName {
  readonly volume: string | null;
  readonly volumeGuid: string | null;
  /** The disk resource the line names beside the volume. */
  readonly disk: string | null;
}

/** A node as one line names it. */
export interface NodeName {
  readonly name: string | null;
  readonly id: number | null;
}

export type FactBody =
  // Disk Control Manager, bring-up of CSV on a node (2008 R2)
  | { readonly kind: 'csvRootChosen'; readonly path: string }
  | { readonly kind: 'csvDriverStarted'; readonly driver: string }
  | { readonly kind: 'csvShortNameRead'; readonly path: string }
  | { readonly kind: 'csvRootSet'; readonly rootFolder: string; readonly processId: number | null }
  | { readonly kind: 'csvRootMessageSent' }
  | { readonly kind: 'filterListenerLaunched' }
  | { readonly kind: 'diskRegistered'; readonly disk: string; readonly resourceId: string }
  | { readonly kind: 'directIoQueried'; readonly volumeGuid: string }
  | { readonly kind: 'directIoDecided'; readonly volume: string; readonly allowed: boolean }
  | { readonly kind: 'volumeStatesCleared'; readonly disk: string }
  | { readonly kind: 'volumeFoundPaused'; readonly volume: string }
  | { readonly kind: 'volumeLinked'; readonly mountPath: string; readonly volume: string; readonly volumeGuid: string }
  | { readonly kind: 'unsafeFilterFound'; readonly filter: string; readonly altitude: string }
  | { readonly kind: 'networkRouteChanged' }
  // Reservation
  | { readonly kind: 'reservationMembershipSet'; readonly disk: string; readonly nodeIds: readonly number[] }
  | {
      readonly kind: 'clusDiskMembershipUpdated';
      readonly control: number;
      readonly nodeIds: readonly number[];
      readonly status: StatusValue | null;
    }
  | {
      readonly kind: 'preemptFailed';
      readonly disk: string;
      readonly newKey: string;
      readonly oldKey: string;
      readonly status: StatusValue;
    }
  | { readonly kind: 'arbitrationFailed'; readonly disk: string; readonly status: StatusValue | null }
  | { readonly kind: 'arbitrationSucceeded'; readonly disk: string }
  | {
      readonly kind: 'reservationCallFailed';
      readonly disk: string | null;
      readonly operation: string;
      readonly status: StatusValue | null;
    }
  | { readonly kind: 'reservationLost'; readonly disk: string }
  // Volume state and IO mode (CSVFS 8704, 8960, 9216, 9296; System 5120 to 5157)
  | (VolumeName & {
      readonly kind: 'volumeTransitionBegan';
      readonly from: VolumeState | null;
      readonly to: VolumeState;
      readonly ordered: boolean | null;
      /** 8704 says where the file system is mounted: on the node that wrote the line, or behind a share of this computer. */
      readonly mountedHere?: boolean | null;
      readonly mountedOn?: string | null;
    })
  | (VolumeName & {
      readonly kind: 'volumeStateReached';
      readonly to: VolumeState;
      readonly reason: string | null;
      readonly status: StatusValue | null;
    })
  | (VolumeName & {
      readonly kind: 'volumeAutoPaused';
      readonly status: StatusValue | null;
      readonly source: string | null;
      readonly expected: boolean;
    })
  | (VolumeName & { readonly kind: 'volumeResumed' })
  | (VolumeName & { readonly kind: 'volumeLost'; readonly status: StatusValue | null })
  | (VolumeName & {
      readonly kind: 'directIoLost';
      /** The generation of CSV that its wording proves: 1 = 2008 R2, 2 = 2012 and later. */
      readonly generation?: 1 | 2 | null;
    })
  | (VolumeName & {
      readonly kind: 'directIoVetoed';
      readonly altitude: string | null;
      readonly file: string | null;
      readonly reason: string | null;
    })
  | (VolumeName & { readonly kind: 'redirectionTurnedOn' })
  | (VolumeName & { readonly kind: 'redirectionTurnedOff' })
  | (VolumeName & { readonly kind: 'maintenanceTurnedOn' })
  | (VolumeName & { readonly kind: 'maintenanceTurnedOff' })
  | (VolumeName & { readonly kind: 'backupTurnedOn' })
  | (VolumeName & { readonly kind: 'backupTurnedOff' })
  | (VolumeName & {
      readonly kind: 'filtersForcedRedirection';
      readonly level: 'fileSystem' | 'volume';
      readonly filters: readonly string[];
    })
  | (VolumeName & { readonly kind: 'diskFailed'; readonly status: StatusValue | null })
  | { readonly kind: 'diskAddedToCsv'; readonly disk: string }
  | { readonly kind: 'diskRemovedFromCsv'; readonly disk: string }
  | { readonly kind: 'diskDisconnected'; readonly disk: string }
  | {
      readonly kind: 'moveVetoed';
      readonly disk: string;
      readonly reason: 'cacheManager' | 'dismounted' | 'snapshot' | 'ioModeChange';
    }
  // Resources and groups
  | {
      readonly kind: 'resourceStateChanged';
      readonly resource: string;
      readonly from: string | null;
      readonly to: string;
      /** The process that hosts the resource says it: so it is hosted on the node that wrote the line. */
      readonly hostedHere?: true;
    }
  | { readonly kind: 'resourceFailed'; readonly resource: string; readonly status: StatusValue | null }
  | { readonly kind: 'resourceHung'; readonly resource: string; readonly call: string | null; readonly afterMs: number | null }
  | { readonly kind: 'groupMoveRequested'; readonly group: string; readonly toNodeId: number | null }
  | {
      readonly kind: 'groupMoved';
      readonly group: string;
      readonly from: NodeName;
      readonly to: NodeName;
      readonly moveType: string;
    }
  // Membership and quorum. `observerId` is the node that wrote the line, where the line says so.
  | {
      readonly kind: 'viewProposed';
      readonly observerId: number | null;
      readonly members: readonly number[];
      readonly joiners: readonly number[];
      readonly downers: readonly number[];
    }
  | {
      readonly kind: 'viewChanged';
      readonly observerId: number | null;
      readonly view: string;
      readonly members: readonly number[];
      readonly joiners: readonly number[];
      readonly downers: readonly number[];
    }
  | { readonly kind: 'nodeConnected'; readonly observerId: number | null; readonly node: NodeName }
  | {
      readonly kind: 'nodeDisconnected';
      readonly observerId: number | null;
      readonly node: NodeName;
      readonly reason: string | null;
    }
  | { readonly kind: 'nodeRemoved'; readonly node: NodeName }
  | {
      readonly kind: 'joinProgressed';
      readonly observerId: number | null;
      readonly node: NodeName;
      readonly stage: string;
      readonly status: StatusValue | null;
      /** Members that it must be connected to before it may join, and is not. */
      readonly unreached?: readonly number[];
    }
  | { readonly kind: 'peerNotTrusted'; readonly status: StatusValue | null }
  | {
      readonly kind: 'heartbeatsMissed';
      readonly node: NodeName | null;
      readonly local: string | null;
      readonly remote: string | null;
    }
  | { readonly kind: 'routeLost'; readonly local: string; readonly remote: string }
  | { readonly kind: 'witnessArbitrationFailed'; readonly resource: string; readonly status: StatusValue | null }
  | { readonly kind: 'quorumEndangered'; readonly observerId: number | null }
  | { readonly kind: 'quorumLost'; readonly observerId: number | null; readonly status: StatusValue | null }
  | { readonly kind: 'quorumRegained'; readonly observerId: number | null }
  // The cluster service on the node that wrote the log
  | { readonly kind: 'serviceStarted' }
  | { readonly kind: 'serviceStopping' }
  | { readonly kind: 'serviceStopped' }
  | { readonly kind: 'localNodeNamed'; readonly node: NodeName }
  // Listings that people send along: what a command showed at a moment that nobody wrote down
  | (VolumeName & {
      readonly kind: 'volumeStateListed';
      readonly node: NodeName;
      /** null where IO does not flow at all, or where the listing does not show the state whole. */
      readonly ioMode: 'direct' | 'fileSystemRedirected' | 'blockRedirected' | null;
      /** As listed (`Direct`, `Paused`); null where it was cut. */
      readonly stateText: string | null;
      /** In the names of Get-ClusterSharedVolumeState; those that say "not redirected" left out. */
      readonly reasons: readonly string[];
    })
  | (VolumeName & {
      readonly kind: 'volumeOwnerListed';
      readonly node: NodeName;
      readonly mountPath: string | null;
      readonly resourceId: string | null;
      /** Of the disk resource, as listed (`Online`). */
      readonly stateText: string | null;
      /** null where the listing does not show it. */
      readonly redirectedAccess: boolean | null;
      readonly maintenance: boolean | null;
    })
  | {
      /** The share by which other nodes reach the file system of a volume stands on the node whose listing it is. */
      readonly kind: 'volumeShareListed';
      /** GUID in the name of the share. */
      readonly shareGuid: string;
    }
  | { readonly kind: 'csvShareMissing'; readonly share: string }
  | {
      readonly kind: 'filterAttached';
      readonly filter: string;
      readonly altitude: string;
      /** Volume as listed (`C:`, `\Device\HarddiskVolume7`); null where the listing does not name it. */
      readonly target: string | null;
      /** null where the listing does not tell whether the volume is in CSV. */
      readonly isOnCsv: boolean | null;
    }
  | { readonly kind: 'csvFilterMissing'; readonly filter: string; readonly target: string | null }
  // Gaps, told by the record reader
  | {
      readonly kind: 'linesMissing';
      readonly how: 'silence' | 'elision' | 'lineNumbers';
      readonly missingLines: number | null;
      readonly silentMs: number | null;
    }
  // An event of another part of Windows, or of the cluster, that changes nothing itself and may be the cause of what does
  | {
      readonly kind: 'signSeen';
      readonly sign: SignName | OwnSign;
      /** As in the table of events; as the export names it for an own sign. */
      readonly provider: string;
      readonly id: number;
      /** Disk, volume, network, filter ... as the event names it; null where it names none. */
      readonly device: string | null;
    }
  // Read from the words of a line whose template nobody has published; always `inferred`
  | { readonly kind: 'stateChangeMentioned'; readonly entity: string; readonly from: string | null; readonly to: string }
  | { readonly kind: 'failureMentioned'; readonly entity: string; readonly status: StatusValue };

export type FactKind = FactBody['kind'];

/** A fact with its place, time and standing. */
export interface Fact {
  readonly body: FactBody;
  readonly at: LineRef;
  /** UTC milliseconds since 1970; null where the line has no full date. */
  readonly utcMs: number | null;
  /** Milliseconds since midnight as written, where a time stands without a date. */
  readonly timeOfDayMs: number | null;
  readonly process: number | null;
  readonly thread: number | null;
  /** Channel as written (`System`), null in the main part. */
  readonly channel: string | null;
  readonly source: FactSource;
  /** `inferred` for what the cautious reader took from the words of an unknown line. */
  readonly certainty: Exclude<Certainty, 'unknown'>;
  /** The knowledge row that recognised the line; null for the cautious reader and for gaps. */
  readonly rowId: string | null;
  /** The node that the record itself names as its writer (the computer of an event); without it, the node of the input wrote it. */
  readonly writer?: NodeName;
  /** Lines of other inputs (or sections) that hold the same event: one fact, several pieces of evidence. */
  readonly also?: readonly LineRef[];
}
