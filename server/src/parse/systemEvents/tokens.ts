// The words of System events inside cluster.log, one lexer mode per kind of subject. Knows nothing of their order or meaning.
// People retype quotes, so any quote opens and closes. A name may hold quotes and parentheses itself: it runs to the first place
// where a quote and the words that can follow the name stand. Each token looks once through the body, so reading stays linear.
import { createToken, type TokenType } from 'chevrotain';
import { quoteCharacters } from './quotes';

/** In a pattern, QUOTE stands for any quote and PLAIN for a stretch without quotes. */
function token(name: string, pattern: string): TokenType {
  const source = pattern.replaceAll('QUOTE', `[${quoteCharacters}]`).replaceAll('PLAIN', `[^${quoteCharacters}]*`);
  return createToken({ name, pattern: new RegExp(source) });
}

/** A value in quotes that holds none itself: states, codes, node names. Its closing quote belongs to the words after it. */
export const Quoted = token('Quoted', ' QUOTEPLAIN');
/** Everything that is left; last in its mode, because it would swallow the rest. */
export const Rest = token('Rest', '[\\0-\\uffff]+');

// Mode `volume`: Cluster Shared Volume 'Volume1' ('Cluster Disk 1') ...
const verb =
  '(?:has entered a paused state|is no longer (?:available|directly|accessible)|has now resumed|has identified one or more active|' +
  'redirected access was|maintenance was|backup was|transitioned to state|was unable to complete|received event|completed processing)';
export const Csv = token('Csv', 'Cluster Shared Volume');
export const CsvResource = token('CsvResource', 'Cluster Shared Volume resource');
export const VolumeName = token('VolumeName', ` QUOTE[^]*?(?=QUOTE \\((?:resource )?QUOTE|QUOTE ?${verb})`);
export const RequestedDisk = token('RequestedDisk', ' QUOTE[^]*?(?=QUOTE completed processing request)');
export const PairOpen = token('PairOpen', 'QUOTE \\((?:resource )?(?=QUOTE)');
export const PairedDisk = token('PairedDisk', `QUOTE[^]*?(?=QUOTE\\) ?${verb})`);
export const NamesClose = token('NamesClose', `QUOTE\\)? ?(?=${verb})`);
export const BackupOff = token('BackupOff', 'backup was turned off[^]*');
export const BackupOn = token('BackupOn', 'backup was turned on[^]*');
export const BackupOnWithin = token('BackupOnWithin', 'backup was turned on[^]*?within (?=\\d+ minutes)');
export const EventCompleted = token('EventCompleted', 'completed processing event');
export const EventReceived = token('EventReceived', 'received event');
export const FilterDrivers = token('FilterDrivers', 'has identified one or more active filter drivers[^]*');
export const FilterDriversListed = token(
  'FilterDriversListed',
  'has identified one or more active filter drivers[^]*?Active filter drivers found:',
);
export const Lost = token('Lost', 'is no longer accessible from this cluster node because of error');
export const MaintenanceOff = token('MaintenanceOff', 'maintenance was turned off[^]*');
export const MaintenanceOn = token('MaintenanceOn', 'maintenance was turned on[^]*');
export const NoDirectAccess = token('NoDirectAccess', 'is no longer directly accessible from this[^]*');
export const PausedBecause = token(
  'PausedBecause',
  '(?:has entered a paused state|is no longer available on this node) because of',
);
export const RedirectionOff = token('RedirectionOff', 'redirected access was turned off[^]*');
export const RedirectionOn = token('RedirectionOn', 'redirected access was turned on[^]*');
export const RequestCompleted = token('RequestCompleted', 'completed processing request');
export const Resumed = token('Resumed', 'has now resumed normal operation[^]*');
export const Stuck = token('Stuck', 'was unable to complete a\\s+state transition[^]*?as part of processing');
export const Transitioned = token('Transitioned', 'transitioned to state');
export const VolumeDrivers = token('VolumeDrivers', 'has identified one or more active volume drivers[^]*');
export const VolumeDriversListed = token(
  'VolumeDriversListed',
  'has identified one or more active volume drivers[^]*?Active volume drivers found:',
);
export const AsPartOf = token('AsPartOf', 'QUOTE as part of processing');
export const InitiatedBy = token('InitiatedBy', 'QUOTE initiated by node');
export const WithSequence = token('WithSequence', 'QUOTE with sequence number');
export const OriginatedIn = token('OriginatedIn', 'QUOTE which originated in node');
export const OnNodes = token('OnNodes', 'QUOTE on nodes \\(QUOTEPLAIN');
export const SlowestNode = token('SlowestNode', 'QUOTE\\.\\s+The slowest node was');
export const Took = token('Took', 'QUOTE, which took (?=[\\d.])');
export const Seconds = token('Seconds', '\\d+(?:\\.\\d+)?(?= seconds)');
export const Minutes = token('Minutes', '\\d+(?= minutes)');
export const SnapshotTail = token('SnapshotTail', 'QUOTE\\.\\s+This error is encountered when the volsnap[^]*');
export const ExpectedTail = token('ExpectedTail', 'QUOTE\\.[^]*?usually caused by an infrastructure failure[^]*');
export const QuoteTail = token('QuoteTail', 'QUOTE[^]*');

// Mode `resource`: Cluster resource 'Cluster Disk 1' ...
export const Resource = token('Resource', 'Cluster resource');
export const UnresponsiveComponent = token(
  'UnresponsiveComponent',
  'A component on the server did not respond in a timely fashion\\.\\s+This caused the cluster resource',
);
export const ResourceName = token(
  'ResourceName',
  ' QUOTE[^]*?(?=QUOTE (?:of type QUOTE|in clustered (?:role|service)|\\(resource type QUOTE))',
);
export const OfType = token('OfType', 'QUOTE of type QUOTEPLAIN');
export const InRole = token('InRole', 'QUOTE in clustered (?:role|service or application) QUOTE[^]*?(?=QUOTE failed)');
export const RoleFailed = token('RoleFailed', 'QUOTE failed\\.?');
export const ErrorCodeWas = token('ErrorCodeWas', '\\s+The error code was QUOTEPLAIN');
export const ErrorText = token('ErrorText', 'QUOTE \\(QUOTE[^]*?(?=QUOTE\\))');
export const WithType = token('WithType', 'QUOTE \\(resource type QUOTEPLAIN');
export const WithDll = token('WithDll', 'QUOTE, DLL QUOTEPLAIN');
export const Hung = token(
  'Hung',
  'QUOTE\\) (?:either crashed or deadlocked|did not respond to a request in a timely fashion|to exceed its time-out\\s+threshold)',
);
export const InControlCode = token('InControlCode', '\\s+while processing control code QUOTEPLAIN');

// Mode `disk`: one disk resource is the subject, whatever the words before it.
export const PhysicalDiskResource = token('PhysicalDiskResource', 'Cluster physical disk resource');
export const ClusterDisk = token('ClusterDisk', 'Cluster Disk');
export const DisconnectedResource = token('DisconnectedResource', 'Physical Disk resource');
export const OwnershipOf = token('OwnershipOf', 'Ownership of cluster disk');
export const MoveOfDisk = token('MoveOfDisk', 'Move of the disk');
export const MoveOfCsv = token('MoveOfCsv', 'Move of the Cluster Shared Volume resource');
export const DiskName = token(
  'DiskName',
  ' \\(?QUOTE[^]*?(?=QUOTE\\)? (?:cannot be brought online because|failed\\.\\s+The Cluster Shared|' +
    'has been (?:added to|removed from|disconnected from|unexpectedly lost)|is vetoed (?:because|based on)))',
);
export const NotFound = token('NotFound', 'QUOTE cannot be brought online because the associated disk could not be found');
export const ExpectedSignature = token('ExpectedSignature', '\\.\\s+The expected signature of the disk was QUOTEPLAIN');
export const PutInFailedState = token(
  'PutInFailedState',
  'QUOTE failed\\.\\s+The Cluster Shared Volume was put in failed state with the following error:',
);
export const Added = token('Added', 'QUOTE has been added to Cluster Shared Volumes[^]*');
export const Removed = token('Removed', 'QUOTE has been removed from Cluster Shared Volumes[^]*');
export const Disconnected = token('Disconnected', 'QUOTE has been disconnected from this node[^]*');
export const OwnershipLost = token('OwnershipLost', 'QUOTE has been unexpectedly lost by this node[^]*');
export const VetoedByCache = token(
  'VetoedByCache',
  'QUOTE\\) is vetoed based on the current state of the Cache Manager on the node QUOTEPLAIN',
);
export const VetoedByDismount = token('VetoedByDismount', 'QUOTE is vetoed because one of the volumes [^]*?dismounted state[^]*');
export const VetoedBySnapshot = token('VetoedBySnapshot', 'QUOTE is vetoed because a snapshot is being created[^]*');
export const VetoedByModeChange = token('VetoedByModeChange', 'QUOTE is vetoed because an IO mode change operation[^]*');

// Mode `cluster`: nodes, quorum, host processes, the CSV root.
export const ClusterNode = token('ClusterNode', 'Cluster node');
export const NodeName = token('NodeName', ' QUOTE[^]*?(?=QUOTE ?was removed from the active)');
export const NodeRemoved = token('NodeRemoved', 'QUOTE ?was removed from the active[^]*');
export const QuorumLost = token('QuorumLost', 'The Cluster service is shutting down because quorum was lost[^]*');
export const HostEnded = token(
  'HostEnded',
  'The cluster Resource Hosting Subsystem \\(RHS\\) (?:process was terminated|stopped unexpectedly)[^]*',
);
export const RootNotCreated = token(
  'RootNotCreated',
  'Cluster service failed to create the Cluster Shared Volumes root directory QUOTEPLAIN',
);
export const ErrorMessageWas = token('ErrorMessageWas', 'QUOTE\\.\\s+The error message was QUOTE[^]*');
export const RootExists = token('RootExists', 'Cluster Shared Volumes root directory QUOTEPLAIN');
export const RenamedTo = token('RenamedTo', 'QUOTE already exists\\.[^]*?was renamed to QUOTEPLAIN');

/** Order matters within a mode: longer words before their beginnings, words that close a name before names, `Quoted` and tails last. */
export const systemEventModes: Readonly<Record<'volume' | 'resource' | 'disk' | 'cluster', TokenType[]>> = {
  volume: [
    ...[CsvResource, Csv, RequestedDisk, VolumeName, PairOpen, NamesClose, PairedDisk],
    ...[BackupOff, BackupOnWithin, BackupOn, EventCompleted, EventReceived, RequestCompleted, FilterDriversListed, FilterDrivers],
    ...[Lost, MaintenanceOff, MaintenanceOn, NoDirectAccess, PausedBecause, RedirectionOff, RedirectionOn, Resumed, Stuck],
    ...[Transitioned, VolumeDriversListed, VolumeDrivers, AsPartOf, InitiatedBy, WithSequence, OriginatedIn, OnNodes],
    ...[SlowestNode, Took, Seconds, Minutes, SnapshotTail, ExpectedTail, QuoteTail, Quoted, Rest],
  ],
  resource: [
    ...[Resource, UnresponsiveComponent, ResourceName, OfType, InRole, RoleFailed, ErrorCodeWas, ErrorText, WithType, WithDll],
    ...[Hung, InControlCode, Rest],
  ],
  disk: [
    ...[PhysicalDiskResource, ClusterDisk, DisconnectedResource, OwnershipOf, MoveOfDisk, MoveOfCsv, DiskName, NotFound],
    ...[ExpectedSignature, PutInFailedState, Added, Removed, Disconnected, OwnershipLost, VetoedByCache, VetoedByDismount],
    ...[VetoedBySnapshot, VetoedByModeChange, Quoted, Rest],
  ],
  cluster: [
    ...[ClusterNode, NodeName, NodeRemoved, QuorumLost, HostEnded, RootNotCreated, ErrorMessageWas, RootExists, RenamedTo, Rest],
  ],
};
