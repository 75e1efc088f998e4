// By how much the times of an input were moved to the axis of its incident. Knows nothing of how clocks are measured.
import type { InputClock } from './incident';

/** Milliseconds that were added to its UTC times: a skew below its own plus-minus may be nothing and is not applied. */
export function appliedSkewMs(clock: InputClock | undefined): number {
  if (clock === undefined || clock.skewMs === null) return 0;
  const isSure = clock.skewFrom === 'person' || clock.plusMinusMs === null || Math.abs(clock.skewMs) > clock.plusMinusMs;
  return isSure ? clock.skewMs : 0;
}
