// One cluster.log that stands alone: an incident of one input. Surfaces (hover, report, ...) start from its result.
import { ClusterLogReader } from './formats/clusterLog';
import type { InputReader } from './formats/inputReader';
import { analyzeIncident } from './incident/analyzeIncident';
import type { Analysis } from './model/clusterLog';

/** Ends the reading of a lone log. */
export function analysisOf(reader: InputReader): Analysis {
  const reading = reader.finish();
  const { inputs, facts, history } = analyzeIncident([reading]);
  return { input: inputs[0] ?? reading.input, records: reading.records, facts, history };
}

/** Analyses a whole file in memory. */
export function analyzeBytes(bytes: Uint8Array, path: string): Analysis {
  const reader = new ClusterLogReader(path, 0);
  reader.push(bytes);
  return analysisOf(reader);
}

/** Analyses the text of an open document. */
export function analyzeText(text: string, path: string): Analysis {
  return analyzeBytes(new TextEncoder().encode(text), path);
}
