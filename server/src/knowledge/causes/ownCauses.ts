// The rules of causes that a person keeps in a folder of their own, tried after the built-in ones. Knows nothing of files and of how
// rules are checked.
import { ownSign, type OwnSign } from '../../model/ownSign';
import { providerKeys } from '../eventProviders';
import type { CauseRule } from './causeRule';
import { RulesByEffect } from './rulesByEffect';

/** What of this folder changes: one set of rules for the process or thread, in use until another takes its place. */
let inUse: readonly CauseRule[] = [];
let byEffect = new RulesByEffect(inUse);
let signs: ReadonlySet<string> = new Set();

/** Those that were in use before stay known by their codes: a history that they made may be shown until it is made anew. */
const byCode = new Map<string, CauseRule>();

/** From here on these rules are in use, and no others. */
export function useOwnCauses(rules: readonly CauseRule[]): void {
  inUse = rules;
  byEffect = new RulesByEffect(rules);
  signs = new Set(rules.flatMap(({ seen, notSeen }) => [...seen, ...notSeen].flatMap((sign) => sign.signs ?? [])));
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

/** The sign that an event is for a rule in use; undefined for all others. @param provider as an export names it */
export function ownSignOf(provider: string | null, id: number | null): OwnSign | undefined {
  if (signs.size === 0 || provider === null || id === null) return undefined;
  return providerKeys(provider)
    .map((key) => ownSign(key, id))
    .find((sign) => signs.has(sign));
}
