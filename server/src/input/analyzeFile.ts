// Analyses a cluster.log that stands alone, from its file. Knows nothing of what is done with the result.
import { analysisOf } from '../analyze';
import { ClusterLogReader } from '../formats/clusterLog';
import type { Analysis, ClusterLog } from '../model/clusterLog';
import type { OnProgress } from './analysisPool';
import { fileChunks } from './fileChunks';
import { RecordText } from './recordText';
import { FileBytes } from './storedBytes';

/** The analysis alone, as a worker hands it over. @throws InputError when the file cannot be read */
export function analyzeFileBytes(path: string, input = 0, onProgress?: OnProgress): Analysis {
  const reader = new ClusterLogReader(path, input);
  for (const { chunk, done, total } of fileChunks(path)) {
    if (done === chunk.length) reader.expect(total);
    reader.push(chunk);
    onProgress?.(done, total);
  }
  return analysisOf(reader);
}

/** Joins an analysis with the text of its file. */
export function withFileText(path: string, analysis: Analysis): ClusterLog {
  const { encoding, bytes } = analysis.input;
  const text = new RecordText(new FileBytes(path, bytes), encoding, analysis.records, bytes);
  return { ...analysis, text, index: 0, inputs: [analysis.input] };
}
