// Findings in the order of the steps that raised them: which comes before and after a moment. Knows nothing of the page.
import type { ReplayFinding } from '../../../server/src/protocol/messages';
import { severityRank } from '../severityRank';
import { lastAtMost } from '../sortedSearch';

const known = new WeakMap<readonly ReplayFinding[], readonly number[]>();

/** Indices of the findings that a step raised, by step and then by weight. Found once, for there may be thousands. */
export function findingsInOrder(findings: readonly ReplayFinding[]): readonly number[] {
  let order = known.get(findings);
  if (order === undefined) {
    order = findings
      .map(({ step, severity }, index) => ({ step, severity, index }))
      .filter(({ step }) => step !== null)
      .sort((a, b) => a.step! - b.step! || severityRank[a.severity] - severityRank[b.severity] || a.index - b.index)
      .map(({ index }) => index);
    known.set(findings, order);
  }
  return order;
}

/** The finding before (-1) or after (1) a step; `chosen` tells several of one step apart. Null at the ends. */
export function findingBeside(
  findings: readonly ReplayFinding[],
  step: number,
  chosen: number | null,
  direction: -1 | 1,
): number | null {
  const order = findingsInOrder(findings);
  const at = chosen !== null && findings[chosen]?.step === step ? order.indexOf(chosen) : -1;
  if (at >= 0) return order[at + direction] ?? null;
  const lastUpTo = (limit: number) => lastAtMost(order, limit, (index) => findings[index]!.step!);
  return order[direction === 1 ? lastUpTo(step) + 1 : lastUpTo(step - 1)] ?? null;
}
