// All rules that connect a finding with its cause, by finding. Knows nothing of how they are tried.
import type { FindingCode } from '../findings';
import type { CauseRule } from './causeRule';
import { membershipCauses } from './membershipCauses';
import { moveCauses } from './moveCauses';
import { pauseCauses } from './pauseCauses';

export const causeRules: readonly CauseRule[] = [...pauseCauses, ...moveCauses, ...membershipCauses];

const byCode: ReadonlyMap<string, CauseRule> = new Map(causeRules.map((rule) => [rule.code, rule]));

export function causeRule(code: string): CauseRule | undefined {
  return byCode.get(code);
}

const rulesByFinding = new Map<string, readonly CauseRule[]>();

/** Rules for findings of a code and a cause, the most specific first: those for this cause, then those that ask for more. */
export function rulesFor(finding: FindingCode | string, causeCode: string | null): readonly CauseRule[] {
  const key = `${finding} ${causeCode ?? ''}`;
  let rules = rulesByFinding.get(key);
  if (rules === undefined) {
    rules = causeRules
      .filter(({ effect }) => effect.finding === finding && effect.causeCodes?.includes(causeCode) !== false)
      .sort((a, b) => weightOf(b) - weightOf(a));
    rulesByFinding.set(key, rules);
  }
  return rules;
}

function weightOf({ effect, seen, notSeen }: CauseRule): number {
  return seen.length + notSeen.length + (effect.causeCodes === undefined ? 0 : 10);
}
