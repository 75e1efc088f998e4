// The report of a run as Markdown: coverage, story, findings, timeline, tracks. Log text is escaped; what is left out is counted.
// Knows nothing of files and output.
import { escapeMarkdown } from '../explain/markdown';
import { formatUtc } from '../explain/momentInWords';
import { certaintyInWords, trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { ReadIncident } from '../input/readIncident';
import type { Span, Track } from '../model/history';
import type { Incident } from '../model/incident';
import { lineNames, type InputName } from './lineNames';
import { coverageSection } from './reportCoverage';
import { findingsSection } from './reportFindings';
import { inputNameOf } from './reportNames';
import { storySection, timelineSection } from './reportStory';
import { shownSpans } from './shownSpans';

/** Spans of one track that are listed; the JSON of `history` has all. */
const mostSpans = 200;

/** The lines of the report, without line ends. */
export function* reportMarkdown(read: ReadIncident): Generator<string> {
  yield '# Cluster log report';
  yield '';
  yield* coverageSection(read.incident);
  yield '';
  yield* storySection(read);
  yield '';
  yield* findingsSection(read);
  yield '';
  yield* timelineSection(read);
  yield '';
  yield* tracksSection(read.incident);
}

/** What belongs to the whole cluster first, then node by node. */
function* tracksSection(incident: Incident): Generator<string> {
  const { tracks } = incident.history;
  const nameOf = inputNameOf(incident);
  yield '## Tracks';
  if (tracks.length === 0) {
    yield '';
    yield 'No line tells a state of a volume, a disk, a resource or a node.';
  }
  const nodes = [...new Set(tracks.map(({ node }) => node))].sort((a, b) => (a === null ? -1 : b === null ? 1 : 0));
  for (const node of nodes) {
    if (nodes.length > 1) yield `\n### ${node === null ? 'The cluster' : escapeMarkdown(node)}`;
    for (const track of tracks) if (track.node === node) yield* trackTable(track, nodes.length > 1 ? '####' : '###', nameOf);
  }
}

function* trackTable(track: Track, heading: string, nameOf: InputName): Generator<string> {
  const spans = shownSpans(track);
  yield '';
  yield `${heading} ${trackTitle(track.track)} of ${escapeMarkdown(trackOf(track))}`;
  yield '';
  yield '| from (UTC) | to (UTC) | value | how we know | proof |';
  yield '|---|---|---|---|---|';
  for (const span of spans.slice(0, mostSpans)) yield spanRow(track, span, nameOf);
  const left = spans.length - mostSpans;
  if (left > 0) yield `\n${left} more spans are not listed here; \`history --format json\` has all of them.`;
}

function spanRow({ track }: Track, span: Span, nameOf: InputName): string {
  const reasons = span.reasons.length === 0 ? '' : ` because of ${span.reasons.join(', ')}`;
  const value = escapeMarkdown(valueInWords(track, span.value) + reasons);
  const proof = lineNames(span.evidence, nameOf);
  const cells = [utcCell(span.fromUtcMs), utcCell(span.toUtcMs), value, certaintyInWords(span.certainty), proof];
  return `| ${cells.join(' | ')} |`;
}

function utcCell(utcMs: number | null): string {
  return utcMs === null ? '' : formatUtc(utcMs);
}
