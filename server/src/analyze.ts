// Cluster logs in memory: one that stands alone, an incident of one input; or several as one incident. Surfaces (hover, report, ...)
// start from the result. Knows nothing of files.
import { ClusterLogReader } from './formats/clusterLog';
import type { InputReader } from './formats/inputReader';
import { analyzeIncident } from './incident/analyzeIncident';
import type { Analysis, ClusterLog } from './model/clusterLog';
import type { Incident } from './model/incident';
import { linkedLogs } from './model/logOfInput';
import { StringText } from './model/stringText';

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

/** Analyses the texts of several cluster logs as one incident; the logs come in the order given, each knowing the others. */
export function analyzeTexts(texts: readonly { readonly path: string; readonly text: string }[]): {
  readonly incident: Incident;
  readonly logs: readonly ClusterLog[];
} {
  const readings = texts.map(({ path, text }, input) => {
    const reader = new ClusterLogReader(path, input);
    reader.push(new TextEncoder().encode(text));
    return reader.finish();
  });
  const incident = analyzeIncident(readings);
  const { inputs, facts, history } = incident;
  const logs = texts.map(({ text }, index): ClusterLog => {
    const { records } = readings[index]!;
    return { input: inputs[index]!, records, facts, history, text: new StringText(text), index, inputs };
  });
  return { incident, logs: linkedLogs(logs) };
}
