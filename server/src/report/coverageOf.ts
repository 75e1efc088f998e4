// What was read, what is wrong with it, and what is missing. Knows nothing of the story.
import { formatInWords, skewInWords, zoneInWords } from '../explain/inputInWords';
import type { InputSummary } from '../model/clusterLog';
import type { Incident, InputClock } from '../model/incident';
import { inputNames } from '../model/inputNames';
import { coveredTime } from './coveredTime';
import { missingParts } from './missingParts';
import type { CoveragePart, InputTold } from './report';

export function coverageOf(incident: Incident): CoveragePart {
  const { inputs, clocks, coverage } = incident;
  const names = inputNames(inputs);
  const { firstUtcMs, lastUtcMs } = coveredTime(incident);
  return {
    inputs: inputs.map((input, index) => inputTold(input, names[index] ?? '', clocks[index])),
    nodes: coverage.nodes.map(({ node, hasLog, inputs: own, firstUtcMs, lastUtcMs }) => ({
      node,
      hasLog,
      inputs: own.length,
      firstUtcMs,
      lastUtcMs,
    })),
    missing: missingParts(incident).map(({ code, message, at }) => ({ code, text: message, evidence: at === null ? [] : [at] })),
    fromUtcMs: firstUtcMs,
    toUtcMs: lastUtcMs,
  };
}

function inputTold(input: InputSummary, name: string, clock: InputClock | undefined): InputTold {
  const { path, format, node, firstUtcMs, lastUtcMs, lines, records, unrecognised, problems } = input;
  return {
    name,
    path,
    format,
    formatWords: formatInWords(format),
    node,
    zone: zoneInWords(input, clock),
    skew: clock ? skewInWords(clock, node) : null,
    firstUtcMs,
    lastUtcMs,
    lines,
    records,
    unrecognised,
    problems,
  };
}
