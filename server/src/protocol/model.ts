// One analysed document as the server keeps it.
import type { ClusterLog } from '../model/clusterLog';
import type { InputClock, MissingPart } from '../model/incident';

export interface Model {
  readonly log: ClusterLog;
  /** Changes with every analysis, never goes back; the same for all inputs of one incident. */
  readonly version: number;
  /** Addresses of the inputs, by the index that line references carry. */
  readonly uris: readonly string[];
  /** What is missing of the incident that the document is part of; empty where it stands alone. */
  readonly missing: readonly MissingPart[];
  /** How the times of each input came to the axis of the incident; absent for a document that stands alone. */
  readonly clocks?: readonly InputClock[];
}

/** The model of a document that is part of no incident. */
export function loneModel(log: ClusterLog, uri: string, version: number): Model {
  return { log, version, uris: [uri], missing: [] };
}
