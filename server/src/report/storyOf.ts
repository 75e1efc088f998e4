// The story of an incident in sentences, each with its lines: the gravest things, then chapter by chapter what happened.
// Knows nothing of how it is written down.
import { counted } from '../explain/counted';
import { describeFinding } from '../explain/describeFinding';
import { describeStep } from '../explain/describeStep';
import { formatDuration, formatMoment } from '../explain/momentInWords';
import { nameById } from '../explain/nameById';
import { asSentence } from '../explain/sentence';
import { valueInWords } from '../explain/trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { Finding, History, Step } from '../model/history';
import { episodesOfAll } from '../model/episodes';
import { isSameLine } from '../model/lineRef';
import { gravestFirst, type Severity } from '../model/severity';
import type { ToldIncident } from './toldIncident';
import { standingOf, worstFirst } from './findingsOf';
import { quotesOf } from '../explain/quotesOf';
import type { Chapter, Sentence, StoryPart, Wait } from './report';
import { stepWriter } from './stepWriter';
import { withoutRepetition } from './withoutRepetition';
import { waitsInSteps, type WaitSteps } from './waitsInSteps';
import { waitInWords, waitsInWords } from './waitInWords';

/** Told in full; beyond these a report is no longer read, and the rest is counted. */
const mostChapters = 50;
const mostSentences = 60;
const mostSummed = 8;

/** An incident with what every sentence about it needs. */
interface Teller extends ToldIncident {
  readonly history: History;
  readonly waits: WaitSteps;
  readonly withNames: (text: string) => string;
}

export function storyOf(told: ToldIncident, waits: readonly Wait[]): StoryPart {
  const { history } = told.incident;
  const teller = { ...told, history, waits: waitsInSteps(history, waits), withNames: nameById(history.entities) };
  const chapters = episodesOfAll(history).flatMap(({ steps }) => parts(history, steps));
  const shown = chapters.map((steps) => chapterOf(teller, steps)).filter(({ sentences }) => sentences.length > 0);
  return {
    summary: [...summaryOf(teller), ...waitsInWords(waits).map((words) => withQuotes(told.logs, words))],
    chapters: shown.slice(0, mostChapters),
    left: Math.max(0, shown.length - mostChapters),
  };
}

/** What has a time, and what has none: a listing shows a moment that nobody wrote down. */
function parts({ steps }: History, group: readonly number[]): readonly (readonly number[])[] {
  const hasTime = (index: number) => formatMoment(steps[index]!) !== '';
  return [group.filter(hasTime), group.filter((index) => !hasTime(index))].filter(({ length }) => length > 0);
}

/** The gravest things that were found, one sentence each. */
function summaryOf({ history, logs, incident }: Teller): readonly Sentence[] {
  const all = [...history.findings].sort(worstFirst);
  const alarming = all.filter(({ severity }) => severity !== 'info');
  // Where nothing alarms, what belongs to normal work is the news.
  const grave = alarming.length > 0 ? alarming : all;
  const sentences = grave.slice(0, mostSummed).map((finding): Sentence => {
    const { title, cause, lasted } = describeFinding(finding, logs[finding.at.input]);
    return {
      utcMs: finding.utcMs,
      time: formatMoment(finding),
      node: incident.inputs[finding.at.input]?.node ?? null,
      text: [
        title,
        cause?.text ?? null,
        lasted,
        finding.severity === 'info' && finding.expected === false ? null : standingWords[standingOf(finding)],
      ]
        .filter((text) => text !== null)
        .map(asSentence)
        .join(' '),
      certainty: 'stated',
      severity: finding.severity,
      evidence: finding.evidence,
      quotes: [],
    };
  });
  return sentences.map((sentence) => withQuotes(logs, sentence));
}

const standingWords = { expected: 'This belongs to normal work', alarming: 'This is alarming', notKnown: null } as const;

function chapterOf(teller: Teller, group: readonly number[]): Chapter {
  const told = group.flatMap((index) => sentencesOf(teller, index));
  const sentences = withoutRepetition(withoutRepeatedCause(told).map(({ sentence }) => sentence)).map((sentence) =>
    withQuotes(teller.logs, sentence),
  );
  return {
    title: titleOf(teller, group),
    sentences: sentences.slice(0, mostSentences),
    left: Math.max(0, sentences.length - mostSentences),
  };
}

interface Told {
  readonly sentence: Sentence;
  readonly why: string | null;
}

/** The step, unless a sentence about a whole wait tells it, and the wait that ends with it. */
function sentencesOf(teller: Teller, index: number): readonly Told[] {
  const { history, waits } = teller;
  const step = history.steps[index]!;
  const ended = (waits.endingAt.get(index) ?? []).map((wait) => ({ sentence: waitInWords(wait, formatMoment(step)), why: null }));
  const isLeftOut = !isOfFact(step) || isConfirmation(step) || (waits.covered.has(index) && !raisesFinding(history, step));
  return isLeftOut ? ended : [stepSentence(teller, index, step), ...ended];
}

/** No fact made it: there an input ends or falls silent. */
function isOfFact({ ends, pauses }: Step): boolean {
  return ends === undefined && pauses === undefined;
}

/** A step that only makes a known value surer is left to the timeline. */
function isConfirmation({ changes, findings }: Step): boolean {
  return findings.length === 0 && changes.length > 0 && changes.every(({ from, to }) => from === to);
}

function raisesFinding({ findings }: History, step: Step): boolean {
  return step.findings.some((finding) => isSameLine(findings[finding]!.at, step.at));
}

function stepSentence({ incident, logs, history, withNames }: Teller, index: number, step: Step): Told {
  const { title, why } = describeStep(logOf(logs, step), index);
  const fact = incident.facts[step.fact];
  const raised = step.findings.map((finding) => history.findings[finding]!).filter(({ at }) => isSameLine(at, step.at));
  const sentence: Sentence = {
    utcMs: step.utcMs,
    time: formatMoment(step),
    node: stepWriter(incident, step),
    text: [title, ...changesInWords(step)].map((words) => asSentence(withNames(words))).join(' '),
    certainty: fact?.certainty ?? 'stated',
    severity: gravest(raised),
    evidence: [step.at, ...(fact?.also ?? [])],
    quotes: [],
  };
  return { sentence, why: why === null ? null : asSentence(withNames(why)) };
}

/** Who coordinates a volume and which way its IO goes: what a title does not always say. */
function changesInWords({ changes }: Step): readonly string[] {
  return changes.flatMap(({ track, volume, node, from, to, certainty }) => {
    if (from === to || to === 'unknown') return [];
    const standing = certainty === 'inferred' ? ' (inferred)' : '';
    if (track === 'coordinator')
      return [`The coordinator of ${volume} is ${to} now${from === 'unknown' ? '' : `, it was ${from}`}${standing}`];
    return track === 'ioMode' ? [`IO of ${volume} on ${node}: ${valueInWords(track, to)}${standing}`] : [];
  });
}

/** One cause that explains several sentences in a row is told once. */
function withoutRepeatedCause(told: readonly Told[]): readonly Told[] {
  let last: string | null = null;
  return told.map(({ sentence, why }) => {
    const text = why === null || why === last ? sentence.text : `${sentence.text} ${why}`;
    last = why ?? last;
    return { sentence: { ...sentence, text }, why };
  });
}

/** The gravest thing that was found in the chapter itself; where nothing alarms, what it began and ended with. */
function titleOf(teller: Teller, group: readonly number[]): string {
  const { history, logs, withNames } = teller;
  const steps = group.map((index) => history.steps[index]!);
  const raised = [...new Set(steps.flatMap((step) => step.findings))]
    .map((finding) => history.findings[finding]!)
    .filter(({ at, severity }) => severity !== 'info' && steps.some((step) => isSameLine(at, step.at)))
    .sort(worstFirst);
  const [first] = raised;
  const words = first
    ? describeFinding(first, logs[first.at.input]).title +
      (raised.length > 1 ? ` (and ${counted(raised.length - 1, 'more finding')})` : '')
    : quietTitle(teller, group);
  return `${spanOfTime(steps)}${withNames(words)}`;
}

function quietTitle({ logs, history }: Teller, group: readonly number[]): string {
  const shown = group.filter((index) => isOfFact(history.steps[index]!));
  const titles = [shown[0], shown.at(-1)].map((index) =>
    index === undefined ? '' : describeStep(logOf(logs, history.steps[index]!), index).title,
  );
  return titles[0] === titles[1] ? titles[0]! : titles.join(' … ');
}

/** `2024-05-21 10:01:55, 300 ms: `; what has no time is a listing. */
function spanOfTime(steps: readonly Step[]): string {
  const first = steps[0]!;
  const time = formatMoment(first).replace(/\.\d+$/, '');
  if (time === '') return 'Without a time: ';
  const lastMs = steps.filter(isOfFact).at(-1)?.utcMs ?? null;
  const lasted =
    first.utcMs === null || lastMs === null || lastMs <= first.utcMs ? '' : `, ${formatDuration(lastMs - first.utcMs)}`;
  return `${time}${lasted}: `;
}

function gravest(findings: readonly Finding[]): Severity | null {
  return [...findings].sort(gravestFirst)[0]?.severity ?? null;
}

function logOf(logs: readonly ClusterLog[], { at }: Step): ClusterLog {
  return logs[at.input]!;
}

function withQuotes(logs: readonly ClusterLog[], sentence: Sentence): Sentence {
  return { ...sentence, quotes: quotesOf(sentence.evidence, logs) };
}
