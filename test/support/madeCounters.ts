// Counter files for tests, made after the layout that relog and perfmon write: no cluster wrote them, and the last name of their head
// says so, where perfmon puts a comment. Knows nothing of what is read from them.

export interface MadeCounters {
  readonly node?: string;
  readonly object?: string;
  readonly instance?: string;
  /** Minutes to add to the times to get UTC; null = the head does not say. */
  readonly bias?: number | null;
  readonly decimal?: '.' | ',';
  /** `Object\Counter` values by name of the counter; null = no sample was taken. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  readonly startUtcMs: number;
  readonly stepMs?: number;
}

/** A sample a step, the first at the start; every counter has the same number of values. */
export function madeCounters({
  node = 'NODE2',
  object = 'Cluster CSV File System',
  instance = 'Volume1',
  bias = 0,
  decimal = '.',
  values,
  startUtcMs,
  stepMs = 15_000,
}: MadeCounters): string {
  const names = Object.keys(values).map(
    (name) => `\\\\${node}\\${name.includes('\\') ? withInstance(name, instance) : `${object}(${instance})\\${name}`}`,
  );
  const zone = bias === null ? '' : ` (Made Time)(${bias})`;
  const head = [`(PDH-CSV 4.0)${zone}`, ...names, 'Made for tests: no cluster wrote these samples.'];
  const count = Math.max(...Object.values(values).map(({ length }) => length));
  const rows = Array.from({ length: count }, (_, place) => [
    written(startUtcMs + place * stepMs - (bias ?? 0) * 60_000),
    ...Object.values(values).map((column) => cell(column[place] ?? null, decimal)),
  ]);
  return [head, ...rows].map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\r\n');
}

function withInstance(name: string, instance: string): string {
  return name.replace('\\', `(${instance})\\`);
}

/** `MM/DD/YYYY HH:MM:SS.mmm`. */
function written(ms: number): string {
  const [, year, month, day, time] = /^(\d+)-(\d\d)-(\d\d)T([\d:.]{12})/.exec(new Date(ms).toISOString())!;
  return `${month}/${day}/${year} ${time}`;
}

function cell(value: number | null, decimal: string): string {
  return value === null ? ' ' : String(value).replace('.', decimal);
}
