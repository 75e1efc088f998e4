// The story of the report, a sentence a step with its line, and the same steps as a table of changes. Knows no output.
import { describeStep } from '../explain/describeStep';
import { incidentTitle } from '../explain/incidentTitle';
import { escapeMarkdown } from '../explain/markdown';
import { formatMoment } from '../explain/momentInWords';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { TrackChange } from '../model/history';
import { incidents, type Incident } from '../model/incidents';
import { lineNames } from './lineNames';

/** Told in full; beyond these a report is no longer read, and the rest is counted. */
const mostIncidents = 50;
const mostStepsOfIncident = 60;
const mostRows = 1000;

export function* storySection(logs: readonly ClusterLog[]): Generator<string> {
  yield '## What happened';
  for (const [input, log] of logs.entries()) {
    const all = incidents(log);
    if (logs.length > 1 || all.length === 0) yield '';
    if (logs.length > 1) yield `### Log ${input}${log.input.node === null ? '' : `, ${escapeMarkdown(log.input.node)}`}`;
    if (all.length === 0) yield 'No line that was understood tells of a change.';
    for (const incident of all.slice(0, mostIncidents)) yield* incidentLines(log, incident, input, logs.length);
    const left = all.length - mostIncidents;
    if (left > 0) yield `\n${left} more incidents are not told here; \`history\` lists what they changed.`;
  }
}

function* incidentLines(log: ClusterLog, incident: Incident, input: number, inputs: number): Generator<string> {
  yield '';
  yield `#### ${escapeMarkdown(incidentTitle(log, incident))}`;
  yield '';
  for (const index of incident.steps.slice(0, mostStepsOfIncident)) yield storySentence(log, index, input, inputs);
  const left = incident.steps.length - mostStepsOfIncident;
  if (left > 0) yield `- ... and ${left} more steps up to line ${incident.lastLine}.`;
}

function storySentence(log: ClusterLog, index: number, input: number, inputs: number): string {
  const step = log.history.steps[index]!;
  const { title, why } = describeStep(log, index);
  const isInferred = log.facts[step.fact]?.certainty === 'inferred';
  const because = why === null ? '' : ` ${asSentence(escapeMarkdown(why))}`;
  const moment = formatMoment(step);
  const proof = `${lineNames([step.at], input, inputs)}${isInferred ? ', inferred' : ''}`;
  return `- ${moment === '' ? '' : `${moment}: `}${asSentence(escapeMarkdown(title))}${because} (${proof})`;
}

export function* timelineSection(logs: readonly ClusterLog[]): Generator<string> {
  yield '## Timeline';
  yield '';
  yield '| time | line | what | changes |';
  yield '|---|---|---|---|';
  let rows = 0;
  let left = 0;
  for (const [input, log] of logs.entries()) {
    for (const [index, step] of log.history.steps.entries()) {
      if (++rows > mostRows) {
        left++;
        continue;
      }
      const changes = step.changes.map(changeInWords).join('; ');
      yield `| ${formatMoment(step)} | ${lineNames([step.at], input, logs.length)} | ${escapeMarkdown(describeStep(log, index).title)} | ${changes} |`;
    }
  }
  if (left > 0) yield `\n${left} more steps are not listed here; \`history\` lists what they changed.`;
}

function changeInWords(change: TrackChange): string {
  const { track, from, to } = change;
  const words = `${trackTitle(track)} of ${trackOf(change)}: ${valueInWords(track, from)} → ${valueInWords(track, to)}`;
  return `${escapeMarkdown(words)}${change.certainty === 'inferred' ? ' (inferred)' : ''}`;
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
