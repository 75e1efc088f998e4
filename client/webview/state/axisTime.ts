// Times on the axis as people write and read them, in the clock that was chosen. Knows nothing of the page.
import type { ReplayAxis } from '../../../server/src/protocol/replayViewMessages';
import type { ClockChoice } from '../../src/views/replayMessages';
import { t } from '../words';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Clocks that the axis can be written in: a log without dates or zone has one only. */
export function clocksOf(axis: ReplayAxis): readonly ClockChoice[] {
  if (axis.kind !== 'utc') return ['utc'];
  return axis.local ? ['utc', 'logs', 'here'] : ['utc', 'here'];
}

/** `2009-10-08 18:01:41.957`; without a date where the axis has none. */
export function fullTime(ms: number, axis: ReplayAxis, clock: ClockChoice): string {
  if (axis.kind !== 'utc') return timeOfDay(ms, axis, clock);
  return new Date(ms + offsetMs(ms, axis, clock)).toISOString().replace('T', ' ').replace('Z', '');
}

/** `18:01:41.957`; `step 4` where not even the time of day is known. */
export function timeOfDay(ms: number, axis: ReplayAxis, clock: ClockChoice): string {
  if (axis.kind === 'order') return t('step {0}', Math.floor((ms - axis.fromMs) / 1000) + 1);
  const shown = axis.kind === 'utc' ? ms + offsetMs(ms, axis, clock) : ((ms % dayMs) + dayMs) % dayMs;
  return new Date(Math.round(shown)).toISOString().slice(11, 23);
}

/** `2009-10-08` of a time; null where the axis has no dates. */
export function dateOf(ms: number, axis: ReplayAxis, clock: ClockChoice): string | null {
  return axis.kind === 'utc' ? fullTime(ms, axis, clock).slice(0, 10) : null;
}

/** Milliseconds to add to a time of the axis so that its UTC fields read as the chosen clock does. */
export function offsetMs(ms: number, axis: ReplayAxis, clock: ClockChoice): number {
  if (axis.kind !== 'utc' || clock === 'utc') return 0;
  if (clock === 'logs') return (axis.local?.utcOffsetMinutes ?? 0) * minuteMs;
  return -new Date(ms).getTimezoneOffset() * minuteMs;
}

/** `58.2 s`, `12 min 4 s`, `3 h 5 min`, `2 d 4 h`. */
export function duration(ms: number): string {
  if (ms < 1000) return t('{0} ms', Math.round(ms));
  if (ms < 59_950) return t('{0} s', (ms / 1000).toFixed(ms < 9950 ? 2 : 1));
  const seconds = Math.round(ms / 1000);
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  if (seconds < 3600) return t('{0} min {1} s', minutes, seconds % 60);
  return days === 0 ? t('{0} h {1} min', hours, minutes) : t('{0} d {1} h', days, hours);
}

/**
 * The time on the axis that somebody wrote in the chosen clock: `01:58`, `01:58:33.104`, `2026-05-03 01:58:33`, or the number of a step
 * where the axis has no times. A time alone is that nearest to `nearMs`. Null where it cannot be read.
 */
export function writtenTime(text: string, axis: ReplayAxis, clock: ClockChoice, nearMs: number): number | null {
  if (axis.kind === 'order') {
    const step = /^\s*(\d{1,9})\s*$/.exec(text);
    return step ? axis.fromMs + (Number(step[1]) - 1) * 1000 : null;
  }
  const parts = /^\s*(?:(\d{4})-(\d\d)-(\d\d)[ T])?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?\s*$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hours, minutes, seconds = '0', fraction = '0'] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const inDayMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
  if (year !== undefined) {
    if (axis.kind !== 'utc') return null;
    const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
    if (new Date(midnight).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
    return midnight + inDayMs - offsetMs(midnight + inDayMs, axis, clock);
  }
  const offset = offsetMs(nearMs, axis, clock);
  const midnight = Math.floor((nearMs + offset) / dayMs) * dayMs - offset;
  return [midnight - dayMs, midnight, midnight + dayMs]
    .map((start) => start + inDayMs)
    .reduce((best, one) => (distance(one, nearMs, axis) < distance(best, nearMs, axis) ? one : best));
}

/** A time that the axis has goes before a nearer one that it has not. */
function distance(ms: number, nearMs: number, { fromMs, toMs }: ReplayAxis): number {
  const isOutside = ms < fromMs - 1000 || ms > toMs + 1000;
  return Math.abs(ms - nearMs) + (isOutside ? 10 * dayMs : 0);
}
