// What the lines tell of the cluster at one moment, looked up by name. Knows nothing of what is made of it.
import type { History, TrackName } from '../model/history';
import { statesAt, trackId, type Told, type TrackState } from '../model/stateAt';

export class KnownValues {
  /** All that is known, `unknown` left out. */
  readonly states: readonly TrackState[];
  private readonly byTrack: ReadonlyMap<string, TrackState>;

  /** Right after `step`. */
  constructor(told: Told, step: number) {
    this.states = statesAt(told, step).filter(({ value }) => value !== 'unknown');
    this.byTrack = new Map(this.states.map((state) => [trackId(state), state]));
  }

  ofVolume(track: TrackName, volume: string, node: string | null): TrackState | null {
    return this.byTrack.get(trackId({ track, volume, resource: null, node })) ?? null;
  }

  ofNode(node: string): string | null {
    return this.byTrack.get(trackId({ track: 'nodeState', volume: null, resource: null, node }))?.value ?? null;
  }

  ofDisk(disk: string): TrackState | null {
    return this.byTrack.get(trackId({ track: 'reservation', volume: null, resource: disk, node: null })) ?? null;
  }
}

const { compare: byName } = new Intl.Collator('en', { numeric: true });

export function nodeNames({ nodes, tracks }: History): readonly string[] {
  const names = new Set(nodes.map(({ name }) => name));
  for (const { node } of tracks) if (node !== null) names.add(node);
  return [...names].sort(byName);
}

export function volumeNames({ volumes, tracks }: History): readonly string[] {
  const names = new Set(volumes.map(({ name }) => name));
  for (const { volume } of tracks) if (volume !== null) names.add(volume);
  return [...names].sort(byName);
}
