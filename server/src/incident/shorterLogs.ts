// Logs that begin later or end earlier than those of other nodes: they wrap around, or were collected at another time.
// Knows nothing of single lines.
import type { MissingPart, NodeCoverage } from '../model/incident';
import type { CoveredInput } from './coveredInput';
import { nodeKey } from './nodeKey';

/** What lies closer is told by the table of nodes; a silence of so long ends what is known within a log too. */
const leastMs = 30 * 60_000;

interface Range {
  readonly node: string;
  readonly fromMs: number;
  readonly toMs: number;
}

export function shorterLogs(nodes: readonly NodeCoverage[], inputs: readonly CoveredInput[]): readonly MissingPart[] {
  const ranges = nodes.flatMap(({ node }) => rangeOf(node, inputs));
  return ranges.flatMap((own) => {
    // Logs of other times altogether are told as such.
    const others = ranges.filter((other) => other !== own && other.fromMs <= own.toMs && other.toMs >= own.fromMs);
    const fromMs = Math.min(...others.map((other) => other.fromMs));
    const toMs = Math.max(...others.map((other) => other.toMs));
    return [
      ...(own.fromMs - fromMs >= leastMs ? [part(own.node, fromMs, own.fromMs, 'begins only at', own.fromMs, 'before')] : []),
      ...(toMs - own.toMs >= leastMs ? [part(own.node, own.toMs, toMs, 'ends at', own.toMs, 'after')] : []),
    ];
  });
}

function rangeOf(node: string, inputs: readonly CoveredInput[]): readonly Range[] {
  const key = nodeKey(node);
  const logs = inputs.filter((covered) => covered.input.format === 'cluster-log' && nodeKey(covered.node) === key);
  const from = logs.flatMap(({ firstUtcMs }) => (firstUtcMs === null ? [] : [firstUtcMs]));
  const to = logs.flatMap(({ lastUtcMs }) => (lastUtcMs === null ? [] : [lastUtcMs]));
  return from.length === 0 || to.length === 0 ? [] : [{ node, fromMs: Math.min(...from), toMs: Math.max(...to) }];
}

function part(node: string, fromUtcMs: number, toUtcMs: number, how: string, ms: number, side: string): MissingPart {
  const time = new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
  const message = `The cluster.log of ${node} ${how} ${time} UTC, while those of other nodes tell of the time ${side}. What ${node} itself did ${side} is unknown.`;
  return { code: 'gap', node, input: null, fromUtcMs, toUtcMs, at: null, message };
}
