// Which step raised which finding. Knows nothing of what findings say.
import { itemsOfSlice } from './complete';
import type { History } from './history';
import { isSameLine } from './lineRef';

/** More findings than these no list can show; the first ones are given. */
export const mostToldFindings = 5000;

const known = new WeakMap<History, ReadonlyMap<number, number>>();

/** By finding, the step on its own line, else the first step that has to do with it; none for a finding that no step tells of. */
export function* raisingSteps(history: History): Generator<void, ReadonlyMap<number, number>> {
  const made = known.get(history);
  if (made !== undefined) return made;
  const { steps, findings } = history;
  const raisedBy = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    for (const finding of step.findings) {
      const at = findings[finding]?.at;
      const isOwnLine = at !== undefined && isSameLine(at, step.at);
      const before = raisedBy.get(finding);
      const isKnownOwn = before !== undefined && at !== undefined && isSameLine(at, steps[before]!.at);
      if (before === undefined || (isOwnLine && !isKnownOwn)) raisedBy.set(finding, index);
    }
    if (index % itemsOfSlice === 0) yield;
  }
  known.set(history, raisedBy);
  return raisedBy;
}
