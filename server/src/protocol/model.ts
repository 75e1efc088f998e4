// One analysed document as the server keeps it. Type only.
import type { ClusterLog } from '../model/clusterLog';

export interface Model {
  readonly log: ClusterLog;
  /** Changes with every analysis, never goes back. */
  readonly version: number;
}
