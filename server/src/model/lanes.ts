// Which lanes a replay has, how they are grouped, and what each shows. Made once for each history. Knows nothing of texts.
import { isDisturbedBand, type Band } from './bands';
import type { History } from './history';
import { bandsOfLane, coordinatorsOf, type CoordinatorStretch, type LaneBands, type LaneKey } from './laneBands';
import { stepAxis, type StepAxis } from './replayAxis';
import { volumesOnNodes } from './volumesOnNodes';

export interface PreparedLanes {
  readonly axis: StepAxis;
  /** By the id of the lane. */
  readonly lanes: readonly PreparedLane[];
  /** As they stand: the nodes, then the volumes, disturbed ones first. */
  readonly groups: readonly PreparedGroup[];
}

export interface PreparedLane extends LaneKey, LaneBands {
  readonly id: number;
  /** When its node was the coordinator of its volume. */
  readonly coordinator: readonly CoordinatorStretch[];
}

export interface PreparedGroup {
  /** null: the nodes themselves. */
  readonly volume: string | null;
  readonly disk: string | null;
  readonly isDisturbed: boolean;
  readonly lanes: readonly PreparedLane[];
}

const prepared = new WeakMap<History, PreparedLanes>();

/** Made in slices where it was not made yet. */
export function* preparedLanes(history: History): Generator<void, PreparedLanes> {
  const known = prepared.get(history);
  if (known !== undefined) return known;
  const axis = yield* stepAxis(history);
  const lanes: PreparedLane[] = [];
  const named = namedByFindings(history);
  const nodes: PreparedLane[] = [];
  for (const node of nodeNames(history)) {
    nodes.push(addLane({ volume: null, node }, []));
    yield;
  }
  const volumes: PreparedGroup[] = [];
  for (const [volume, nodesOfVolume] of nodesByVolume(history)) {
    const disk = history.volumes.find(({ name }) => name === volume)?.resource ?? null;
    const coordinators = coordinatorsOf(history, volume);
    const own: PreparedLane[] = [];
    for (const { node } of coordinators) nodesOfVolume.add(node);
    for (const node of [...nodesOfVolume].sort(byName)) {
      own.push(
        addLane(
          { volume, node },
          coordinators.filter((stretch) => stretch.node === node),
        ),
      );
      yield;
    }
    const isNamed = named.has(`volume ${volume}`) || (disk !== null && named.has(`disk ${disk}`));
    volumes.push({ volume, disk, isDisturbed: isNamed || own.some(isDisturbedLane), lanes: own });
  }
  volumes.sort((a, b) => Number(b.isDisturbed) - Number(a.isDisturbed) || byName(a.volume ?? '', b.volume ?? ''));
  const isNodeNamed = nodes.some(({ node }) => named.has(`node ${node}`));
  const ofNodes = { volume: null, disk: null, isDisturbed: isNodeNamed || nodes.some(isDisturbedNode), lanes: nodes };
  const made = { axis, lanes, groups: nodes.length === 0 ? volumes : [ofNodes, ...volumes] };
  prepared.set(history, made);
  return made;

  function addLane(key: LaneKey, coordinator: readonly CoordinatorStretch[]): PreparedLane {
    const lane = { ...key, id: lanes.length, coordinator, ...bandsOfLane(history, key) };
    lanes.push(lane);
    return lane;
  }
}

const { compare: byName } = new Intl.Collator('en', { numeric: true });

/** Every node of which a track tells, or which a line names. */
function nodeNames(history: History): readonly string[] {
  const names = new Set(history.nodes.map(({ name }) => name));
  for (const { track, node } of history.tracks) if (track === 'nodeState' && node !== null) names.add(node);
  return [...names].sort(byName);
}

function nodesByVolume(history: History): ReadonlyMap<string, Set<string>> {
  const byVolume = new Map<string, Set<string>>();
  for (const { volume, node } of volumesOnNodes(history)) {
    const nodes = byVolume.get(volume);
    if (nodes) nodes.add(node);
    else byVolume.set(volume, new Set([node]));
  }
  return byVolume;
}

/** What findings name that are worth a look. */
function namedByFindings({ findings }: History): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { severity, volume, resource, node } of findings) {
    if (severity === 'info') continue;
    if (volume !== null) named.add(`volume ${volume}`);
    else if (resource !== null) named.add(`disk ${resource}`);
    else if (node !== null) named.add(`node ${node}`);
  }
  return named;
}

function isDisturbedLane({ values }: LaneBands): boolean {
  return values.some(({ band }) => isDisturbedBand(band));
}

const quietNodeBands: ReadonlySet<Band> = new Set<Band>(['up', 'unknown']);

function isDisturbedNode({ values }: LaneBands): boolean {
  return values.some(({ band }) => !quietNodeBands.has(band));
}
