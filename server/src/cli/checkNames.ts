// Whether the nodes and files that a person named are among the inputs: a name that means nothing is a slip. Knows nothing of times.
import type { InputSummary } from '../model/clusterLog';
import type { NodeEntity } from '../model/history';
import type { ClockChoices } from './clockChoices';
import { Unusable } from './exitStatus';

/** Names told as a help; a large cluster has more files than anybody reads in one line. */
const mostTold = 8;

/** @throws Unusable */
export function checkNames(
  { utcOffsetMinutes, skewMs }: ClockChoices,
  inputs: readonly InputSummary[],
  nodes: readonly NodeEntity[],
): void {
  const nodeNames = [
    ...new Set([...inputs.map(({ node }) => node).filter((node) => node !== null), ...nodes.map(({ name }) => name)]),
  ];
  const isNode = (name: string) => nodeNames.some((node) => short(node) === short(name));
  const isFile = (name: string) => inputs.some(({ path }) => endsWith(folded(path), folded(name)));
  for (const name of utcOffsetMinutes.keys()) if (!isNode(name) && !isFile(name)) refuse('--utc-offset', name, nodeNames, inputs);
  for (const name of skewMs.keys()) if (!isNode(name)) refuse('--clock-skew', name, nodeNames, []);
}

function refuse(option: string, name: string, nodes: readonly string[], inputs: readonly InputSummary[]): never {
  const known = [...nodes, ...inputs.map(({ path }) => path)];
  const told = known.slice(0, mostTold).join(', ') + (known.length > mostTold ? ', ...' : '');
  throw new Unusable(`${option}: ${name} is none of ${known.length === 0 ? 'the inputs; no node is named in them' : told}`);
}

function endsWith(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

function folded(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase();
}

/** Without domain and case. */
function short(node: string): string {
  return node.toLowerCase().split('.')[0]!;
}
