// What the inputs cover of each node, and what nobody can know, the weightiest first. Knows nothing of how it is shown.
import type { History } from '../model/history';
import type { Coverage, MissingPart, NodeCoverage } from '../model/incident';
import type { CoveredInput } from './coveredInput';
import { compare } from './inputOrder';
import { missingIn } from './missingInputs';
import { withoutLogs } from './missingLogs';
import { gapsIn, restartsIn } from './missingTimes';
import { nodeKey } from './nodeKey';
import { otherTimes } from './otherTimes';
import { shorterLogs } from './shorterLogs';

/** From weighty to light. */
const weights: readonly MissingPart['code'][] = [
  'nodeWithoutLog',
  'unreadable',
  'zoneUnknown',
  'otherTime',
  'lowLogLevel',
  'gap',
  'restart',
  'undated',
  'unknownFormat',
];

/** @param inputs in an order that does not depend on how they were given */
export function coverageOf(inputs: readonly CoveredInput[], history: History): Coverage {
  const nodes = nodeCoverage(inputs, history);
  const missing = [
    ...withoutLogs(nodes, inputs, history),
    ...shorterLogs(nodes, inputs),
    ...inputs.flatMap((covered) => [...missingIn(covered), ...gapsIn(covered), ...restartsIn(covered, history)]),
    ...otherTimes(inputs),
  ];
  // Stable: parts of one weight keep the order of nodes and inputs.
  return { nodes, missing: missing.sort((a, b) => weights.indexOf(a.code) - weights.indexOf(b.code)) };
}

/** Every node that a line names or an input comes from. */
function nodeCoverage(inputs: readonly CoveredInput[], history: History): readonly NodeCoverage[] {
  const names = new Map<string, string>();
  for (const name of [...history.nodes.map((node) => node.name), ...inputs.map(({ node }) => node)]) {
    const key = nodeKey(name);
    if (name !== null && key !== null && !names.has(key)) names.set(key, name);
  }
  return [...names]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, node]) => {
      const own = inputs.filter((covered) => nodeKey(covered.node) === key);
      return {
        node,
        inputs: own.map(({ index }) => index).sort((a, b) => a - b),
        hasLog: own.some(({ input }) => input.format === 'cluster-log'),
        firstUtcMs: least(own.map(({ firstUtcMs }) => firstUtcMs)),
        lastUtcMs: most(own.map(({ lastUtcMs }) => lastUtcMs)),
      };
    });
}

function least(times: readonly (number | null)[]): number | null {
  return times.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);
}

function most(times: readonly (number | null)[]): number | null {
  return times.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null);
}
