// Analyses a log from its file, here or in a worker thread. Knows nothing of what is done with the result.
import { analysisOf } from '../analyze';
import { ClusterLogReader } from '../formats/clusterLog';
import type { Analysis, ClusterLog } from '../model/clusterLog';
import { fileChunks } from './fileChunks';
import { FileText } from './fileText';

/** Bytes done and in all; called after each chunk. */
export type OnProgress = (done: number, total: number) => void;

/** Analyses a file on the calling thread. @throws InputError when it cannot be read */
export function analyzeFile(path: string, input = 0, onProgress?: OnProgress): ClusterLog {
  return withFileText(path, analyzeFileBytes(path, input, onProgress));
}

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
  return { ...analysis, text: new FileText(path, encoding, analysis.records, bytes), index: 0, inputs: [analysis.input] };
}
