// Which number a finding has on the lanes, and so in the story: by time, the same however far one zooms. Knows nothing of drawing.
import type { FindingMark, ReplayLanes } from '../../../server/src/protocol/replayViewMessages';
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

/** Marks in order of time; those of one time in the order of their steps. */
export function marksInOrder({ marks }: Pick<ReplayLanes, 'marks'>): readonly FindingMark[] {
  return [...marks].sort((one, other) => one.atMs - other.atMs || one.step - other.step || one.finding - other.finding);
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

/** Signs that do not cover each other. @param marks in order of time */
export function markClusters(
  marks: readonly FindingMark[],
  scale: TimeScale,
  numbers: ReadonlyMap<number, number>,
  { widthOf, gapPx }: SignMeasures,
): readonly MarkCluster[] {
  const clusters: MarkCluster[] = [];
  const { fromMs, toMs } = scale.stretch;
  const signOf = (together: readonly FindingMark[]): MarkCluster => {
    const words = clusterWords(together, numbers);
    const x = (scale.xOf(together[0]!.atMs) + scale.xOf(together.at(-1)!.atMs)) / 2;
    const width = widthOf(words);
    // Near the edges a sign is moved so far that all of it can be seen.
    return { x: Math.max(width / 2, Math.min(scale.width - width / 2, x)), width, words, marks: together };
  };
  for (const mark of marks) {
    if (mark.atMs < fromMs || mark.atMs > toMs) continue;
    let sign = signOf([mark]);
    for (let last = clusters.at(-1); last !== undefined && areNear(last, sign, gapPx); last = clusters.at(-1)) {
      clusters.pop();
      sign = signOf([...last.marks, ...sign.marks]);
    }
    clusters.push(sign);
  }
  return clusters;
}

function areNear(one: MarkCluster, other: MarkCluster, gapPx: number): boolean {
  return other.x - other.width / 2 < one.x + one.width / 2 + gapPx;
}

/** `4`, or `4–6` for some that stand together. @param marks in order of time */
function clusterWords(marks: readonly FindingMark[], numbers: ReadonlyMap<number, number>): string {
  const [first, last] = [numbers.get(marks[0]!.finding), numbers.get(marks.at(-1)!.finding)];
  return first === last ? String(first) : `${first}–${last}`;
}

const weight = { error: 0, warning: 1, info: 2 } as const;

/** The worst of some findings; the first of several. */
export function worstOf(marks: readonly FindingMark[]): FindingMark {
  return marks.reduce((worst, mark) => (weight[mark.severity] < weight[worst.severity] ? mark : worst));
}
