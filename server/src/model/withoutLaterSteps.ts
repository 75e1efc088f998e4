// The beginning of a replay as a replay of its own. Knows nothing of why the rest is left out.
import type { ClusterLog } from './clusterLog';
import type { Finding } from './history';
import { raisingSteps } from './raisingSteps';
import { prepareTimelines } from './stateAt';

/** The same log with its first `count` steps, and the findings up to the first one that a later step raised. */
export function* withoutLaterSteps(log: ClusterLog, count: number): Generator<void, ClusterLog> {
  const { history } = log;
  if (count >= history.steps.length) return log;
  let left = history.findings.length;
  for (const [finding, step] of yield* raisingSteps(history)) if (step >= count) left = Math.min(left, finding);
  const steps = history.steps
    .slice(0, count)
    .map((step) => ({ ...step, findings: step.findings.filter((index) => index < left) }));
  const findings = history.findings.slice(0, left).map((finding) => withCausesBefore(finding, left));
  const part = { ...history, steps, findings };
  yield* prepareTimelines(part);
  return { ...log, history: part };
}

function withCausesBefore(finding: Finding, count: number): Finding {
  const { causedBy } = finding;
  if (causedBy.every((link) => link.finding === null || link.finding < count)) return finding;
  return { ...finding, causedBy: causedBy.map((link) => ((link.finding ?? 0) < count ? link : { ...link, finding: null })) };
}
