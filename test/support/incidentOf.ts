// Incidents for tests: several texts read as the product reads files, each by the format of its content, analysed as one.
import { exportViews } from '../../server/src/formats/exportViews';
import { recogniseFormat } from '../../server/src/formats/recogniseFormat';
import { analyzeIncident, type IncidentOptions } from '../../server/src/incident/analyzeIncident';
import type { ClusterLog } from '../../server/src/model/clusterLog';
import type { Incident } from '../../server/src/model/incident';
import type { InputReading } from '../../server/src/model/inputReading';
import { linkedLogs } from '../../server/src/model/logOfInput';
import { StringText } from '../../server/src/model/stringText';
import { wholeIncident } from '../../server/src/model/wholeIncident';

export interface TestFile {
  readonly path: string;
  readonly text: string;
}

export interface TestIncident {
  readonly incident: Incident;
  /** By index; each knows the others. */
  readonly logs: readonly ClusterLog[];
  readonly whole: ClusterLog;
}

/** @param files by index; a lone text is `NODE<n>_cluster.log`, counted from 1 */
export function incidentOf(files: readonly (string | TestFile)[], options: IncidentOptions = {}): TestIncident {
  const named = files.map((file, index) =>
    typeof file === 'string' ? { path: `NODE${index + 1}_cluster.log`, text: file } : file,
  );
  const readings = named.map(({ path, text }, index) => readingOf(path, index, text));
  const incident = analyzeIncident(readings, options);
  const logs = linkedLogs(
    named.map(({ text: content }, index): ClusterLog => {
      const { facts, history, inputs } = incident;
      const input = inputs[index]!;
      const { records } = readings[index]!;
      const text = new StringText(content);
      const log = { input, records, facts, history, inputs, index, text };
      if (input.format === 'cluster-log') return log;
      const bytes = new TextEncoder().encode(content);
      const textBetween = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
      return {
        ...log,
        views: exportViews(input, records, {
          recordText: (record) => textBetween(records.byteOffset[record]!, records.byteOffset[record + 1] ?? bytes.length),
          headText: () => textBetween(0, records.byteOffset[0] ?? bytes.length),
        }),
      };
    }),
  );
  return { incident, logs, whole: wholeIncident(incident, logs) };
}

function readingOf(path: string, index: number, text: string): InputReading {
  const bytes = new TextEncoder().encode(text);
  const recognition = recogniseFormat(bytes, path);
  if (recognition.format === 'unknown') throw new Error(`${path} ${recognition.reason}`);
  const reader = recognition.open(path, index);
  reader.push(bytes);
  return reader.finish();
}
