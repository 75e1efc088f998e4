// What the lines tell of one volume at one moment, on the nodes that are up, as questions that a guess asks. Guesses nothing itself.
import type { KnownValues } from './knownValues';

export interface VolumeNames {
  readonly volume: string;
  /** Name of the disk for the simulator, and for people. */
  readonly disk: string;
}

export class VolumeAtMoment {
  /** null: no line tells it. */
  readonly coordinator: string | null;

  /** @param up nodes that take part in the cluster */
  constructor(
    private readonly known: KnownValues,
    readonly names: VolumeNames,
    readonly up: readonly string[],
  ) {
    this.coordinator = known.ofVolume('coordinator', names.volume, null)?.value ?? null;
  }

  /** null: no line tells it. */
  mode(node: string): string | null {
    return this.known.ofVolume('ioMode', this.names.volume, node)?.value ?? null;
  }

  /** Why it goes that way, in the names of Get-ClusterSharedVolumeState or our own. */
  reasons(node: string): readonly string[] {
    return this.known.ofVolume('ioMode', this.names.volume, node)?.reasons ?? [];
  }

  /** null: no line tells it. */
  state(node: string): string | null {
    return this.known.ofVolume('volumeState', this.names.volume, node)?.value ?? null;
  }

  hasMode(mode: string): readonly string[] {
    return this.up.filter((node) => this.mode(node) === mode);
  }

  hasNoPath(node: string): boolean {
    return this.reasons(node).includes('NoDiskConnectivity');
  }

  /** An order holds on all nodes; where a line says that a node goes another way, it is bound to those that lines name. */
  isOrderedForAll(order: Order): boolean {
    const redirected = this.hasMode('fileSystemRedirected');
    if (!redirected.some((node) => this.reasons(node).includes(order))) return false;
    return this.up.every((node) => this.mode(node) === null || redirected.includes(node));
  }

  /** Nodes that hold IO, in the middle of a recovery or a move. */
  waiting(): readonly string[] {
    return this.up.filter((node) => waitingStates.has(this.state(node) ?? ''));
  }

  /** Somebody says that it is down, and nobody that it is not. */
  isDownEverywhere(): boolean {
    const states = this.up.map((node) => this.state(node));
    const isDown = (state: string | null) => state === 'init' || state === 'dismounted';
    return states.some(isDown) && states.every((state) => state === null || isDown(state));
  }
}

export type Order = 'UserRequest' | 'Backup';

export function isOrder(reason: string): reason is Order {
  return reason === 'UserRequest' || reason === 'Backup';
}

const waitingStates: ReadonlySet<string> = new Set(['draining', 'paused', 'setDownlevel']);
