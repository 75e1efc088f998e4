// Why a finding may have come about, as sentences: possible causes, and what was looked for in vain. Knows nothing of how they were found.
import { causeRule } from '../knowledge/causes/causeRules';
import type { ClusterLog } from '../model/clusterLog';
import type { Fields } from '../model/fields';
import type { CauseLink, Finding, LookedFor, MissingLog } from '../model/history';
import type { Evidence } from '../model/lineRef';
import { fillMarkdown, fillText } from './fillText';
import { formatDuration } from './momentInWords';

export interface CauseWords {
  /** Code of the rule. */
  readonly rule: string;
  /** What led to it, how long before and on which node, and how sure that is. */
  readonly text: string;
  readonly certainty: CauseLink['certainty'];
  readonly evidence: Evidence;
  /** Index of the finding that is the cause; null where it is none. */
  readonly finding: number | null;
  /** What to check and to mend because of it. */
  readonly advice: readonly string[];
}

/** Puts values into a text: `fillText` for plain text, which is not escaped, `fillMarkdown` for Markdown. */
export type Fill = (text: string, fields: Fields) => string;

/** A chain is told so far; longer ones go on in the findings themselves. */
const mostLinks = 8;

/** Possible causes of a finding, the surest first as the rules are. */
export function causesInWords(finding: Finding, fill: Fill = fillText): readonly CauseWords[] {
  return finding.causedBy.map((link) => causeWords(link, finding, fill));
}

/** The same as Markdown. */
export function causesInMarkdown(finding: Finding): readonly CauseWords[] {
  return causesInWords(finding, fillMarkdown);
}

/** What was looked for in vain, and what nobody can know, in a few sentences; what was found stands with the causes. */
export function searchInWords({ lookedFor }: Finding, fill: Fill = fillText): readonly string[] {
  const absent = lookedFor.filter(({ found }) => found === false).map(({ what }) => fill(what, {}));
  const sentences = absent.length === 0 ? [] : [`Looked for and not found: ${absent.join('; ')}.`];
  const unknown = new Map<string, string[]>();
  for (const sought of lookedFor) {
    if (sought.found !== null) continue;
    const why = missingInWords(sought, fill);
    unknown.set(why, [...(unknown.get(why) ?? []), fill(sought.what, {})]);
  }
  for (const [why, what] of unknown) sentences.push(`Cannot be known, ${why}: ${what.join('; ')}.`);
  return sentences;
}

/** The same as Markdown. */
export function searchInMarkdown(finding: Finding): readonly string[] {
  return searchInWords(finding, fillMarkdown);
}

/** Why nobody can know whether a sign was there: `no System log of NODE2 for that time`. */
export function missingInWords({ missing }: Pick<LookedFor, 'missing'>, fill: Fill = fillText): string {
  if (missing.length === 0) return 'for these lines have no date';
  const logs = [...new Set(missing.map(({ log }) => log))];
  return `for there is ${logs.map((log) => missingLogInWords(log, missing, fill)).join(', ')} for that time`;
}

/**
 * The findings that lead to one, the first cause first, itself last: indices into the findings of the history. Follows the first
 * cause of each that is a finding; whoever wants the others looks at `causedBy`.
 */
export function causeChain({ history: { findings } }: Pick<ClusterLog, 'history'>, index: number): readonly number[] {
  const chain = [index];
  while (chain.length < mostLinks) {
    const next = findings[chain[0]!]?.causedBy.find(({ finding }) => finding !== null && !chain.includes(finding));
    if (next === undefined || next.finding === null) break;
    chain.unshift(next.finding);
  }
  return chain;
}

function missingLogInWords(log: string, missing: readonly MissingLog[], fill: Fill): string {
  const nodes = missing.flatMap((part) => (part.log === log && part.node !== null ? [fill('{node}', { node: part.node })] : []));
  const name = log === 'cluster.log' ? 'no cluster.log' : `no ${log} log`;
  if (nodes.length === 0) return name;
  return `${name} of ${nodes.length === 1 ? nodes[0]! : `${nodes.slice(0, -1).join(', ')} and ${nodes.at(-1)!}`}`;
}

function causeWords(link: CauseLink, finding: Finding, fill: Fill): CauseWords {
  const rule = causeRule(link.rule);
  const text = `${capitalised(fill(rule?.cause ?? link.rule, link.fields))} ${nearness(link, finding, fill)}`;
  const advice = (rule?.advice ?? []).map((words) => fill(words, link.fields));
  return { rule: link.rule, text, certainty: link.certainty, evidence: link.evidence, finding: link.finding, advice };
}

/** How the cause and the finding lie to each other: all that a conclusion rests on. */
function nearness({ certainty, lagMs, node, sameStorage }: CauseLink, finding: Finding, fill: Fill): string {
  const isElsewhere = node !== null && finding.node !== null && node !== finding.node;
  const where = isElsewhere ? ` (${fill('{node}', { node })}, the finding ${fill('{node}', { node: finding.node })})` : '';
  const when = lagMs === null ? 'It stands near it' : `It was seen ${lagInWords(lagMs)}${where}`;
  if (certainty === 'stated') return `${when}.`;
  const whichDisk = sameStorage === true ? ' and names the same disk or volume' : '';
  return `${when}${whichDisk}; that the one led to the other is a conclusion.`;
}

function lagInWords(lagMs: number): string {
  if (lagMs === 0) return 'at the same time';
  return `${formatDuration(Math.abs(lagMs))} ${lagMs > 0 ? 'before' : 'after'}`;
}

/** A text may begin with a stand-in for a name that no line gives. */
function capitalised(text: string): string {
  return /^(?:a|the) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
