// Which step of the replay a line belongs to. A step stands on every line that holds its event. Knows nothing of texts.
import type { ClusterLog } from './clusterLog';
import { complete, itemsOfSlice } from './complete';
import { linesOfFact } from './eventCopies';
import type { Fact } from './facts';
import type { History, Step } from './history';
import type { LineRef } from './lineRef';
import { LinesByInput, type LineIndex } from './linesByInput';
import { recordAtLine, recordStretch, recordUtcMs } from './recordAt';
import { sectionAtLine } from './sectionSpans';
import { lastAtMost } from './sortedSearch';

/**
 * Index of the last step at or above a line (from 1), -1 when there is none. Steps of the line's own section come first:
 * a file holds several logs one after the other, and each begins anew in time. Where the section has no step above the line,
 * the latest step of earlier sections that is not after the line's own time is taken. In an incident of several inputs,
 * what the others tell of the time up to the line has happened too.
 */
export function stepAtLine(log: ClusterLog, line: number): number {
  const own = ownStepAtLine(log, line);
  return log.inputs.length > 1 ? Math.max(own, foreignStepAtLine(log, line)) : own;
}

/** Indices of the steps that stand in a record of a log, in file order. */
export function stepsOfRecord(log: ClusterLog, record: number): readonly number[] {
  return stepLines(log).within(recordStretch(log.records, record));
}

/** All steps that stand in a log, in file order: their indices and their lines there. */
export function stepsInFileOrder(log: ClusterLog): { readonly steps: readonly number[]; readonly lines: readonly number[] } {
  const { values, lines } = stepLines(log).all();
  return { steps: values, lines };
}

/** The line of a log on which a step stands; undefined for a step of other inputs. */
export function lineOfStep(log: ClusterLog, step: Step): LineRef | undefined {
  return [step.at, ...copiesOfStep(log.facts, step)].find(({ input }) => input === log.index);
}

/** Every line that holds the event of a step: its own and its copies. */
export function linesOfStep({ facts }: Pick<ClusterLog, 'facts'>, step: Step): readonly LineRef[] {
  const copies = copiesOfStep(facts, step);
  return copies.length === 0 ? [step.at] : copies;
}

/** Lines beside its own that hold the event of a step. */
function copiesOfStep(facts: readonly Fact[], { fact, ends }: Step): readonly LineRef[] {
  const told = ends === undefined ? facts[fact] : undefined;
  return told?.also === undefined ? noLines : linesOfFact(told);
}

const noLines: readonly LineRef[] = [];

const stepsByInput = new WeakMap<History, LinesByInput>();

function stepLines(log: ClusterLog): LineIndex {
  return (stepsByInput.get(log.history) ?? complete(prepareStepLines(log))).of(log.index);
}

/** Makes the look-ups by line, in slices. */
export function* prepareStepLines({ history, facts }: ClusterLog): Generator<void, LinesByInput> {
  const lines = new LinesByInput();
  for (const [place, step] of history.steps.entries()) {
    const copies = copiesOfStep(facts, step);
    if (copies.length === 0) lines.add(step.at, place);
    else for (const ref of copies) lines.add(ref, place);
    if (place % itemsOfSlice === 0) yield;
  }
  yield* lines.sorting();
  stepsByInput.set(history, lines);
  return lines;
}

function ownStepAtLine(log: ClusterLog, line: number): number {
  const { history, records } = log;
  const lines = stepLines(log);
  const place = lines.lastAtOrAbove(line);
  if (place < 0) return -1;
  const record = recordAtLine(records, line - 1);
  const candidate = lines.valueAt(place);
  if (record < 0 || sectionAtLine(records, lines.lineAt(place)) === records.section[record]) return candidate;
  const atUtcMs = recordUtcMs(records, record, log.input);
  if (atUtcMs === null) return candidate;
  let latest = -1;
  for (let i = place; i >= 0; i--) {
    const step = lines.valueAt(i);
    const stepUtcMs = history.steps[step]!.utcMs;
    if (stepUtcMs !== null && stepUtcMs <= atUtcMs && step > latest) latest = step;
  }
  return latest;
}

/** The last step of other inputs up to the time of a line; -1 where the line has no date. */
function foreignStepAtLine(log: ClusterLog, line: number): number {
  const { history, records, index } = log;
  const record = recordAtLine(records, line - 1);
  const writtenUtcMs = record < 0 ? null : recordUtcMs(records, record, log.input);
  if (writtenUtcMs === null) return -1;
  const atUtcMs = writtenUtcMs + axisShiftMs(log);
  const { steps } = history;
  // Steps come in time order; one without a date stands where it was read, and says nothing of the time.
  const dated = datedSteps(history);
  const last = lastAtMost(dated.length, (place) => steps[dated[place]!]!.utcMs!, atUtcMs);
  for (let place = last; place >= 0; place--) if (steps[dated[place]!]!.at.input !== index) return dated[place]!;
  return -1;
}

const dated = new WeakMap<History, readonly number[]>();

function datedSteps(history: History): readonly number[] {
  let places = dated.get(history);
  if (places === undefined) {
    let latestMs = -Infinity;
    const rising: number[] = [];
    for (const [place, { utcMs }] of history.steps.entries()) {
      if (utcMs === null || utcMs < latestMs) continue;
      latestMs = utcMs;
      rising.push(place);
    }
    dated.set(history, (places = rising));
  }
  return places;
}

const shifts = new WeakMap<History, Map<number, number>>();

/** What was added to the clock of a log to bring it to the axis of the incident, told by its own steps; 0 where none tells it. */
export function axisShiftMs({ history, records, input, index }: ClusterLog): number {
  let known = shifts.get(history);
  if (known === undefined) shifts.set(history, (known = new Map()));
  let shiftMs = known.get(index);
  if (shiftMs === undefined) {
    const step = history.steps.find(({ at, utcMs }) => at.input === index && utcMs !== null && utcOfLine(at.line) !== null);
    shiftMs = step ? step.utcMs! - utcOfLine(step.at.line)! : 0;
    known.set(index, shiftMs);
  }
  return shiftMs;

  function utcOfLine(line: number): number | null {
    const record = recordAtLine(records, line - 1);
    return record < 0 ? null : recordUtcMs(records, record, input);
  }
}
