// The worker thread of analysisPool.ts: one job, one analysis handed over in pieces, then it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import { analyzeText } from '../analyze';
import { analyzeFileBytes } from './analyzeFile';
import type { AnalysisJob, WorkerAnswer } from './analysisPool';
import { frameOf, piecesOf } from './handOver';

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
  const pieces = piecesOf(analysis);
  // Whoever asks may do other things between two pieces. Listening keeps the thread until it is ended.
  port.on('message', () => {
    const { value, done } = pieces.next();
    answer(done ? { type: 'whole' } : { type: 'piece', piece: value });
  });
  port.postMessage(
    { type: 'frame', analysis: frameOf(analysis) } satisfies WorkerAnswer,
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
} catch (error) {
  answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}
