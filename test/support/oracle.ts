// Holds a history against what really was so in a simulated run. Knows nothing of how either came about.
import type { History, Track, TrackKey } from '../../server/src/model/history';
import type { Certainty } from '../../server/src/model/lineRef';
import type { SimulatedRun } from '../../server/src/simulate/simulate';
import type { TrueSpan, TrueTrack } from '../../server/src/simulate/truth';

export interface Disagreement extends TrackKey {
  readonly atMs: number;
  readonly truth: string | null;
  readonly told: string;
  readonly certainty: Certainty;
}

/** Half a millisecond behind each line: all lines of one millisecond have spoken, those of the next have not. */
export function momentsOf({ tellings, endMs }: SimulatedRun): readonly number[] {
  const times = [...new Set(tellings.map(({ atMs }) => atMs))];
  return times.map((ms) => ms + 0.5).filter((ms) => ms < endMs);
}

/** How long what was so may still be said: the others notice a crash when heartbeats stay away, and a view comes to each in its turn. */
const noticedWithinMs = 15_000;

/**
 * Where the history says what was not so, nor a moment ago; `unknown` is never wrong.
 * @param doubtMs how far the clocks of the history may be off
 */
export function wrongValues(run: SimulatedRun, history: History, doubtMs = 0): readonly Disagreement[] {
  return disagreements(run, history, (track, atMs, told) => {
    const recent = track.spans.filter(({ fromMs }, place) => {
      const toMs = track.spans[place + 1]?.fromMs ?? Infinity;
      return fromMs <= atMs + doubtMs && toMs > atMs - doubtMs - noticedWithinMs;
    });
    return told !== 'unknown' && recent.every(({ value }) => value !== told);
  });
}

/** Where the history does not give a value that a line had told. */
export function missingValues(run: SimulatedRun, history: History): readonly Disagreement[] {
  return disagreements(run, history, (track, atMs, told) => {
    const truth = spanAt(track, atMs);
    return truth !== undefined && truth.isTold && truth.value !== null && told !== truth.value;
  });
}

function disagreements(
  run: SimulatedRun,
  history: History,
  isWrong: (truth: TrueTrack, atMs: number, told: string) => boolean,
): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (const track of run.tracks) {
    const { track: name, volume, resource, node } = track;
    const told = history.tracks.find((other) => isSame(other, track));
    for (const atMs of momentsOf(run)) {
      const { value, certainty } = valueAt(told, run.scenario.startUtcMs + atMs);
      const truth = spanAt(track, atMs)?.value ?? null;
      if (isWrong(track, atMs, value)) found.push({ track: name, volume, resource, node, atMs, truth, told: value, certainty });
    }
  }
  return found;
}

function spanAt({ spans }: TrueTrack, atMs: number): TrueSpan | undefined {
  return spans.filter(({ fromMs }) => fromMs <= atMs).at(-1);
}

/** A node that no line names goes by its number; node n of a scenario is `NODEn`. */
function valueAt(track: Track | undefined, utcMs: number): { readonly value: string; readonly certainty: Certainty } {
  const span = track?.spans.filter(({ fromUtcMs }) => fromUtcMs === null || fromUtcMs <= utcMs).at(-1);
  if (span === undefined) return { value: 'unknown', certainty: 'unknown' };
  return { value: span.value.replaceAll(/\bNode (\d)/g, 'NODE$1'), certainty: span.certainty };
}

function isSame(a: TrackKey, b: TrackKey): boolean {
  return a.track === b.track && a.volume === b.volume && a.resource === b.resource && a.node === b.node;
}
