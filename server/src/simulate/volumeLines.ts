// The lines that CSVFS and the System log write of a volume in a simulated cluster, each with the fact it tells.
// Every text comes from a row of knowledge/messages. Knows nothing of when a line is written.
import type { StatusValue, VolumeState } from '../model/facts';
import type { SimulatedNode, SimulatedVolume } from './cluster';
import type { Line } from './line';

export const ntStatus = {
  volumeDismounted: { code: 0xc000026e, space: 'ntstatus', name: 'STATUS_VOLUME_DISMOUNTED' },
  connectionDisconnected: { code: 0xc000020c, space: 'ntstatus', name: 'STATUS_CONNECTION_DISCONNECTED' },
  mediaWriteProtected: { code: 0xc00000a2, space: 'ntstatus', name: 'STATUS_MEDIA_WRITE_PROTECTED' },
} as const satisfies Readonly<Record<string, StatusValue>>;

const success: StatusValue = { code: 0, space: 'win32', name: 'ERROR_SUCCESS' };

/** Win32 ERROR_TIMEOUT, with which event 5142 tells that recovery ran out of time (S-SEED4). */
const timedOut: StatusValue = { code: 1460, space: 'win32', name: 'ERROR_TIMEOUT' };

const stateNames: Readonly<Record<VolumeState, string>> = {
  init: 'Init',
  paused: 'Paused',
  draining: 'Draining',
  setDownlevel: 'SetDownlevel',
  active: 'Active',
  dismounted: 'Dismounted',
};

/** As System events name a volume. */
function named({ volume, disk }: SimulatedVolume) {
  return { volume, volumeGuid: null, disk };
}

/** As CSVFS names a volume. */
function byGuid({ volumeGuid }: SimulatedVolume) {
  return { volume: null, volumeGuid, disk: null };
}

function statusText({ code, name }: StatusValue): string {
  return `${name}(${code.toString(16)})`;
}

export function autoPausedByCsvfs(volume: SimulatedVolume, status: StatusValue): Line {
  return {
    by: 'csvfs',
    rowId: 'csvfs.volumeAutoPaused',
    fields: { volume: `{${volume.volumeGuid}}`, status: `0x${status.code.toString(16)}`, source: '0' },
    body: { kind: 'volumeAutoPaused', ...byGuid(volume), status, source: 'Unknown', expected: false },
  };
}

export function autoPaused(volume: SimulatedVolume, status: StatusValue): Line {
  return {
    by: 'system',
    rowId: 'system.volumeAutoPaused',
    fields: { volume: volume.volume, disk: volume.disk, status: statusText(status) },
    level: 'WARN',
    body: { kind: 'volumeAutoPaused', ...named(volume), status, source: null, expected: false },
  };
}

export function transitionBegan(volume: SimulatedVolume, from: VolumeState, to: VolumeState): Line {
  return {
    by: 'csvfs',
    rowId: 'csvfs.volumeTransitionBegan',
    fields: { volume: `{${volume.volumeGuid}}`, from: stateNames[from], to: stateNames[to] },
    body: { kind: 'volumeTransitionBegan', ...byGuid(volume), from, to, ordered: null },
  };
}

export function stateReached(volume: SimulatedVolume, to: VolumeState): Line {
  return {
    by: 'csvfs',
    rowId: 'csvfs.volumeStateReached',
    fields: { volume: `{${volume.volumeGuid}}`, state: stateNames[to], reason: '0', status: '0x0' },
    body: { kind: 'volumeStateReached', ...byGuid(volume), to, reason: '0', status: success },
  };
}

/** CSVFS is told where the file system is: locally, or behind the share of the coordinator. */
export function setDownlevelBegan(
  volume: SimulatedVolume,
  node: SimulatedNode,
  coordinator: SimulatedNode,
  from: VolumeState,
): Line {
  const isLocal = node === coordinator;
  const local = `\\\\?\\Volume{${volume.volumeGuid}}\\`;
  return {
    by: 'csvfs',
    rowId: 'csvfs.setDownlevelBegan',
    fields: {
      volume: `{${volume.volumeGuid}}`,
      from: stateNames[from],
      local: String(isLocal),
      flags: '0x0',
      countersName: volume.volume,
      volumeTarget: isLocal ? local : `\\\\${coordinator.name}\\CSV$`,
      fileSystemTarget: isLocal ? local : `\\\\${coordinator.name}\\${volume.volumeGuid}-135266304$`,
    },
    body: {
      kind: 'volumeTransitionBegan',
      volume: volume.volume,
      volumeGuid: volume.volumeGuid,
      disk: null,
      from,
      to: 'setDownlevel',
      ordered: null,
      mountedHere: isLocal,
      mountedOn: isLocal ? null : coordinator.name,
    },
  };
}

export function resumed(volume: SimulatedVolume): Line {
  const fields = { volume: volume.volume, disk: volume.disk };
  return { by: 'system', rowId: 'system.volumeResumed', fields, body: { kind: 'volumeResumed', ...named(volume) } };
}

export function lost(volume: SimulatedVolume): Line {
  return {
    by: 'system',
    rowId: 'system.volumeLost',
    fields: { volume: volume.volume, disk: volume.disk, status: '(1460)' },
    level: 'ERR',
    body: { kind: 'volumeLost', ...named(volume), status: timedOut },
  };
}

export function directIoLost(volume: SimulatedVolume): Line {
  return {
    by: 'system',
    rowId: 'system.directIoLost',
    fields: { volume: volume.volume, disk: volume.disk },
    level: 'WARN',
    body: { kind: 'directIoLost', ...named(volume), generation: null },
  };
}

export function filtersFound(volume: SimulatedVolume, filter: string): Line {
  return {
    by: 'system',
    rowId: 'system.filtersForcedRedirection',
    fields: { volume: volume.volume, disk: volume.disk, filters: filter },
    level: 'WARN',
    body: { kind: 'filtersForcedRedirection', ...named(volume), level: 'fileSystem', filters: [filter] },
  };
}

export function requested(
  volume: SimulatedVolume,
  kind: 'redirectionTurnedOn' | 'redirectionTurnedOff' | 'backupTurnedOn' | 'backupTurnedOff',
): Line {
  const fields = { volume: volume.volume, disk: volume.disk, ...(kind === 'backupTurnedOn' ? { minutes: '30' } : {}) };
  return { by: 'system', rowId: `system.${kind}`, fields, body: { kind, ...named(volume) } };
}

export function ownershipLost({ disk }: SimulatedVolume): Line {
  return {
    by: 'system',
    rowId: 'system.ownershipLost',
    fields: { disk },
    level: 'ERR',
    body: { kind: 'reservationLost', disk },
  };
}
