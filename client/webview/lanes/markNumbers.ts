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
  /** Where the sign stands, in pixels. */
  readonly x: number;
  readonly marks: readonly FindingMark[];
}

/** @param marks in order of time; @param roomPx what a sign takes */
export function markClusters(marks: readonly FindingMark[], scale: TimeScale, roomPx: number): readonly MarkCluster[] {
  const clusters: { x: number; marks: FindingMark[] }[] = [];
  const { fromMs, toMs } = scale.stretch;
  for (const mark of marks) {
    if (mark.atMs < fromMs || mark.atMs > toMs) continue;
    const x = scale.xOf(mark.atMs);
    const last = clusters.at(-1);
    if (last !== undefined && x - last.x < roomPx) last.marks.push(mark);
    else clusters.push({ x, marks: [mark] });
  }
  return clusters;
}

/** `4`, or `4–6` for some that stand together. @param marks in order of time */
export function clusterWords(marks: readonly FindingMark[], numbers: ReadonlyMap<number, number>): string {
  const [first, last] = [numbers.get(marks[0]!.finding), numbers.get(marks.at(-1)!.finding)];
  return first === last ? String(first) : `${first}–${last}`;
}

const weight = { error: 0, warning: 1, info: 2 } as const;

/** The worst of some findings; the first of several. */
export function worstOf(marks: readonly FindingMark[]): FindingMark {
  return marks.reduce((worst, mark) => (weight[mark.severity] < weight[worst.severity] ? mark : worst));
}
