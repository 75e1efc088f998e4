// Zones and clocks of inputs for people. Knows nothing of how they were found.
import { skewInWords } from '../explain/inputInWords';
import type { InputSummary } from '../model/clusterLog';
import type { InputClock } from '../model/incident';

const zoneSources: Readonly<Record<Exclude<InputClock['zoneFrom'], null>, string>> = {
  file: '',
  person: ' (as you said)',
  event: ' (told by an event that stands in another input)',
  pairs: ' (told by what nodes share)',
};

/** `UTC`, `local, UTC+02:00 (told by ...)`, `zone not stated`. */
export function zoneInWords({ timeBase, utcOffsetMinutes }: InputSummary, clock: InputClock | undefined): string {
  const source = clock?.zoneFrom ? zoneSources[clock.zoneFrom] : '';
  if (timeBase === 'utc') return `UTC${source}`;
  if (timeBase === 'unknown') return 'zone not stated';
  return utcOffsetMinutes === null
    ? 'local, zone unknown, shown as written'
    : `local, ${aheadOfUtc(utcOffsetMinutes)}, shown as UTC${source}`;
}

/**
 * `clock 1.2 s ahead of NODE1, give or take 0.1 s (12 pairs), corrected`; null where nothing was said and nothing compared. Log text,
 * not escaped. @param node that wrote the input
 */
export function clockInWords(clock: InputClock | undefined, node: string | null): string | null {
  const words = clock === undefined ? null : skewInWords(clock, node);
  return words === null || words.startsWith('the clock') ? words : `clock ${words}`;
}

/** Minutes to add to local time to get UTC, the other way round, as zones are written. */
function aheadOfUtc(utcOffsetMinutes: number): string {
  const ahead = -utcOffsetMinutes;
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(ahead);
  return `UTC${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
