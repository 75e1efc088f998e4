// Where a log is at a moment of the replay: its last line at or before it. Knows nothing of texts.
import type { ClusterLog } from './clusterLog';
import type { History } from './history';
import { logOfInput } from './logOfInput';
import { recordAtLine, recordUtcMs } from './recordAt';
import { msOfStep, type StepAxis } from './replayAxis';
import { sectionSpans } from './sectionSpans';
import { lastAtMost } from './sortedSearch';
import { axisShiftMs, linesOfStep } from './stepAt';

export interface MomentLine {
  /** From 1. */
  readonly line: number;
  /** The step itself stands on it. */
  readonly isStep: boolean;
}

/** The line of an input right after a step (0 or more); null where it has none yet. */
export function lineAtMoment(
  log: ClusterLog,
  axis: StepAxis,
  step: number,
  input: number,
  onInputs: StepsOnInputs,
): MomentLine | null {
  const own = linesOfStep(log, log.history.steps[step]!).find((ref) => ref.input === input);
  if (own) return { line: own.line, isStep: true };
  const before = onInputs.get(input);
  const place = before ? lastAtMost(before.steps.length, (at) => before.steps[at]!, step) : -1;
  const lastLine = place < 0 ? null : before!.lines[place]!;
  const of = logOfInput(log, input);
  const byTime =
    of && axis.kind === 'utc' ? lineByTime(of, msOfStep(axis, step), lastLine ?? before?.lines[0] ?? null) : undefined;
  const line = byTime === undefined ? lastLine : byTime;
  return line === null ? null : { line, isStep: false };
}

/** By input, the steps that stand in it, in their order, and their lines there. */
export type StepsOnInputs = ReadonlyMap<number, { readonly steps: readonly number[]; readonly lines: readonly number[] }>;

const known = new WeakMap<History, StepsOnInputs>();

/** Fewer than of other lists: the lines of a step are looked up. */
const stepsOfSlice = 100;

export function* stepsOnInputs(log: ClusterLog): Generator<void, StepsOnInputs> {
  const made = known.get(log.history);
  if (made !== undefined) return made;
  const onInputs = new Map<number, { steps: number[]; lines: number[] }>();
  for (const [index, step] of log.history.steps.entries()) {
    for (const { input, line } of linesOfStep(log, step)) {
      const on = onInputs.get(input) ?? { steps: [], lines: [] };
      onInputs.set(input, on);
      on.steps.push(index);
      on.lines.push(line);
    }
    if (index % stepsOfSlice === 0) yield;
  }
  known.set(log.history, onInputs);
  return onInputs;
}

/**
 * The last line (from 1) written at or before a moment of the axis, in the section of a line that is known to be of the replay; null
 * where all were written later, undefined where no line has a date.
 */
function lineByTime(log: ClusterLog, atMs: number, inSectionOf: number | null): number | null | undefined {
  const { records, input } = log;
  const writtenMs = atMs - axisShiftMs(log);
  const [from, end] = recordsOfSection(log, inSectionOf);
  const utcOf = (record: number) => recordUtcMs(records, record, input);
  let [first, last] = [from, end - 1];
  while (first < end && utcOf(first) === null) first++;
  while (last > first && utcOf(last) === null) last--;
  if (first >= end) return undefined;
  // A line without a time was written with the one before it.
  const timeOf = (record: number) => {
    let dated = record;
    while (dated > first && utcOf(dated) === null) dated--;
    return utcOf(dated)!;
  };
  const count = last - first + 1;
  if (timeOf(first) <= timeOf(last)) {
    const place = lastAtMost(count, (at) => timeOf(first + at), writtenMs);
    return place < 0 ? null : records.lineIndex[first + place]! + 1;
  }
  // An export with the newest event first: the first one that is not later.
  const later = lastAtMost(count, (at) => -timeOf(first + at), -writtenMs - 0.5);
  return later + 1 >= count ? null : records.lineIndex[first + later + 1]! + 1;
}

/** The records of the section around a line; all of them where the file has no sections, and the largest section without a line. */
function recordsOfSection({ records }: ClusterLog, line: number | null): readonly [from: number, end: number] {
  const spans = sectionSpans(records).map(({ firstLineIndex, lastLineIndex }) => {
    const end = recordAtLine(records, lastLineIndex) + 1;
    return { from: recordAtLine(records, firstLineIndex), end, firstLineIndex, lastLineIndex };
  });
  if (spans.length === 0) return [0, records.count];
  if (line === null) {
    const largest = spans.reduce((a, b) => (b.end - b.from > a.end - a.from ? b : a));
    return [largest.from, largest.end];
  }
  const around = spans.find((span) => span.firstLineIndex < line && line <= span.lastLineIndex + 1);
  return around ? [around.from, around.end] : [0, spans[0]!.from];
}
