// All rules that connect a finding with its cause, by finding. Knows nothing of how they are tried.
import type { CauseRule } from './causeRule';
import { membershipCauses } from './membershipCauses';
import { moveCauses } from './moveCauses';
import { ownCause } from './ownCauses';
import { pauseCauses } from './pauseCauses';
import { RulesByEffect } from './rulesByEffect';

/** The built-in ones. */
export const causeRules: readonly CauseRule[] = [...pauseCauses, ...moveCauses, ...membershipCauses];

const byCode: ReadonlyMap<string, CauseRule> = new Map(causeRules.map((rule) => [rule.code, rule]));
const byEffect = new RulesByEffect(causeRules);

/** The rule of a code, built in or a person's own. */
export function causeRule(code: string): CauseRule | undefined {
  return byCode.get(code) ?? ownCause(code);
}

/** Built-in rules for findings of a code and a cause, the most specific first. */
export function rulesFor(finding: string, causeCode: string | null): readonly CauseRule[] {
  return byEffect.of(finding, causeCode);
}
