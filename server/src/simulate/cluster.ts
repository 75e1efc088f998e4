// The simulated cluster as it is at one moment: nodes, ways to disks, volumes. Knows nothing of lines and of what happens next.
import type { Generation, InitialState, Scenario, ScenarioDisk } from './scenario';

export interface SimulatedNode {
  readonly name: string;
  /** From 1. */
  readonly id: number;
  isUp: boolean;
  /** Milliseconds after the start at which it last went down, and its log with it; null while it is up. */
  silentSinceMs: number | null;
  /** Process id of the cluster service; a new one with each start. */
  process: number;
}

export interface SimulatedVolume {
  readonly disk: string;
  readonly volume: string;
  readonly volumeGuid: string;
  readonly resourceId: string;
  /** CSV disks live in a group of their own whose name is a GUID (S-SEED1). */
  readonly group: string;
  readonly isMirroredSpace: boolean;
  /** null while no node has the file system mounted. */
  coordinator: SimulatedNode | null;
  /** Nodes without a way to the disk. */
  readonly withoutPath: Set<SimulatedNode>;
  /** Those of them that have said so in a line. */
  readonly toldNoPath: Set<SimulatedNode>;
  /** Nodes of which a line told that nothing but known reasons keeps them from direct IO. */
  readonly toldDirect: Set<SimulatedNode>;
  /** Filters by the node they sit on. */
  readonly filters: Map<SimulatedNode, string>;
  isRedirectedByUser: boolean;
  isInBackup: boolean;
}

export class SimulatedCluster {
  readonly generation: Generation;
  readonly nodes: readonly SimulatedNode[];
  readonly volumes: readonly SimulatedVolume[];
  /** Number of the present membership view, as views are numbered `<new><old>`. */
  view = 1;

  constructor(scenario: Scenario) {
    this.generation = scenario.generation;
    this.nodes = scenario.nodes.map((name, place) => ({
      name,
      id: place + 1,
      isUp: !isDown(scenario, name),
      silentSinceMs: isDown(scenario, name) ? 0 : null,
      process: processOf(place, 0),
    }));
    this.volumes = scenario.disks.map((disk, place) => this.volumeOf(disk, place, scenario.initial));
  }

  node(name: string): SimulatedNode {
    const found = this.nodes.find((node) => node.name === name);
    if (found === undefined) throw new Error(`the scenario has no node ${name}`);
    return found;
  }

  volume(disk: string): SimulatedVolume {
    const found = this.volumes.find((volume) => volume.disk === disk);
    if (found === undefined) throw new Error(`the scenario has no disk ${disk}`);
    return found;
  }

  upNodes(): readonly SimulatedNode[] {
    return this.nodes.filter(({ isUp }) => isUp);
  }

  /** The first node, from the present coordinator on, that is up and sees the disk: the choice of the storage topology manager. */
  nextCoordinator(volume: SimulatedVolume, except: SimulatedNode | null = null): SimulatedNode | null {
    const start = volume.coordinator === null ? 0 : this.nodes.indexOf(volume.coordinator);
    const inOrder = [...this.nodes.slice(start), ...this.nodes.slice(0, start)];
    return inOrder.find((node) => node.isUp && node !== except && !volume.withoutPath.has(node)) ?? null;
  }

  /** By which way reads and writes of a node flow (csv-model, decision order; S-SEED1, S-SEED2). */
  ioMode(volume: SimulatedVolume, node: SimulatedNode): 'direct' | 'fileSystemRedirected' | 'blockRedirected' {
    if (volume.isRedirectedByUser || volume.filters.has(node)) return 'fileSystemRedirected';
    if (volume.isInBackup && this.generation === 1) return 'fileSystemRedirected';
    if (node === volume.coordinator) return 'direct';
    const hasNoPath = volume.withoutPath.has(node);
    if (this.generation === 1) return hasNoPath ? 'fileSystemRedirected' : 'direct';
    return hasNoPath || volume.isMirroredSpace ? 'blockRedirected' : 'direct';
  }

  private volumeOf(
    { name, volume, coordinator, withoutPath, isMirroredSpace }: ScenarioDisk,
    place: number,
    initial: InitialState | undefined,
  ): SimulatedVolume {
    const given = initial?.disks.find(({ disk }) => disk === name);
    const cut = withoutPath.map((node) => this.node(node));
    return {
      disk: name,
      volume,
      volumeGuid: guidOf(0x51, place),
      resourceId: guidOf(0xd1, place),
      group: guidOf(0x91, place),
      isMirroredSpace,
      coordinator: given?.isLost === true ? null : this.node(coordinator),
      withoutPath: new Set(cut),
      toldNoPath: new Set(initial === undefined ? [] : cut),
      toldDirect: new Set(),
      filters: new Map((given?.filters ?? []).map(({ node, filter }) => [this.node(node), filter])),
      isRedirectedByUser: given?.isRedirectedByUser ?? false,
      isInBackup: given?.isInBackup ?? false,
    };
  }
}

function isDown({ initial }: Scenario, node: string): boolean {
  return initial?.nodesDown.includes(node) ?? false;
}

/** Process ids are multiples of four in Windows. */
export function processOf(node: number, starts: number): number {
  return 0x900 + node * 0x100 + starts * 0x10;
}

function guidOf(kind: number, place: number): string {
  const tail = (place + 1).toString(16).padStart(12, '0');
  return `${kind.toString(16).padStart(8, '0')}-5113-4e00-9000-${tail}`;
}
