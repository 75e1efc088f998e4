// Stretches of time, what is left of them without others, and the samples that lie wholly in them. Knows nothing of counters.
import type { CounterSheet } from './counterSheet';

/** UTC milliseconds. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The parts of `spans` within `limits`. */
export function within(spans: readonly TimeSpan[], limits: TimeSpan): readonly TimeSpan[] {
  return spans
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, limits.fromMs), toMs: Math.min(toMs, limits.toMs) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** The parts of `spans` that none of `others` covers. */
export function without(spans: readonly TimeSpan[], others: readonly TimeSpan[]): readonly TimeSpan[] {
  let left = spans;
  for (const other of others) {
    if (other.toMs <= other.fromMs) continue;
    left = left.flatMap((span) => {
      if (other.toMs <= span.fromMs || other.fromMs >= span.toMs) return [span];
      const parts = [
        { fromMs: span.fromMs, toMs: other.fromMs },
        { fromMs: other.toMs, toMs: span.toMs },
      ];
      return parts.filter(({ fromMs, toMs }) => toMs > fromMs);
    });
  }
  return left;
}

/**
 * Places of the samples that tell of these spans alone: a sample tells of the time since the one before it, so the first behind a change
 * tells of both sides and is left out, as is the first of a file.
 */
export function samplesIn({ utcMs, runs }: Pick<CounterSheet, 'utcMs' | 'runs'>, spans: readonly TimeSpan[]): readonly number[] {
  const places: number[] = [];
  for (const [from, end] of runs) {
    for (const { fromMs, toMs } of spans) {
      const first = firstAtLeast(utcMs, from, end, fromMs);
      for (let place = first + 1; place < end && utcMs[place]! <= toMs; place++) places.push(place);
    }
  }
  return places;
}

function firstAtLeast(times: Float64Array, from: number, end: number, ms: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
