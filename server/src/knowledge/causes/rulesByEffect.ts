// Rules of causes by what they explain. Knows nothing of where the rules come from and of how they are tried.
import type { CauseRule } from './causeRule';

export class RulesByEffect {
  private readonly found = new Map<string, readonly CauseRule[]>();

  constructor(private readonly rules: readonly CauseRule[]) {}

  /** Rules for findings of a code and a cause, the most specific first: those for this cause, then those that ask for more. */
  of(finding: string, causeCode: string | null): readonly CauseRule[] {
    const key = `${finding} ${causeCode ?? ''}`;
    let rules = this.found.get(key);
    if (rules === undefined) {
      rules = this.rules
        .filter(({ effect }) => effect.finding === finding && effect.causeCodes?.includes(causeCode) !== false)
        .sort((a, b) => weightOf(b) - weightOf(a));
      this.found.set(key, rules);
    }
    return rules;
  }
}

function weightOf({ effect, seen, notSeen }: CauseRule): number {
  return seen.length + notSeen.length + (effect.causeCodes === undefined ? 0 : 10);
}
