// From paths to an incident: every input read, all of them analysed as one, and a log per input with its own text.
// Knows nothing of formats, threads and of what is done with the result.
import { exportViews } from '../formats/exportViews';
import { analyzeIncident, type IncidentOptions } from '../incident/analyzeIncident';
import type { ClusterLog, InputFormat } from '../model/clusterLog';
import type { Incident } from '../model/incident';
import { linkedLogs } from '../model/logOfInput';
import type { RecordTable } from '../model/recordTable';
import { applyLayout } from './applyLayout';
import { layoutHints, type LayoutHint } from './archiveLayout';
import { findInputs } from './findInputs';
import type { InputSource } from './inputSource';
import { readInput, type KeptText, type OnBytes, type ReadInput } from './readInput';
import { startReadings } from './readingThreads';
import { storedText } from './storedText';

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  /** The input that is being read. */
  readonly name: string;
}

export interface ReadOptions extends IncidentOptions {
  /** Ends the reading, with its reason as error. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Takes one line about each thing that was left out: a link, a folder that cannot be listed. */
  readonly onNote?: (note: string) => void;
}

export interface ReadIncident {
  readonly incident: Incident;
  /** One per input, in order; each knows the others. */
  readonly logs: readonly ClusterLog[];
}

/** An incident as a worker hands it over: plain values. */
export interface IncidentData {
  readonly incident: Incident;
  readonly inputs: readonly { readonly records: RecordTable; readonly text: KeptText }[];
}

/**
 * Reads files, folders and ZIPs as one incident, on the calling thread. What cannot be read or is of no known format stays in the
 * list of inputs as `unknown`, with a problem that says why.
 * @throws InputError when a path that was named does not exist
 */
export async function readIncident(paths: readonly string[], options: ReadOptions = {}): Promise<ReadIncident> {
  return logsOf(await readIncidentData(paths, options));
}

/** As `readIncident`, without texts. */
export async function readIncidentData(paths: readonly string[], options: ReadOptions = {}): Promise<IncidentData> {
  const found = await findInputs(paths);
  try {
    found.notes.forEach((note) => options.onNote?.(note));
    return await readSources(found.sources, layoutHints(found.sources.map(({ path }) => path)), options);
  } finally {
    found.close();
  }
}

/** Reads sources as one incident. @param hints what the names of files around each tell of it */
export async function readSources(
  sources: readonly InputSource[],
  hints: readonly LayoutHint[],
  options: ReadOptions,
): Promise<IncidentData> {
  const inputs = await readInputs(sources, hints, options);
  const incident = analyzeIncident(
    inputs.map(({ reading }) => reading),
    options,
  );
  return { incident, inputs: inputs.map(({ reading: { records }, text }) => ({ records, text })) };
}

async function readInputs(
  sources: readonly InputSource[],
  hints: readonly LayoutHint[],
  { signal, onProgress }: ReadOptions,
): Promise<readonly ReadInput[]> {
  const tell = progressOf(sources, onProgress);
  const large = startReadings(sources, tell);
  const read: ReadInput[] = [];
  try {
    for (const [index, source] of sources.entries()) {
      signal?.throwIfAborted();
      const { reading, text } = await (large.of.get(index) ?? readInput(source, index, tell(index), signal));
      read.push({ reading: applyLayout(reading, hints[index]!), text });
      tell(index)(source.size);
    }
    return read;
  } finally {
    large.stop();
  }
}

/** Adds up what is done of all sources: large ones are read side by side. */
function progressOf(sources: readonly InputSource[], onProgress: ReadOptions['onProgress']): (index: number) => OnBytes {
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const doneOf = new Float64Array(sources.length);
  let done = 0;
  return (index) => (bytes) => {
    const source = sources[index]!;
    const now = Math.min(bytes, source.size);
    done += now - doneOf[index]!;
    doneOf[index] = now;
    onProgress?.({ done, total, name: source.path });
  };
}

/** The logs of an incident that was read, each with its text. */
export function logsOf({ incident, inputs }: IncidentData): ReadIncident {
  const { facts, history } = incident;
  const logs = inputs.map(({ records, text }, index): ClusterLog => {
    const input = incident.inputs[index]!;
    const shown = storedText(text, records, input.encoding);
    const log = { input, records, facts, history, text: shown.text, index, inputs: incident.inputs };
    return hasViews(input.format) ? { ...log, views: exportViews(input, records, shown.records) } : log;
  });
  return { incident, logs: linkedLogs(logs) };
}

/** A record of a cluster.log is shown by its prefix and message. */
function hasViews(format: InputFormat): boolean {
  return format !== 'cluster-log' && format !== 'unknown';
}
