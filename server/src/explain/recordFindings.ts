// The part of a description that tells the findings a line raised or helps to prove, with cause and advice.
import { findingsOfRecord } from '../model/findingsAt';
import type { Finding } from '../model/history';
import { isSameLine } from '../model/lineRef';
import type { Severity } from '../model/severity';
import { causesInMarkdown, searchInMarkdown } from './causesInWords';
import { describeFindingMarkdown } from './describeFinding';
import type { RecordContext } from './recordContext';
import { linesInWords, theseLogs } from './lineLinks';
import { fillMarkdown } from './fillText';
import { bulletList } from './markdown';
import { wayInWords } from './wayInWords';

/** A line that proves hundreds of findings (a gap does) lists the first ones. */
const mostListed = 5;

const severityWords: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

export function describeFindings(context: RecordContext): string {
  const { log, record } = context;
  const { raised, proven } = findingsOfRecord(log, record.view.index);
  return [...raised.slice(0, mostListed).map((finding) => raisedFinding(context, finding)), provenFindings(context, proven)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function raisedFinding(context: RecordContext, index: number): string {
  const { log } = context;
  const finding = log.history.findings[index]!;
  const { title, meaning, cause, advice, lasted } = describeFindingMarkdown(finding, log);
  const expected = finding.expected === true ? ' This belongs to normal work.' : '';
  const why = cause ? `**Why:** ${cause.text}${expected}` : `**Why:** no line of ${theseLogs(log)} tells.${expected}`;
  const others = linesInWords(
    finding.evidence.filter((ref) => !isSameLine(ref, finding.at)),
    context,
  );
  return [
    `**${severityWords[finding.severity]}:** ${title}`,
    lasted === null ? meaning : `${meaning} ${lasted}`,
    why,
    possibleCauses(context, finding),
    wholeWay(context, index),
    advice.length === 0 ? '' : `**What to check**\n\n${bulletList(advice)}`,
    others === '' ? '' : `Proven together with ${others}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What other lines may have led to it, and what was looked for in vain. */
function possibleCauses(context: RecordContext, finding: Finding): string {
  const causes = causesInMarkdown(finding).map(({ text, evidence }) => `${text} See ${linesInWords(evidence, context)}.`);
  const title = causes.length > 1 ? '**Possible causes**' : '**Possible cause**';
  const found = causes.length === 0 ? '' : `${title}\n\n${bulletList(causes)}`;
  return [found, searchInMarkdown(finding).join(' ')].filter((part) => part !== '').join('\n\n');
}

function wholeWay({ log }: RecordContext, index: number): string {
  const way = wayInWords(log, index, fillMarkdown);
  return way === null ? '' : `**The whole way:** ${way}`;
}

function provenFindings(context: RecordContext, proven: readonly number[]): string {
  const items = proven.slice(0, mostListed).map((index) => {
    const finding = context.log.history.findings[index]!;
    return `${describeFindingMarkdown(finding, context.log).title} (${linesInWords([finding.at], context)})`;
  });
  return items.length === 0 ? '' : `**Helps to prove**\n\n${bulletList(items)}`;
}
