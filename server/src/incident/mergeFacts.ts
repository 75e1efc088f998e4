// Runs of facts in time order become one. Knows nothing of inputs beyond the order of their runs.
import type { Fact } from '../model/facts';
import type { FactRun } from './factTimes';

/** @param runs in the order in which facts of one millisecond stand */
export function mergeRuns(runs: readonly FactRun[]): FactRun {
  if (runs.length === 0) return { facts: [], keys: new Float64Array(0) };
  // Neighbours two by two: the order of the runs stays, and every fact is moved log2(runs) times.
  let level = runs;
  while (level.length > 1) {
    const next: FactRun[] = [];
    for (let place = 0; place < level.length; place += 2) {
      const [left, right] = [level[place]!, level[place + 1]];
      next.push(right === undefined ? left : mergeTwo(left, right));
    }
    level = next;
  }
  return level[0]!;
}

/** Of equal times the left one comes first. */
function mergeTwo(left: FactRun, right: FactRun): FactRun {
  const length = left.facts.length + right.facts.length;
  const facts = new Array<Fact>(length);
  const keys = new Float64Array(length);
  let l = 0;
  let r = 0;
  for (let place = 0; place < length; place++) {
    const isLeft = r >= right.facts.length || (l < left.facts.length && left.keys[l]! <= right.keys[r]!);
    facts[place] = isLeft ? left.facts[l]! : right.facts[r]!;
    keys[place] = isLeft ? left.keys[l++]! : right.keys[r++]!;
  }
  return { facts, keys };
}
