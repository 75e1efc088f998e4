// Signs that several rules look for. Tables only.
import type { Sign, SignPlace } from './causeRule';

const anyStorage = { storage: 'any' } as const;
const sameStorage = { storage: 'same' } as const;

const places: Readonly<Record<SignPlace, string>> = {
  same: 'on the same node',
  coordinator: 'on the coordinator',
  former: 'on the node that had it before',
  another: 'on another node',
  any: 'on any node',
  cluster: 'in the cluster',
};

export const lostPath = (where: SignPlace): Sign => ({
  what: `a lost path to the disk ${places[where]} (disk 157, mpio 16 to 33, iScsiPrt 20, storport 551, disk disconnected)`,
  findings: [{ code: 'diskDisconnected' }],
  signs: ['pathFault'],
  where,
  ...sameStorage,
  heldBy: ['System'],
});

export const diskError = (where: SignPlace): Sign => ({
  what: `an error of the disk or its file system ${places[where]} (disk 7, 11, 15, 51, 154, Ntfs 55, 137, 140, ReFS 5, 134)`,
  signs: ['diskFault'],
  where,
  ...sameStorage,
  heldBy: ['System'],
});

export const slowDisk = (where: SignPlace): Sign => ({
  what: `IO that took too long ${places[where]} (disk 153, 155, storport 129, 500, iScsiPrt 9, 39, SMBServer 1020)`,
  signs: ['slowDisk'],
  where,
  ...sameStorage,
  heldBy: ['System'],
});

export const spaceError = (where: SignPlace): Sign => ({
  what: `an error of Storage Spaces ${places[where]} (StorageSpaces-Driver 311, event 5394)`,
  signs: ['spaceFault'],
  where,
  ...anyStorage,
  heldBy: ['Microsoft-Windows-StorageSpaces-Driver/Operational'],
});

export const networkTrouble = (where: SignPlace): Sign => ({
  what: `a failed network ${places[where]} (missed heartbeats, lost routes, events 1126, 1127, 1129, 1130, 1592)`,
  findings: [{ code: 'heartbeatsMissed' }, { code: 'routeLost' }],
  signs: ['networkFault'],
  where,
  ...anyStorage,
  heldBy: ['cluster.log'],
});

export const smbBreak = (where: SignPlace): Sign => ({
  what: `a broken SMB connection ${places[where]} (SMBClient 30803 to 30807, 30822)`,
  signs: ['smbFault'],
  where,
  ...anyStorage,
  heldBy: ['Microsoft-Windows-SmbClient/Connectivity'],
});

export const smbSilence = (where: SignPlace): Sign => ({
  what: `an SMB request without an answer ${places[where]} (SMBClient 30809, 30823)`,
  signs: ['smbTimeout'],
  where,
  ...anyStorage,
  heldBy: ['Microsoft-Windows-SmbClient/Connectivity'],
});

export const fileServiceStopped = (where: SignPlace): Sign => ({
  what: `a stop of the Server or Workstation service, or SMB switched off, ${places[where]} (Service Control Manager 7023, 7031, 7036, 7040, SMBServer 1024)`,
  signs: ['fileServiceStopped'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

export const logonTrouble = (where: SignPlace): Sign => ({
  what: `trouble with accounts and logons ${places[where]} (events 1570, 1571, 5200, 5397, SMBClient 31001, NETLOGON 3210, Kerberos 4, Security 4625 of CLIUSR)`,
  signs: ['credentialsFault'],
  where,
  ...anyStorage,
  heldBy: ['cluster.log', 'System'],
});

export const clockSet = (where: SignPlace): Sign => ({
  what: `a clock set by more than a minute, or off by as much, ${places[where]} (Kernel-General 1, Time-Service 33, 34, 52, Kerberos 5)`,
  signs: ['clockSet', 'clockOff'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

export const driverInstalled = (where: SignPlace): Sign => ({
  what: `a driver or filter installed or loaded ${places[where]} (Service Control Manager 7045, FilterManager 6)`,
  signs: ['filterLoaded'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

export const unfitFilter = (where: SignPlace): Sign => ({
  what: `a filter that DCM holds unfit ${places[where]}`,
  findings: [{ code: 'unsafeFilter' }],
  facts: ['unsafeFilterFound'],
  where,
  ...anyStorage,
  heldBy: ['cluster.log'],
});

export const backupRuns: Sign = {
  what: 'a backup of the volume (events 5140, 5141)',
  findings: [{ code: 'backup' }],
  facts: ['backupTurnedOn'],
  where: 'any',
  ...sameStorage,
  heldBy: ['cluster.log'],
};

export const snapshotTrouble = (where: SignPlace): Sign => ({
  what: `a failed or deleted snapshot ${places[where]} (volsnap 25, 36, events 1584, 5216 to 5218)`,
  signs: ['snapshotFault'],
  where,
  ...sameStorage,
  heldBy: ['System'],
});

export const nodeLeft = (where: SignPlace): Sign => ({
  what: where === 'cluster' ? 'a node that left the membership' : `a loss of membership ${places[where]}`,
  findings: [{ code: 'nodeRemoved' }],
  where,
  ...anyStorage,
  heldBy: ['cluster.log', 'System'],
});

export const connectionEnded = (where: SignPlace): Sign => ({
  what: `an ended connection between nodes ${places[where]}`,
  findings: [{ code: 'nodeDisconnected' }],
  where,
  ...anyStorage,
  heldBy: ['cluster.log'],
});

export const orderlyStop = (where: SignPlace): Sign => ({
  what: `an orderly stop of the cluster service ${places[where]}`,
  facts: ['serviceStopping'],
  findings: [
    { code: 'nodeDisconnected', causeCodes: ['orderlyShutdown'] },
    { code: 'serviceStopped', causeCodes: ['orderly'] },
  ],
  where,
  ...anyStorage,
  heldBy: ['cluster.log'],
});

export const serviceGone = (where: SignPlace): Sign => ({
  what: `a crash of the cluster service ${places[where]} (events 1000, 1001, 1073, 1556, 5377, CsvFs 49152, Service Control Manager 7031)`,
  signs: ['serviceCrashed'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

export const restartAsked = (where: SignPlace): Sign => ({
  what: `a restart or shutdown that was asked for ${places[where]} (User32 1074)`,
  signs: ['restartAsked', 'updateRestart'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

export const updateRestart = (where: SignPlace): Sign => ({
  what: `a restart for an update ${places[where]} (User32 1074)`,
  signs: ['updateRestart'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

export const unexpectedRestart = (where: SignPlace): Sign => ({
  what: `a start without a shutdown before it ${places[where]} (Kernel-Power 41, EventLog 6008, bug check 1001)`,
  signs: ['unexpectedRestart'],
  where,
  ...anyStorage,
  heldBy: ['System'],
});

/** Left, in whichever way. */
export const wentDown = (where: SignPlace): Sign => ({
  what: `a departure from the cluster or a stop ${places[where]}`,
  facts: ['serviceStopping'],
  findings: [
    { code: 'nodeRemoved' },
    { code: 'nodeDisconnected', causeCodes: ['orderlyShutdown'] },
    { code: 'serviceStopped', causeCodes: ['orderly'] },
  ],
  where,
  ...anyStorage,
  heldBy: ['cluster.log', 'System'],
});

export const quorumGone = (where: SignPlace): Sign => ({
  what: `a loss of quorum ${places[where]}`,
  findings: [{ code: 'quorumLost' }],
  where,
  ...anyStorage,
  heldBy: ['cluster.log', 'System'],
});

export const frozenNode = (where: SignPlace): Sign => ({
  what: `a node that did not answer itself ${places[where]} (event 4869, NetFt 20480)`,
  signs: ['nodeFrozen'],
  where,
  ...anyStorage,
  heldBy: ['cluster.log', 'System'],
});

export const liveDump = (where: SignPlace): Sign => ({
  what: `a live dump ${places[where]} (NetFt 49152, SMBServer 1031)`,
  signs: ['liveDumpMade'],
  where,
  ...anyStorage,
  heldBy: ['System', 'Microsoft-Windows-SMBServer/Operational'],
});

export const reservationTrouble: Sign = {
  what: 'a lost or refused reservation of the disk',
  findings: [{ code: 'reservationLost' }, { code: 'reservationConflict' }, { code: 'reservationCallFailed' }],
  where: 'any',
  ...sameStorage,
  heldBy: ['cluster.log'],
};

export const foreignKeys: Sign = {
  what: 'reservation keys of somebody else on the disk (ClusDisk 1)',
  signs: ['foreignKeys'],
  where: 'any',
  ...anyStorage,
  heldBy: ['System'],
};

export const autoPaused: Sign = {
  what: 'a pause of the volume by CSVFS itself, on any node (event 5120)',
  findings: [{ code: 'autoPause' }],
  where: 'any',
  ...sameStorage,
  heldBy: ['cluster.log', 'System'],
};

export const coordinatorChange: Sign = {
  what: 'a move of the coordinator',
  findings: [{ code: 'coordinatorMoved' }],
  where: 'cluster',
  ...sameStorage,
  heldBy: ['cluster.log'],
};

export const moveAsked: Sign = {
  what: 'a request to move the disk',
  facts: ['groupMoveRequested'],
  where: 'any',
  ...sameStorage,
  heldBy: ['cluster.log'],
};

export const reservationWon = (where: SignPlace): Sign => ({
  what: `a won arbitration for the disk ${places[where]}`,
  facts: ['arbitrationSucceeded', 'reservationMembershipSet'],
  where,
  ...sameStorage,
  heldBy: ['cluster.log'],
});

export const resourceFailure: Sign = {
  what: 'a failure of the disk resource (event 1069)',
  findings: [{ code: 'resourceFailed' }, { code: 'resourceHung' }],
  where: 'any',
  ...sameStorage,
  heldBy: ['cluster.log', 'System'],
};
