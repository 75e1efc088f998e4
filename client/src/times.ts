// Times as people read them, always UTC. Knows nothing of logs.

/** `2009-10-08 18:01:35.592`. */
export function moment(utcMs: number): string {
  return new Date(utcMs).toISOString().replace('T', ' ').replace('Z', '');
}

/** From first to last, the date said once where both share it: `2009-10-08 18:01:35.592 – 18:01:42.957`. */
export function momentSpan(firstUtcMs: number, lastUtcMs: number): string {
  const [first, last] = [moment(firstUtcMs), moment(lastUtcMs)];
  return first.slice(0, 10) === last.slice(0, 10) ? `${first} – ${last.slice(11)}` : `${first} – ${last}`;
}

/** The same to the minute, where there is little room: `2009-10-08 18:01 – 18:05`. @param day date that need not be said */
export function minuteSpan(firstUtcMs: number, lastUtcMs: number, day: string | null = null): string {
  const [first, last] = [moment(firstUtcMs).slice(0, 16), moment(lastUtcMs).slice(0, 16)];
  const isOneDay = first.slice(0, 10) === last.slice(0, 10);
  const from = isOneDay && first.slice(0, 10) === day ? first.slice(11) : first;
  if (first === last) return from;
  return `${from} – ${isOneDay ? last.slice(11) : last}`;
}

/** The date of all times between these two; null where they are not of one day. */
export function commonDay({ firstUtcMs, lastUtcMs }: { firstUtcMs: number | null; lastUtcMs: number | null }): string | null {
  if (firstUtcMs === null || lastUtcMs === null) return null;
  const day = moment(firstUtcMs).slice(0, 10);
  return moment(lastUtcMs).slice(0, 10) === day ? day : null;
}
