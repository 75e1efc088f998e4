// Whether causes make a finding part of normal work. Knows nothing of how causes were found.
import { findingRow } from '../knowledge/findings';
import type { Finding } from '../model/history';

/** What each rule that was met says of it; null = it does not decide that. */
export type Settling = readonly (boolean | null)[];

/**
 * Causes tell it where the finding itself does not and they agree. A person's own rules tell it where the built-in ones leave it open and
 * none of these says the opposite.
 */
export function settled(finding: Finding, builtIn: Settling, own: Settling): Finding {
  if (finding.expected !== null) return finding;
  const said = agreed(own);
  const expected = agreed(builtIn) ?? (said === null || builtIn.includes(!said) ? null : said);
  if (expected === null) return finding;
  const row = findingRow(finding.code);
  return { ...finding, expected, severity: expected && row ? row.severityWhenExpected : finding.severity };
}

/** What all of them say; null where one does not decide it, or two contradict each other. */
function agreed([first = null, ...others]: Settling): boolean | null {
  return others.every((expected) => expected === first) ? first : null;
}
