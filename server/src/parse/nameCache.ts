// Turns the bytes of a tag or channel into its column number without making a string for each line.
import type { NameList } from './recordColumns';

interface CachedName {
  readonly list: NameList;
  readonly bytes: Uint8Array;
  readonly number: number;
}

const slots = 1024;

export class NameCache {
  private readonly cache: (CachedName | undefined)[] = new Array<CachedName | undefined>(slots);

  /** Number of the name `units[start, end)` in `list`; -1 when the list is full. */
  number(list: NameList, units: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (hash * 31 + units[at]!) | 0;
    const slot = hash & (slots - 1);
    const cached = this.cache[slot];
    if (cached !== undefined && cached.list === list && sameBytes(cached.bytes, units, start, end)) return cached.number;
    const bytes = units.slice(start, end);
    const number = list.numberOf(String.fromCharCode(...bytes));
    this.cache[slot] = { list, bytes, number };
    return number;
  }
}

function sameBytes(bytes: Uint8Array, units: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== units[start + i]) return false;
  return true;
}
