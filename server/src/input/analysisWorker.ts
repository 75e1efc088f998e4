// The worker thread of analysisPool.ts and readingThreads.ts: one job, one result handed over, then it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import { analyzeText } from '../analyze';
import { analyzeFileBytes } from './analyzeFile';
import { next, type AnalysisTask, type WorkerAnswer } from './analysisPool';
import { frameOf, piecesOf, type Told } from './handOver';
import { fileSource } from './findInputs';
import { readIncidentData, type IncidentData, type ReadProgress } from './readIncident';
import type { ReadingAnswer, ReadingTask } from './readingThreads';
import { readInput } from './readInput';
import type { CounterTable } from '../model/counters';
import type { RecordTable } from '../model/recordTable';
import { noUserRows, useUserRows } from '../parse/userRows';

const job = workerData as AnalysisTask | ReadingTask;
const port = parentPort;
if (port === null) throw new Error('analysisWorker runs in a worker thread only');
const answer = (message: WorkerAnswer | ReadingAnswer, transfer: readonly ArrayBuffer[] = []) =>
  port.postMessage(message, transfer);

/** Progress is told at most this often; more messages would cost more than they tell. */
const progressEveryMs = 100;
let lastTold = 0;

function tell(progress: ReadProgress): void {
  if (isTimeToTell()) answer({ type: 'progress', progress });
}

function isTimeToTell(): boolean {
  const now = performance.now();
  if (now - lastTold < progressEveryMs) return false;
  lastTold = now;
  return true;
}

async function run(): Promise<void> {
  useUserRows({ ...noUserRows, causes: job.causes });
  if (job.type === 'incident') {
    const data = await readIncidentData(job.paths, {
      ...job.options,
      onProgress: tell,
      onNote: (note) => answer({ type: 'note', note }),
    });
    handOver(data.incident, () =>
      answer({ type: 'incidentFrame', data: { ...data, incident: frameOf(data.incident) } }, buffersOf(data.inputs)),
    );
    return;
  }
  if (job.type === 'reading') {
    const source = { ...fileSource(job.file, job.isNamed), path: job.path };
    const read = await readInput(source, job.index, (done) => {
      if (isTimeToTell()) answer({ type: 'bytes', done });
    });
    // It goes to a thread that does nothing but wait for it, so that it need not come in pieces.
    return answer({ type: 'reading', read }, [
      ...buffersOf([{ records: read.reading.records, text: read.text }]),
      ...counterBuffers(read.reading.counters),
    ]);
  }
  const analysis =
    job.type === 'text'
      ? analyzeText(job.text, job.path)
      : analyzeFileBytes(job.path, 0, (done, total) => tell({ done, total, name: job.path }));
  handOver(analysis, () => answer({ type: 'frame', analysis: frameOf(analysis) }, columnsOf(analysis.records)));
}

/** Whoever asks may do other things between two pieces. Listening keeps the thread until it is ended. */
function handOver(told: Told, sendFrame: () => void): void {
  const pieces = piecesOf(told);
  port!.on('message', (asked: unknown) => {
    if (asked !== next) return;
    const { value, done } = pieces.next();
    answer(done ? { type: 'whole' } : { type: 'piece', piece: value });
  });
  sendFrame();
}

/** What is handed over, not copied: each buffer once, for columns may share one. */
function buffersOf(inputs: IncidentData['inputs']): readonly ArrayBuffer[] {
  const buffers = inputs.flatMap(({ records, text: { packed, lineStarts } }) => [
    ...columnsOf(records),
    ...(packed?.pieces.map(({ buffer }) => buffer as ArrayBuffer) ?? []),
    ...(lineStarts === null ? [] : [lineStarts.marks.buffer as ArrayBuffer]),
  ]);
  return [...new Set(buffers)];
}

function counterBuffers(counters: CounterTable | null): readonly ArrayBuffer[] {
  if (counters === null) return [];
  const columns = [counters.sampleUtcMs, counters.sampleLine, ...counters.series.map(({ values }) => values)];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

function columnsOf(records: RecordTable): readonly ArrayBuffer[] {
  const columns = Object.values(records).filter((column) => ArrayBuffer.isView(column));
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

run().catch((error: unknown) => answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }));
