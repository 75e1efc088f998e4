// Zones and clocks of inputs for people. Knows nothing of how they were found.
import { formatDuration } from '../explain/momentInWords';
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
 * `clock 1.2 s ahead of NODE1, give or take 100 ms (12 pairs), corrected`; null where nothing was said and nothing compared. Log text,
 * not escaped.
 */
export function skewInWords(clock: InputClock | undefined): string | null {
  if (!clock || clock.skewMs === null) return null;
  const { skewMs, plusMinusMs, skewFrom, reference, pairs } = clock;
  const size = formatDuration(sizeMs(skewMs));
  if (skewFrom === 'person') return `clock set ${skewMs < 0 ? 'back' : 'forward'} by ${size} (as you said)`;
  if (isReference(clock)) return 'the clock that the others are compared with';
  const other = reference ?? 'the others';
  const way = `${size} ${skewMs < 0 ? 'ahead' : 'behind'}`;
  const near = plusMinusMs === null ? '' : `, give or take ${formatDuration(plusMinusMs)}`;
  const compared = pairs === 0 ? '' : ` (${pairs} ${pairs === 1 ? 'pair' : 'pairs'})`;
  // What is below its own plus-minus is not applied: it may be nothing.
  if (plusMinusMs !== null && Math.abs(skewMs) <= plusMinusMs)
    return `clock as that of ${other}: ${way}${near}${compared}, not corrected`;
  return `clock ${way}${skewMs < 0 ? ' of' : ''} ${other}${near}${compared}, corrected`;
}

/** Words round down; beyond a minute they count whole seconds. */
function sizeMs(skewMs: number): number {
  const ms = Math.abs(skewMs);
  return ms < 60_000 - 500 ? ms : Math.round(ms / 1000) * 1000;
}

/** Only a clock compared with itself is known without a doubt. */
function isReference({ plusMinusMs }: InputClock): boolean {
  return plusMinusMs === 0;
}

/** Minutes to add to local time to get UTC, the other way round, as zones are written. */
function aheadOfUtc(utcOffsetMinutes: number): string {
  const ahead = -utcOffsetMinutes;
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(ahead);
  return `UTC${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
