// Makes the look-ups that hovers, lists and the replay need, in slices: on first use they would be made at once. Knows nothing of what they
// tell.
import type { ClusterLog } from './clusterLog';
import { prepareFindingLines } from './findingsAt';
import { preparedLanes } from './lanes';
import { raisingSteps } from './raisingSteps';
import { prepareFactPlaces, prepareTimelines } from './stateAt';
import { prepareStepLines } from './stepAt';

/** They are of the history: once for all logs of an incident. */
export function* prepareLookUps(log: ClusterLog): Generator<void> {
  yield* prepareStepLines(log);
  yield* prepareFindingLines(log);
  yield* prepareTimelines(log.history);
  yield* prepareFactPlaces(log.facts);
  yield* preparedLanes(log.history);
  yield* raisingSteps(log.history);
}
