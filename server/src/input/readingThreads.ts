// Reads the large files of an incident side by side, a file to a thread. Only where there are several: to start a thread and to hand a
// reading over costs as much as to read some megabytes. Knows nothing of what is read.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { userRowsInUse, type UserRows } from '../parse/userRows';
import { InputError } from './fileChunks';
import type { InputSource } from './inputSource';
import type { OnBytes, ReadInput } from './readInput';

/** Smaller files are read faster than a thread takes them over. */
const largeBytes = 32 * 1024 * 1024;

/**
 * Fewer processors gain nothing (measured on two, with two and with four logs of 100 MB): a thread takes half as long again for its file,
 * and a third of the work, to take readings over and to join them, stays on the thread that waits.
 */
const enoughProcessors = 4;

/** What a thread is asked to read. */
export interface ReadingJob {
  readonly type: 'reading';
  readonly path: string;
  readonly file: string;
  readonly isNamed: boolean;
  readonly index: number;
}

/** What the thread is given: events may be signs for rules of a person's own. */
export type ReadingTask = ReadingJob & Pick<UserRows, 'causes'>;

export type ReadingAnswer =
  | { readonly type: 'bytes'; readonly done: number }
  | { readonly type: 'reading'; readonly read: ReadInput }
  | { readonly type: 'failed'; readonly message: string };

/** What is on its way, by the index of the input. */
export interface RunningReadings {
  readonly of: ReadonlyMap<number, Promise<ReadInput>>;
  /** Ends the threads that still run. */
  stop(): void;
}

export interface ReadingThreads {
  readonly processors: number;
  /** The bundled worker; where it is missing everything is read on the calling thread. */
  readonly workerFile: string;
}

/** Starts to read the large files, as many at a time as there are processors; none where that gains nothing. */
export function startReadings(
  sources: readonly InputSource[],
  onBytes: (index: number) => OnBytes,
  { processors, workerFile }: ReadingThreads = { processors: availableParallelism(), workerFile: join(__dirname, 'worker.js') },
): RunningReadings {
  const jobs = sources.flatMap(({ path, file, size, isNamed }, index): ReadingJob[] =>
    file !== null && size >= largeBytes ? [{ type: 'reading', path, file, isNamed, index }] : [],
  );
  const threads = Math.min(processors, jobs.length);
  if (processors < enoughProcessors || threads < 2 || !existsSync(workerFile)) return { of: new Map(), stop: () => undefined };
  const running = new Set<Worker>();
  const lanes = Array.from({ length: threads }, () => Promise.resolve());
  const of = new Map<number, Promise<ReadInput>>();
  for (const [place, job] of jobs.entries()) {
    const lane = place % threads;
    const read = lanes[lane]!.then(() => readInThread(job, workerFile, running, onBytes(job.index)));
    read.catch(() => undefined); // whoever waits for it is told
    lanes[lane] = read.then(
      () => undefined,
      () => undefined,
    );
    of.set(job.index, read);
  }
  return { of, stop: () => running.forEach((worker) => void worker.terminate()) };
}

function readInThread(job: ReadingJob, workerFile: string, running: Set<Worker>, onBytes: OnBytes): Promise<ReadInput> {
  return new Promise((resolve, reject) => {
    const task: ReadingTask = { ...job, causes: userRowsInUse().causes };
    const worker = new Worker(workerFile, { workerData: task });
    running.add(worker);
    const settle = (end: () => void) => {
      running.delete(worker);
      void worker.terminate();
      end();
    };
    worker.on('message', (answer: ReadingAnswer) => {
      if (answer.type === 'bytes') onBytes(answer.done);
      else if (answer.type === 'reading') settle(() => resolve(answer.read));
      else settle(() => reject(new InputError(answer.message)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.on('exit', (code) => settle(() => reject(new InputError(`${job.path}: its reading ended early (code ${code}).`))));
  });
}
