// Who is who in a run: one canonical name for everything that goes by several. Knows nothing of states over time.
import type { Fact, FactBody, NodeName } from '../model/facts';
import type { EntityNames, NodeEntity, VolumeEntity } from '../model/history';
import { inputStretches } from './inputStretch';
import { diskNamed, groupNamed, namedByDiskAlone, nodesNamed, resourceNamed, volumeNamed } from './mentions';
import { NearbyLines } from './nearbyLines';
import { NodeNames } from './nodeNames';
import { tieNodes } from './nodeTies';
import type { RunContext } from './runContext';
import { diskName, StorageNames, volumeName, type KnownDisk } from './storageNames';
import type { Teller } from './tellers';
import { WriterHints, writersOf } from './writers';

/** A cluster has at most 64 nodes: an order reaches no more, whatever else lines name. */
const mostNodes = 64;

/** Look-ups by any spelling; all answers are canonical names. */
export interface Whois {
  readonly nodes: readonly NodeEntity[];
  readonly volumes: readonly VolumeEntity[];
  readonly entities: readonly EntityNames[];
  /** The node that wrote each input, by index. */
  readonly writers: readonly string[];
  /** The node that wrote a fact: the one its record names, else that of its input. */
  readonly writerOf: (fact: Teller) => string;
  /** Every node that may use a volume, as far as the writer of an order can mean it. */
  everyone(writer: string): readonly string[];
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
  const nodes = new NodeNames();
  const storage = new StorageNames();
  const resources = new Map<string, string>();
  const hints = new WriterHints();
  const stretches = inputStretches(facts, run);
  for (const { input, node } of stretches) if (node !== null) nodes.learnHeader(node, { input, line: 1 });

  const learned = factsToLearn(facts, hints);
  for (const { body, at } of learned) {
    const volume = volumeNamed(body);
    if (volume !== null) storage.tieVolume(volume, at);
    const disk = diskNamed(body);
    if (disk !== null) storage.tieDisk(disk, at);
  }
  for (const fact of learned) {
    const { body, at, writer } = fact;
    hints.read(fact);
    if (writer !== undefined) nodes.learn(writer, at);
    for (const node of nodesNamed(body)) nodes.learn(node, at);
    const volume = volumeNamed(body);
    if (volume !== null) storage.learnVolume(volume, at);
    const disk = diskNamed(body);
    if (disk !== null) storage.learnDisk(disk, at);
    const group = groupNamed(body);
    if (group !== null) storage.learnGroup(group, at);
    const resource = resourceNamed(body);
    if (resource !== null && !resources.has(resource.toLowerCase())) resources.set(resource.toLowerCase(), resource);
  }
  // Headers and lines of writers first: what they state goes before what is concluded.
  const writerByInput = new Map(stretches.map((stretch) => [stretch.input, hints.writerOf(stretch, nodes)]));
  tieNodes(facts, nodes, (input) => writerByInput.get(input) ?? null);
  const writers = writersOf(stretches, hints, nodes);
  const { writerOf } = writers;
  // Conclusions only after everything that lines state.
  const nearby = new NearbyLines(storage);
  for (const fact of facts) nearby.read(fact, writerOf(fact));
  for (const fact of learned) {
    const disk = namedByDiskAlone(fact.body);
    if (disk === null || storage.onDisk(storage.findDisk(disk)).length > 0) continue;
    storage.learnVolume({ name: `volume of ${disk}`, guid: null, mountPath: null, disk }, fact.at);
  }

  const entities = [...nodes.spellings(), ...storage.spellings()];
  const nodeEntities = nodes.entities();
  const volumes = storage.volumeEntities();
  const namesOnDisk = (disk: KnownDisk | null | undefined) => storage.onDisk(disk).map(volumeName);
  const findDiskOfGroup = (group: string) => storage.findGroup(group)?.disk ?? storage.findDisk(group);
  const everyNode = [...nodeEntities.map(({ name }) => name), ...writers.nameless].slice(0, mostNodes);
  const everySpeaker = writers.speakers.slice(0, mostNodes);

  return {
    nodes: nodeEntities,
    volumes,
    entities,
    writers: writers.byInput,
    writerOf,
    // A nameless writer is one of the nodes that have ids: beside it stand only those of which lines are at hand.
    everyone: (writer) => (writers.nameless.includes(writer) ? everySpeaker : everyNode),
    nodeName: (node) => nodes.nameOf(node),
    volumesOf({ body }) {
      const mention = volumeNamed(body);
      const volume = mention && storage.volumeOf(mention);
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

/** Lines that repeat each other share one body, and learning a body twice teaches nothing; nor does a computer that is named again. */
function factsToLearn(facts: readonly Fact[], hints: WriterHints): readonly Fact[] {
  const seenIn = new Map<FactBody, number>();
  return facts.filter(({ body, at: { input }, writer }) => {
    const isNewComputer = writer !== undefined && hints.isNewComputer(writer);
    if (seenIn.get(body) === input) return isNewComputer;
    seenIn.set(body, input);
    return true;
  });
}
