// Runs analyses in worker threads, so that a server answers while it reads. Knows nothing of documents and LSP.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../model/clusterLog';
import type { OnProgress } from './analyzeFile';
import { InputError } from './fileChunks';
import { Assembly, type Piece } from './handOver';

/** What to analyse: the text of an open document, or the file at the path. */
export interface AnalysisJob {
  readonly path: string;
  readonly text?: string;
}

/** An analysis comes as a frame, then, each time the worker is asked for the `next` one, a piece; at last the word that it is whole. */
export type WorkerAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'frame'; readonly analysis: Analysis }
  | { readonly type: 'piece'; readonly piece: Piece }
  | { readonly type: 'whole' }
  | { readonly type: 'failed'; readonly message: string };

/** What the worker is told to hand over the next piece. */
export const next = 'next';

export interface AnalysisOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** The bundled worker; beside the running script by default. */
  readonly workerFile?: string;
}

/**
 * Analyses in a worker thread. Aborting ends the thread at once.
 * @throws InputError with a message for people; an AbortError when the signal fires
 */
export function analyzeInWorker(job: AnalysisJob, options: AnalysisOptions = {}): Promise<Analysis> {
  const { signal, onProgress, workerFile = join(__dirname, 'worker.js') } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(workerFile, { workerData: job });
    const settle = (end: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate();
      end();
    };
    const onAbort = () => settle(() => reject(signal?.reason as Error));
    signal?.addEventListener('abort', onAbort, { once: true });
    let assembly: Assembly | null = null;
    worker.on('message', (answer: WorkerAnswer) => {
      switch (answer.type) {
        case 'progress':
          return onProgress?.(answer.done, answer.total);
        case 'frame':
          assembly = new Assembly(answer.analysis);
          return worker.postMessage(next);
        case 'piece':
          assembly?.take(answer.piece);
          return worker.postMessage(next);
        case 'whole':
          return settle(() => resolve(assembly!.analysis));
        case 'failed':
          return settle(() => reject(new InputError(answer.message)));
      }
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.on('exit', (code) => settle(() => reject(new InputError(`The analysis of ${job.path} ended early (code ${code}).`))));
  });
}
