// When steps stand on the axis of the replay, in pages. Knows nothing of requests.
import type { ClusterLog } from '../model/clusterLog';
import { stepAxis } from '../model/replayAxis';

/** A page never holds more than this. */
const mostTimesOfPage = 20_000;

/** Times of the steps `first` to `first + count - 1`, as far as there are any. */
export function* replayStepTimes({ history }: ClusterLog, first: number, count: number): Generator<void, readonly number[]> {
  const { times } = yield* stepAxis(history);
  const from = Math.max(0, first);
  return [...times.subarray(from, from + Math.min(Math.max(0, count), mostTimesOfPage))];
}
