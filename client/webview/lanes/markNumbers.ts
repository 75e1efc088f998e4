// Which number a finding has on the lanes, and so in the story: by time, the same however far one zooms, those without a time last.
// Knows nothing of drawing.
import type { FindingMark, ReplayLanes } from '../../../server/src/protocol/replayViewMessages';
import { severityRank } from '../severityRank';
import { lastAtMost } from '../sortedSearch';
import type { ReplayStore } from '../state/replayStore';
import type { TimeScale } from './timeScale';

const known = new WeakMap<ReplayLanes, ReadonlyMap<number, number>>();

/** Numbers from 1 by index of the finding. Findings without a place in time have none. */
export function markNumbers({ lanes }: Pick<ReplayStore, 'lanes'>): ReadonlyMap<number, number> {
  let numbers = known.get(lanes);
  if (numbers === undefined) {
    numbers = new Map(marksInOrder(lanes).map(({ finding }, index) => [finding, index + 1]));
    known.set(lanes, numbers);
  }
  return numbers;
}

/** Marks in order of time, those without a time behind the others; those of one time in the order of their steps. */
export function marksInOrder({ marks }: Pick<ReplayLanes, 'marks'>): readonly FindingMark[] {
  const rank = ({ isUndated }: FindingMark) => (isUndated ? 1 : 0);
  return [...marks].sort(
    (one, other) => rank(one) - rank(other) || one.atMs - other.atMs || one.step - other.step || one.finding - other.finding,
  );
}

/** Of a mark on a lane; the numbers stand at the axis. */
export const markRadius = 3.5;

/**
 * Middle of a mark on its lane, in pixels; null = it is out of sight. What has no time stands at the left edge whatever is in sight: no
 * place on the axis is its own.
 */
export function markX({ atMs, isUndated }: FindingMark, scale: TimeScale): number | null {
  if (isUndated) return markRadius + 1;
  const { fromMs, toMs } = scale.stretch;
  if (atMs < fromMs || atMs > toMs) return null;
  return Math.min(scale.width - markRadius, Math.max(markRadius, scale.xOf(atMs)));
}

/** All marks without a time as one sign; null where there is none. @param marks in order */
export function undatedCluster(
  marks: readonly FindingMark[],
  numbers: ReadonlyMap<number, number>,
): Pick<MarkCluster, 'words' | 'marks'> | null {
  const undated = marks.filter(({ isUndated }) => isUndated);
  return undated.length === 0 ? null : { words: clusterWords(undated, numbers), marks: undated };
}

/** Marks that stand so near together that they have one sign. */
export interface MarkCluster {
  /** Middle of the sign, in pixels. */
  readonly x: number;
  readonly width: number;
  readonly words: string;
  readonly marks: readonly FindingMark[];
}

export interface SignMeasures {
  /** Width of a sign with these words, in pixels. */
  readonly widthOf: (words: string) => number;
  /** Between two signs. */
  readonly gapPx: number;
}

/**
 * Signs that do not cover each other, of marks that have a time. What stands in one pixel is together from the start, so the work grows
 * with the pixels and not with the marks.
 * @param marks in order of time, those without one last
 */
export function markClusters(
  marks: readonly FindingMark[],
  scale: TimeScale,
  numbers: ReadonlyMap<number, number>,
  { widthOf, gapPx }: SignMeasures,
): readonly MarkCluster[] {
  const signs: PlacedSign[] = [];
  const { fromMs, toMs } = scale.stretch;
  const signOf = (first: number, end: number): PlacedSign => {
    const [one, last] = [marks[first]!, marks[end - 1]!];
    const words = wordsBetween(one, last, numbers);
    const x = (scale.xOf(one.atMs) + scale.xOf(last.atMs)) / 2;
    const width = widthOf(words);
    // Near the edges a sign is moved so far that all of it can be seen.
    return { x: Math.max(width / 2, Math.min(scale.width - width / 2, x)), width, words, first, end };
  };
  const end = endAt(marks, toMs);
  for (let at = lastAtMost(marks, 0, (mark) => (timeOf(mark) < fromMs ? 0 : 1)) + 1; at < end;) {
    const next = Math.min(end, endAt(marks, marks[at]!.atMs + scale.msPerPixel));
    let sign = signOf(at, next);
    for (let last = signs.at(-1); last !== undefined && areNear(last, sign, gapPx); last = signs.at(-1)) {
      signs.pop();
      sign = signOf(last.first, sign.end);
    }
    signs.push(sign);
    at = next;
  }
  return signs.map(({ first, end: behind, ...sign }) => ({ ...sign, marks: marks.slice(first, behind) }));
}

/** A sign of the marks from `first` up to and without `end`. */
interface PlacedSign extends Omit<MarkCluster, 'marks'> {
  readonly first: number;
  readonly end: number;
}

function timeOf({ atMs, isUndated }: FindingMark): number {
  return isUndated ? Infinity : atMs;
}

/** Behind the last mark at or before a time. */
function endAt(marks: readonly FindingMark[], ms: number): number {
  return lastAtMost(marks, ms, timeOf) + 1;
}

function areNear(one: PlacedSign, other: PlacedSign, gapPx: number): boolean {
  return other.x - other.width / 2 < one.x + one.width / 2 + gapPx;
}

/** `4`, or `4–6` for some that stand together. @param marks in order of time */
function clusterWords(marks: readonly FindingMark[], numbers: ReadonlyMap<number, number>): string {
  return wordsBetween(marks[0]!, marks.at(-1)!, numbers);
}

function wordsBetween(one: FindingMark, other: FindingMark, numbers: ReadonlyMap<number, number>): string {
  const [first, last] = [numbers.get(one.finding), numbers.get(other.finding)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** The worst of some findings; the first of several. */
export function worstOf(marks: readonly FindingMark[]): FindingMark {
  return marks.reduce((worst, mark) => (severityRank[mark.severity] < severityRank[worst.severity] ? mark : worst));
}
