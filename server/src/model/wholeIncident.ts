// An incident as one log: no line of its own, the facts and the history of all inputs. Knows nothing of files.
import type { ClusterLog, InputSummary, LogText } from './clusterLog';
import type { Incident } from './incident';
import { inputNames } from './inputNames';
import type { RecordTable } from './recordTable';

/** Index of what is no input: no line reference has it. */
const noInput = -1;

/** Problems of all inputs together that are worth a list. */
const mostProblems = 500;

/** @param logs one per input, by index */
export function wholeIncident({ inputs, facts, history }: Incident, logs: readonly ClusterLog[]): ClusterLog {
  return { input: summaryOf(inputs), inputs, facts, history, logs, index: noInput, text: noText, records: noRecords };
}

/** The first and the last moment that any input tells of; null where none has a date. */
export function timesOf(inputs: readonly InputSummary[]): Pick<InputSummary, 'firstUtcMs' | 'lastUtcMs'> {
  const first = inputs.flatMap(({ firstUtcMs }) => firstUtcMs ?? []);
  const last = inputs.flatMap(({ lastUtcMs }) => lastUtcMs ?? []);
  const least = (a: number, b: number) => Math.min(a, b);
  const most = (a: number, b: number) => Math.max(a, b);
  return {
    firstUtcMs: first.length === 0 ? null : first.reduce(least),
    lastUtcMs: last.length === 0 ? null : last.reduce(most),
  };
}

function summaryOf(inputs: readonly InputSummary[]): InputSummary {
  const names = inputNames(inputs);
  const sum = (of: (input: InputSummary) => number) => inputs.reduce((total, input) => total + of(input), 0);
  return {
    path: '',
    format: 'unknown',
    node: null,
    nodeId: null,
    build: null,
    timeBase: 'utc', // the axis of an incident
    utcOffsetMinutes: null,
    encoding: 'utf-8',
    bytes: sum(({ bytes }) => bytes),
    lines: sum(({ lines }) => lines),
    records: sum(({ records }) => records),
    unrecognised: sum(({ unrecognised }) => unrecognised),
    ...timesOf(inputs),
    problems: inputs
      .flatMap(({ problems }, index) =>
        problems.map(({ code, line, message }) => {
          const place = line === null ? '' : ` line ${line}`;
          return { code, line: null, message: `${names[index] ?? ''}${place}: ${message}` };
        }),
      )
      .slice(0, mostProblems),
  };
}

const noText: LogText = { lineCount: 0, line: () => '' };

const noRecords: RecordTable = {
  count: 0,
  lineCount: 0,
  lineIndex: new Uint32Array(0),
  byteOffset: new Float64Array(0),
  writtenMs: new Float64Array(0),
  timeOfDayMs: new Int32Array(0),
  process: new Uint32Array(0),
  thread: new Uint32Array(0),
  level: new Uint8Array(0),
  shape: new Uint8Array(0),
  channel: new Uint8Array(0),
  component: new Uint16Array(0),
  section: new Uint16Array(0),
  messageStart: new Uint16Array(0),
  channels: [null],
  components: [null],
  sections: [null],
};
