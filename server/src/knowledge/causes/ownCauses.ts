// The rules of causes that a person keeps in a folder of their own, tried after the built-in ones. Knows nothing of files and of how
// rules are checked.
import type { CauseRule } from './causeRule';
import { RulesByEffect } from './rulesByEffect';

/** What of this folder changes: one set of rules for the process or thread, in use until another takes its place. */
let inUse: readonly CauseRule[] = [];
let byEffect = new RulesByEffect(inUse);

/** Those that were in use before stay known by their codes: a history that they made may be shown until it is made anew. */
const byCode = new Map<string, CauseRule>();

/** From here on these rules are in use, and no others. */
export function useOwnCauses(rules: readonly CauseRule[]): void {
  inUse = rules;
  byEffect = new RulesByEffect(rules);
  for (const rule of rules) byCode.set(rule.code, rule);
}

export function ownCauses(): readonly CauseRule[] {
  return inUse;
}

/** As `causeRule`, for a code that no built-in rule has. */
export function ownCause(code: string): CauseRule | undefined {
  return byCode.get(code);
}

/** As `rulesFor`. */
export function ownRulesFor(finding: string, causeCode: string | null): readonly CauseRule[] {
  return byEffect.of(finding, causeCode);
}
