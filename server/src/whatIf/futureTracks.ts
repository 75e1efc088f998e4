// The values of a simulated run over time, by volume and node, with words and reasons. Knows nothing of logs.
import { reasonTitle } from '../explain/reasonsInWords';
import { valueInWords } from '../explain/trackInWords';
import type { TrackChange, TrackKey } from '../model/history';
import { trackId } from '../model/stateAt';
import type { SimulatedRun } from '../simulate/simulate';
import type { TrueTrack } from '../simulate/truth';
import type { FutureTrack } from './future';

/** A value from a moment on; `change.to` is `unknown` where there is none. */
export interface TimedChange {
  /** Milliseconds after the start of the run. */
  readonly atMs: number;
  readonly change: TrackChange;
}

/** Reasons of an IO mode at the beginning. */
export type FirstReasons = (volume: string, node: string) => readonly string[];

/** Changes of each track by its id, the value at the beginning first. @param isShown of which volumes */
export function changesOfRun(
  run: SimulatedRun,
  firstReasons: FirstReasons,
  isShown: (volume: string) => boolean,
): ReadonlyMap<string, readonly TimedChange[]> {
  const reasons = reasonsOfChanges(run);
  const shown = run.tracks.filter(({ volume }) => volume === null || isShown(volume));
  return new Map(shown.map((track) => [trackId(track), changesOf(track, reasons, firstReasons)]));
}

function changesOf(
  { spans, ...key }: TrueTrack,
  reasons: ReadonlyMap<string, readonly string[]>,
  firstReasons: FirstReasons,
): readonly TimedChange[] {
  const changes: TimedChange[] = [];
  for (const { fromMs, value } of spans) {
    const from = changes.at(-1)?.change.to ?? 'unknown';
    const to = value ?? 'unknown';
    if (changes.length > 0 && from === to) continue;
    const { track, volume, node } = key;
    const isFirst = track === 'ioMode' && changes.length === 0;
    const first = isFirst && volume !== null && node !== null ? firstReasons(volume, node) : [];
    const why = reasons.get(`${fromMs} ${trackId(key)}`) ?? first;
    changes.push({ atMs: fromMs, change: { ...key, from, to, reasons: why, certainty: 'inferred' } });
  }
  return changes;
}

function reasonsOfChanges({ consequences }: SimulatedRun): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { atMs, change } of consequences) if (change !== null) found.set(`${atMs} ${trackId(change.key)}`, change.reasons);
  return found;
}

/** @param volumeOf the volume that a track is of: reservations are kept by disk; null = it is not shown */
export function futureTracks(
  run: SimulatedRun,
  changes: ReadonlyMap<string, readonly TimedChange[]>,
  { fromMs, isShown }: { readonly fromMs: number; readonly isShown: (volume: string) => boolean },
): readonly FutureTrack[] {
  const found: FutureTrack[] = [];
  for (const key of run.tracks) {
    const volume = key.volume ?? run.scenario.disks.find(({ name }) => name === key.resource)?.volume ?? null;
    const { track } = key;
    if (track === 'diskControl' || track === 'resourceState' || (volume !== null && !isShown(volume))) continue;
    const spans = (changes.get(trackId(key)) ?? []).map(({ atMs, change }) => ({
      fromMs: fromMs + atMs,
      value: change.to,
      words: change.to === 'unknown' ? nothingInWords(key) : valueInWords(track, change.to),
      reasons: change.reasons.map(reasonTitle),
    }));
    found.push({ track, volume, node: key.node, spans });
  }
  return found;
}

function nothingInWords({ track }: TrackKey): string {
  return track === 'coordinator' ? 'none' : 'none: the volume is not there';
}
