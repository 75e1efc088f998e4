// Stretches of the replay of which no log of a node tells: it is missing, not begun, over, silent or cut. Plain text, not escaped.
import { appliedSkewMs } from '../model/appliedSkew';
import type { ClusterLog, InputSummary } from '../model/clusterLog';
import { itemsOfSlice } from '../model/complete';
import type { Fact } from '../model/facts';
import type { InputClock } from '../model/incident';
import type { LineRef } from '../model/lineRef';
import { logOfInput } from '../model/logOfInput';
import { recordAtLine, recordUtcMs } from '../model/recordAt';
import type { StepAxis } from '../model/replayAxis';
import { axisShiftMs } from '../model/stepAt';
import { writerOf } from '../model/writerOf';

export interface UncoveredTime {
  readonly node: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly words: string;
  readonly at: LineRef | null;
}

/** Told one by one; a page shows no more. */
const mostStretches = 2000;

/** In slices. @param nodes that have lanes @param clocks by input; empty for a log that stands alone */
export function* uncoveredTime(
  log: ClusterLog,
  axis: StepAxis,
  nodes: readonly string[],
  clocks: readonly InputClock[],
): Generator<void, readonly UncoveredTime[]> {
  const written = log.inputs.map((input, index) => writtenBy(log, input, index, clocks[index]));
  const silences = axis.kind === 'utc' ? yield* silencesOf(log, written) : [];
  const found: UncoveredTime[] = [];
  for (const node of nodes) {
    yield;
    const own = written.filter((part) => part.node === node);
    const logs = own.filter(({ isLog }) => isLog);
    if (logs.length === 0) {
      found.push(withoutLog(node, axis, own.length > 0, written));
      continue;
    }
    const ends = axis.kind === 'utc' ? outside(node, axis, logs) : [];
    // Another log of the node may go on where one is silent.
    const silent = silences.filter((silence) => silence.node === node && !logs.some((other) => tellsOf(other, silence)));
    found.push(...ends, ...silent.map(({ input: _input, ...silence }) => silence));
  }
  return found.filter(({ fromMs, toMs }) => toMs > fromMs).slice(0, mostStretches);
}

interface WrittenInput {
  readonly input: number;
  readonly node: string;
  /** Does a line or a person say which node wrote it? */
  readonly isNamed: boolean;
  readonly isLog: boolean;
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

function writtenBy(log: ClusterLog, summary: InputSummary, input: number, clock: InputClock | undefined): WrittenInput {
  const { firstUtcMs, lastUtcMs, format, node } = summary;
  const writer = writerOf(log.history, input);
  const shiftMs = appliedSkewMs(clock);
  return {
    input,
    node: writer,
    isNamed: node !== null || log.history.nodes.some(({ name }) => name === writer),
    isLog: format === 'cluster-log',
    fromMs: firstUtcMs === null ? null : firstUtcMs + shiftMs,
    toMs: lastUtcMs === null ? null : lastUtcMs + shiftMs,
  };
}

function withoutLog(
  node: string,
  { fromMs, toMs }: StepAxis,
  hasOther: boolean,
  written: readonly WrittenInput[],
): UncoveredTime {
  const isPerhapsNameless = written.some(({ isLog, isNamed }) => isLog && !isNamed);
  const words = isPerhapsNameless
    ? `no log is known to be that of ${node}`
    : `no cluster.log of ${node}${hasOther ? ': its other files tell only part of it' : ''}`;
  return { node, fromMs, toMs, words, at: null };
}

/** Before the first log of a node begins, after the last one ends, and between two that follow each other. */
function outside(node: string, axis: StepAxis, logs: readonly WrittenInput[]): readonly UncoveredTime[] {
  const dated = logs.flatMap(({ fromMs, toMs }) => (fromMs === null || toMs === null ? [] : [{ fromMs, toMs }]));
  dated.sort((a, b) => a.fromMs - b.fromMs);
  const [first] = dated;
  if (first === undefined) return [];
  const found: UncoveredTime[] = [];
  const add = (fromMs: number, toMs: number, words: string) => found.push({ node, fromMs, toMs, words, at: null });
  add(axis.fromMs, Math.min(first.fromMs, axis.toMs), `before the log of ${node} begins`);
  let toldMs = first.toMs;
  for (const { fromMs, toMs } of dated) {
    if (fromMs > toldMs) add(Math.max(toldMs, axis.fromMs), Math.min(fromMs, axis.toMs), `between two logs of ${node}`);
    toldMs = Math.max(toldMs, toMs);
  }
  add(Math.max(toldMs, axis.fromMs), axis.toMs, `after the log of ${node} ends`);
  return found;
}

interface Silence extends UncoveredTime {
  readonly input: number;
}

function* silencesOf(log: ClusterLog, written: readonly WrittenInput[]): Generator<void, readonly Silence[]> {
  const found: Silence[] = [];
  for (const [place, fact] of log.facts.entries()) {
    if (place % itemsOfSlice === 0) yield;
    const { body, at, utcMs } = fact;
    if (body.kind !== 'linesMissing' || body.how === 'lineNumbers' || utcMs === null) continue;
    const writer = written[at.input];
    if (writer === undefined || !writer.isLog) continue;
    const isCut = body.how === 'elision';
    const toMs = isCut ? nextLineMs(log, fact) : utcMs + (body.silentMs ?? 0);
    const words = isCut ? `lines were cut out of the log of ${writer.node}` : `the log of ${writer.node} is silent`;
    if (toMs !== null) found.push({ input: at.input, node: writer.node, fromMs: utcMs, toMs, words, at });
  }
  return found;
}

/** When the line behind those that were cut out was written; null where no line behind them has a date. */
function nextLineMs(log: ClusterLog, { at }: Fact): number | null {
  const of = logOfInput(log, at.input);
  if (of === undefined) return null;
  const { records, input } = of;
  for (let record = recordAtLine(records, at.line - 1) + 1; record < records.count; record++) {
    const utcMs = recordUtcMs(records, record, input);
    if (utcMs !== null) return utcMs + axisShiftMs(of);
  }
  return null;
}

function tellsOf({ input, fromMs, toMs }: WrittenInput, silence: Silence): boolean {
  return input !== silence.input && fromMs !== null && toMs !== null && fromMs < silence.toMs && toMs > silence.fromMs;
}
