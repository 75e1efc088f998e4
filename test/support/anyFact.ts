// Random facts of every kind about a small cluster, for property tests. Knows nothing of what they mean.
import fc from 'fast-check';
import { factSources, type Fact, type FactBody, type FactKind } from '../../server/src/model/facts';
import { signNames } from '../../server/src/model/signs';
import { startUtcMs } from './engineSpecification';

const name = (...names: readonly string[]) => fc.constantFrom(...names);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

const volume = name('Volume1', 'volume1', 'Volume2', '');
const guid = name('f98a57c7-9ec6-11de-ad77-806e6f6e6963', '00000000-9ec6-11de-ad77-806e6f6e6963');
const disk = name('Cluster Disk 1', 'SR', '8e62ea00-9763-4c21-86d1-4a05708be24a', '__proto__');
const group = name('Cluster Group', '8e62ea00-9763-4c21-86d1-4a05708be24a', '11111111-2222-3333-4444-555555555555');
const text = name('x', '', 'constructor', '<b>', 'Online', 'Offline', 'Unknown');
const nodeId = fc.integer({ min: 0, max: 4 });
const nodeIds = fc.uniqueArray(nodeId, { maxLength: 4 });
const node = fc.record({ name: orNull(name('NODE1', 'node2', 'NODE3', '')), id: orNull(nodeId) });
const observer = { observerId: orNull(fc.constantFrom(1, 1, 1, 2)) };
const status = fc.record({
  code: fc.constantFrom(0, 5, 170, 1460, 5925, 0xc00000b5, 0xc0130021, 0x80070490),
  space: fc.constantFrom('win32', 'ntstatus', 'hresult'),
  name: orNull(name('ERROR_BUSY', 'STATUS_IO_TIMEOUT')),
});
const volumeState = name('init', 'paused', 'draining', 'setDownlevel', 'active', 'dismounted');
const ofVolume = { volume: orNull(volume), volumeGuid: orNull(guid), disk: orNull(disk) };
const view = { ...observer, members: nodeIds, joiners: nodeIds, downers: nodeIds };

/** One record of values per kind; a kind that is missing here does not compile. */
const values: Readonly<Record<FactKind, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  csvRootChosen: { path: text },
  csvDriverStarted: { driver: text },
  csvShortNameRead: { path: text },
  csvRootSet: { rootFolder: text, processId: orNull(nodeId) },
  csvRootMessageSent: {},
  filterListenerLaunched: {},
  diskRegistered: { disk, resourceId: group },
  directIoQueried: { volumeGuid: guid },
  directIoDecided: { volume, allowed: fc.boolean() },
  volumeStatesCleared: { disk },
  volumeFoundPaused: { volume },
  volumeLinked: { mountPath: name('C:\\ClusterStorage\\Volume1', 'C:\\ClusterStorage\\Volume2'), volume, volumeGuid: guid },
  unsafeFilterFound: { filter: text, altitude: text },
  networkRouteChanged: {},
  reservationMembershipSet: { disk, nodeIds },
  clusDiskMembershipUpdated: { control: nodeId, nodeIds, status: orNull(status) },
  preemptFailed: { disk, newKey: text, oldKey: name('4dda28d90002734d', 'x'), status },
  arbitrationFailed: { disk, status: orNull(status) },
  arbitrationSucceeded: { disk },
  reservationCallFailed: { disk: orNull(disk), operation: text, status: orNull(status) },
  reservationLost: { disk },
  witnessArbitrationFailed: { resource: disk, status: orNull(status) },
  volumeTransitionBegan: {
    ...ofVolume,
    from: orNull(volumeState),
    to: volumeState,
    ordered: orNull(fc.boolean()),
    mountedHere: orNull(fc.boolean()),
    mountedOn: orNull(name('NODE1', 'NODE2')),
  },
  volumeStateReached: { ...ofVolume, to: volumeState, reason: orNull(text), status: orNull(status) },
  volumeAutoPaused: { ...ofVolume, status: orNull(status), source: orNull(text), expected: fc.boolean() },
  volumeResumed: ofVolume,
  volumeLost: { ...ofVolume, status: orNull(status) },
  directIoLost: { ...ofVolume, generation: fc.constantFrom(1, 2, null) },
  directIoVetoed: { ...ofVolume, altitude: orNull(text), file: orNull(text), reason: orNull(text) },
  redirectionTurnedOn: ofVolume,
  redirectionTurnedOff: ofVolume,
  maintenanceTurnedOn: ofVolume,
  maintenanceTurnedOff: ofVolume,
  backupTurnedOn: ofVolume,
  backupTurnedOff: ofVolume,
  filtersForcedRedirection: {
    ...ofVolume,
    level: fc.constantFrom('fileSystem', 'volume'),
    filters: fc.array(text, { maxLength: 2 }),
  },
  diskFailed: { ...ofVolume, status: orNull(status) },
  diskAddedToCsv: { disk },
  diskRemovedFromCsv: { disk },
  diskDisconnected: { disk },
  moveVetoed: { disk, reason: fc.constantFrom('cacheManager', 'dismounted', 'snapshot', 'ioModeChange') },
  resourceStateChanged: { resource: disk, from: orNull(text), to: text },
  resourceFailed: { resource: disk, status: orNull(status) },
  resourceHung: { resource: disk, call: orNull(text), afterMs: orNull(nodeId) },
  groupMoveRequested: { group, toNodeId: orNull(nodeId) },
  groupMoved: { group, from: node, to: node, moveType: name('Manual', 'NodeDown', '', 'toString') },
  viewProposed: view,
  viewChanged: { ...view, view: text },
  nodeConnected: { ...observer, node },
  nodeDisconnected: { ...observer, node, reason: orNull(text) },
  nodeRemoved: { node },
  joinProgressed: { ...observer, node, stage: name('Join Succeeded', 'Attempt Initial Connection'), status: orNull(status) },
  peerNotTrusted: { status: orNull(status) },
  heartbeatsMissed: { node: orNull(node), local: orNull(text), remote: orNull(text) },
  routeLost: { local: text, remote: text },
  quorumEndangered: observer,
  quorumLost: { ...observer, status: orNull(status) },
  quorumRegained: observer,
  serviceStarted: {},
  serviceStopping: {},
  serviceStopped: {},
  localNodeNamed: { node },
  linesMissing: {
    how: fc.constantFrom('silence', 'elision', 'lineNumbers'),
    missingLines: orNull(nodeId),
    silentMs: orNull(nodeId),
  },
  signSeen: {
    sign: fc.constantFrom(...signNames),
    provider: name('disk', 'mpio', 'Microsoft-Windows-SMBClient'),
    id: nodeId,
    device: orNull(name('Volume1', 'Cluster Disk 1', 'C:', '\\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}', '__proto__')),
  },
  stateChangeMentioned: {
    entity: name('Volume1', 'SR', 'NODE1', 'nobody'),
    from: orNull(text),
    to: name('Active', 'down', 'Direct', 'Online', 'Unknown'),
  },
  failureMentioned: { entity: text, status },
  volumeStateListed: {
    ...ofVolume,
    node,
    ioMode: fc.constantFrom('direct', 'fileSystemRedirected', 'blockRedirected', null),
    stateText: orNull(name('Direct', 'Paused', 'Unavailable', 'x')),
    reasons: fc.uniqueArray(name('NoDiskConnectivity', 'FileSystemReFs', 'UserRequest', 'toString'), { maxLength: 2 }),
  },
  volumeOwnerListed: {
    ...ofVolume,
    node,
    mountPath: orNull(name('C:\\ClusterStorage\\Volume1', 'C:\\ClusterStorage\\Volume2')),
    resourceId: orNull(group),
    stateText: orNull(text),
    redirectedAccess: orNull(fc.boolean()),
    maintenance: orNull(fc.boolean()),
  },
  volumeShareListed: { shareGuid: fc.oneof(guid, group) },
  csvShareMissing: { share: name('CSV$', '') },
  filterAttached: {
    filter: name('CVDLP', 'x', '__proto__'),
    altitude: text,
    target: orNull(text),
    isOnCsv: orNull(fc.boolean()),
  },
  csvFilterMissing: { filter: name('CsvNSFlt', 'CsvFlt'), target: orNull(text) },
};

export const factKinds = Object.keys(values) as FactKind[];

function anyBody(kinds: readonly FactKind[] = factKinds): fc.Arbitrary<FactBody> {
  return fc.oneof(
    ...kinds.map((kind) => fc.record({ kind: fc.constant(kind), ...values[kind] })),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<FactBody>;
}

/** Facts in time order on rising lines, many of them in the same millisecond; dated, with a time of day only, or without a time. */
export function anyFacts(kinds: readonly FactKind[] = factKinds, maxLength = 60): fc.Arbitrary<readonly Fact[]> {
  const fact = fc.record({
    body: anyBody(kinds),
    laterMs: fc.constantFrom(0, 0, 1, 50, 200, 90_000),
    thread: fc.constantFrom(null, 1, 2),
    source: fc.constantFrom(...factSources),
    certainty: fc.constantFrom('stated', 'stated', 'stated', 'inferred'),
  });
  const time = fc.constantFrom('date', 'date', 'timeOfDay', 'none');
  return fc.tuple(fc.array(fact, { maxLength }), time).map(([parts, kindOfTime]) => {
    let ms = 0;
    return parts.map(({ body, laterMs, thread, source, certainty }, place): Fact => {
      ms += laterMs;
      return {
        body,
        at: { input: 0, line: place + 1 },
        utcMs: kindOfTime === 'date' ? startUtcMs + ms : null,
        timeOfDayMs: kindOfTime === 'timeOfDay' ? ms : null,
        process: 1,
        thread,
        channel: null,
        source,
        certainty: certainty as Fact['certainty'],
        rowId: null,
      };
    });
  });
}
