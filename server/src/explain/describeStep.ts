// One step of the replay in words: what happened and, where the log tells, why. Plain text, not escaped.
import type { ClusterLog } from '../model/clusterLog';
import type { Fact, FactBody } from '../model/facts';
import { formatStatus } from '../model/formatStatus';
import type { Step } from '../model/history';
import { inputNames } from '../model/inputNames';
import { isSameLine } from '../model/lineRef';
import { writerOf } from '../model/writerOf';
import { describeFinding } from './describeFinding';
import { headlineAt } from './headline';
import { formatDuration } from './momentInWords';
import { nameById } from './nameById';
import { reasonTitle } from './reasonsInWords';
import { visibleText } from './visibleText';

export interface StepWords {
  readonly title: string;
  /** A sentence; null where no line tells. */
  readonly why: string | null;
}

export function describeStep(log: ClusterLog, stepIndex: number): StepWords {
  const step = log.history.steps[stepIndex];
  if (!step) return { title: '', why: null };
  if (step.ends !== undefined) return { title: endOfInput(log, step.ends), why: null };
  if (step.pauses !== undefined) return { title: silenceOfInput(log, step.pauses), why: null };
  const fact = log.facts[step.fact];
  const title = (fact && titleOf(log, fact)) ?? headlineAt(log, step.at);
  return { title: withWriter(log, nameById(log.history.entities)(title), step.at.input), why: whyOf(log, step) };
}

/** A row says `this node` of whoever wrote the line; among the steps of several nodes nobody could tell which. */
function withWriter({ history }: ClusterLog, title: string, input: number): string {
  return title.replace(/\bthis node\b/, () => writerOf(history, input));
}

/** Of one input while others go on. */
function endOfInput(log: ClusterLog, input: number): string {
  return `${inputOfWriter(log, input)} ends here: what only it told is not known from here on`;
}

/** The node crashed: no line tells it but the start that follows. */
function silenceOfInput(log: ClusterLog, input: number): string {
  return `${inputOfWriter(log, input)} falls silent here until its cluster service starts anew: what it told is not known from here on`;
}

function inputOfWriter({ inputs, history }: ClusterLog, input: number): string {
  const name = visibleText(inputNames(inputs)[input] ?? `input ${input}`);
  const node = inputs[input]?.node ?? null;
  const writer = node === null ? '' : ` of ${writerOf(history, input)}`;
  return `${name}${writer}`;
}

/** Facts without a row speak for themselves; all others take the title of the row that recognised the line. */
function titleOf(log: ClusterLog, { body, rowId, at }: Fact): string | null {
  return rowId === null ? titleOfBody(log, body, at.input) : null;
}

function titleOfBody({ inputs }: ClusterLog, body: FactBody, input: number): string | null {
  switch (body.kind) {
    case 'linesMissing':
      return missingInWords(body);
    case 'stateChangeMentioned':
      return `${body.entity}: ${body.from === null ? '' : `${body.from} to `}${body.to} (from the words of a line nobody has explained)`;
    case 'failureMentioned':
      return `${body.entity}: a failure is mentioned (${formatStatus(body.status)})`;
    case 'serviceStopped':
      return `Cluster service${onNode(inputs[input]?.node)} stopped`;
    default:
      return null;
  }
}

function onNode(node: string | null | undefined): string {
  return node === null || node === undefined ? '' : ` on ${node}`;
}

function missingInWords({ how, missingLines, silentMs }: Extract<FactBody, { kind: 'linesMissing' }>): string {
  switch (how) {
    case 'silence':
      return `No line for ${silentMs === null ? 'a while' : formatDuration(silentMs)}: what happened meanwhile is not known`;
    case 'elision':
      return 'Lines were cut out here: what happened in them is not known';
    case 'lineNumbers':
      return `${missingLines === null ? 'Lines' : `At least ${missingLines} lines`} are missing from this file`;
  }
}

/** CSVFS and the System log both tell of one pause. */
function pauseToldBefore(log: ClusterLog, step: Step): string | null {
  if (log.facts[step.fact]?.body.kind !== 'volumeAutoPaused') return null;
  const told = step.findings.map((finding) => log.history.findings[finding]!).find(({ code }) => code === 'autoPause');
  if (told === undefined) return null;
  const file = told.at.input === step.at.input ? '' : `${visibleText(inputNames(log.inputs)[told.at.input] ?? '')} `;
  return `It is the pause that ${file}line ${told.at.line} told of.`;
}

function whyOf(log: ClusterLog, step: Step): string | null {
  const raised = step.findings.map((finding) => log.history.findings[finding]!).filter(({ at }) => isSameLine(at, step.at));
  const causes = raised.flatMap((finding) => describeFinding(finding, log).cause?.text ?? []);
  if (causes.length > 0) return [...new Set(causes)].join(' ');
  const known = pauseToldBefore(log, step);
  if (known !== null) return known;
  const reasons = [...new Set(step.changes.flatMap(({ reasons }) => reasons))];
  return reasons.length === 0 ? null : reasons.map(reasonTitle).join('; ');
}
