// Runs analyses in worker threads, so that a server answers while it reads. Knows nothing of documents and LSP.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IncidentOptions } from '../incident/analyzeIncident';
import type { Analysis } from '../model/clusterLog';
import { userRowsInUse, type UserRows } from '../parse/userRows';
import { InputError } from './fileChunks';
import { Assembly, type Piece } from './handOver';
import { logsOf, type IncidentData, type ReadIncident, type ReadOptions, type ReadProgress } from './readIncident';

/** What to analyse: the text of an open document, the file at the path, or everything at the paths as one incident. */
export type AnalysisJob =
  | { readonly type: 'text'; readonly path: string; readonly text: string }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'incident'; readonly paths: readonly string[]; readonly options: IncidentOptions };

/** What the worker is given: rules of a person's own connect findings there, too. */
export type AnalysisTask = AnalysisJob & Pick<UserRows, 'causes'>;

/** A result comes as a frame, then, each time the worker is asked for the `next` one, a piece; at last the word that it is whole. */
export type WorkerAnswer =
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'frame'; readonly analysis: Analysis }
  | { readonly type: 'incidentFrame'; readonly data: IncidentData }
  | { readonly type: 'piece'; readonly piece: Piece }
  | { readonly type: 'whole' }
  | { readonly type: 'failed'; readonly message: string };

/** What the worker is told to hand over the next piece. */
export const next = 'next';

export interface WorkerOptions extends Pick<ReadOptions, 'signal' | 'onNote'> {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** The bundled worker; beside the running script by default. */
  readonly workerFile?: string;
}

/** Bytes done and in all. */
export type OnProgress = (done: number, total: number) => void;

export interface AnalysisOptions extends Pick<WorkerOptions, 'signal' | 'workerFile'> {
  readonly onProgress?: OnProgress;
}

/**
 * Analyses one log in a worker thread: the `text` of an open document, or the file at the path. Aborting ends the thread at once.
 * @throws InputError with a message for people; an AbortError when the signal fires
 */
export async function analyzeInWorker(
  { path, text }: { readonly path: string; readonly text?: string },
  { onProgress, ...options }: AnalysisOptions = {},
): Promise<Analysis> {
  const job: AnalysisJob = text === undefined ? { type: 'file', path } : { type: 'text', path, text };
  const tell = onProgress && (({ done, total }: ReadProgress) => onProgress(done, total));
  const result = await runInWorker(job, { ...options, ...(tell && { onProgress: tell }) });
  if (!('input' in result)) throw new Error('the worker answered with an incident to the question for one log');
  return result;
}

/**
 * As `readIncident`, in a worker thread. Aborting ends the thread at once.
 * @throws InputError with a message for people; an AbortError when the signal fires
 */
export async function readIncidentInWorker(
  paths: readonly string[],
  incidentOptions: IncidentOptions = {},
  options: WorkerOptions = {},
): Promise<ReadIncident> {
  const result = await runInWorker({ type: 'incident', paths, options: incidentOptions }, options);
  if (!('inputs' in result)) throw new Error('the worker answered with one log to the question for an incident');
  return logsOf(result);
}

function runInWorker(job: AnalysisJob, options: WorkerOptions): Promise<Analysis | IncidentData> {
  const { signal, onProgress, onNote, workerFile = join(__dirname, 'worker.js') } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const task: AnalysisTask = { ...job, causes: userRowsInUse().causes };
    const worker = new Worker(workerFile, { workerData: task });
    const settle = (end: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate();
      end();
    };
    const onAbort = () => settle(() => reject(signal?.reason as Error));
    signal?.addEventListener('abort', onAbort, { once: true });
    let result: Analysis | IncidentData | null = null;
    let assembly: Assembly | null = null;
    worker.on('message', (answer: WorkerAnswer) => {
      switch (answer.type) {
        case 'progress':
          return onProgress?.(answer.progress);
        case 'note':
          return onNote?.(answer.note);
        case 'frame':
          assembly = new Assembly((result = answer.analysis));
          return worker.postMessage(next);
        case 'incidentFrame':
          result = answer.data;
          assembly = new Assembly(result.incident);
          return worker.postMessage(next);
        case 'piece':
          assembly?.take(answer.piece);
          return worker.postMessage(next);
        case 'whole':
          return settle(() => resolve(result!));
        case 'failed':
          return settle(() => reject(new InputError(answer.message)));
      }
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.on('exit', (code) => settle(() => reject(new InputError(`The analysis ended early (code ${code}).`))));
  });
}
