// Dates as exports write them, in the culture of their machine: every reading that the text allows. Knows nothing of files and of
// which reading is right.

/** Local times are milliseconds since 1970 as if they were UTC. */
export interface WrittenDate {
  /** Where the text says its zone; else null. */
  readonly utcMs: number | null;
  /** With the month first, or with the day first; null where that is no date. Equal where the text leaves no choice. */
  readonly monthFirstMs: number | null;
  readonly dayFirstMs: number | null;
  /** What people who write dates so mean more often; asked where nothing else decides. */
  readonly usually: 'monthFirst' | 'dayFirst';
}

/** Words for the half of the day, before or behind the time (Unicode CLDR, day periods). */
const morning = /^(?:a\.? ?m\.?|上午|午前|오전|π\.?μ\.?|vorm\.|de\.|fm)$/i;
const afternoon = /^(?:p\.? ?m\.?|下午|午後|오후|μ\.?μ\.?|nachm\.|du\.|em)$/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const isoDate = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;
const jsonDate = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/;
const numberDate = /^(?:\p{L}+\.?,? )?(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?,? (.+)$/u;
const wordDate = /^(?:\p{L}+\.?,? )?(?:(\p{L}{3,9})\.? (\d{1,2})|(\d{1,2})\.?[ -](\p{L}{3,9})\.?)[ ,-]+(\d{2,4}),? (.+)$/u;
const dayTime = /^(?:(\D+?) ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?: ?(\D+))?$/;

/** Reads one date; null where the text is none that Windows writes. */
export function readWrittenDate(written: string): WrittenDate | null {
  if (written.length > 80) return null;
  // Viewers put direction marks into dates, newer Windows a narrow no-break space before AM and PM.
  const text = written
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .trim();
  return readIso(text) ?? readJson(text) ?? readNumbers(text) ?? readWords(text);
}

function readIso(text: string): WrittenDate | null {
  const match = isoDate.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const dayMs = dateMs(Number(year), Number(month), Number(day));
  if (dayMs === null) return null;
  const ms = dayMs + timeMs(Number(hour), Number(minute), Number(second), fraction);
  if (zone === undefined) return certain(ms);
  return { utcMs: ms - zoneMs(zone), monthFirstMs: null, dayFirstMs: null, usually: 'monthFirst' };
}

function readJson(text: string): WrittenDate | null {
  const match = jsonDate.exec(text);
  return match && { utcMs: Number(match[1]), monthFirstMs: null, dayFirstMs: null, usually: 'monthFirst' };
}

function readNumbers(text: string): WrittenDate | null {
  const match = numberDate.exec(text);
  if (!match) return null;
  const [, first = '', separator = '', second = '', third = '', time = ''] = match;
  const clock = readTime(time);
  if (clock === null) return null;
  const at = (year: string, month: string, day: string): number | null => {
    const dayMs = dateMs(fullYear(year), Number(month), Number(day));
    return dayMs === null ? null : dayMs + clock.ms;
  };
  if (first.length > 2) {
    const ms = at(first, second, third);
    return ms === null ? null : certain(ms);
  }
  const monthFirstMs = at(third, first, second);
  const dayFirstMs = at(third, second, first);
  if (monthFirstMs === null && dayFirstMs === null) return null;
  const usually = separator === '/' && clock.hasHalf ? 'monthFirst' : usualOrder(separator, first, second);
  return { utcMs: null, monthFirstMs, dayFirstMs, usually };
}

/** With 24 hours and slashes, those who write the day first fill it up with zeros. */
function usualOrder(separator: string, first: string, second: string): WrittenDate['usually'] {
  if (separator !== '/') return 'dayFirst';
  return first.length === 2 && second.length === 2 ? 'dayFirst' : 'monthFirst';
}

function readWords(text: string): WrittenDate | null {
  const match = wordDate.exec(text);
  if (!match) return null;
  const name = (match[1] ?? match[4] ?? '').slice(0, 3).toLowerCase();
  const month = months.indexOf(name) + 1;
  const clock = readTime(match[6] ?? '');
  const dayMs = dateMs(fullYear(match[5] ?? ''), month, Number(match[2] ?? match[3]));
  return clock === null || dayMs === null ? null : certain(dayMs + clock.ms);
}

function readTime(text: string): { readonly ms: number; readonly hasHalf: boolean } | null {
  const match = dayTime.exec(text.trim());
  if (!match) return null;
  const [, before, hourText, minute, second = '0', fraction = '', behind] = match;
  const half = (before ?? behind ?? '').trim();
  const isMorning = morning.test(half);
  const isAfternoon = afternoon.test(half);
  if (half !== '' && !isMorning && !isAfternoon) return null;
  let hour = Number(hourText);
  if (isAfternoon && hour < 12) hour += 12;
  if (isMorning && hour === 12) hour = 0;
  if (hour > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return { ms: timeMs(hour, Number(minute), Number(second), fraction), hasHalf: half !== '' };
}

function certain(ms: number): WrittenDate {
  return { utcMs: null, monthFirstMs: ms, dayFirstMs: ms, usually: 'monthFirst' };
}

/** Two digits are of the years from 1970 on. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number < 70 ? 2000 : 1900);
}

/** Start of a day; null where the calendar has no such day. */
function dateMs(year: number, month: number, day: number): number | null {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCMonth() === month - 1 ? ms : null;
}

function timeMs(hour: number, minute: number, second: number, fraction: string): number {
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function zoneMs(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
