// How a finding came about, step by step: the findings that led to it, what its volume or node went through, and what ended it. Texts are
// plain and not escaped. What stands between the findings is no cause, only what the same lane shows meanwhile.
import { causeChain } from './causesInWords';
import { describeFinding } from './describeFinding';
import { formatMoment } from './momentInWords';
import { quotesOf } from './quotesOf';
import { reasonTitle } from './reasonsInWords';
import { asSentence } from './sentence';
import { valueInWords } from './trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import { findingCourse, type CoursePart, type FindingCourse } from '../model/findingCourse';
import type { Finding, TrackChange } from '../model/history';
import type { PreparedLanes } from '../model/lanes';
import { isSameLine, type Certainty, type LineRef } from '../model/lineRef';
import { logOfInput } from '../model/logOfInput';
import { msOfStep } from '../model/replayAxis';
import { linesOfStep } from '../model/stepAt';

/** A line as it stands, cut where it is long. */
export interface QuotedLine extends LineRef {
  readonly text: string;
}

export interface ChainPart {
  readonly finding: number | null;
  readonly step: number | null;
  readonly atMs: number | null;
  readonly time: string;
  readonly text: string;
  readonly certainty: Certainty;
  readonly evidence: readonly QuotedLine[];
}

export interface StoryChain {
  readonly parts: readonly ChainPart[];
  /** Findings that led to it, the first cause first, itself last. */
  readonly findings: readonly number[];
  /** Why nobody can know how it ended; null where that is told, or is no question. */
  readonly endNotKnown: string | null;
}

/** More parts nobody reads; those in the middle are left out. */
const mostParts = 40;

const conclusion = 'That this led to what follows is a conclusion';

/** Characters of a proving line. */
const mostQuoted = 600;

/** @param raisedBy step by finding */
export function storyChain(
  log: ClusterLog,
  index: number,
  lanes: PreparedLanes,
  raisedBy: ReadonlyMap<number, number>,
): StoryChain {
  const { history } = log;
  const findings = causeChain(log, index);
  const step = raisedBy.get(index);
  const firstStep = raisedBy.get(findings[0]!) ?? step;
  const course = step === undefined ? null : findingCourse(history, lanes, index, step, firstStep!);
  const parts = [
    ...findings.map((finding, place) => findingPart(log, lanes, raisedBy, finding, findings[place + 1])),
    ...(course === null ? [] : courseParts(log, lanes, course, findings)),
  ];
  return { parts: bounded(inOrder(parts), findings), findings, endNotKnown: endInWords(course) };
}

/** Proving lines with their texts. */
export function quoted(log: ClusterLog, evidence: readonly LineRef[]): readonly QuotedLine[] {
  const logs = log.inputs.map((_input, input) => logOfInput(log, input));
  return quotesOf(evidence, logs).map(({ at, text }) => ({
    ...at,
    text: text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text,
  }));
}

/** @param leadsTo the finding that it is a cause of: how sure that is; absent for the last one, which a line tells */
function findingPart(
  log: ClusterLog,
  { axis }: PreparedLanes,
  raisedBy: ReadonlyMap<number, number>,
  index: number,
  leadsTo: number | undefined,
): ChainPart {
  const { findings } = log.history;
  const finding = findings[index]!;
  const link = leadsTo === undefined ? undefined : findings[leadsTo]!.causedBy.find((cause) => cause.finding === index);
  const step = raisedBy.get(index) ?? null;
  const { title, cause, lasted } = describeFinding(finding, logOfInput(log, finding.at.input));
  return {
    finding: index,
    step,
    atMs: step === null ? (axis.kind === 'utc' ? finding.utcMs : null) : msOfStep(axis, step),
    time: formatMoment(finding),
    text: [title, cause?.text ?? '', link === undefined ? (lasted ?? '') : '', link?.certainty === 'inferred' ? conclusion : '']
      .filter((words) => words !== '')
      .map(asSentence)
      .join(' '),
    certainty: link?.certainty ?? certaintyOf(log, finding, step),
    evidence: quoted(log, finding.evidence),
  };
}

/** A move is as sure as the value that changed; of the other findings their line tells. */
function certaintyOf({ facts, history }: ClusterLog, { code, volume }: Finding, step: number | null): Certainty {
  if (step === null) return 'stated';
  const { fact, changes } = history.steps[step]!;
  const moved = changes.find((change) => change.track === 'coordinator' && change.volume === volume);
  if (code === 'coordinatorMoved' && moved !== undefined) return moved.certainty;
  return facts[fact]?.certainty === 'inferred' ? 'inferred' : 'stated';
}

function courseParts(
  log: ClusterLog,
  { axis }: PreparedLanes,
  course: FindingCourse,
  told: readonly number[],
): readonly ChainPart[] {
  const { steps, findings } = log.history;
  const raisedAt = (step: number) => steps[step]!.findings.find((finding) => isSameLine(findings[finding]!.at, steps[step]!.at));
  const isTold = (step: number) => told.some((finding) => isSameLine(findings[finding]!.at, steps[step]!.at));
  const moves = course.moves.filter(({ step }) => !isTold(step));
  const partOf = (step: number, text: string, certainty: Certainty, also: readonly number[], isMove = false): ChainPart => {
    // A finding at the step of a move is told with the move, which may be a conclusion where the rest of the line is none.
    const finding = isMove || !moves.some((move) => move.step === step) ? raisedAt(step) : undefined;
    const title = finding === undefined ? '' : describeFinding(findings[finding]!, logOfInput(log, steps[step]!.at.input)).title;
    return {
      finding: finding ?? null,
      step,
      atMs: msOfStep(axis, step),
      time: formatMoment(steps[step]!),
      text: title === '' ? asSentence(text) : `${asSentence(title)} ${asSentence(text)}`,
      certainty,
      evidence: quoted(
        log,
        [step, ...also].flatMap((each) => linesOfStep(log, steps[each]!)),
      ),
    };
  };
  const isEnd = (place: number) => course.end === 'ended' && place === course.parts.length - 1;
  return [
    ...course.parts.flatMap((part, place) => {
      if (part.step < 0 || isTold(part.step)) return [];
      const text = `${bandText(course, part)}${isEnd(place) ? againWords(part) : ''}`;
      return [partOf(part.step, text, part.value.from?.certainty ?? 'unknown', part.confirmedBy)];
    }),
    ...moves.map(({ step, change }) => partOf(step, moveText(change), change.certainty, [], true)),
  ];
}

/** `IO of Volume1 on NODE2: direct IO`, `Volume1 on NODE2 is paused: IO is held`. */
function bandText({ lane: { volume, node } }: FindingCourse, { value: { from } }: CoursePart): string {
  if (from === null) return '';
  const reasons = from.reasons.length === 0 ? '' : ` (${from.reasons.map(reasonTitle).join('; ')})`;
  const words = `${valueInWords(from.track, from.to)}${reasons}`;
  if (volume === null) return `${node} is ${words}`;
  return from.track === 'ioMode' ? `IO of ${volume} on ${node}: ${words}` : `${volume} on ${node} is ${words}`;
}

function againWords({ value: { band } }: CoursePart): string {
  return band === 'direct' || band === 'up' || band === 'active' ? ' again' : '';
}

function moveText({ volume, from, to }: TrackChange): string {
  return `The coordinator of ${volume} is ${to}${from === 'unknown' ? '' : `, it was ${from}`}`;
}

function endInWords(course: FindingCourse | null): string | null {
  if (course === null || course.end === 'ended') return null;
  const { volume, node } = course.lane;
  const subject = volume === null ? node : `${volume} on ${node}`;
  return course.end === 'open'
    ? `No line tells how it ended for ${subject}.`
    : `Nobody can know how it ended for ${subject}: the lines that told of it stop or leave a gap.`;
}

/** By step; parts without one by their time, before those of the same time. */
function inOrder(parts: readonly ChainPart[]): readonly ChainPart[] {
  const msOf = ({ atMs }: ChainPart) => atMs ?? -Infinity;
  return [...parts].sort((a, b) => (a.step !== null && b.step !== null ? a.step - b.step : msOf(a) - msOf(b) || 0));
}

/** The findings stay, and the beginning and the end of what is between them. */
function bounded(parts: readonly ChainPart[], findings: readonly number[]): readonly ChainPart[] {
  const isNearEnd = (place: number) => place < mostParts / 2 || place >= parts.length - mostParts / 2;
  return parts.filter(({ finding }, place) => isNearEnd(place) || (finding !== null && findings.includes(finding)));
}
