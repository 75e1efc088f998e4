// The cluster at one moment as the stage shows it: which way the IO of a node to a volume goes, where it is held or broken, and by which
// lines we know. What no line tells is unknown here, never a way. Knows nothing of pictures, texts for people or where states are from.
import type { Generation } from './components';
import { ioWay, kindsOf, type IoKind, type NodePlace, type WayStop } from './ways';

export type StageCertainty = 'stated' | 'inferred' | 'unknown';

/** A line of an input, from 1. */
export interface StageLine {
  readonly input: number;
  readonly line: number;
  readonly column?: number;
}

/** One value of the moment. */
export interface StageValue {
  readonly track: string;
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
  /** What the value is of, for people: `Volume1 on NODE2`. */
  readonly of: string;
  readonly value: string;
  readonly words: string;
  /** In words; the name that Get-ClusterSharedVolumeState prints stands in them. */
  readonly reasons: readonly string[];
  readonly certainty: StageCertainty;
  readonly evidence: readonly StageLine[];
  readonly sinceUtcMs: number | null;
  /** This moment made it so. */
  readonly changed: boolean;
}

export interface StageRow {
  readonly volume: string;
  readonly node: string;
  readonly ioMode: StageValue;
  readonly volumeState: StageValue;
  readonly coordinator: StageValue;
}

export interface StageInput {
  readonly generation: Generation;
  readonly volume: string;
  /** Whose IO is shown. */
  readonly node: string;
  /** The disk resource; null where no line tells it. */
  readonly disk: string | null;
  /** All nodes of the cluster that are known. */
  readonly nodes: readonly string[];
  readonly rows: readonly StageRow[];
  /** Everything else that is known: states of nodes, reservations. */
  readonly others: readonly StageValue[];
  /** The values are those of a simulation: no line tells any of them. Absent = they are those of the logs. */
  readonly isSimulated?: true;
}

/** `held`: it would go this way, and waits at the file system of CSV. */
export type WayStatus = 'inUse' | 'held' | 'notUsed' | 'notPossible' | 'unknown';

/** Why a way has its status. */
export type WayReason =
  | 'told'
  | 'alwaysUsed'
  | 'otherMode'
  | 'held'
  | 'volumeDown'
  | 'nodeDown'
  | 'coordinatorDown'
  | 'pathLost'
  | 'notAttached'
  | 'neverOnCoordinator'
  | 'linesDisagree'
  | 'noLine';

export interface StageWay {
  readonly kind: IoKind;
  readonly status: WayStatus;
  readonly reason: WayReason;
  /** Of the status. */
  readonly certainty: StageCertainty;
  readonly evidence: readonly StageLine[];
  /** Empty where IO never goes this way. */
  readonly stops: readonly WayStop[];
  /** So many stops are known to be on the way; the others are unknown, because nobody tells which node is the coordinator. */
  readonly knownStops: number;
}

/** The sign of a node in one glance: the state of the volume where it is not active, else its IO mode. */
export type StageBand =
  | 'direct'
  | 'fileSystemRedirected'
  | 'blockRedirected'
  | 'active'
  | 'init'
  | 'draining'
  | 'paused'
  | 'setDownlevel'
  | 'dismounted'
  | 'down'
  | 'unknown';

export interface StageNode {
  readonly name: string;
  readonly band: StageBand;
  readonly isCoordinator: boolean;
  readonly isDown: boolean;
  /** null: no line speaks of it. */
  readonly state: StageValue | null;
  readonly ioMode: StageValue | null;
  readonly volumeState: StageValue | null;
}

/** From the disk stack of the chosen node to the disk. `told`: direct IO goes there. */
export type DiskPath = 'told' | 'lost' | 'notAttached' | 'unknown';

export interface StageModel {
  readonly generation: Generation;
  readonly volume: string;
  readonly disk: string | null;
  readonly chosen: StageNode;
  /** Where the chosen node is the coordinator, the same node; null: nobody tells which it is. */
  readonly coordinator: StageNode | null;
  /** null: unknown, as the coordinator is. */
  readonly place: NodePlace | null;
  readonly coordinatorValue: StageValue | null;
  /** In the order of the input, the chosen one and the coordinator too. */
  readonly nodes: readonly StageNode[];
  readonly ways: readonly StageWay[];
  /** Where IO stands at the file system of CSV on the chosen node: `held` or `failing`; null: it goes on, or nobody tells. */
  readonly stop: { readonly kind: 'held' | 'failing'; readonly value: StageValue } | null;
  readonly diskPath: DiskPath;
  /** Nothing of it stands in a log. */
  readonly isSimulated: boolean;
  /** All values of the moment, to say what is known of a part. */
  readonly values: readonly StageValue[];
}

const heldStates: ReadonlySet<string> = new Set(['draining', 'paused', 'setDownlevel']);
const failingStates: ReadonlySet<string> = new Set(['init', 'dismounted']);
const modes: ReadonlySet<string> = new Set(['direct', 'fileSystemRedirected', 'blockRedirected']);

export function stageModel(input: StageInput): StageModel {
  const { generation, volume, disk, node, others } = input;
  const rows = input.rows.filter((row) => row.volume === volume);
  const told = rows[0]?.coordinator ?? null;
  const owner = told === null || isUnknown(told) ? null : told.value;
  const names = [...new Set([...input.nodes, ...rows.map((row) => row.node), ...(owner === null ? [] : [owner]), node])];
  const nodes = names.map((name) => stageNode(name, owner, rows, others));
  const chosen = nodes.find(({ name }) => name === node)!;
  const coordinator = nodes.find(({ isCoordinator }) => isCoordinator) ?? null;
  const facts = { chosen, coordinator, told, stop: stopOf(chosen), diskPath: diskPathOf(chosen) };
  return {
    ...{ generation, volume, disk, nodes, isSimulated: input.isSimulated ?? false },
    ...{ chosen, coordinator, stop: facts.stop, diskPath: facts.diskPath },
    place: owner === null ? null : owner === node ? 'coordinator' : 'dataServer',
    coordinatorValue: told,
    ways: kindsOf(generation).map((kind) => stageWay(kind, generation, facts)),
    values: [...rows.flatMap(({ ioMode, volumeState }) => [ioMode, volumeState]), ...(told ? [told] : []), ...others],
  };
}

/** The values that say something: all but those no line tells. */
export function isUnknown({ value, certainty }: StageValue): boolean {
  return certainty === 'unknown' || value === 'unknown';
}

interface Facts {
  readonly chosen: StageNode;
  readonly coordinator: StageNode | null;
  /** Who is the coordinator. */
  readonly told: StageValue | null;
  readonly stop: StageModel['stop'];
  readonly diskPath: DiskPath;
}

function stageNode(name: string, owner: string | null, rows: readonly StageRow[], others: readonly StageValue[]): StageNode {
  const row = rows.find(({ node }) => node === name);
  const state = others.find((other) => other.track === 'nodeState' && other.node === name) ?? null;
  const isDown = state !== null && !isUnknown(state) && state.value === 'down';
  return {
    ...{ name, state, isDown, isCoordinator: name === owner },
    band: isDown ? 'down' : bandOf(row),
    ioMode: row?.ioMode ?? null,
    volumeState: row?.volumeState ?? null,
  };
}

function bandOf(row: StageRow | undefined): StageBand {
  if (row === undefined) return 'unknown';
  const state = isUnknown(row.volumeState) ? null : row.volumeState.value;
  if (state !== null && (heldStates.has(state) || failingStates.has(state))) return state as StageBand;
  if (!isUnknown(row.ioMode) && modes.has(row.ioMode.value)) return row.ioMode.value as StageBand;
  return state === 'active' ? 'active' : 'unknown';
}

function stopOf({ volumeState }: StageNode): StageModel['stop'] {
  if (volumeState === null || isUnknown(volumeState)) return null;
  if (heldStates.has(volumeState.value)) return { kind: 'held', value: volumeState };
  return failingStates.has(volumeState.value) ? { kind: 'failing', value: volumeState } : null;
}

function diskPathOf({ ioMode, isDown }: StageNode): DiskPath {
  if (ioMode === null || isUnknown(ioMode) || isDown) return 'unknown';
  if (ioMode.value === 'direct') return 'told';
  if (hasReason(ioMode, 'NoDiskConnectivity')) return 'lost';
  return hasReason(ioMode, 'StorageSpaceNotAttached') ? 'notAttached' : 'unknown';
}

/** A reason in words has its name behind them in brackets; a simulated one may be the bare name. */
function hasReason({ reasons }: StageValue, name: string): boolean {
  return reasons.some((reason) => reason === name || reason.endsWith(`(${name})`));
}

function stageWay(kind: IoKind, generation: Generation, facts: Facts): StageWay {
  const { chosen, coordinator } = facts;
  const place = placeOf(kind, facts);
  const stops = ioWay(generation, kind, place ?? 'dataServer')?.stops ?? [];
  const status = statusOf(kind, generation, place, facts);
  // Without a coordinator nobody knows whether it goes on here or over the network; what is before that is the same.
  const isSameEverywhere = kind === 'direct' && generation === 2;
  const knownStops = place !== null || isSameEverywhere ? stops.length : 2;
  const isBroken =
    coordinator !== null && coordinator !== chosen && coordinator.isDown && stops.some(({ on }) => on === 'coordinator');
  if (isBroken && (status.status === 'inUse' || status.status === 'notUsed') && coordinator.state) {
    return { kind, stops, knownStops, ...say('notPossible', 'coordinatorDown', coordinator.state), certainty: 'inferred' };
  }
  return { kind, stops, knownStops, ...status };
}

type Said = Pick<StageWay, 'status' | 'reason' | 'certainty' | 'evidence'>;

function placeOf(kind: IoKind, { chosen, coordinator, told }: Facts): NodePlace | null {
  if (coordinator !== null && told !== null) return coordinator === chosen ? 'coordinator' : 'dataServer';
  // Only a data server redirects blocks.
  return kind === 'blockRedirected' && chosen.ioMode?.value === 'blockRedirected' ? 'dataServer' : null;
}

function statusOf(kind: IoKind, generation: Generation, place: NodePlace | null, facts: Facts): Said {
  const { chosen, told, stop, diskPath } = facts;
  const { state, ioMode } = chosen;
  if (chosen.isDown && state !== null) return say('notPossible', 'nodeDown', state);
  if (stop?.kind === 'failing') return say('notPossible', 'volumeDown', stop.value);
  if (ioWay(generation, kind, place ?? 'dataServer')?.stops.length === 0 && told !== null) {
    if (ioMode?.value !== kind) return { ...say('notPossible', 'neverOnCoordinator', told), certainty: 'inferred' };
    return { ...noLine, reason: 'linesDisagree', evidence: [...ioMode.evidence, ...told.evidence] };
  }
  if (kind === 'metadata') return metadataStatus(facts);
  if (ioMode === null || isUnknown(ioMode) || !modes.has(ioMode.value)) return noLine;
  if (ioMode.value === kind) return stop ? say('held', 'held', stop.value, ioMode) : say('inUse', 'told', ioMode);
  if (kind === 'direct' && diskPath === 'lost' && place !== 'coordinator') return say('notPossible', 'pathLost', ioMode);
  if (kind === 'direct' && diskPath === 'notAttached' && place !== 'coordinator')
    return say('notPossible', 'notAttached', ioMode);
  return say('notUsed', 'otherMode', ioMode);
}

/** Metadata always goes to the file system of the coordinator, once it is known that IO goes at all. */
function metadataStatus({ chosen, told, stop }: Facts): Said {
  if (stop) return say('held', 'held', stop.value);
  const flows = [chosen.volumeState, chosen.ioMode].find((value) => value !== null && !isUnknown(value));
  if (!flows) return noLine;
  // No line tells of metadata itself: that it goes is concluded from the state and from who is the coordinator.
  const from = told === null || isUnknown(told) ? [flows] : [flows, told];
  return { ...say('inUse', 'alwaysUsed', ...from), certainty: 'inferred' };
}

const noLine: Said = { status: 'unknown', reason: 'noLine', certainty: 'unknown', evidence: [] };

/** The certainty is that of the weakest value it rests on. */
function say(status: WayStatus, reason: WayReason, ...from: readonly StageValue[]): Said {
  const certainty = from.every((value) => value.certainty === 'stated') ? 'stated' : 'inferred';
  return { status, reason, certainty, evidence: from.flatMap(({ evidence }) => evidence) };
}
