// What a report is made of. Knows nothing of how it was read.
import type { ClusterLog } from '../model/clusterLog';
import type { Incident } from '../model/incident';

/** An incident with the text of its inputs. */
export interface ToldIncident {
  readonly incident: Incident;
  /** One per input, in order; each knows the others. */
  readonly logs: readonly ClusterLog[];
}
