// Reads the times of event XML. Knows nothing of zones beyond what the text says.

const isoTime = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{0,12}))?\s*(?:Z|([+-])(\d\d):?(\d\d))?$/;

/**
 * Milliseconds since 1970 in UTC of `2026-03-02T10:21:33.6652539Z`, with any number of digits behind the point or none; a time without a
 * zone is UTC. Null where it is none.
 */
export function parseIsoTime(text: string): number | null {
  const parts = isoTime.exec(text.trim());
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
  const ms = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offsetMinutes = parts[8] === undefined ? 0 : (parts[8] === '-' ? -1 : 1) * (Number(parts[9]) * 60 + Number(parts[10]));
  return Date.UTC(year, month - 1, day, hour, minute, second, ms) - offsetMinutes * 60_000;
}
