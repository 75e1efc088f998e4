// What people write for the zone of a file and the clock of a node, and what the settings make of it. Knows nothing of the editor.

/** No zone is further from UTC. */
const mostMinutes = 14 * 60;

/** `+02:00` of `+02:00`, `+2`, `-0530`, `UTC+2`, `Z`; null = it is no offset. */
export function readUtcOffset(text: string): string | null {
  const written = text.trim().replace(/^(?:UTC|GMT)\s*/i, '');
  if (/^Z?$/i.test(written) && text.trim() !== '') return '+00:00';
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(written) ?? [];
  if (sign === undefined || hours === undefined || Number(hours) * 60 + Number(minutes) > mostMinutes) return null;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Seconds of `1.5`, `-0.25 s`, `+3`; null = it is no number of seconds. */
export function readClockSkew(text: string): number | null {
  const [, number] = /^([+-]?\d+(?:[.,]\d+)?)\s*s?$/i.exec(text.trim()) ?? [];
  return number === undefined ? null : Number(number.replace(',', '.'));
}

/** The setting with `value` under `name`, or without it; undefined where nothing is left, so that no empty setting is written. */
export function withEntry<T>(setting: Readonly<Record<string, T>>, name: string, value: T | null): Record<string, T> | undefined {
  const rest = Object.entries(setting).filter(([key]) => key !== name);
  const entries = value === null ? rest : [...rest, [name, value] as const];
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
