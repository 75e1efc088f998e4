// Why a finding may have come about, as sentences: possible causes, and what was looked for in vain. Knows nothing of how they were found.
import type { CauseRule } from '../knowledge/causes/causeRule';
import { causeRule } from '../knowledge/causes/causeRules';
import type { ClusterLog } from '../model/clusterLog';
import type { Fields } from '../model/fields';
import type { CauseLink, Finding, LookedFor, MissingLog } from '../model/history';
import type { Evidence, LineRef } from '../model/lineRef';
import { fillMarkdown, fillText } from './fillText';
import { formatDuration } from './momentInWords';

export interface CauseWords {
  /** Code of the rule. */
  readonly rule: string;
  /** What led to it. */
  readonly said: string;
  /** The same, how long before and on which node, and how sure that is. */
  readonly text: string;
  readonly certainty: CauseLink['certainty'];
  readonly evidence: Evidence;
  /** Index of the finding that is the cause; null where it is none. */
  readonly finding: number | null;
  /** What to check and to mend because of it. */
  readonly advice: readonly string[];
  /** File of a person's own rows that the rule stands in; null for a built-in one. */
  readonly ownFile: string | null;
}

/** Signs that were looked for with the same outcome. */
export interface LookedForWords {
  /** The signs, and where nobody can know it, why. */
  readonly text: string;
  readonly found: boolean | null;
  readonly evidence: readonly LineRef[];
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

/** What was looked for: what was found and what was not one by one, what nobody can know by the reason for it. */
export function lookedForInWords({ lookedFor }: Finding, fill: Fill = fillText): readonly LookedForWords[] {
  const unknown = new Map<string, string[]>();
  const words: LookedForWords[] = [];
  for (const sought of lookedFor) {
    const { found, evidence } = sought;
    const what = fill(sought.what, {});
    if (found !== null) {
      words.push({ text: `${what}.`, found, evidence });
      continue;
    }
    const why = missingInWords(sought, fill);
    const known = unknown.get(why);
    if (known) known.push(what);
    else unknown.set(why, [what]);
  }
  for (const [why, what] of unknown) words.push({ text: `${what.join('; ')}: ${why}.`, found: null, evidence: [] });
  return words;
}

/** What was looked for in vain, and what nobody can know, as Markdown sentences; what was found stands with the causes. */
export function searchInMarkdown(finding: Finding): readonly string[] {
  const words = lookedForInWords(finding, fillMarkdown);
  const absent = words.filter(({ found }) => found === false).map(({ text }) => text.replace(/\.$/, ''));
  const unknown = words.filter(({ found }) => found === null).map(({ text }) => `Nobody can know of ${text}`);
  return absent.length === 0 ? unknown : [`Looked for and not found: ${absent.join('; ')}.`, ...unknown];
}

/** Why nobody can know whether a sign was there: `no System log of NODE2 for all of that time`. */
export function missingInWords({ missing }: Pick<LookedFor, 'missing'>, fill: Fill = fillText): string {
  if (missing.length === 0) return 'the lines have no date';
  const logs = [...new Set(missing.map(({ log }) => log))];
  return `there is ${logs.map((log) => missingLogInWords(log, missing, fill)).join(', ')} for all of that time`;
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
  const said = capitalised(fill(rule?.cause ?? link.rule, link.fields));
  const text = `${said} ${nearness(link, finding, rule, fill)}`;
  const advice = (rule?.advice ?? []).map((words) => fill(words, link.fields));
  const { certainty, evidence, finding: cause } = link;
  return { rule: link.rule, said, text, certainty, evidence, finding: cause, advice, ownFile: rule?.ownFile ?? null };
}

/** How the cause and the finding lie to each other: all that a conclusion rests on. A node that the rule has named is not named again. */
function nearness(link: CauseLink, finding: Finding, rule: CauseRule | undefined, fill: Fill): string {
  const { certainty, lagMs, node, sameStorage } = link;
  const isElsewhere = node !== null && finding.node !== null && node !== finding.node;
  const isNamed = rule?.cause.includes('{causeNode}') === true;
  const parts = [
    lagMs === null ? 'It stands near' : lagInWords(lagMs),
    ...(isElsewhere && !isNamed ? [`concerns ${fill('{node}', { node })}`] : []),
    ...(certainty === 'inferred' && sameStorage === true ? ['names the same disk or volume'] : []),
  ];
  const where = parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
  return certainty === 'stated' ? `${where}.` : `${where}; that the one led to the other is a conclusion${whose(rule, fill)}.`;
}

/** What a person wrote themselves is never passed off as knowledge of this product. */
function whose(rule: CauseRule | undefined, fill: Fill): string {
  return rule?.ownFile === undefined
    ? ''
    : ` of your own row ${fill('{code} ({file})', { code: rule.code, file: rule.ownFile })}`;
}

/** A crash is told by the start after it: what is found out later is written later. */
function lagInWords(lagMs: number): string {
  if (lagMs === 0) return 'It was seen at the same time';
  const length = formatDuration(Math.abs(lagMs));
  return lagMs > 0 ? `It was seen ${length} before` : `Its line came ${length} later`;
}

/** A text may begin with a stand-in for a name that no line gives. */
function capitalised(text: string): string {
  return /^(?:a|the|this) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
