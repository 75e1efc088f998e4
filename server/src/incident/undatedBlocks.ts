// Inputs whose lines have no date. They cannot stand on the axis of the others, so each is a block of its own; those that hold the same
// happenings are of one day and are merged by their times of day. Knows nothing of dates.
import type { Fact } from '../model/facts';
import { factRun, type FactRun } from './factTimes';
import { mergeRuns } from './mergeFacts';

export interface UndatedInput {
  readonly facts: readonly Fact[];
  /** Inputs with the same are of one day: the clock that theirs were compared with; null = never compared. */
  readonly comparedWith: string | null;
  /** To add to its clock. */
  readonly shiftMs: number;
}

const dayMs = 24 * 60 * 60_000;

/** @param inputs in the order in which their blocks stand */
export function undatedFacts(inputs: readonly UndatedInput[]): readonly Fact[] {
  const blocks = new Map<string, UndatedInput[]>();
  inputs.forEach((input, place) => {
    const key = input.comparedWith === null ? `alone ${place}` : `with ${input.comparedWith}`;
    const block = blocks.get(key);
    if (block) block.push(input);
    else blocks.set(key, [input]);
  });
  return [...blocks.values()].flatMap((block) => (block.length === 1 ? block[0]!.facts : mergedBlock(block)));
}

function mergedBlock(block: readonly UndatedInput[]): readonly Fact[] {
  const runs = block.map(({ facts, shiftMs }) => factRun(facts, timeOfDay(shiftMs)) ?? timeless(facts));
  return mergeRuns(runs).facts;
}

/** Milliseconds since the midnight before the first line: a time of day that jumps back by half a day is of the next one. */
function timeOfDay(shiftMs: number): (fact: Fact) => number | null {
  let days = 0;
  let before = 0;
  return ({ timeOfDayMs }) => {
    if (timeOfDayMs === null) return null;
    if (timeOfDayMs < before - dayMs / 2) days++;
    before = timeOfDayMs;
    return days * dayMs + timeOfDayMs + shiftMs;
  };
}

function timeless(facts: readonly Fact[]): FactRun {
  return { facts, keys: new Float64Array(facts.length) };
}
