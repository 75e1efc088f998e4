// Who is who in a log: one canonical name for everything that goes by several. Knows nothing of states over time.
import type { Fact, FactBody, NodeName } from '../model/facts';
import type { EntityNames, NodeEntity, VolumeEntity } from '../model/history';
import type { LineRef } from '../model/lineRef';
import { diskNamed, groupNamed, nodesNamed, observerOf, resourceNamed, volumeNamed, type VolumeMention } from './mentions';
import { NearbyLines } from './nearbyLines';
import { NodeNames } from './nodeNames';
import type { RunContext, RunInput } from './runContext';
import { diskName, StorageNames, volumeName, type KnownDisk } from './storageNames';

/** How the node that wrote the log is called where no line tells its name or id. */
const namelessNode = 'this node';

/** Look-ups by any spelling; all answers are canonical names. */
export interface Whois {
  readonly nodes: readonly NodeEntity[];
  readonly volumes: readonly VolumeEntity[];
  readonly entities: readonly EntityNames[];
  readonly localNode: string;
  /** Every node that may use a volume. A nameless writer is one of the nodes that have ids, so it stands alone. */
  readonly everyone: readonly string[];
  nodeName(node: NodeName): string | null;
  /** The volumes a fact speaks of: the named one, else all volumes of the named disk. */
  volumesOf(fact: Pick<Fact, 'body'>): readonly string[];
  volumesOfDisk(disk: string): readonly string[];
  volumesOfGroup(group: string): readonly string[];
  /** The disk resource of a volume; null where no line links one. */
  diskOf(volume: string): string | null;
  resourceName(resource: string): string;
  /** What a name from an unknown line may mean; null where nothing goes by it. */
  kindOf(name: string): 'volume' | 'resource' | 'node' | null;
  volumeNamed(name: string): string | null;
}

export function whoisIn(facts: readonly Fact[], run: RunContext): Whois {
  const own = run.inputs[0] ?? { input: 0, node: null, lastUtcMs: null, lastLine: null };
  const nodes = new NodeNames();
  const storage = new StorageNames();
  const resources = new Map<string, string>();
  const observers = new Set<number>();
  const top: LineRef = { input: own.input, line: 1 };
  if (own.node !== null) nodes.learn(own.node, firstNaming(facts, own.node) ?? top);

  // Lines that repeat each other share one body, and learning a body twice teaches nothing.
  const learned = new Set<FactBody>();
  for (const { body, at } of facts) {
    if (learned.has(body)) continue;
    learned.add(body);
    for (const node of nodesNamed(body)) nodes.learn(node, at);
    const observer = observerOf(body);
    if (observer !== null) observers.add(observer);
    const volume = volumeNamed(body);
    if (volume !== null) storage.learnVolume(volume, at);
    const disk = diskNamed(body);
    if (disk !== null) storage.learnDisk(disk, at);
    const group = groupNamed(body);
    if (group !== null) storage.learnGroup(group, at);
    const resource = resourceNamed(body);
    if (resource !== null && !resources.has(resource.toLowerCase())) resources.set(resource.toLowerCase(), resource);
  }
  // Conclusions only after everything that lines state.
  const nearby = new NearbyLines(storage);
  for (const fact of facts) nearby.read(fact);

  const localNode = localName(nodes, facts, own, observers);
  const entities = [...nodes.spellings(), ...storage.spellings()];
  const nodeEntities = nodes.entities();
  const volumes = storage.volumeEntities();
  const namesOnDisk = (disk: KnownDisk | null | undefined) => storage.onDisk(disk).map(volumeName);
  const findDiskOfGroup = (group: string) => storage.findGroup(group)?.disk ?? storage.findDisk(group);
  const find = ({ name, guid, mountPath }: VolumeMention) => {
    for (const key of [name, guid, mountPath]) {
      const volume = key === null || key === '' ? undefined : storage.findVolume(key);
      if (volume) return volume;
    }
    return undefined;
  };

  return {
    nodes: nodeEntities,
    volumes,
    entities,
    localNode,
    everyone: localNode === namelessNode ? [namelessNode] : nodeEntities.map(({ name }) => name),
    nodeName: (node) => nodes.nameOf(node),
    volumesOf({ body }) {
      const mention = volumeNamed(body);
      const volume = mention && find(mention);
      if (volume) return [volumeName(volume)];
      const disk = diskNamed(body);
      return disk === null ? [] : namesOnDisk(storage.findDisk(disk.name));
    },
    volumesOfDisk: (disk) => namesOnDisk(storage.findDisk(disk)),
    volumesOfGroup: (group) => namesOnDisk(findDiskOfGroup(group)),
    diskOf(volume) {
      const disk = storage.findVolume(volume)?.disk;
      return disk ? diskName(disk) : null;
    },
    resourceName(resource) {
      const disk = storage.findDisk(resource);
      return disk ? diskName(disk) : (resources.get(resource.toLowerCase()) ?? resource);
    },
    kindOf(name) {
      if (storage.findVolume(name)) return 'volume';
      if (storage.findDisk(name) || resources.has(name.toLowerCase())) return 'resource';
      return nodes.hasName(name) ? 'node' : null;
    },
    volumeNamed(name) {
      const volume = storage.findVolume(name);
      return volume ? volumeName(volume) : null;
    },
  };
}

/** From the header, else from a line that names the writer, else from the one id that all lines of the log give their writer. */
function localName(nodes: NodeNames, facts: readonly Fact[], own: RunInput, observers: ReadonlySet<number>): string {
  const [observer] = observers;
  const observed = observers.size === 1 && observer !== undefined ? observer : null;
  if (own.node !== null && (own.node.name !== null || own.node.id !== null)) {
    if (own.node.id === null && observed !== null) nodes.learn({ name: own.node.name, id: observed }, firstOf(facts));
    return nodes.nameOf(own.node) ?? namelessNode;
  }
  const named = facts.find(({ body }) => body.kind === 'localNodeNamed')?.body;
  const told = named?.kind === 'localNodeNamed' ? nodes.nameOf(named.node) : null;
  return told ?? (observed === null ? null : nodes.nameOf({ name: null, id: observed })) ?? namelessNode;
}

function firstNaming(facts: readonly Fact[], { name, id }: NodeName): LineRef | undefined {
  const key = name?.toLowerCase();
  const isIt = (node: NodeName) => (key !== undefined && node.name?.toLowerCase() === key) || (id !== null && node.id === id);
  return facts.find(({ body }) => nodesNamed(body).some(isIt))?.at;
}

function firstOf(facts: readonly Fact[]): LineRef {
  return facts[0]?.at ?? { input: 0, line: 1 };
}
