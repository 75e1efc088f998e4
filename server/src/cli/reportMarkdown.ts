// The report of a run as Markdown: coverage, story, findings, timeline, tracks. Log text is escaped; what is left out is counted.
// Knows nothing of files and output.
import { escapeMarkdown } from '../explain/markdown';
import { formatUtc } from '../explain/momentInWords';
import { certaintyInWords, trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { Span, Track } from '../model/history';
import { lineNames } from './lineNames';
import { coverageSection } from './reportCoverage';
import { findingsSection } from './reportFindings';
import { storySection, timelineSection } from './reportStory';
import { shownSpans } from './shownSpans';

/** Spans of one track that are listed; the JSON of `history` has all. */
const mostSpans = 200;

/** The lines of the report, without line ends. */
export function* reportMarkdown(logs: readonly ClusterLog[]): Generator<string> {
  yield '# Cluster log report';
  yield '';
  yield* coverageSection(logs);
  yield '';
  yield* storySection(logs);
  yield '';
  yield* findingsSection(logs);
  yield '';
  yield* timelineSection(logs);
  yield '';
  yield* tracksSection(logs);
}

function* tracksSection(logs: readonly ClusterLog[]): Generator<string> {
  yield '## Tracks';
  if (logs.every(({ history }) => history.tracks.length === 0)) {
    yield '';
    yield 'No line tells a state of a volume, a disk, a resource or a node.';
  }
  for (const [input, { history }] of logs.entries())
    for (const track of history.tracks) yield* trackTable(track, input, logs.length);
}

function* trackTable(track: Track, input: number, inputs: number): Generator<string> {
  const spans = shownSpans(track);
  yield '';
  yield `### ${trackTitle(track.track)} of ${escapeMarkdown(trackOf(track))}${inputs > 1 ? `, log ${input}` : ''}`;
  yield '';
  yield '| from (UTC) | to (UTC) | value | how we know | proof |';
  yield '|---|---|---|---|---|';
  for (const span of spans.slice(0, mostSpans)) yield spanRow(track, span, input, inputs);
  const left = spans.length - mostSpans;
  if (left > 0) yield `\n${left} more spans are not listed here; \`history --format json\` has all of them.`;
}

function spanRow({ track }: Track, span: Span, input: number, inputs: number): string {
  const reasons = span.reasons.length === 0 ? '' : ` because of ${span.reasons.join(', ')}`;
  const value = escapeMarkdown(valueInWords(track, span.value) + reasons);
  const cells = [
    utcCell(span.fromUtcMs),
    utcCell(span.toUtcMs),
    value,
    certaintyInWords(span.certainty),
    lineNames(span.evidence, input, inputs),
  ];
  return `| ${cells.join(' | ')} |`;
}

function utcCell(utcMs: number | null): string {
  return utcMs === null ? '' : formatUtc(utcMs);
}
