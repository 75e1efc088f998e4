// When CSVFS pauses a volume on its own: which statuses make it pause, where to look first, and what the Source of event 9296 means.
// Knows nothing of the history of a volume.
import type { KnowledgeStatus } from './messageRow';

export interface AutoPauseRule {
  /** NTSTATUS, without sign. */
  readonly code: number;
  /** File-system-redirected IO: true = the status is on the published list; false = it is not. */
  readonly pausesRedirectedIo: boolean;
  /** Direct and block-redirected IO: every failure pauses, but for four statuses. */
  readonly pausesDirectIo: boolean;
  /** Usual cause in our own words; null where none is known. */
  readonly cause: string | null;
  /** Where to look first. */
  readonly lookAt: string | null;
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

/** The rule for an NTSTATUS that CSVFS treats in a way of its own or that event 5120 is known to print; undefined for all others. */
export function autoPauseRule(code: number): AutoPauseRule | undefined {
  return autoPauseRules.find((rule) => rule.code === code);
}

/** The guidance for event 5120 explains the status too. */
const inGuidance = ['S-5120G'];

export const autoPauseRules: readonly AutoPauseRule[] = [
  onList(
    0xc00000be,
    'The name or the address of the coordinator cannot be reached.',
    'the network of this node, name resolution, event 1135; whether Client for Microsoft Networks and File and Printer Sharing are on at the adapters of all nodes',
    ['KB2008795'],
  ),
  onList(
    0xc00000cc,
    'The share of the volume does not exist on the node that was asked.',
    'a change of coordinator, the Server service of the coordinator',
  ),
  onList(
    0xc000020c,
    'The TCP or RDMA connection dropped.',
    'network adapter, switch, a crash or a restart of the coordinator, event 1135',
    ['S-4462487'],
  ),
  onList(0xc000020d, 'The other side reset the connection.', 'network adapter, switch, a crash of the coordinator, event 1135'),
  onList(0xc0000241, 'This side gave the connection up.', 'the network stack of this node'),
  onList(
    0xc000023c,
    'There is no route, or DCM mapped a wrong path.',
    'NetFT route lines, the roles of the cluster networks',
    inGuidance,
  ),
  onList(0xc00000c4, 'SMB broke without saying why.', 'the SMBClient log of this node', inGuidance),
  onList(
    0xc00000c9,
    'The share or the session was removed while it was in use.',
    'a move of the coordinator, a restart of its Server service',
  ),
  onList(
    0xc0000203,
    'The server dropped the session.',
    'the Server service, a change of the CLIUSR or cluster name account',
    inGuidance,
  ),
  onList(0xc000006d, 'The SMB logon to the coordinator was refused.', 'the CLIUSR account, NTLM policy, the clocks'),
  onList(0xc000035c, 'The session must log on again.', 'the clocks, Kerberos'),
  onList(
    0xc00000b5,
    'Redirected IO had no answer in time: 2 minutes for synchronous, 4 for asynchronous IO.',
    'the disk of the coordinator, SMBClient events 30809 and 30823, live dump 0x165',
    inGuidance,
  ),
  onList(0xc000000e, 'The disk is gone on the coordinator.', 'the disk of the coordinator, masking, event 157', inGuidance),
  onList(0xc00000c0, 'The device behind the share is gone.', 'the disk of the coordinator'),
  onList(
    0xc000009d,
    'The coordinator lost every path to the disk.',
    'mpio, iSCSI, the host bus adapters of the coordinator',
    inGuidance,
  ),
  onList(0x80000011, 'The array is overloaded, or the reservation was lost.', 'the reservation keys, the array', inGuidance),
  onList(
    0xc000026e,
    'The file system was taken away on the coordinator, after the loss of the disk or during a takeover.',
    'the disk of the coordinator, Ntfs events 140 and 137',
    inGuidance,
  ),
  onList(0xc000046b, 'A member of the mirror below the coordinator failed.', 'the Storage Spaces events'),
  onList(0xc0380047, 'The volume changed its size or is gone below the coordinator.', 'the volume manager of the coordinator'),
  onList(
    0xc0130021,
    'CSVFS itself asked for the pause. Alone and without a 5142 it can be ignored. From 2016 on the guidance reads this number as STATUS_CLUSTER_CSV_NO_SNAPSHOTS, missing snapshots.',
    'Source of CsvFs event 9296',
    inGuidance,
  ),
  onList(0xc0130024, 'The side that answered was draining itself.', 'the state of the volume on the coordinator'),
  onList(0xc0130026, 'The side that answered was draining itself.', 'the state of the volume on the coordinator'),
  onList(0xc0130027, 'The set of snapshots differs from that of volsnap.', 'event 5156, volsnap events 25 and 36'),
  onDirectIo(0xc00000a5, 'A volume was renamed on its owner without administrator rights.', 'who renamed the volume'),
  onDirectIo(0xc0000128, 'Something closed the handle below on the coordinator.', 'tools that close handles of others'),
  onDirectIo(0xc0000467, 'The health of the storage; reported with Smart Array controllers.', 'the storage controller'),
  onDirectIo(0xc000009a, 'Memory pools ran dry on this node or on the coordinator.', 'pool use on both nodes'),
  onDirectIo(
    0xc00000a2,
    'The reservation was lost; also seen when SMB is disabled.',
    'the reservation keys, event 1038; whether Client for Microsoft Networks and File and Printer Sharing are on at the adapters of all nodes',
    ['KB2008795'],
  ),
  onDirectIo(0xc0000013, 'The LUN was unmapped.', 'masking on the array'),
  onDirectIo(
    0xc0000001,
    'The first real error is elsewhere.',
    'the first failure before it, on this node and on the coordinator',
  ),
  neverPauses(0xc00000e8), // STATUS_INVALID_USER_BUFFER
  neverPauses(0xc0000120), // STATUS_CANCELLED
  neverPauses(0xc000009c), // STATUS_DEVICE_DATA_ERROR
  neverPauses(0xc0380050), // STATUS_VOLMGR_PACK_CONFIG_OFFLINE
];

/** A status of the published list: it pauses whichever way the IO went. */
function onList(code: number, cause: string, lookAt: string, moreSources: readonly string[] = []): AutoPauseRule {
  const sources: [string, ...string[]] = ['S-5120B', ...moreSources];
  return { code, pausesRedirectedIo: true, pausesDirectIo: true, cause, lookAt, sources, status: 'documented' };
}

/** Not on the list, but event 5120 is known to print it. */
function onDirectIo(code: number, cause: string, lookAt: string, moreSources: readonly string[] = []): AutoPauseRule {
  const sources: [string, ...string[]] = ['S-5120G', ...moreSources];
  return { code, pausesRedirectedIo: false, pausesDirectIo: true, cause, lookAt, sources, status: 'documented' };
}

function neverPauses(code: number): AutoPauseRule {
  return {
    code,
    pausesRedirectedIo: false,
    pausesDirectIo: false,
    cause: null,
    lookAt: null,
    sources: ['S-5120B'],
    status: 'documented',
  };
}

/** Code path in CSVFS that asked for the pause. */
export interface AutoPauseSource {
  readonly value: number;
  readonly name: string;
  readonly sources: readonly [string, ...string[]];
}

/** By value, as event 9296 prints it. */
export const autoPauseSources: readonly AutoPauseSource[] = [
  'Unknown',
  'Tunnel',
  'BRLReapplyDownLevelLock',
  'BRLUnlockAll',
  'BRLUnlock',
  'CADFOResumeComplete',
  'CAPFOResumeComplete',
  'CAPFOSetBypass',
  'CASuspendOnClose',
  'UnregisterScb',
  'BRLUnlockAllOnCleanup',
  'UserRequest',
  'OplockTryStopLocalBufferingCachePurgeFailed',
  'OplockTryStopLocalAdvanceVdlToDiskToVdl',
  'OplockTryStopLocalBufferingCacheFlushFailed',
  'OplockTryDowngradeBufferingAsyncIrpAllocate',
  'OplockTryStopLocalBuffering',
  'OplockSetMaxOplock',
  'FltAckOplockBreak',
  'AckOplockBreak',
  'TryDowngradeBufferingAsync',
  'UpgradeOplock',
  'QueryOplockStatus',
  'SingleClientNotifyComplete',
  'SingleClientNotifyUnregisterScb',
  'SingleClientNotifyStart',
  'OplockCompleted',
  'SetDownLevelSetFileDisposition',
  'ReconnectScb',
  'ReconnectVcb',
  'IOCompletion',
  'OplockTryStartLocalBufferingCachePurgeFailed',
  'SetPurgeFailureMode',
  'MarkHandleSkipCoherencySyncDisallowWrites',
  'OpenPagingFileObject',
].map((name, value) => ({ value, name, sources: ['S-5120B', 'S-9296'] }));

/** The source that a 9296 names by number (`30`, `0x1e`) or by name (`IOCompletion`), or undefined. */
export function autoPauseSource(text: string): AutoPauseSource | undefined {
  const trimmed = text.trim();
  const value = /^(?:0x[0-9a-f]{1,4}|\d{1,4})$/i.test(trimmed) ? Number(trimmed) : undefined;
  return value !== undefined
    ? autoPauseSources[value]
    : autoPauseSources.find((source) => source.name.toLowerCase() === trimmed.toLowerCase());
}
