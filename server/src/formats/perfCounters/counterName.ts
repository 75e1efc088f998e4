// What the head of a performance-counter file says: the zone, and the name of each column. Knows nothing of samples.

/** A column of counter values. */
export interface CounterName {
  /** Without backslashes; null in a local capture. */
  readonly node: string | null;
  readonly object: string;
  readonly instance: string | null;
  readonly counter: string;
}

export interface CounterHead {
  /** Name of the time zone as Windows calls it; null where the file was made live. */
  readonly zone: string | null;
  /** Minutes to add to the times to get UTC; null where the head does not say. */
  readonly utcOffsetMinutes: number | null;
}

const format = /^\(PDH-[CT]SV \d+\.\d+\)(?:\s*\(([^()]*)\)\s*\((-?\d+)\))?/;
/** No zone of the earth is further from UTC. */
const mostMinutes = 15 * 60;

/** @param cell the first cell of the head; null where it is no head of counters */
export function readHead(cell: string): CounterHead | null {
  const found = format.exec(cell.trim());
  if (found === null) return null;
  const minutes = found[2] === undefined ? null : Number(found[2]);
  return { zone: found[1] ?? null, utcOffsetMinutes: minutes !== null && Math.abs(minutes) <= mostMinutes ? minutes : null };
}

/**
 * Reads `\\NODE\Object(instance)\Counter`; a local capture begins with one backslash. Instances may hold backslashes and
 * parentheses. Null where the cell is no counter: perfmon writes its comment into the last column.
 */
export function readCounterName(cell: string): CounterName | null {
  const text = cell.trim();
  if (!text.startsWith('\\')) return null;
  let node: string | null = null;
  let path = text.slice(1);
  if (path.startsWith('\\')) {
    const end = path.indexOf('\\', 1);
    if (end < 0) return null;
    node = path.slice(1, end);
    path = path.slice(end + 1);
  }
  const slash = path.indexOf('\\');
  const open = path.indexOf('(');
  if (open > 0 && (slash < 0 || open < slash)) {
    const close = path.lastIndexOf(')\\');
    if (close < open) return null;
    return { node, object: path.slice(0, open), instance: path.slice(open + 1, close), counter: path.slice(close + 2) };
  }
  return slash <= 0 ? null : { node, object: path.slice(0, slash), instance: null, counter: path.slice(slash + 1) };
}

/**
 * Which counters stay where not all have room: 0 first. CSV has its own objects in both generations of names; SMB carries what is
 * redirected, disks what is not.
 */
export function weightOf({ object }: CounterName): number {
  const name = object.toLowerCase();
  if (/^cluster (?:csv|shared volume)/.test(name)) return 0;
  if (/^smb (?:client|server) shares$/.test(name) || name.startsWith('cluster ')) return 1;
  return /^(?:physical|logical)disk$/.test(name) ? 2 : 3;
}
