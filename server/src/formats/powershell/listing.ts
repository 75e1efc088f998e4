// What any listing of objects comes down to, whichever form PowerShell or a tool printed it in. Knows nothing of what the objects are.

/** How a listing was written. `markdown`: a table as web pages and notes carry it. */
export type ListingForm = 'list' | 'table' | 'markdown' | 'csv' | 'clixml';

export interface ListedValue {
  /** As written. */
  readonly name: string;
  /** Without the blanks around it; pieces of a wrapped value joined. */
  readonly value: string;
  /** The display cut it off: what is missing is unknown, and so is the value. */
  readonly isCut: boolean;
}

export interface ListedObject {
  readonly form: ListingForm;
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Character of its begin, from 1; only where a line holds several objects. */
  readonly column?: number;
  /** By the name in lower case. Names inside an object are joined with dots: `sharedvolumeinfo.0.faultstate`. */
  readonly values: ReadonlyMap<string, ListedValue>;
  /** .NET type, where the export tells it: `Microsoft.FailoverClusters.PowerShell.ClusterSharedVolume`. */
  readonly typeName: string | null;
}

/** A stretch of lines: one object, the names above a table, the command somebody typed, or what fits nothing. */
export type ListingPart =
  | { readonly what: 'object'; readonly object: ListedObject; readonly line: number }
  | { readonly what: 'columns'; readonly names: readonly string[]; readonly line: number }
  | { readonly what: 'command'; readonly command: string; readonly line: number }
  | { readonly what: 'unknown'; readonly line: number }
  /** All further lines, which are too many for a listing and were not read. */
  | { readonly what: 'rest'; readonly line: number; readonly lines: number };

/** The value under a name, whatever its case; undefined where the object has none. */
export function listed(object: ListedObject, name: string): ListedValue | undefined {
  return object.values.get(name.toLowerCase());
}

/** The whole text under the first of the names that the object has; null where there is none, it is empty, or it was cut. */
export function textOf(object: ListedObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = listed(object, name);
    if (found !== undefined) return found.isCut || found.value === '' ? null : found.value;
  }
  return null;
}

/** A value as it stands in the listing: without blanks around it, and marked where the display cut it. */
export function listedValue(name: string, written: string): ListedValue {
  const value = written.trim();
  return { name, value, isCut: /(?:\.{3}|…)[})\]]?$/.test(value) };
}

/** Puts the pieces of a wrapped value together: at a blank where words broke, without one where a long word did. */
export function joinPieces(pieces: readonly string[]): string {
  let joined = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const isBrokenWord = !/\s/.test(joined) && !joined.endsWith(',') && !/\s/.test(piece);
    joined += (isBrokenWord ? '' : ' ') + piece;
  }
  return joined;
}

export function valuesByName(values: Iterable<ListedValue>): ReadonlyMap<string, ListedValue> {
  const byName = new Map<string, ListedValue>();
  for (const value of values) if (!byName.has(value.name.toLowerCase())) byName.set(value.name.toLowerCase(), value);
  return byName;
}
