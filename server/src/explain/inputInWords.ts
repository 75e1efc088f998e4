// What an input of an incident is, and how its times were brought to the axis, in words. Plain text, not escaped.
import type { InputFormat, InputSummary } from '../model/clusterLog';
import type { InputClock } from '../model/incident';
import { counted } from './counted';

const formats: Readonly<Record<InputFormat, string>> = {
  'cluster-log': 'cluster.log',
  evtx: 'event log (.evtx)',
  'event-xml': 'events as XML',
  'event-csv': 'events as CSV',
  'event-text': 'events as text',
  'event-json': 'events as JSON',
  'csv-state': 'volume states',
  'csv-list': 'list of volumes',
  'smb-shares': 'SMB shares',
  'filter-instances': 'filter drivers',
  'perf-counters': 'performance counters',
  unknown: 'not recognised',
};

/** `cluster.log`, `event log (.evtx)`, `volume states` ... */
export function formatInWords(format: InputFormat): string {
  return formats[format];
}

const zoneSources: Readonly<Record<NonNullable<InputClock['zoneFrom']>, string>> = {
  file: '',
  person: ' (as you said)',
  event: ' (from a matching event)',
  pairs: ' (from what it shares with other nodes)',
};

/** `UTC`, `local time, UTC+02:00 (from a matching event)`, `local time, zone unknown`; '' for an input without times. */
export function zoneInWords({ timeBase, utcOffsetMinutes, firstUtcMs }: InputSummary, clock: InputClock | undefined): string {
  if (firstUtcMs === null) return '';
  const source = clock?.zoneFrom ? zoneSources[clock.zoneFrom] : '';
  if (timeBase === 'utc') return `UTC${source}`;
  if (timeBase === 'unknown') return 'zone not said, read as UTC';
  return utcOffsetMinutes === null ? 'local time, zone unknown' : `local time, ${offsetInWords(utcOffsetMinutes)}${source}`;
}

/** `UTC+02:00` where 120 minutes are to be taken from local time to get UTC, that is for -120. */
export function offsetInWords(minutesToUtc: number): string {
  const minutes = Math.abs(Math.round(minutesToUtc));
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutesToUtc > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * `1.2 s ahead of NODE1, give or take 0.1 s (12 pairs), corrected`; null where nothing was said and nothing compared. Log text, not
 * escaped. @param node that wrote the input
 */
export function skewInWords({ skewMs, plusMinusMs, skewFrom, reference, pairs }: InputClock, node: string | null): string | null {
  if (skewMs === null) return null;
  const size = secondsInWords(Math.abs(skewMs));
  if (skewFrom === 'person') return `set ${skewMs < 0 ? 'back' : 'forward'} by ${size} (as you said)`;
  // Only a clock that is compared with itself has no doubt.
  if (plusMinusMs === 0 || (reference !== null && reference.toLowerCase() === node?.toLowerCase()))
    return 'the clock that others are compared with';
  const other = reference ?? 'the others';
  const way = `${size} ${skewMs < 0 ? 'ahead' : 'behind'}`;
  const doubt = plusMinusMs === null ? '' : `, give or take ${secondsInWords(plusMinusMs)}`;
  const compared = pairs === 0 ? '' : ` (${counted(pairs, 'pair')})`;
  // What is below its own plus-minus is not applied: it may be nothing.
  if (plusMinusMs !== null && Math.abs(skewMs) <= plusMinusMs)
    return `as that of ${other}: ${way}${doubt}${compared}, not corrected`;
  return `${way}${skewMs < 0 ? ' of' : ''} ${other}${doubt}${compared}, corrected`;
}

/** `1.2 s`, `0.015 s`, `0 s`. */
function secondsInWords(ms: number): string {
  return `${Number((ms / 1000).toFixed(3))} s`;
}
