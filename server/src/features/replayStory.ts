// Why one finding came about, step by step, with the lines that prove it, what else may have led to it and what to do. Knows nothing of
// requests.
import { toldZoneOf, zoneSentence } from '../explain/axisInWords';
import { causesInWords, lookedForInWords } from '../explain/causesInWords';
import { describeFinding, findingAdvice, type Advice } from '../explain/describeFinding';
import { quoted, storyChain, type ChainPart, type QuotedLine } from '../explain/storyChain';
import { storyMarkdown } from '../explain/storyMarkdown';
import type { ClusterLog } from '../model/clusterLog';
import type { Finding } from '../model/history';
import { inputNames } from '../model/inputNames';
import { preparedLanes } from '../model/lanes';
import type { Certainty } from '../model/lineRef';
import { logOfInput } from '../model/logOfInput';
import { raisingSteps } from '../model/raisingSteps';
import type { Severity } from '../model/severity';

export interface StoryOfFinding {
  readonly finding: number;
  readonly title: string;
  readonly severity: Severity;
  readonly verdict: 'expected' | 'alarming' | 'followedFault' | 'unclear';
  readonly chain: readonly ChainPart[];
  readonly causes: readonly {
    readonly text: string;
    readonly certainty: Certainty;
    readonly finding: number | null;
    readonly evidence: readonly QuotedLine[];
  }[];
  readonly lookedFor: readonly {
    readonly text: string;
    readonly found: boolean | null;
    readonly evidence: readonly QuotedLine[];
  }[];
  readonly advice: readonly { readonly text: string; readonly command: string | null }[];
  readonly missing: readonly string[];
  readonly markdown: string;
}

/** @returns null where there is no such finding */
export function* replayStory(log: ClusterLog, index: number): Generator<void, StoryOfFinding | null> {
  const finding = log.history.findings[index];
  if (finding === undefined) return null;
  const lanes = yield* preparedLanes(log.history);
  const { parts, findings, endNotKnown } = storyChain(log, index, lanes, yield* raisingSteps(log.history));
  const writer = logOfInput(log, finding.at.input);
  const sought = lookedForInWords(finding);
  const story = {
    finding: index,
    title: describeFinding(finding, writer).title,
    severity: finding.severity,
    verdict: verdictOf(finding),
    chain: parts,
    causes: otherCauses(log, finding, findings.at(-2)),
    lookedFor: sought.map(({ text, found, evidence }) => ({ text, found, evidence: quoted(log, evidence) })),
    advice: findingAdvice(finding, writer).map(adviceInWords),
    missing: [
      ...sought.filter(({ found }) => found === null).map(({ text }) => text),
      ...(endNotKnown === null ? [] : [endNotKnown]),
    ],
  };
  const names = inputNames(log.inputs);
  const zone = lanes.axis.kind === 'utc' ? zoneSentence(toldZoneOf(log)) : '';
  return { ...story, markdown: storyMarkdown(story, (input) => names[input] ?? `input ${input}`, zone) };
}

/** What is no fault itself, such as a move, is how the cluster helps itself after one. */
function verdictOf({ expected, severity }: Finding): StoryOfFinding['verdict'] {
  if (expected !== false) return expected === null ? 'unclear' : 'expected';
  return severity === 'info' ? 'followedFault' : 'alarming';
}

/** Those that the chain does not tell, the stated ones first. */
function otherCauses(log: ClusterLog, finding: Finding, followed: number | undefined): StoryOfFinding['causes'] {
  const causes = causesInWords(finding);
  const inChain = causes.findIndex((cause) => cause.finding !== null && cause.finding === followed);
  return causes
    .filter((_cause, place) => place !== inChain)
    .sort((a, b) => Number(b.certainty === 'stated') - Number(a.certainty === 'stated'))
    .map(({ text, certainty, finding: cause, evidence }) => ({
      text,
      certainty,
      finding: cause,
      evidence: quoted(log, evidence),
    }));
}

function adviceInWords({ text, command, remark, isChange }: Advice): { text: string; command: string | null } {
  if (command === null) return { text, command };
  const notes = [isChange ? 'this changes the cluster' : '', remark.replace(/^\(|\)\.?$/g, '')].filter((note) => note !== '');
  return { text: notes.length === 0 ? text : `${text} (${notes.join('; ')})`, command };
}
