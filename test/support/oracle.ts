// Holds a history against what really was so in a simulated run. Knows nothing of how either came about.
import type { History, Track, TrackKey } from '../../server/src/model/history';
import type { SimulatedRun } from '../../server/src/simulate/simulate';
import type { TrueTrack } from '../../server/src/simulate/truth';

export interface Disagreement extends TrackKey {
  readonly atMs: number;
  readonly truth: string | null;
  readonly told: string;
}

/** Half a millisecond behind each line: all lines of one millisecond have spoken, those of the next have not. */
export function momentsOf({ tellings, endMs }: SimulatedRun): readonly number[] {
  const times = [...new Set(tellings.map(({ atMs }) => atMs))];
  return times.map((ms) => ms + 0.5).filter((ms) => ms < endMs);
}

/** Where the history says something else than what was so; `unknown` is never wrong. */
export function wrongValues(run: SimulatedRun, history: History): readonly Disagreement[] {
  return disagreements(run, history, (truth, told) => told !== 'unknown' && told !== truth.value);
}

/** Where the history does not give a value that a line had told. */
export function missingValues(run: SimulatedRun, history: History): readonly Disagreement[] {
  return disagreements(run, history, (truth, told) => truth.isTold && truth.value !== null && told !== truth.value);
}

function disagreements(
  run: SimulatedRun,
  history: History,
  isWrong: (truth: TrueTrack['spans'][number], told: string) => boolean,
): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (const track of run.tracks) {
    const { track: name, volume, resource, node } = track;
    const told = history.tracks.find((other) => isSame(other, track));
    for (const atMs of momentsOf(run)) {
      const truth = track.spans.filter(({ fromMs }) => fromMs <= atMs).at(-1);
      const value = told === undefined ? 'unknown' : valueAt(told, run.scenario.startUtcMs + atMs);
      if (truth !== undefined && isWrong(truth, value))
        found.push({ track: name, volume, resource, node, atMs, truth: truth.value, told: value });
    }
  }
  return found;
}

function valueAt({ spans }: Track, utcMs: number): string {
  const span = spans.filter(({ fromUtcMs }) => fromUtcMs === null || fromUtcMs <= utcMs).at(-1);
  return span?.value ?? 'unknown';
}

function isSame(a: TrackKey, b: TrackKey): boolean {
  return a.track === b.track && a.volume === b.volume && a.resource === b.resource && a.node === b.node;
}
