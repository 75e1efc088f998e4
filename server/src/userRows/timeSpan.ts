// A span of time as people write it. Knows nothing of rows.

const unitsMs: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
]);

/** `5 min`, `1.5 s`, `250ms` in milliseconds; null for what is none. */
export function spanInMs(text: string): number | null {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?([a-z]+)$/.exec(text) ?? [];
  const unitMs = unitsMs.get(unit);
  return number === undefined || unitMs === undefined ? null : Number(number) * unitMs;
}
