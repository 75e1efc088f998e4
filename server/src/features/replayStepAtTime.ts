// Which step a time of the axis belongs to. Knows nothing of requests.
import type { ClusterLog } from '../model/clusterLog';
import { stepAtMs, stepAxis } from '../model/replayAxis';

export interface StepOfTime {
  /** The last step at or before the time; -1 = before the first. */
  readonly step: number;
  readonly stepMs: number | null;
  /** When the one behind it stands; null at the end. */
  readonly nextMs: number | null;
}

export function* replayStepAtTime({ history }: ClusterLog, atMs: number): Generator<void, StepOfTime> {
  const axis = yield* stepAxis(history);
  const step = stepAtMs(axis, atMs);
  return { step, stepMs: step < 0 ? null : axis.times[step]!, nextMs: axis.times[step + 1] ?? null };
}
