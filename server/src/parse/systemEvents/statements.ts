// What a System event said: the id of its row and the fields of its templates, as written. Knows nothing of grammar or facts.

/** The volume and disk that a sentence is about; the oldest texts name only one of them. */
export interface VolumeSubject {
  readonly volume: string;
  readonly disk: string | null;
}

/** Says something of a volume and nothing else. */
export interface VolumeStatement extends VolumeSubject {
  readonly id:
    | 'system.backupTurnedOff'
    | 'system.maintenanceTurnedOff'
    | 'system.maintenanceTurnedOn'
    | 'system.redirectionTurnedOff'
    | 'system.redirectionTurnedOn'
    | 'system.volumeResumed';
}

/** Says something of a disk resource and nothing else. */
export interface DiskStatement {
  readonly id:
    | 'system.diskAddedToCsv'
    | 'system.diskDisconnected'
    | 'system.diskRemovedFromCsv'
    | 'system.moveVetoedByDismount'
    | 'system.moveVetoedByIoModeChange'
    | 'system.moveVetoedBySnapshot'
    | 'system.ownershipLost';
  readonly disk: string;
}

export type SystemEventStatement =
  | VolumeStatement
  | (VolumeSubject & { readonly id: 'system.backupTurnedOn'; readonly minutes: number | null })
  | (VolumeSubject & {
      readonly id: 'system.directIoLost';
      /** 2008 R2 redirects `through the node that owns the volume`, later versions `to the node`. */
      readonly way: 'through' | 'to' | null;
    })
  | (VolumeSubject & {
      readonly id: 'system.filtersForcedRedirection' | 'system.volumeFiltersForcedRedirection';
      readonly filters: readonly string[];
    })
  | (VolumeSubject & {
      readonly id:
        | 'system.volumeAutoPaused'
        | 'system.volumeAutoPausedBySnapshot'
        | 'system.volumeAutoPausedExpectedly'
        | 'system.volumeLost';
      readonly status: string;
    })
  | (VolumeSubject & {
      readonly id: 'system.volumeEventCompleted' | 'system.volumeEventReceived';
      readonly event: string;
      readonly sequence: string;
      readonly node: string;
    })
  | (VolumeSubject & {
      readonly id: 'system.volumeTransitionStuck';
      readonly request: string;
      readonly sequence: string;
      readonly nodes: string;
    })
  | (VolumeSubject & {
      readonly id: 'system.volumeTransitioned';
      readonly state: string;
      readonly request: string;
      readonly node: string;
      readonly sequence: string;
    })
  | {
      readonly id: 'system.volumeRequestCompleted';
      readonly disk: string;
      readonly request: string;
      readonly sequence: string;
      readonly node: string;
      readonly seconds: number;
    }
  | {
      readonly id: 'system.resourceFailed';
      readonly resource: string;
      readonly type: string | null;
      readonly role: string;
      readonly status: string | null;
      readonly reason: string | null;
    }
  | {
      readonly id: 'system.resourceHung';
      readonly resource: string;
      readonly type: string;
      readonly dll: string;
      readonly call: string | null;
    }
  | DiskStatement
  | { readonly id: 'system.diskMissing'; readonly disk: string; readonly signature: string | null }
  | { readonly id: 'system.diskPutInFailedState'; readonly disk: string; readonly status: string }
  | { readonly id: 'system.moveVetoedByCacheManager'; readonly disk: string; readonly node: string }
  | { readonly id: 'system.nodeRemoved'; readonly node: string }
  | { readonly id: 'system.quorumLost' | 'system.rhsTerminated' }
  | { readonly id: 'system.csvRootCreationFailed'; readonly path: string; readonly reason: string }
  | { readonly id: 'system.csvRootRenamed'; readonly path: string; readonly newPath: string };
