// A finding in words: what, why, what to do. Knows nothing of how it was found.
import { findingCause, findingRow } from '../knowledge/findings';
import type { ClusterLog } from '../model/clusterLog';
import type { Fields } from '../model/fields';
import type { Finding } from '../model/history';
import { writerOf } from '../model/writerOf';
import { fillMarkdown, fillText } from './fillText';
import { codeSpan } from './markdown';
import { formatDuration } from './momentInWords';

export interface FindingWords {
  readonly title: string;
  /** What it means for those who use the cluster. */
  readonly meaning: string;
  /** Null where no line tells one. */
  readonly cause: { readonly code: string; readonly text: string } | null;
  /** What to check and to mend: for the cause first, then whatever the cause. */
  readonly advice: readonly string[];
  /** How long it lasted; null where the log does not show both ends. */
  readonly lasted: string | null;
}

type Fill = (text: string, fields: Fields) => string;

/** As plain text; log text in it is not escaped. `log` names the node that wrote its line where the finding names none. */
export function describeFinding(finding: Finding, log?: ClusterLog): FindingWords {
  return wordsOf(finding, log, fillText, fillText);
}

/** As Markdown; log text in it is escaped, commands to paste stand as code. */
export function describeFindingMarkdown(finding: Finding, log?: ClusterLog): FindingWords {
  return wordsOf(finding, log, fillMarkdown, fillAdvice);
}

function wordsOf(finding: Finding, log: ClusterLog | undefined, fill: Fill, fillAdvice: Fill): FindingWords {
  const row = findingRow(finding.code);
  if (!row) return { title: fill(finding.code, {}), meaning: '', cause: null, advice: [], lasted: null };
  const fields: Fields = { node: finding.node ?? (log ? writerOf(log.history, finding.at.input) : null), ...finding.fields };
  const cause = findingCause(finding.code, finding.causeCode);
  return {
    title: capitalised(fill(row.title, fields)),
    meaning: capitalised(fill(row.explain, fields)),
    cause: cause ? { code: cause.code, text: capitalised(fill(cause.text, fields)) } : null,
    advice: [...new Set([...(cause?.advice ?? []), ...row.advice])].map((text) => fillAdvice(text, fields)),
    lasted: lastedInWords(row.lasted, finding.fields),
  };
}

/** Both ends of a finding are known where the engine gave its length. Holds no text of the log. */
function lastedInWords(text: string | undefined, { seconds, outcome }: Finding['fields']): string | null {
  if (text === undefined || seconds === undefined) return null;
  const whole = outcome === undefined ? text.replace(/, then it \{outcome\}/, '') : text;
  return fillText(whole, { duration: formatDuration(Number(seconds) * 1000), outcome: outcome ?? null });
}

/** `Show the nodes: Get-ClusterNode | ...`: words, a colon, a command; a remark in brackets may follow. */
const advisedCommand = /^(.*: )((?:[A-Z][a-z]+-[A-Z]\w+|fltmc|vssadmin)\b.*?)(\s+\([a-z][^()]*\)\.?)?$/;

function fillAdvice(text: string, fields: Fields): string {
  const [, words, command, remark = ''] = advisedCommand.exec(text) ?? [];
  if (words === undefined || command === undefined) return fillMarkdown(text, fields);
  return `${fillMarkdown(words, fields)}${codeSpan(fillText(command, fields))}${fillMarkdown(remark, fields)}`;
}

/** A text may begin with a stand-in for a name that no line gives (`a volume`); names of the log are left as they are. */
function capitalised(text: string): string {
  return /^(?:a|the|this) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
