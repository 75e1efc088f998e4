// Times and durations as people read them. Knows no clock and no time zone: UTC in, UTC out.

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `2009-10-08 18:01:41.957` for UTC milliseconds; '' for a value that is no date. */
export function formatUtc(utcMs: number): string {
  if (!Number.isFinite(utcMs) || Math.abs(utcMs) > 8.64e15) return '';
  return new Date(utcMs).toISOString().replace('T', ' ').replace('Z', '');
}

/** `18:01:41.957` for milliseconds since midnight. */
export function formatTimeOfDay(timeOfDayMs: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const millis = String(Math.floor(timeOfDayMs % second)).padStart(3, '0');
  return `${two(timeOfDayMs / hour)}:${two((timeOfDayMs % hour) / minute)}:${two((timeOfDayMs % minute) / second)}.${millis}`;
}

/** The fullest time that is known; '' where the log gives none. */
export function formatMoment(moment: { readonly utcMs: number | null; readonly timeOfDayMs: number | null }): string {
  if (moment.utcMs !== null) return formatUtc(moment.utcMs);
  return moment.timeOfDayMs === null ? '' : formatTimeOfDay(moment.timeOfDayMs);
}

/** `58.2 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`. */
export function formatDuration(durationMs: number): string {
  const ms = Math.max(0, Math.round(durationMs));
  if (ms < second) return `${ms} ms`;
  if (ms < minute) return `${(ms / second).toFixed(1).replace(/\.0$/, '')} s`;
  if (ms < hour) return twoUnits(ms, minute, 'min', second, 's');
  return ms < day ? twoUnits(ms, hour, 'h', minute, 'min') : twoUnits(ms, day, 'd', hour, 'h');
}

function twoUnits(ms: number, large: number, largeName: string, small: number, smallName: string): string {
  const larges = Math.floor(ms / large);
  const smalls = Math.floor((ms % large) / small);
  return smalls === 0 ? `${larges} ${largeName}` : `${larges} ${largeName} ${smalls} ${smallName}`;
}
