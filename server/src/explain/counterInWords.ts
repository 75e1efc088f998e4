// Values of performance counters and their ratios as people read them. Knows nothing of what was counted.
import type { CounterUnit } from '../model/performance';

/** `0.902`, `428`, `12,300`; seconds as milliseconds: `4.22 ms`. */
export function counterValueInWords(value: number, unit: CounterUnit): string {
  return unit === 'seconds' ? `${threeDigits(value * 1000)} ms` : threeDigits(value);
}

/** `4.7 times`. */
export function ratioInWords(ratio: number): string {
  return `${ratio >= 0.01 && ratio < 10 ? ratio.toPrecision(2) : threeDigits(ratio)} times`;
}

/** What is far from all usual sizes as a power of ten. */
function threeDigits(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e15)) return value.toExponential(1);
  if (size < 1000) return String(Number(value.toPrecision(3)));
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
}
