// Which step of the replay a line belongs to. Knows nothing of texts.
import type { Analysis } from './clusterLog';
import type { History } from './history';
import { recordAtLine, recordUtcMs } from './recordAt';
import { sectionAtLine } from './sectionSpans';
import { lastAtMost } from './sortedSearch';

/** Steps by the line they stand on; equal lines keep their order in time. */
const stepsByLine = new WeakMap<History, Uint32Array>();

/**
 * Index of the last step at or above a line (from 1), -1 when there is none. Steps of the line's own section come first:
 * a file holds several logs one after the other, and each begins anew in time. Where the section has no step above the line,
 * the latest step of earlier sections that is not after the line's own time is taken.
 */
export function stepAtLine(analysis: Analysis, line: number): number {
  const { history, records } = analysis;
  const order = stepsInFileOrder(history);
  const place = lastPlaceAtOrAbove(history, order, line);
  if (place < 0) return -1;
  const record = recordAtLine(records, line - 1);
  const candidate = order[place]!;
  if (record < 0 || sectionAtLine(records, history.steps[candidate]!.at.line) === records.section[record]) return candidate;
  const atUtcMs = recordUtcMs(records, record, analysis.input);
  if (atUtcMs === null) return candidate;
  let latest = -1;
  for (let i = place; i >= 0; i--) {
    const step = order[i]!;
    const stepUtcMs = history.steps[step]!.utcMs;
    if (stepUtcMs !== null && stepUtcMs <= atUtcMs && step > latest) latest = step;
  }
  return latest;
}

/** Indices of the steps that stand on the lines `firstLine` to `lastLine` (from 1, both included), in file order. */
export function stepsOnLines(history: History, firstLine: number, lastLine: number): readonly number[] {
  const order = stepsInFileOrder(history);
  const found: number[] = [];
  for (let place = lastPlaceAtOrAbove(history, order, firstLine - 1) + 1; place < order.length; place++) {
    if (history.steps[order[place]!]!.at.line > lastLine) break;
    found.push(order[place]!);
  }
  return found;
}

/** Indices of all steps in file order. */
export function stepsInFileOrder(history: History): Uint32Array {
  const cached = stepsByLine.get(history);
  if (cached) return cached;
  const { steps } = history;
  const order = Uint32Array.from(steps, (_step, index) => index).sort((a, b) => steps[a]!.at.line - steps[b]!.at.line || a - b);
  stepsByLine.set(history, order);
  return order;
}

function lastPlaceAtOrAbove(history: History, order: Uint32Array, line: number): number {
  return lastAtMost(order.length, (place) => history.steps[order[place]!]!.at.line, line);
}
