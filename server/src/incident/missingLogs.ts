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
  const nameless = inputs.filter(({ node, input }) => node === null && input.format === 'cluster-log').length;
  if (nameless === 0) return missingOf(nodes, history);
  const without = nodes.filter(({ hasLog }) => !hasLog);
  if (without.length <= nameless) return [];
  const names = without.map(({ node }) => node).join(', ');
  const some = nameless === 1 ? 'One log does' : `${nameless} logs do`;
  const message = `${some} not say which node wrote it. Of the nodes ${names} the logs of at least ${without.length - nameless} are missing; what these did is unknown. ${collectAll}`;
  return [{ code: 'nodeWithoutLog', node: null, input: null, fromUtcMs: null, toUtcMs: null, at: null, message }];
}

/**
 * Lines that give a number and lines that give a name may mean one node: it is not missing twice, nor is it where a log is at hand of a
 * node of which only the number is known.
 */
function missingOf(nodes: readonly NodeCoverage[], { nodes: known }: History): readonly MissingPart[] {
  const idOf = new Map(known.map(({ name, id }) => [name, id ?? null]));
  const isNumber = ({ node }: NodeCoverage) => node === `Node ${idOf.get(node)}`;
  const without = nodes.filter(({ hasLog }) => !hasLog);
  const names = without.filter((node) => !isNumber(node) && (idOf.get(node.node) ?? null) === null);
  const numbers = without.filter((node) => isNumber(node) && node.inputs.length === 0);
  const heard = nodes.filter((node) => node.hasLog && isNumber(node)).map(({ node }) => node);
  const isNamedTwice = heard.length === 0 && numbers.length > 0 && numbers.length <= names.length;
  const rest = isNamedTwice ? without.filter((node) => !numbers.includes(node)) : without;
  const also = isNamedTwice
    ? ` Lines speak of ${listed(numbers.map(({ node }) => node))} too, by number alone; no line says whether that is another node.`
    : '';
  return rest.map((node) => {
    if (heard.length > 0 && names.includes(node)) return perhapsMissing(node, heard);
    return missingLog(node, node === names[0] ? also : '');
  });
}

/** @param heard nodes with a log of which no line tells the name */
function perhapsMissing({ node, firstUtcMs, lastUtcMs }: NodeCoverage, heard: readonly string[]): MissingPart {
  const those = heard.length === 1 ? `the one of ${heard[0]}` : `one of those of ${listed(heard)}`;
  return {
    ...{ code: 'nodeWithoutLog', node, input: null, fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs, at: null },
    message: `No log is known to be that of ${node}: it is missing, or it is ${those}, whose name no line says. ${collectAll}`,
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

const collectAll = 'Make the logs of all nodes with Get-ClusterLog -Destination <folder>.';

function missingLog({ node, inputs, firstUtcMs, lastUtcMs }: NodeCoverage, also: string): MissingPart {
  const others = inputs.length === 0 ? 'No input comes from it' : 'Its other files tell only part of it';
  // A name from a log may be anything; only what is a computer's is put into a command.
  const command = /^[\w.-]+$/.test(node) ? `Make it with Get-ClusterLog -Node ${node}.` : collectAll;
  return {
    ...{ code: 'nodeWithoutLog', node, input: null, fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs, at: null },
    message: `The cluster.log of ${node} is missing. ${others}; what ${node} itself did is unknown.${also} ${command}`,
  };
}
