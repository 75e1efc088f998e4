// A page of the steps of a replay, in words. Knows nothing of requests.
import { describeStep } from '../explain/describeStep';
import { formatMoment } from '../explain/momentInWords';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { TrackChange } from '../model/history';
import { isSameLine, type Certainty } from '../model/lineRef';
import { gravestFirst, type Severity } from '../model/severity';

export interface StepInWords {
  readonly index: number;
  /** Index of the input whose line it is. */
  readonly input: number;
  readonly line: number;
  /** Character within the line, from 1, where the line holds several records. */
  readonly column?: number;
  readonly utcMs: number | null;
  readonly time: string;
  readonly title: string;
  readonly why: string | null;
  readonly certainty: Certainty;
  readonly severity: Severity;
  readonly volume: string | null;
  readonly changes: readonly ChangeInWords[];
}

export interface ChangeInWords {
  readonly track: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly trackWords: string;
  readonly fromWords: string;
  readonly toWords: string;
}

/** A page never holds more than this. */
export const mostStepsOfPage = 2000;

/** Steps `first` to `first + count - 1`, as far as there are any. Yields after each: its line is read. */
export function* replaySteps(log: ClusterLog, first: number, count: number): Generator<void, readonly StepInWords[]> {
  const from = Math.max(0, first);
  const to = Math.min(log.history.steps.length, from + Math.min(Math.max(0, count), mostStepsOfPage));
  const found: StepInWords[] = [];
  for (let step = from; step < to; step++) {
    found.push(stepInWords(log, step));
    yield;
  }
  return found;
}

function stepInWords(log: ClusterLog, index: number): StepInWords {
  const { steps, findings } = log.history;
  const step = steps[index]!;
  const raised = step.findings.map((finding) => findings[finding]!).filter(({ at }) => isSameLine(at, step.at));
  const [gravest] = [...raised].sort(gravestFirst);
  return {
    index,
    input: step.at.input,
    line: step.at.line,
    ...(step.at.column === undefined ? {} : { column: step.at.column }),
    utcMs: step.utcMs,
    time: formatMoment(step),
    ...describeStep(log, index),
    certainty: certaintyOf(log, index),
    severity: gravest?.severity ?? 'info',
    volume:
      step.changes.find(({ volume }) => volume !== null)?.volume ?? raised.find(({ volume }) => volume !== null)?.volume ?? null,
    changes: step.changes.map(changeInWords),
  };
}

function changeInWords(change: TrackChange): ChangeInWords {
  const { track, from, to } = change;
  return {
    track,
    of: trackOf(change),
    from,
    to,
    trackWords: trackTitle(track),
    fromWords: valueInWords(track, from),
    toWords: valueInWords(track, to),
  };
}

/** A step is as sure as its line; where all its changes are conclusions, it is one too. */
function certaintyOf({ facts, history }: ClusterLog, index: number): Certainty {
  const { fact, changes } = history.steps[index]!;
  if (facts[fact]?.certainty === 'inferred') return 'inferred';
  if (changes.length === 0 || changes.some(({ certainty }) => certainty === 'stated')) return 'stated';
  return changes.some(({ certainty }) => certainty === 'inferred') ? 'inferred' : 'unknown';
}
