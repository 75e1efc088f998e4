// Makes the look-ups that hovers and lists need, in slices: on first use they would be made at once. Knows nothing of what they tell.
import type { ClusterLog } from './clusterLog';
import { prepareFindingLines } from './findingsAt';
import { prepareFactPlaces, prepareTimelines } from './stateAt';
import { prepareStepLines } from './stepAt';

/** They are of the history: once for all logs of an incident. */
export function* prepareLookUps(log: ClusterLog): Generator<void> {
  yield* prepareStepLines(log);
  yield* prepareFindingLines(log);
  yield* prepareTimelines(log.history);
  yield* prepareFactPlaces(log.facts);
}
