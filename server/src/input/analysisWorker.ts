// The worker thread of analysisPool.ts: one job, one answer, then it ends.
import { parentPort, workerData } from 'node:worker_threads';
import { analyzeText } from '../analyze';
import { analyzeFileBytes } from './analyzeFile';
import type { AnalysisJob, WorkerAnswer } from './analysisPool';

const job = workerData as AnalysisJob;
const port = parentPort;
if (port === null) throw new Error('analysisWorker runs in a worker thread only');
const answer = (message: WorkerAnswer) => port.postMessage(message);

/** Progress is told at most this often; more messages would cost more than they tell. */
const progressEveryMs = 100;
let lastTold = 0;

try {
  const analysis =
    job.text === undefined
      ? analyzeFileBytes(job.path, 0, (done, total) => {
          const now = performance.now();
          if (now - lastTold < progressEveryMs) return;
          lastTold = now;
          answer({ type: 'progress', done, total });
        })
      : analyzeText(job.text, job.path);
  // The columns are handed over, not copied.
  const columns = Object.values(analysis.records).filter((column) => ArrayBuffer.isView(column));
  port.postMessage(
    { type: 'done', analysis } satisfies WorkerAnswer,
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
} catch (error) {
  answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}
