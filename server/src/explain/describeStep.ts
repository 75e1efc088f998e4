// One step of the replay in words: what happened and, where the log tells, why. Plain text, not escaped.
import type { ClusterLog } from '../model/clusterLog';
import type { Fact, FactBody } from '../model/facts';
import { formatStatus } from '../model/formatStatus';
import type { Step } from '../model/history';
import { describeFinding } from './describeFinding';
import { headline } from './headline';
import { formatDuration } from './momentInWords';
import { nameById } from './nameById';
import { reasonTitle } from './reasonsInWords';

export interface StepWords {
  readonly title: string;
  /** A sentence; null where no line tells. */
  readonly why: string | null;
}

export function describeStep(log: ClusterLog, stepIndex: number): StepWords {
  const step = log.history.steps[stepIndex];
  if (!step) return { title: '', why: null };
  const fact = log.facts[step.fact];
  const title = (fact && titleOf(log, fact)) ?? headline(log, step.at.line);
  return { title: nameById(log.history.entities)(title), why: whyOf(log, step) };
}

/** Facts without a row speak for themselves; all others take the title of the row that recognised the line. */
function titleOf(log: ClusterLog, { body, rowId }: Fact): string | null {
  return rowId === null ? titleOfBody(log, body) : null;
}

function titleOfBody({ input }: ClusterLog, body: FactBody): string | null {
  switch (body.kind) {
    case 'linesMissing':
      return missingInWords(body);
    case 'stateChangeMentioned':
      return `${body.entity}: ${body.from === null ? '' : `${body.from} to `}${body.to} (from the words of a line nobody has explained)`;
    case 'failureMentioned':
      return `${body.entity}: a failure is mentioned (${formatStatus(body.status)})`;
    case 'serviceStopped':
      return `Cluster service${input.node === null ? '' : ` on ${input.node}`} stopped`;
    default:
      return null;
  }
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
  return told ? `It is the pause that line ${told.at.line} told of.` : null;
}

function whyOf(log: ClusterLog, step: Step): string | null {
  const raised = step.findings.map((finding) => log.history.findings[finding]!).filter(({ at }) => at.line === step.at.line);
  const causes = raised.flatMap((finding) => describeFinding(finding, log).cause?.text ?? []);
  if (causes.length > 0) return [...new Set(causes)].join(' ');
  const known = pauseToldBefore(log, step);
  if (known !== null) return known;
  const reasons = [...new Set(step.changes.flatMap(({ reasons }) => reasons))];
  return reasons.length === 0 ? null : reasons.map(reasonTitle).join('; ');
}
