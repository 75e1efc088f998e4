// What a simulation is given: a cluster, and what happens to it when. Knows nothing of how a cluster answers.

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
