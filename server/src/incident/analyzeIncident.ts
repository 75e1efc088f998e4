// Readings of several files in, one incident out: one axis of time, one history. Knows nothing of files and formats.
import { replay } from '../engine/replay';
import type { RunInput } from '../engine/runContext';
import type { Incident, InputClock } from '../model/incident';
import type { InputReading } from '../model/inputReading';

export interface IncidentOptions {
  /** Minutes to add to local times to get UTC, by path or its end (`System.csv`) or by node; what a person says goes before all else. */
  readonly utcOffsetMinutes?: ReadonlyMap<string, number>;
  /** Milliseconds to add to the clock of a node, by its name; goes before what is measured. */
  readonly skewMs?: ReadonlyMap<string, number>;
}

/** Windows Server 2012 (build 9200) brought CSVFS; builds below it have CSV version 1. */
const firstBuildWithCsvFs = 9200;

/** @param readings one per input, in the order of their indices */
export function analyzeIncident(readings: readonly InputReading[], options: IncidentOptions = {}): Incident {
  void options;
  const facts = readings.flatMap((reading) => reading.facts);
  const builds = readings.map(({ input }) => input.build).filter((build) => build !== null);
  const generation = builds.length === 0 ? null : Math.min(...builds) < firstBuildWithCsvFs ? 1 : 2;
  const history = replay(facts, { inputs: readings.map(runInput), generation });
  return {
    inputs: readings.map(({ input }) => input),
    clocks: readings.map((_reading, input) => unmeasured(input)),
    facts,
    history,
    coverage: { nodes: [], missing: [] },
  };
}

function runInput({ input, records }: InputReading, index: number): RunInput {
  return {
    input: index,
    node: input.node === null ? null : { name: input.node, id: input.nodeId },
    lastUtcMs: input.lastUtcMs,
    lastLine: records.lineCount === 0 ? null : { input: index, line: records.lineCount },
  };
}

function unmeasured(input: number): InputClock {
  return { input, zoneFrom: null, skewMs: null, plusMinusMs: null, skewFrom: null, reference: null, pairs: 0 };
}
