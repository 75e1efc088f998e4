// The moment of the replay that a line of the log belongs to. Knows nothing of requests.
import type { ClusterLog } from '../model/clusterLog';
import { stepAtLine } from '../model/stepAt';

/** The last step at or above `line` (from 1); `step` is -1 before the first. */
export function replayStepAtLine(log: ClusterLog, line: number): { readonly step: number } {
  return { step: stepAtLine(log, line) };
}
