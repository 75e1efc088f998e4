// The findings of a report, the gravest first: cause, whether it is normal, the proving lines, and what to do. Knows no output.
import { causesInWords, lookedForInWords } from '../explain/causesInWords';
import { describeFinding, findingAdvice } from '../explain/describeFinding';
import { formatMoment } from '../explain/momentInWords';
import type { Finding } from '../model/history';
import { gravestFirst } from '../model/severity';
import type { ToldIncident } from './toldIncident';
import { unjudgedOf } from './unjudgedOf';
import { quotesOf } from '../explain/quotesOf';
import { wayInWords } from '../explain/wayInWords';
import type { FindingsPart, FindingTold, Standing } from './report';

/** Findings that are told in full; the rest is counted. */
const mostFindings = 200;

export function findingsOf(told: ToldIncident): FindingsPart {
  const { findings } = told.incident.history;
  const all = [...findings.keys()].sort((a, b) => worstFirst(findings[a]!, findings[b]!));
  return {
    items: all.slice(0, mostFindings).map((index) => findingTold(told, index)),
    left: Math.max(0, all.length - mostFindings),
    unjudged: unjudgedOf(told),
  };
}

/** The gravest first, of equally grave ones the alarming, then in order of time. */
export function worstFirst(a: Finding, b: Finding): number {
  return gravestFirst(a, b) || standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b));
}

const standings: readonly Standing[] = ['alarming', 'notKnown', 'expected'];

export function standingOf({ expected }: Finding): Standing {
  return expected === null ? 'notKnown' : expected ? 'expected' : 'alarming';
}

function findingTold({ incident: { history }, logs }: ToldIncident, index: number): FindingTold {
  const finding = history.findings[index]!;
  const { code, severity, utcMs, volume, resource, node, at, evidence } = finding;
  const log = logs[at.input];
  const causes = causesInWords(finding);
  const { title, meaning, cause, lasted } = describeFinding(finding, log);
  return {
    utcMs,
    time: formatMoment(finding),
    code,
    severity,
    standing: standingOf(finding),
    title,
    meaning,
    lasted,
    cause,
    causes: causes.map(({ rule, text, certainty, evidence: lines }) => ({
      rule,
      text,
      certainty,
      evidence: lines,
      quotes: quotesOf(lines, logs),
    })),
    chain: wayInWords({ history }, index),
    lookedFor: lookedForInWords(finding),
    volume,
    resource,
    node,
    at,
    evidence,
    quotes: quotesOf(evidence, logs),
    advice: findingAdvice(finding, log),
  };
}
