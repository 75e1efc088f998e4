// How long something took, as short as it can be said without being wrong. Knows nothing of the page.
import { t } from '../words';

/** `340 ms`, `58.2 s`, `4 min 05 s`, `3 h 12 min`, `2 d 4 h`. @param round `Math.floor` for what took at least so long */
export function durationWords(ms: number, round: (value: number) => number = Math.round): string {
  if (round(ms) < 1000) return t('{0} ms', round(ms));
  if (round(ms / 100) < 1000) return t('{0} s', (round(ms / 100) / 10).toFixed(1));
  const seconds = round(ms / 1000);
  if (seconds < 3600) return t('{0} min {1} s', Math.floor(seconds / 60), two(seconds % 60));
  const minutes = round(ms / 60_000);
  if (minutes < 48 * 60) return t('{0} h {1} min', Math.floor(minutes / 60), two(minutes % 60));
  const hours = round(ms / 3_600_000);
  return t('{0} d {1} h', Math.floor(hours / 24), hours % 24);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
