// Where each log of an incident is at the moment after a step, so that open logs can go along. Knows nothing of requests.
import type { ClusterLog } from '../model/clusterLog';
import { lineAtMoment, stepsOnInputs, type MomentLine } from '../model/lineAtMoment';
import { stepAxis } from '../model/replayAxis';

export interface MomentLines {
  /** By input: its last line at or before the moment; null where it has none. */
  readonly lines: readonly (MomentLine | null)[];
}

/** @param step -1 = before the first, beyond the last = after the last. Yields after each input. */
export function* replayLinesAtMoment(log: ClusterLog, step: number): Generator<void, MomentLines> {
  const { history, inputs } = log;
  const moment = Math.min(step, history.steps.length - 1);
  const axis = yield* stepAxis(history);
  const onInputs = yield* stepsOnInputs(log);
  const lines: (MomentLine | null)[] = [];
  for (const input of inputs.keys()) {
    lines.push(moment < 0 ? null : lineAtMoment(log, axis, moment, input, onInputs));
    yield;
  }
  return { lines };
}
