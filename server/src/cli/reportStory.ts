// The story of the report, a sentence a step with its line, and the same steps as a table of changes. Knows no output.
import { describeStep } from '../explain/describeStep';
import { incidentTitle } from '../explain/incidentTitle';
import { escapeMarkdown } from '../explain/markdown';
import { formatMoment } from '../explain/momentInWords';
import { nameById } from '../explain/nameById';
import { asSentence } from '../explain/sentence';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { Step, TrackChange } from '../model/history';
import { incidents, type Incident } from '../model/incidents';
import { lineNames } from './lineNames';

/** Told in full; beyond these a report is no longer read, and the rest is counted. */
const mostIncidents = 50;
const mostStepsOfIncident = 60;
const mostRows = 1000;

/** A log of the run with what every sentence about it needs. */
interface Told {
  readonly log: ClusterLog;
  readonly input: number;
  readonly inputs: number;
  readonly withNames: (text: string) => string;
}

export function* storySection(logs: readonly ClusterLog[]): Generator<string> {
  yield '## What happened';
  for (const told of logs.map(toldOf)) {
    const { log, input, inputs } = told;
    const all = incidents(log);
    if (inputs > 1) yield `\n### Log ${input}${log.input.node === null ? '' : `, ${escapeMarkdown(log.input.node)}`}`;
    if (all.length === 0) yield '\nNo line that was understood tells of a change.';
    for (const incident of all.slice(0, mostIncidents)) yield* incidentLines(told, incident);
    const left = all.length - mostIncidents;
    if (left > 0) yield `\n${left} more incidents are not told here; \`history\` lists what they changed.`;
  }
}

function* incidentLines(told: Told, incident: Incident): Generator<string> {
  const { log, inputs, withNames } = told;
  yield '';
  yield `${inputs > 1 ? '####' : '###'} ${escapeMarkdown(withNames(incidentTitle(log, incident)))}`;
  yield '';
  const steps = incident.steps.filter((index) => !isConfirmation(log.history.steps[index]!));
  let toldWhy: string | null = null;
  for (const index of steps.slice(0, mostStepsOfIncident)) {
    const { title, why } = describeStep(log, index);
    yield sentence(told, index, title, why === toldWhy ? null : why);
    toldWhy = why;
  }
  const left = steps.length - mostStepsOfIncident;
  if (left > 0) yield `- ... and ${left} more steps up to line ${incident.lastLine}.`;
}

/** A step that only makes a known value surer is left to the timeline. */
function isConfirmation({ changes, findings }: Step): boolean {
  return findings.length === 0 && changes.length > 0 && changes.every(({ from, to }) => from === to);
}

function sentence({ log, input, inputs, withNames }: Told, index: number, title: string, why: string | null): string {
  const step = log.history.steps[index]!;
  const isInferred = log.facts[step.fact]?.certainty === 'inferred';
  const moment = formatMoment(step);
  const words = [title, why].filter((text) => text !== null).map((text) => asSentence(escapeMarkdown(withNames(text))));
  const proof = `${lineNames([step.at], input, inputs)}${isInferred ? ', inferred' : ''}`;
  return `- ${moment === '' ? '' : `${moment}: `}${words.join(' ')} (${proof})`;
}

export function* timelineSection(logs: readonly ClusterLog[]): Generator<string> {
  yield '## Timeline';
  yield '';
  yield '| time | line | what | changes |';
  yield '|---|---|---|---|';
  let room = mostRows;
  for (const told of logs.map(toldOf)) {
    for (const [index, step] of told.log.history.steps.slice(0, room).entries()) yield timelineRow(told, index, step);
    room -= Math.min(room, told.log.history.steps.length);
  }
  const left = logs.reduce((sum, { history }) => sum + history.steps.length, 0) - mostRows;
  if (left > 0) yield `\n${left} more steps are not listed here; \`history\` lists what they changed.`;
}

function timelineRow({ log, input, inputs, withNames }: Told, index: number, step: Step): string {
  const title = escapeMarkdown(withNames(describeStep(log, index).title));
  const cells = [formatMoment(step), lineNames([step.at], input, inputs), title, step.changes.map(changeInWords).join('; ')];
  return `| ${cells.join(' | ')} |`;
}

function changeInWords(change: TrackChange): string {
  const { track, from, to } = change;
  const values =
    from === to ? `${valueInWords(track, to)}, confirmed` : `${valueInWords(track, from)} → ${valueInWords(track, to)}`;
  return `${escapeMarkdown(`${trackTitle(track)} of ${trackOf(change)}: ${values}`)}${change.certainty === 'inferred' ? ' (inferred)' : ''}`;
}

function toldOf(log: ClusterLog, input: number, logs: readonly ClusterLog[]): Told {
  return { log, input, inputs: logs.length, withNames: nameById(log.history.entities) };
}
