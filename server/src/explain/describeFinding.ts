// A finding in words: what, why, what to do. Knows nothing of how it was found.
import { advisedCommand } from '../knowledge/advisedCommand';
import { causeRule } from '../knowledge/causes/causeRules';
import { findingCause, findingRow, type FindingCause, type FindingRow } from '../knowledge/findings';
import type { ClusterLog } from '../model/clusterLog';
import type { Fields } from '../model/fields';
import type { Finding } from '../model/history';
import { writerOf } from '../model/writerOf';
import { causesInWords } from './causesInWords';
import { fillMarkdown, fillText } from './fillText';
import { codeSpan } from './markdown';
import { formatDuration } from './momentInWords';

export interface FindingWords {
  readonly title: string;
  /** What it means for those who use the cluster. */
  readonly meaning: string;
  /** Null where no line tells one. */
  readonly cause: { readonly code: string; readonly text: string } | null;
  /** What to check and to mend: for what other lines tell of the cause first, then for the cause, then whatever the cause. */
  readonly advice: readonly string[];
  /** How long it lasted; null where the log does not show both ends. */
  readonly lasted: string | null;
}

/** One thing to check or to mend, as plain text; log text in it is not escaped. */
export interface Advice {
  readonly text: string;
  /** To paste into PowerShell; null where the advice is in words. */
  readonly command: string | null;
  readonly remark: string;
  /** False: the command only shows something. */
  readonly isChange: boolean;
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

/** The advice of a finding with its commands apart, in the same order. */
export function findingAdvice(finding: Finding, log?: ClusterLog): readonly Advice[] {
  const row = findingRow(finding.code);
  const fields = fieldsOf(finding, log);
  const linked = finding.causedBy.flatMap((link) =>
    (causeRule(link.rule)?.advice ?? []).map((text) => adviceParts(text, link.fields)),
  );
  const own = row ? advised(row, findingCause(finding.code, finding.causeCode)).map((text) => adviceParts(text, fields)) : [];
  return [...new Map([...linked, ...own].map((advice) => [`${advice.text}\n${advice.command ?? ''}`, advice])).values()];
}

function wordsOf(finding: Finding, log: ClusterLog | undefined, fill: Fill, fillAdvice: Fill): FindingWords {
  const row = findingRow(finding.code);
  if (!row) return { title: fill(finding.code, {}), meaning: '', cause: null, advice: [], lasted: null };
  const fields = fieldsOf(finding, log);
  const cause = findingCause(finding.code, finding.causeCode);
  // What other lines tell of the cause is nearer to the matter than what the row advises in general.
  const linked = causesInWords(finding, fillAdvice).flatMap(({ advice }) => advice);
  return {
    title: capitalised(fill(row.title, fields)),
    meaning: capitalised(fill(row.explain, fields)),
    cause: cause ? { code: cause.code, text: capitalised(fill(cause.text, fields)) } : null,
    advice: [...new Set([...linked, ...advised(row, cause).map((text) => fillAdvice(text, fields))])],
    lasted: lastedInWords(row.lasted, finding.fields),
  };
}

function fieldsOf(finding: Finding, log: ClusterLog | undefined): Fields {
  return { node: finding.node ?? (log ? writerOf(log.history, finding.at.input) : null), ...finding.fields };
}

/** For the cause first, then whatever the cause; each once. */
function advised(row: FindingRow, cause: FindingCause | undefined): readonly string[] {
  return [...new Set([...(cause?.advice ?? []), ...row.advice])];
}

/** Both ends of a finding are known where the engine gave its length. Holds no text of the log. */
function lastedInWords(text: string | undefined, { seconds, outcome }: Finding['fields']): string | null {
  if (text === undefined || seconds === undefined) return null;
  const whole = outcome === undefined ? text.replace(/, then it \{outcome\}/, '') : text;
  return fillText(whole, { duration: formatDuration(Number(seconds) * 1000), outcome: outcome ?? null });
}

/** Commands that look and change nothing. */
const lookingCommand = /^(?:(?:Get|Test|Show|Find|Measure|Compare)-|fltmc\b(?! (?:un)?load| (?:de|at)tach)|vssadmin list\b)/;

function adviceParts(text: string, fields: Fields): Advice {
  const parts = advisedCommand(text);
  if (parts === null) return { text: fillText(text, fields), command: null, remark: '', isChange: false };
  const { words, command, remark } = parts;
  return {
    text: fillText(words.replace(/: $/, ''), fields),
    command: fillText(command, fields),
    remark: fillText(remark.trim(), fields),
    isChange: !lookingCommand.test(command),
  };
}

function fillAdvice(text: string, fields: Fields): string {
  const parts = advisedCommand(text);
  if (parts === null) return fillMarkdown(text, fields);
  const { words, command, remark } = parts;
  return `${fillMarkdown(words, fields)}${codeSpan(fillText(command, fields))}${fillMarkdown(remark, fields)}`;
}

/** A text may begin with a stand-in for a name that no line gives (`a volume`, `volume of Cluster Disk 1`); names of the log stay as they are. */
function capitalised(text: string): string {
  return /^(?:a|the|this|volume of) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
