// The history of a run for a terminal: inputs with their problems, findings, then tracks. Knows nothing of files and output.
import { counted } from '../explain/counted';
import { describeFinding } from '../explain/describeFinding';
import { formatMoment, formatUtc } from '../explain/momentInWords';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import { visibleText } from '../explain/visibleText';
import type { ClusterLog, InputSummary } from '../model/clusterLog';
import type { Finding, Span, Track } from '../model/history';
import { severities } from '../model/severity';
import { lineNames } from './lineNames';
import { shownSpans } from './shownSpans';

const timeWidth = '2009-10-08 18:01:41.957'.length;

/** The lines of the table, without line ends; log text in them is made safe for a terminal. */
export function* historyTable(logs: readonly ClusterLog[]): Generator<string> {
  yield counted(logs.length, 'INPUT', 'INPUTS');
  for (const [input, { input: summary }] of logs.entries()) yield* inputLines(summary, input);
  yield '';
  yield findingsTitle(logs);
  for (const [input, log] of logs.entries())
    for (const finding of log.history.findings) yield* findingLines(finding, log, input, logs.length);
  yield '';
  yield counted(
    logs.reduce((sum, { history }) => sum + history.tracks.length, 0),
    'TRACK',
    'TRACKS',
  );
  for (const [input, { history }] of logs.entries())
    for (const track of history.tracks) yield* trackLines(track, input, logs.length);
}

function* inputLines(summary: InputSummary, input: number): Generator<string> {
  const { path, format, node, nodeId, timeBase, encoding, lines, records, unrecognised, problems } = summary;
  yield `  [${input}] ${visibleText(path)}`;
  const writer = node === null ? 'node not named' : `node ${visibleText(node)}${nodeId === null ? '' : ` (id ${nodeId})`}`;
  const read = `${counted(lines, 'line')}, ${counted(records, 'record')}, ${unrecognised} unrecognised`;
  yield `      ${format}, ${writer}, time ${timeBaseInWords(timeBase)}, ${encoding}; ${read}`;
  yield `      ${rangeInWords(summary)}`;
  for (const { code, line, message } of problems)
    yield `      ! ${line === null ? '' : `line ${line}: `}${visibleText(message)} (${code})`;
}

export function timeBaseInWords(timeBase: InputSummary['timeBase']): string {
  if (timeBase === 'unknown') return 'zone not stated';
  return timeBase === 'utc' ? 'UTC' : 'local, shown as UTC';
}

function rangeInWords({ firstUtcMs, lastUtcMs }: InputSummary): string {
  if (firstUtcMs === null || lastUtcMs === null) return 'no full date in the lines';
  return `from ${formatUtc(firstUtcMs)} to ${formatUtc(lastUtcMs)}`;
}

/** `3 FINDINGS: 1 error, 2 warnings`. */
function findingsTitle(logs: readonly ClusterLog[]): string {
  const findings = logs.flatMap(({ history }) => history.findings);
  const counts = [...severities].reverse().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return [severity === 'info' ? `${count} info` : counted(count, severity)];
  });
  return `${counted(findings.length, 'FINDING', 'FINDINGS')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}

function* findingLines(finding: Finding, log: ClusterLog, input: number, inputs: number): Generator<string> {
  const { title, cause, advice, lasted } = describeFinding(finding, log);
  const expected = finding.expected === null ? '' : finding.expected ? ', belongs to normal work' : ', not part of normal work';
  yield `  ${finding.severity.padEnd(8)} ${formatMoment(finding).padEnd(timeWidth)}  ${visibleText(title)} (${finding.code}${expected})`;
  if (cause !== null) yield `           cause: ${visibleText(cause.text)}`;
  if (lasted !== null) yield `           lasted: ${lasted}`;
  yield `           proof: ${lineNames(finding.evidence, input, inputs)}`;
  if (advice[0] !== undefined)
    yield `           check: ${visibleText(advice[0])}${advice.length === 1 ? '' : ` (${advice.length - 1} more in the report)`}`;
}

function* trackLines(track: Track, input: number, inputs: number): Generator<string> {
  yield `  ${trackTitle(track.track)} of ${visibleText(trackOf(track))}`;
  for (const span of shownSpans(track)) yield spanLine(track, span, input, inputs);
}

function spanLine({ track }: Track, span: Span, input: number, inputs: number): string {
  const from = span.fromUtcMs === null ? '' : formatUtc(span.fromUtcMs);
  const reasons = span.reasons.length === 0 ? '' : ` because of ${span.reasons.join(', ')}`;
  const standing = [span.certainty === 'unknown' ? '' : span.certainty, lineNames(span.evidence, input, inputs)].filter(
    (part) => part !== '',
  );
  const proof = standing.length === 0 ? '' : `  (${standing.join(', ')})`;
  return `    ${from.padEnd(timeWidth)}  ${visibleText(valueInWords(track, span.value) + reasons)}${proof}`;
}
