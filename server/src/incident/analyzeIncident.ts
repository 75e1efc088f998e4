// Readings of several files in, one incident out: one axis of time, one history. Knows nothing of files and formats.
import { replay } from '../engine/replay';
import type { RunInput } from '../engine/runContext';
import type { InputSummary } from '../model/clusterLog';
import type { History } from '../model/history';
import type { Incident } from '../model/incident';
import type { InputReading } from '../model/inputReading';
import { utcShiftMs } from '../model/logClock';
import { comparePerformance } from '../performance/comparePerformance';
import { continuedLogs } from './continuedLogs';
import { coverageOf } from './coverage';
import type { CoveredInput } from './coveredInput';
import { coveredTimes } from './coveredTimes';
import { inputOrder } from './inputOrder';
import { lastOfProcess } from './lastOfProcess';
import { linesBeforeStarts } from './linesBeforeStarts';
import { named, withNodesByPath } from './nodesByPath';
import { onOneAxis, type PlacedInput } from './oneAxis';
import { placedCounters } from './placedCounters';

export interface IncidentOptions {
  /** Minutes to add to local times to get UTC, by path or its end (`System.csv`) or by node; what a person says goes before all else. */
  readonly utcOffsetMinutes?: ReadonlyMap<string, number>;
  /** Milliseconds to add to the clock of a node, by its name; goes before what is measured. */
  readonly skewMs?: ReadonlyMap<string, number>;
}

/** Windows Server 2012 (build 9200) brought CSVFS; builds below it have CSV version 1. */
const firstBuildWithCsvFs = 9200;

/** @param given one per input, in the order of their indices */
export function analyzeIncident(given: readonly InputReading[], options: IncidentOptions = {}): Incident {
  const readings = withNodesByPath(given);
  const order = inputOrder(readings);
  const { placed, facts } = onOneAxis(readings, order, options.utcOffsetMinutes ?? new Map(), options.skewMs ?? new Map());
  const builds = readings.map(({ input }) => input.build).filter((build) => build !== null);
  const generation = builds.length === 0 ? null : Math.min(...builds) < firstBuildWithCsvFs ? 1 : 2;
  const inOrder = order.map((index) => placed[index]!);
  const told = replay(facts, { inputs: continuedLogs(inOrder.map(runInput), inOrder), generation });
  const { comparisons, findings } = comparePerformance(placedCounters(inOrder, told), told);
  const history = findings.length === 0 ? told : { ...told, findings: [...told.findings, ...findings] };
  const isAlone = readings.length === 1;
  return {
    inputs: placed.map(({ index, input }) => (isAlone ? input : withNodeByLines(input, nodeOf(index, input, history)))),
    clocks: placed.map(({ clock }) => clock),
    facts,
    history,
    coverage: coverageOf(
      inOrder.map((input) => covered(input, history)),
      history,
    ),
    performance: comparisons,
  };
}

function runInput({ index, input, reading, clock, shiftMs }: PlacedInput): RunInput {
  const { lineCount } = reading.records;
  const { skewMs, plusMinusMs } = clock;
  // A skew below its own plus-minus is not applied, so it is a doubt too.
  const doubtMs = skewMs === null || plusMinusMs === null ? null : plusMinusMs + Math.abs(skewMs - shiftMs);
  return {
    input: index,
    node: input.node === null ? null : { name: input.node, id: input.nodeId },
    lastUtcMs: onAxis(input.lastUtcMs, shiftMs),
    lastLine: lineCount === 0 ? null : { input: index, line: lineCount },
    beforeStarts: linesBeforeStarts(reading, index, utcShiftMs(input) + shiftMs),
    lastOfProcess: lastOfProcess(reading, index, utcShiftMs(input) + shiftMs),
    plusMinusMs: doubtMs,
    covers: coveredTimes(reading, utcShiftMs(input) + shiftMs),
  };
}

function covered({ index, input, reading, facts, shiftMs }: PlacedInput, history: History): CoveredInput {
  return {
    ...{ index, input, reading, facts },
    node: nodeOf(index, input, history),
    firstUtcMs: onAxis(input.firstUtcMs, shiftMs),
    lastUtcMs: onAxis(input.lastUtcMs, shiftMs),
  };
}

/** Canonical name of the node that wrote an input; null where nobody says: then the name that its writer has is made up. */
function nodeOf(index: number, { node }: InputSummary, { writers, nodes }: History): string | null {
  const writer = writers[index];
  return node !== null || nodes.some(({ name }) => name === writer) ? (writer ?? node) : null;
}

/** Where no header names the node, its lines may: by what they say of themselves, or by the number that they begin with. */
function withNodeByLines(input: InputSummary, node: string | null): InputSummary {
  if (input.node !== null || node === null) return input;
  return named(input, node, `What its lines say of their writer fits ${node}.`);
}

function onAxis(utcMs: number | null, shiftMs: number): number | null {
  return utcMs === null ? null : utcMs + shiftMs;
}
