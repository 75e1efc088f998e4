// The story of the report, a sentence a step with its line, and the same steps as a table of changes. Knows no output.
import { describeStep } from '../explain/describeStep';
import { incidentTitle } from '../explain/incidentTitle';
import { escapeMarkdown } from '../explain/markdown';
import { formatMoment } from '../explain/momentInWords';
import { nameById } from '../explain/nameById';
import { asSentence } from '../explain/sentence';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { ReadIncident } from '../input/readIncident';
import type { ClusterLog } from '../model/clusterLog';
import type { Step, TrackChange } from '../model/history';
import { incidentsOfAll, type StepGroup } from '../model/incidents';
import { lineNames, type InputName } from './lineNames';
import { inputNameOf } from './reportNames';

/** Told in full; beyond these a report is no longer read, and the rest is counted. */
const mostIncidents = 50;
const mostStepsOfIncident = 60;
const mostRows = 1000;

/** An incident with what every sentence about it needs. */
interface Told {
  readonly logs: readonly ClusterLog[];
  readonly steps: readonly Step[];
  readonly nameOf: InputName;
  readonly withNames: (text: string) => string;
}

export function* storySection(read: ReadIncident): Generator<string> {
  const told = toldOf(read);
  const all = incidentsOfAll(read.incident.history);
  yield '## What happened';
  if (all.length === 0) yield '\nNo line that was understood tells of a change.';
  for (const group of all.slice(0, mostIncidents)) yield* incidentLines(told, group);
  const left = all.length - mostIncidents;
  if (left > 0) yield `\n${left} more incidents are not told here; \`history\` lists what they changed.`;
}

function* incidentLines(told: Told, group: StepGroup): Generator<string> {
  const { steps, withNames, nameOf } = told;
  yield '';
  yield `### ${escapeMarkdown(withNames(incidentTitle(logOf(told, group.steps[0]!), group)))}`;
  yield '';
  const shown = group.steps.filter((index) => !isConfirmation(steps[index]!));
  let toldWhy: string | null = null;
  for (const index of shown.slice(0, mostStepsOfIncident)) {
    const { title, why } = describeStep(logOf(told, index), index);
    yield sentence(told, index, title, why === toldWhy ? null : why);
    toldWhy = why;
  }
  const left = shown.length - mostStepsOfIncident;
  if (left > 0) yield `- ... and ${left} more steps up to ${lineNames([steps[group.steps.at(-1)!]!.at], nameOf)}.`;
}

/** A step that only makes a known value surer is left to the timeline. */
function isConfirmation({ changes, findings }: Step): boolean {
  return findings.length === 0 && changes.length > 0 && changes.every(({ from, to }) => from === to);
}

function sentence(told: Told, index: number, title: string, why: string | null): string {
  const { steps, withNames, nameOf } = told;
  const step = steps[index]!;
  const fact = logOf(told, index).facts[step.fact];
  const moment = formatMoment(step);
  const words = [title, why].filter((text) => text !== null).map((text) => asSentence(escapeMarkdown(withNames(text))));
  const proof = `${lineNames([step.at, ...(fact?.also ?? [])], nameOf)}${fact?.certainty === 'inferred' ? ', inferred' : ''}`;
  return `- ${moment === '' ? '' : `${moment}: `}${words.join(' ')} (${proof})`;
}

export function* timelineSection(read: ReadIncident): Generator<string> {
  const told = toldOf(read);
  yield '## Timeline';
  yield '';
  yield '| time | line | what | changes |';
  yield '|---|---|---|---|';
  for (const [index, step] of told.steps.slice(0, mostRows).entries()) yield timelineRow(told, index, step);
  const left = told.steps.length - mostRows;
  if (left > 0) yield `\n${left} more steps are not listed here; \`history\` lists what they changed.`;
}

function timelineRow(told: Told, index: number, step: Step): string {
  const title = escapeMarkdown(told.withNames(describeStep(logOf(told, index), index).title));
  const changes = step.changes.map(changeInWords).join('; ');
  return `| ${[formatMoment(step), lineNames([step.at], told.nameOf), title, changes].join(' | ')} |`;
}

function changeInWords(change: TrackChange): string {
  const { track, from, to } = change;
  const values =
    from === to ? `${valueInWords(track, to)}, confirmed` : `${valueInWords(track, from)} → ${valueInWords(track, to)}`;
  return `${escapeMarkdown(`${trackTitle(track)} of ${trackOf(change)}: ${values}`)}${change.certainty === 'inferred' ? ' (inferred)' : ''}`;
}

/** The input that a step was read from. */
function logOf({ logs, steps }: Told, step: number): ClusterLog {
  return logs[steps[step]!.at.input]!;
}

function toldOf({ incident, logs }: ReadIncident): Told {
  const { steps, entities } = incident.history;
  return { logs, steps, nameOf: inputNameOf(incident), withNames: nameById(entities) };
}
