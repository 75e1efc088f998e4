// The cluster of a replay at one moment, as the simulator takes it. What no line tells is assumed, and said. Knows no action.
import type { History } from '../model/history';
import type { Told } from '../model/stateAt';
import type { InitialState, Scenario } from '../simulate/scenario';
import { diskKey, nodeKey, volumeKey } from '../simulate/truth';
import { clusterAssumptions } from './clusterAssumptions';
import { guessedVolume } from './guessedVolume';
import { KnownValues, nodeNames, volumeNames } from './knownValues';
import { volumeAssumptions } from './volumeAssumptions';
import { VolumeAtMoment, type VolumeNames } from './volumeAtMoment';

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
  const generation = history.generation ?? 2;
  const up = nodes.filter((node) => !outside.has(known.ofNode(node) ?? 'up'));
  const moments = volumesWithDisks(history).map((names) => new VolumeAtMoment(known, names, up));
  const [anyNode] = nodes;
  const guessed = anyNode === undefined ? [] : moments.map((moment) => guessedVolume(moment, generation, anyNode));
  const disks = guessed.map(({ disk }) => disk);
  const scenario: Scenario = {
    ...{ name: 'what-if', title: 'what if', generation, nodes, disks },
    ...{ actions: [], durationMs: 0, startUtcMs: 0, seed: 1 },
    initial: {
      nodesDown: nodes.filter((node) => !up.includes(node)),
      disks: guessed.map(({ initial }) => initial),
      values: [...valuesOf(known, new Set(disks.map(({ name }) => name)))],
    },
  };
  return {
    scenario: disks.length === 0 ? null : scenario,
    assumptions: clusterAssumptions(history, known, nodes),
    assumptionsOf: new Map(guessed.map((guess, place) => [guess.disk.volume, volumeAssumptions(moments[place]!, guess)])),
    reasonsOf: (volume, node) => known.ofVolume('ioMode', volume, node)?.reasons ?? null,
  };
}

/** The simulator knows a volume by its disk: one that stands for several, or is not told, goes by the name of the volume. */
function volumesWithDisks(history: History): readonly VolumeNames[] {
  const taken = new Set<string>();
  return volumeNames(history).map((volume) => {
    const told = history.volumes.find(({ name }) => name === volume)?.resource ?? null;
    const disk = told === null || taken.has(told) ? `the disk of ${volume}` : told;
    taken.add(disk);
    return { volume, disk };
  });
}

/** All that lines tell, for the tracks that the simulator keeps. */
function* valuesOf({ states }: KnownValues, disks: ReadonlySet<string>): Generator<InitialState['values'][number]> {
  for (const { track, volume, node, resource, value } of states) {
    if (track === 'nodeState' && node !== null) yield { key: nodeKey(node), value };
    else if (track === 'coordinator' && volume !== null) yield { key: volumeKey(track, volume, null), value };
    else if ((track === 'ioMode' || track === 'volumeState') && volume !== null && node !== null) {
      yield { key: volumeKey(track, volume, node), value };
    } else if (track === 'reservation' && resource !== null && disks.has(resource)) yield { key: diskKey(resource), value };
  }
}
