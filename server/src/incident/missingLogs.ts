// Nodes of which no cluster.log is at hand, for people. Knows nothing of single lines.
import type { History } from '../model/history';
import type { MissingPart, NodeCoverage } from '../model/incident';
import type { CoveredInput } from './coveredInput';

/** A log whose node nobody names is that of one of the nodes without a log, and nobody knows of which. */
export function withoutLogs(
  nodes: readonly NodeCoverage[],
  inputs: readonly CoveredInput[],
  history: History,
): readonly MissingPart[] {
  const without = nodes.filter(({ hasLog }) => !hasLog);
  const nameless = inputs.filter(({ node, input }) => node === null && input.format === 'cluster-log').length;
  if (nameless === 0) return missingOf(without, history);
  if (without.length <= nameless) return [];
  const names = without.map(({ node }) => node).join(', ');
  const some = nameless === 1 ? 'One log does' : `${nameless} logs do`;
  const message = `${some} not say which node wrote it. Of the nodes ${names} the logs of at least ${without.length - nameless} are missing; what these did is unknown. ${collectAll}`;
  return [{ code: 'nodeWithoutLog', node: null, input: null, fromUtcMs: null, toUtcMs: null, at: null, message }];
}

/** Lines that give a number and lines that give a name may mean one node: it is not missing twice. */
function missingOf(without: readonly NodeCoverage[], { nodes }: History): readonly MissingPart[] {
  const idOf = new Map(nodes.map(({ name, id }) => [name, id]));
  const isNumber = ({ node, inputs }: NodeCoverage) => inputs.length === 0 && node === `Node ${idOf.get(node)}`;
  const numbers = without.filter(isNumber);
  const names = without.filter((node) => !isNumber(node) && (idOf.get(node.node) ?? null) === null);
  if (numbers.length === 0 || names.length < numbers.length) return without.map((node) => missingLog(node, ''));
  const spoken = listed(numbers.map(({ node }) => node));
  const also = ` Lines speak of ${spoken} too, by number alone; no line says whether that is another node.`;
  const rest = without.filter((node) => !numbers.includes(node));
  return rest.map((node) => missingLog(node, node === names[0] ? also : ''));
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

const collectAll = 'Make the logs of all nodes with Get-ClusterLog -Destination.';

function missingLog({ node, inputs, firstUtcMs, lastUtcMs }: NodeCoverage, also: string): MissingPart {
  const others = inputs.length === 0 ? 'No input comes from it' : 'Its other files tell only part of it';
  // A name from a log may be anything; only what is a computer's is put into a command.
  const command = /^[\w.-]+$/.test(node) ? `Make it with Get-ClusterLog -Node ${node}.` : collectAll;
  return {
    ...{ code: 'nodeWithoutLog', node, input: null, fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs, at: null },
    message: `The cluster.log of ${node} is missing. ${others}; what ${node} itself did is unknown.${also} ${command}`,
  };
}
