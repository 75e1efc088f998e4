// What a band of a lane shows of the values of tracks. Knows nothing of times and texts.
import type { TrackChange } from './history';

/** Of a volume on a node: its state where that is not active, else its IO mode. Of a node: its state. */
export type ValueBand =
  | 'direct'
  | 'fileSystemRedirected'
  | 'blockRedirected'
  | 'active'
  | 'init'
  | 'draining'
  | 'paused'
  | 'setDownlevel'
  | 'dismounted'
  | 'up'
  | 'down'
  | 'joining'
  | 'nodePaused'
  | 'isolated'
  | 'quarantined'
  | 'unknown';

/** `mixed`: several, too short to be told apart. */
export type Band = ValueBand | 'mixed';

/** In the order of weight, the one that matters most first: what a narrow place shows of several. */
export const bandsByWeight: readonly Band[] = [
  'dismounted',
  'down',
  'quarantined',
  'isolated',
  'paused',
  'draining',
  'setDownlevel',
  'init',
  'blockRedirected',
  'fileSystemRedirected',
  'nodePaused',
  'joining',
  'mixed',
  'direct',
  'active',
  'up',
  'unknown',
];

const ioModes: ReadonlySet<string> = new Set<ValueBand>(['direct', 'fileSystemRedirected', 'blockRedirected']);
const heldStates: ReadonlySet<string> = new Set<ValueBand>(['init', 'draining', 'paused', 'setDownlevel', 'dismounted']);
const nodeStates: ReadonlySet<string> = new Set<ValueBand>(['up', 'down', 'joining', 'isolated', 'quarantined']);

/** Bands in which IO goes another way, has to wait or fails. */
export function isDisturbedBand(band: Band): boolean {
  return isHeldBand(band) || isRedirectedBand(band);
}

/** IO waits or fails. */
export function isHeldBand(band: Band): boolean {
  return heldStates.has(band);
}

function isRedirectedBand(band: Band): boolean {
  return band === 'fileSystemRedirected' || band === 'blockRedirected';
}

/** What a band shows, and the change that says so; null where nothing has. */
export interface BandValue {
  readonly band: ValueBand;
  readonly from: TrackChange | null;
}

const nothing: BandValue = { band: 'unknown', from: null };

/** @param volumeState @param ioMode the last change of each; null = there was none */
export function volumeBand(volumeState: TrackChange | null, ioMode: TrackChange | null): BandValue {
  if (volumeState !== null && heldStates.has(volumeState.to)) return { band: volumeState.to as ValueBand, from: volumeState };
  if (ioMode !== null && ioModes.has(ioMode.to)) return { band: ioMode.to as ValueBand, from: ioMode };
  if (volumeState?.to === 'active') return { band: 'active', from: volumeState };
  return nothing;
}

export function nodeBand(nodeState: TrackChange | null): BandValue {
  if (nodeState?.to === 'paused') return { band: 'nodePaused', from: nodeState };
  return nodeState !== null && nodeStates.has(nodeState.to) ? { band: nodeState.to as ValueBand, from: nodeState } : nothing;
}
