// The cluster of a replay at one moment, as the simulator takes it. What no line tells is assumed, and said. Knows no action.
import type { Scenario } from '../simulate/scenario';
import type { Told } from '../model/stateAt';
import { volumeKey, diskKey, nodeKey } from '../simulate/truth';
import { guessedVolume } from './guessedVolume';
import { KnownValues, nodeNames, volumeNames } from './knownValues';
import { namesInWords } from './namesInWords';

/** Where a future begins. */
export interface Beginning {
  /** Without actions; null: there are no nodes or no volumes, and nothing can be tried. */
  readonly scenario: Scenario | null;
  /** Of the whole cluster. */
  readonly assumptions: readonly string[];
  readonly assumptionsOf: ReadonlyMap<string, readonly string[]>;
  /** Reasons that lines give for an IO mode, by volume and node. */
  readonly reasonsOf: (volume: string, node: string) => readonly string[] | null;
}

/** Nodes in these states take no part in the cluster. */
const outside: ReadonlySet<string> = new Set(['down', 'isolated', 'quarantined']);

/** The state after `step`; -1 = before the first. */
export function reconstruct(told: Told, step: number): Beginning {
  const { history } = told;
  const known = new KnownValues(told, step);
  const nodes = nodeNames(history);
  const volumes = volumeNames(history);
  const generation = history.generation ?? 2;
  const isUp = (node: string) => !outside.has(known.ofNode(node) ?? 'up');
  const guessed =
    nodes.length === 0
      ? []
      : diskNames().map(([volume, disk]) => guessedVolume(known, { volume, disk, generation, nodes, isUp }));
  const scenario: Scenario = {
    name: 'what-if',
    title: 'what if',
    generation,
    nodes,
    disks: guessed.map(({ disk }) => disk),
    actions: [],
    durationMs: 0,
    startUtcMs: 0,
    seed: 1,
    initial: {
      nodesDown: nodes.filter((node) => !isUp(node)),
      disks: guessed.map(({ initial }) => initial),
      values: [...knownOfCluster()],
    },
  };
  return {
    scenario: nodes.length === 0 || volumes.length === 0 ? null : scenario,
    assumptions: assumptionsOfCluster(),
    assumptionsOf: new Map(guessed.map(({ disk, assumptions }) => [disk.volume, assumptions])),
    reasonsOf: (volume, node) => known.ofVolume('ioMode', volume, node)?.reasons ?? null,
  };

  /** The simulator knows a volume by its disk: one that stands for several, or is not told, goes by the name of the volume. */
  function diskNames(): readonly (readonly [volume: string, disk: string])[] {
    const taken = new Set<string>();
    return volumes.map((volume) => {
      const disk = history.volumes.find(({ name }) => name === volume)?.resource ?? null;
      const name = disk === null || taken.has(disk) ? `the disk of ${volume}` : disk;
      taken.add(name);
      return [volume, name];
    });
  }

  function* knownOfCluster(): Generator<NonNullable<Scenario['initial']>['values'][number]> {
    for (const { track, volume, node, resource, value } of known.states) {
      if (track === 'nodeState' && node !== null) yield { key: nodeKey(node), value };
      else if (track === 'coordinator' && volume !== null) yield { key: volumeKey(track, volume, null), value };
      else if ((track === 'ioMode' || track === 'volumeState') && volume !== null && node !== null) {
        yield { key: volumeKey(track, volume, node), value };
      } else if (track === 'reservation' && resource !== null && guessed.some(({ disk }) => disk.name === resource)) {
        yield { key: diskKey(resource), value };
      }
    }
  }

  function assumptionsOfCluster(): readonly string[] {
    const found: string[] = [];
    const silent = nodes.filter((node) => known.ofNode(node) === null);
    if (silent.length > 0) found.push(`that ${namesInWords(silent)} ${silent.length === 1 ? 'is' : 'are'} up`);
    if (history.generation === undefined) found.push('that this is Windows Server 2012 or later (version 2)');
    for (const state of ['joining', 'isolated', 'quarantined']) {
      const such = nodes.filter((node) => known.ofNode(node) === state);
      const becomes = state === 'joining' ? 'becomes a member' : 'takes no part in the cluster';
      if (such.length > 0) found.push(`that what is ${state} (${namesInWords(such)}) ${becomes}`);
    }
    return found;
  }
}
