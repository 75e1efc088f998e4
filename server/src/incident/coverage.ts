// What the inputs cover of each node, and what nobody can know, the weightiest first. Knows nothing of how it is shown.
import type { History } from '../model/history';
import type { Coverage, MissingPart, NodeCoverage } from '../model/incident';
import type { CoveredInput } from './coveredInput';
import { compare } from './inputOrder';
import { missingIn } from './missingInputs';
import { gapsIn, restartsIn } from './missingTimes';
import { nodeKey } from './nodeKey';
import { otherTimes } from './otherTimes';

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
    ...withoutLogs(nodes, inputs),
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

/** A log whose node nobody names is that of one of the nodes without a log, and nobody knows of which. */
function withoutLogs(nodes: readonly NodeCoverage[], inputs: readonly CoveredInput[]): readonly MissingPart[] {
  const without = nodes.filter(({ hasLog }) => !hasLog);
  const nameless = inputs.filter(({ node, input }) => node === null && input.format === 'cluster-log').length;
  if (nameless === 0) return without.map((node) => missingLog(node));
  if (without.length <= nameless) return [];
  const names = without.map(({ node }) => node).join(', ');
  const some = nameless === 1 ? 'One log does' : `${nameless} logs do`;
  const message = `${some} not say which node wrote it. Of the nodes ${names} the logs of at least ${without.length - nameless} are missing; what these did is unknown. ${collectAll}`;
  return [{ code: 'nodeWithoutLog', node: null, input: null, fromUtcMs: null, toUtcMs: null, at: null, message }];
}

const collectAll = 'Make the logs of all nodes with Get-ClusterLog -Destination.';

function missingLog({ node, inputs, firstUtcMs, lastUtcMs }: NodeCoverage): MissingPart {
  const others = inputs.length === 0 ? 'No input comes from it' : 'Its other files tell only part of it';
  // A name from a log may be anything; only what is a computer's is put into a command.
  const command = /^[\w.-]+$/.test(node) ? `Make it with Get-ClusterLog -Node ${node}.` : collectAll;
  return {
    ...{ code: 'nodeWithoutLog', node, input: null, fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs, at: null },
    message: `The cluster.log of ${node} is missing. ${others}; what ${node} itself did is unknown. ${command}`,
  };
}

function least(times: readonly (number | null)[]): number | null {
  return times.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);
}

function most(times: readonly (number | null)[]): number | null {
  return times.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null);
}
