// The history of a run for a terminal: inputs with their problems, what is missing, findings, then tracks. Knows nothing of files and
// output.
import { causesInWords } from '../explain/causesInWords';
import { counted } from '../explain/counted';
import { describeFinding } from '../explain/describeFinding';
import { formatMoment, formatUtc } from '../explain/momentInWords';
import { performanceStories } from '../explain/performanceInWords';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import { visibleText, visibleWords } from '../explain/visibleText';
import type { ReadIncident } from '../input/readIncident';
import type { ClusterLog, InputSummary } from '../model/clusterLog';
import type { Finding, Span, Track } from '../model/history';
import type { InputClock } from '../model/incident';
import { severities } from '../model/severity';
import { clockInWords, zoneInWords } from './clockInWords';
import { lineNames, type InputName } from '../report/lineNames';
import { missingParts } from '../report/missingParts';
import { shownSpans } from '../report/shownSpans';

const timeWidth = '2009-10-08 18:01:41.957'.length;

/** The lines of the table, without line ends; log text in them is made safe for a terminal. */
export function* historyTable({ incident, logs }: ReadIncident): Generator<string> {
  const { inputs, clocks, history, performance } = incident;
  const nameOf: InputName = inputs.length > 1 ? (input) => `[${input}]` : null;
  yield counted(inputs.length, 'INPUT', 'INPUTS');
  for (const [index, input] of inputs.entries()) yield* inputLines(input, index, clocks[index]);
  const missing = missingParts(incident);
  if (missing.length > 0) {
    yield '';
    yield 'MISSING';
    for (const { message, at } of missing) yield `  ${visibleText(message)}${at === null ? '' : ` (${lineNames([at], nameOf)})`}`;
  }
  yield '';
  yield findingsTitle(history.findings);
  for (const finding of history.findings) yield* findingLines(finding, logs[finding.at.input], nameOf);
  yield '';
  yield counted(history.tracks.length, 'TRACK', 'TRACKS');
  for (const track of history.tracks) yield* trackLines(track, nameOf);
  const stories = performanceStories(performance);
  if (stories.length === 0) return;
  yield '';
  yield 'PERFORMANCE';
  for (const { sentences, certainty, evidence } of stories) {
    yield* sentences.map((sentence, place) => `${place === 0 ? '  ' : '           '}${visibleWords(sentence)}`);
    yield `           proof: ${certainty}, ${lineNames(evidence, nameOf)}`;
  }
}

function* inputLines(input: InputSummary, index: number, clock: InputClock | undefined): Generator<string> {
  const { path, format, node, nodeId, encoding, lines, records, unrecognised, problems } = input;
  yield `  [${index}] ${visibleText(path)}`;
  if (format !== 'unknown') {
    const writer = node === null ? 'node not named' : `node ${visibleText(node)}${nodeId === null ? '' : ` (id ${nodeId})`}`;
    const read = `${counted(lines, 'line')}, ${counted(records, 'record')}, ${unrecognised} unrecognised`;
    yield `      ${format}, ${writer}, time ${zoneInWords(input, clock)}, ${encoding}; ${read}`;
    yield `      ${rangeInWords(input)}`;
    const skew = clockInWords(clock, node);
    if (skew !== null) yield `      ${visibleText(skew)}`;
  }
  for (const { code, line, message } of problems)
    yield `      ! ${line === null ? '' : `line ${line}: `}${visibleText(message)} (${code})`;
}

function rangeInWords({ firstUtcMs, lastUtcMs }: InputSummary): string {
  if (firstUtcMs === null || lastUtcMs === null) return 'no full date in the lines';
  return `from ${formatUtc(firstUtcMs)} to ${formatUtc(lastUtcMs)}`;
}

/** `3 FINDINGS: 1 error, 2 warnings`. */
function findingsTitle(findings: readonly Finding[]): string {
  const counts = [...severities].reverse().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return [severity === 'info' ? `${count} info` : counted(count, severity)];
  });
  return `${counted(findings.length, 'FINDING', 'FINDINGS')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}

function* findingLines(finding: Finding, log: ClusterLog | undefined, nameOf: InputName): Generator<string> {
  const { title, cause, advice, lasted } = describeFinding(finding, log);
  const expected = finding.expected === null ? '' : finding.expected ? ', belongs to normal work' : ', not part of normal work';
  yield `  ${finding.severity.padEnd(8)} ${formatMoment(finding).padEnd(timeWidth)}  ${visibleText(title)} (${finding.code}${expected})`;
  if (cause !== null) yield `           cause: ${visibleText(cause.text)}`;
  yield* causeLines(finding, nameOf);
  if (lasted !== null) yield `           lasted: ${lasted}`;
  yield `           proof: ${lineNames(finding.evidence, nameOf)}`;
  if (advice[0] !== undefined)
    yield `           check: ${visibleText(advice[0])}${advice.length === 1 ? '' : ` (${advice.length - 1} more in the report)`}`;
}

/** What may have led to it by other lines, the surest first; the rest is told by `report` and by `--format json`. */
const mostCauses = 2;

function* causeLines(finding: Finding, nameOf: InputName): Generator<string> {
  const causes = causesInWords(finding);
  for (const { text, certainty, evidence } of causes.slice(0, mostCauses))
    yield `           led to it: ${visibleWords(text)} (${certainty}, ${lineNames(evidence, nameOf)})`;
  const left = causes.length - mostCauses;
  if (left > 0) yield `           ${counted(left, 'more possible cause')} in the report`;
}

function* trackLines(track: Track, nameOf: InputName): Generator<string> {
  yield `  ${trackTitle(track.track)} of ${visibleText(trackOf(track))}`;
  for (const span of shownSpans(track)) yield spanLine(track, span, nameOf);
}

function spanLine({ track }: Track, span: Span, nameOf: InputName): string {
  const from = span.fromUtcMs === null ? '' : formatUtc(span.fromUtcMs);
  const reasons = span.reasons.length === 0 ? '' : ` because of ${span.reasons.join(', ')}`;
  const standing = [span.certainty === 'unknown' ? '' : span.certainty, lineNames(span.evidence, nameOf)].filter(
    (part) => part !== '',
  );
  const proof = standing.length === 0 ? '' : `  (${standing.join(', ')})`;
  return `    ${from.padEnd(timeWidth)}  ${visibleText(valueInWords(track, span.value) + reasons)}${proof}`;
}
