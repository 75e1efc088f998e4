// What a simulation is given: a cluster, and what happens to it when. Knows nothing of how a cluster answers.
import type { TrackKey } from '../model/history';

/** 1 = Windows Server 2008 R2 (CSVFilter), 2 = 2012 and later (CSVFS). */
export type Generation = 1 | 2;

export interface Scenario {
  /** For file names and lists: `path-lost`. */
  readonly name: string;
  readonly title: string;
  readonly generation: Generation;
  /** Node names; the place from 1 is the node id. */
  readonly nodes: readonly string[];
  readonly disks: readonly ScenarioDisk[];
  readonly actions: readonly TimedAction[];
  /** The run ends so long after its start. */
  readonly durationMs: number;
  /** UTC milliseconds since 1970. */
  readonly startUtcMs: number;
  /** What the pauses between steps are drawn from; the same seed gives the same run. */
  readonly seed: number;
  /** Absent: all nodes start and form the cluster. Else the run begins in this state, and its lines tell nothing of what was before. */
  readonly initial?: InitialState;
}

/** A cluster that runs already. Nodes in `withoutPath` of a disk lost their path before, and said so. */
export interface InitialState {
  readonly nodesDown: readonly string[];
  /** Disks of the scenario that are not as it says; each once. */
  readonly disks: readonly InitialDisk[];
  /** Values that are known, in place of those that would follow from all else. */
  readonly values: readonly { readonly key: TrackKey; readonly value: string | null }[];
}

export interface InitialDisk {
  readonly disk: string;
  /** No node has the file system mounted. */
  readonly isLost: boolean;
  /** What redirects the file system on a node: a filter, or another reason that is bound to the node. */
  readonly filters: readonly { readonly node: string; readonly filter: string }[];
  readonly isRedirectedByUser: boolean;
  readonly isInBackup: boolean;
}

export interface ScenarioDisk {
  /** Disk resource. */
  readonly name: string;
  readonly volume: string;
  readonly coordinator: string;
  /** Nodes that never had a way to the disk. */
  readonly withoutPath: readonly string[];
  /** A mirrored Storage Space is attached to its owner only: all others are block redirected, by design (version 2; S-SEED2). */
  readonly isMirroredSpace: boolean;
}

/** What can happen to a cluster from outside. */
export type Action =
  | { readonly do: 'cutPath' | 'restorePath'; readonly node: string; readonly disk: string }
  | { readonly do: 'stopNode' | 'crashNode' | 'startNode'; readonly node: string }
  | { readonly do: 'moveCoordinator'; readonly disk: string; readonly to: string }
  | { readonly do: 'attachFilter'; readonly node: string; readonly disk: string; readonly filter: string }
  | { readonly do: 'turnRedirectionOn' | 'turnRedirectionOff' | 'beginBackup' | 'endBackup'; readonly disk: string }
  | { readonly do: 'breakSmb'; readonly node: string; readonly disk: string }
  | { readonly do: 'loseReservation'; readonly node: string; readonly disk: string };

export type TimedAction = Action & {
  /** Milliseconds after the start of the run. */
  readonly atMs: number;
};

export type ActionName = Action['do'];

/** Which names each action needs. */
export const actionNeeds: Readonly<Record<ActionName, readonly ('node' | 'disk' | 'to' | 'filter')[]>> = {
  cutPath: ['node', 'disk'],
  restorePath: ['node', 'disk'],
  stopNode: ['node'],
  crashNode: ['node'],
  startNode: ['node'],
  moveCoordinator: ['disk', 'to'],
  attachFilter: ['node', 'disk', 'filter'],
  turnRedirectionOn: ['disk'],
  turnRedirectionOff: ['disk'],
  beginBackup: ['disk'],
  endBackup: ['disk'],
  breakSmb: ['node', 'disk'],
  loseReservation: ['node', 'disk'],
};
