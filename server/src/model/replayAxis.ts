// When each step stands on the axis of the replay: times that never fall, whatever the lines give. Knows nothing of texts.
import { itemsOfSlice } from './complete';
import type { History, Step } from './history';
import { lastAtMost } from './sortedSearch';

/**
 * `utc`: milliseconds since 1970. `timeOfDay`: no step has a date; milliseconds since the midnight before the first one, rising over
 * midnight. `order`: no step has a time; each stands a second behind the one before.
 */
export interface StepAxis {
  readonly kind: 'utc' | 'timeOfDay' | 'order';
  readonly fromMs: number;
  readonly toMs: number;
  /** By step; never falling. A step without a time, or with an earlier one, stands where the one before stands. */
  readonly times: Float64Array;
}

const dayMs = 86_400_000;
const stepOfOrderMs = 1000;

const axes = new WeakMap<History, StepAxis>();

export function* stepAxis(history: History): Generator<void, StepAxis> {
  const known = axes.get(history);
  if (known !== undefined) return known;
  const { steps } = history;
  const kind = kindOf(steps);
  const times = new Float64Array(steps.length);
  const timeOf =
    kind === 'utc' ? utcOf : kind === 'timeOfDay' ? timesOfDay() : (_step: Step, index: number) => index * stepOfOrderMs;
  let latestMs: number | null = null;
  for (const [index, step] of steps.entries()) {
    const atMs = timeOf(step, index);
    if (atMs !== null) {
      // What has no time stands between its neighbours; before the first one that has a time there is only that one.
      if (latestMs === null) times.fill(atMs, 0, index);
      latestMs = Math.max(latestMs ?? atMs, atMs);
    }
    times[index] = latestMs ?? 0;
    if (index % itemsOfSlice === 0) yield;
  }
  const axis = { kind, fromMs: times[0] ?? 0, toMs: times.at(-1) ?? 0, times };
  axes.set(history, axis);
  return axis;
}

/** The last step at or before a time; -1 = before the first. */
export function stepAtMs({ times }: StepAxis, atMs: number): number {
  return lastAtMost(times.length, (step) => times[step]!, atMs);
}

/** The time of a step; where the axis begins for what is before the first one. */
export function msOfStep({ times, fromMs }: StepAxis, step: number): number {
  return step < 0 ? fromMs : times[step]!;
}

function kindOf(steps: readonly Step[]): StepAxis['kind'] {
  if (steps.some(({ utcMs }) => utcMs !== null)) return 'utc';
  return steps.some(({ timeOfDayMs }) => timeOfDayMs !== null) ? 'timeOfDay' : 'order';
}

function utcOf({ utcMs }: Step): number | null {
  return utcMs;
}

/** A fall by more than half a day within one file is midnight; a smaller one is a line out of order. */
function timesOfDay(): (step: Step) => number | null {
  let days = 0;
  let last: { readonly input: number; readonly timeOfDayMs: number } | null = null;
  return ({ timeOfDayMs, at: { input } }) => {
    if (timeOfDayMs === null) return null;
    if (last !== null && last.input === input && last.timeOfDayMs - timeOfDayMs > dayMs / 2) days++;
    last = { input, timeOfDayMs };
    return days * dayMs + timeOfDayMs;
  };
}
