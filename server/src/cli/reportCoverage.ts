// First part of the report: what was read, what is wrong with it, and what is missing. Knows nothing of the story.
import { codeSpan, escapeMarkdown } from '../explain/markdown';
import { formatUtc } from '../explain/momentInWords';
import type { ClusterLog } from '../model/clusterLog';
import { timeBaseInWords } from './historyTable';

export function* coverageSection(logs: readonly ClusterLog[]): Generator<string> {
  yield '## Coverage';
  yield '';
  yield '| log | file | node | times | from (UTC) | to (UTC) | lines | records | unrecognised |';
  yield '|---|---|---|---|---|---|---|---|---|';
  for (const [index, { input }] of logs.entries()) {
    const { path, node, timeBase, firstUtcMs, lastUtcMs, lines, records, unrecognised } = input;
    const times = [timeBaseInWords(timeBase), utcCell(firstUtcMs), utcCell(lastUtcMs)];
    const cells = [
      index,
      codeSpan(path),
      node === null ? 'not named' : escapeMarkdown(node),
      ...times,
      lines,
      records,
      unrecognised,
    ];
    yield `| ${cells.join(' | ')} |`;
  }
  yield '';
  for (const gap of gaps(logs)) yield `- ${gap}`;
}

/** What a reader must know before trusting the rest. */
function* gaps(logs: readonly ClusterLog[]): Generator<string> {
  for (const [index, { input }] of logs.entries()) {
    const log = logs.length > 1 ? `log ${index}: ` : '';
    for (const { line, message } of input.problems)
      yield `${log}${line === null ? '' : `line ${line}: `}${escapeMarkdown(message)}`;
  }
  const missing = nodesWithoutLog(logs);
  if (missing.length > 0)
    yield `No log of ${missing.map(escapeMarkdown).join(', ')}: what only these nodes know is not in this report.`;
  if (logs.length > 1)
    yield 'The logs are read one by one: each tells its own node’s view, and one event may be told by several.';
}

/** Nodes that the logs name, less those that wrote one. */
function nodesWithoutLog(logs: readonly ClusterLog[]): readonly string[] {
  const wrote = new Set(
    logs
      .flatMap(({ input, history }) => [input.node, history.localNode])
      .filter((name) => name !== null)
      .map(folded),
  );
  const named = new Map(logs.flatMap(({ history }) => history.nodes.map(({ name }) => [folded(name), name] as const)));
  return [...named].filter(([name]) => !wrote.has(name)).map(([, name]) => name);
}

/** Node names are spelled in either case. */
function folded(name: string): string {
  return name.toLowerCase();
}

function utcCell(utcMs: number | null): string {
  return utcMs === null ? 'no date' : formatUtc(utcMs);
}
