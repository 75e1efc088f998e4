// First part of the report: what was read, what is wrong with it, and what is missing. Knows nothing of the story.
import { counted } from '../explain/counted';
import { codeSpan, escapeMarkdown } from '../explain/markdown';
import { formatUtc } from '../explain/momentInWords';
import type { InputSummary } from '../model/clusterLog';
import type { Incident } from '../model/incident';
import { skewInWords, zoneInWords } from './clockInWords';
import { lineNames, type InputName } from './lineNames';
import { missingParts } from './missingParts';
import { inputNameOf } from './reportNames';

/** Inputs of no known format that are listed; an archive of diagnostics has hundreds. */
const mostUnknown = 30;
const mostMissing = 100;
/** Inputs named beside a problem that they share. */
const mostNamed = 6;

export function* coverageSection(incident: Incident): Generator<string> {
  const { inputs, clocks } = incident;
  yield '## Coverage';
  yield '';
  yield '| input | format | node | times | from (UTC) | to (UTC) | lines | records | unrecognised |';
  yield '|---|---|---|---|---|---|---|---|---|';
  for (const [index, input] of inputs.entries()) {
    if (input.format === 'unknown') continue;
    const { path, format, node, firstUtcMs, lastUtcMs, lines, records, unrecognised } = input;
    const times = [zoneInWords(input, clocks[index]), skewInWords(clocks[index])].filter((words) => words !== null).join('; ');
    const named = node === null ? 'not named' : escapeMarkdown(node);
    const counts = [lines, records, unrecognised];
    const cells = [codeSpan(path), format, named, escapeMarkdown(times), utcCell(firstUtcMs), utcCell(lastUtcMs), ...counts];
    yield `| ${cells.join(' | ')} |`;
  }
  yield '';
  for (const item of missingItems(incident)) yield `- ${item}`;
  yield* nodeTable(incident);
  yield* unknownInputs(inputs);
}

/** What a reader must know before trusting the rest. */
function* missingItems(incident: Incident): Generator<string> {
  const nameOf = inputNameOf(incident);
  const missing = missingParts(incident);
  for (const { message, at } of missing.slice(0, mostMissing))
    yield `${escapeMarkdown(message)}${at === null ? '' : ` (${lineNames([at], nameOf)})`}`;
  if (missing.length > mostMissing)
    yield `${missing.length - mostMissing} more gaps are not listed here; \`history --format json\` has all of them.`;
  yield* problemItems(incident.inputs, nameOf);
}

/** Problems of the inputs; one that several share is told once. */
function* problemItems(inputs: readonly InputSummary[], nameOf: InputName): Generator<string> {
  const places = new Map<string, string[]>();
  for (const [index, { format, problems }] of inputs.entries()) {
    if (format === 'unknown') continue;
    for (const { line, message } of problems) {
      const place = line !== null ? lineNames([{ input: index, line }], nameOf) : (nameOf?.(index) ?? '');
      places.set(message, [...(places.get(message) ?? []), place]);
    }
  }
  for (const [message, all] of places) {
    const named = all.filter((place) => place !== '');
    const left = named.length - mostNamed;
    const more = left > 0 ? ` and ${left} more` : '';
    yield `${named.length === 0 ? '' : `${named.slice(0, mostNamed).join(', ')}${more}: `}${escapeMarkdown(message)}`;
  }
}

/** Which nodes have told of themselves, and when. */
function* nodeTable({ coverage, inputs }: Incident): Generator<string> {
  if (inputs.length < 2 || coverage.nodes.length === 0) return;
  yield '';
  yield '| node | cluster.log | inputs | from (UTC) | to (UTC) |';
  yield '|---|---|---|---|---|';
  for (const { node, hasLog, inputs: own, firstUtcMs, lastUtcMs } of coverage.nodes)
    yield `| ${[escapeMarkdown(node), hasLog ? 'yes' : 'no', own.length, utcCell(firstUtcMs), utcCell(lastUtcMs)].join(' | ')} |`;
}

function* unknownInputs(inputs: readonly InputSummary[]): Generator<string> {
  const unknown = inputs.filter(({ format }) => format === 'unknown');
  if (unknown.length === 0) return;
  yield '';
  yield `Not read (${counted(unknown.length, 'file')}):`;
  yield '';
  for (const { path, problems } of unknown.slice(0, mostUnknown))
    yield `- ${codeSpan(path)}: ${escapeMarkdown(problems[0]?.message ?? '')}`;
  const left = unknown.length - mostUnknown;
  if (left > 0) yield `- ${left} more; \`history\` lists them`;
}

function utcCell(utcMs: number | null): string {
  return utcMs === null ? 'no date' : formatUtc(utcMs);
}
