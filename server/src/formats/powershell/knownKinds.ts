// The listings that are read, and what all of them together let a reader of tables know. Knows nothing of files.
import { csvList } from '../csvList/csvList';
import { csvState } from '../csvState/csvState';
import { filterInstances } from '../filterInstances/filterInstances';
import { smbShares } from '../smbShares/smbShares';
import type { ListedObject } from './listing';
import type { ListingKind, ReadObject } from './listingKind';
import type { ListingKnowledge } from './readParts';

export const listingKinds: readonly ListingKind[] = [csvState, csvList, smbShares, filterInstances];

const allNames = [...new Set(listingKinds.flatMap((kind) => [...kind.names, ...kind.neverEmpty, ...kind.telling]))];
const names = new Set(listingKinds.flatMap((kind) => kind.names.map((name) => name.toLowerCase())));

export const listingKnowledge: ListingKnowledge = {
  isKnownName: (name) => names.has(name.toLowerCase()),
  neverEmpty: new Set(listingKinds.flatMap((kind) => kind.neverEmpty.map((name) => name.toLowerCase()))),
  fullName(name) {
    const begin = /^(.{4,}?)(?:\.{3}|…)$/.exec(name)?.[1]?.toLowerCase();
    const [found, ...others] = begin === undefined ? [] : allNames.filter((known) => known.toLowerCase().startsWith(begin));
    return found === undefined || others.length > 0 ? name : found;
  },
  splitLooseRow(columns, row) {
    for (const kind of listingKinds) {
      const cells = kind.splitLooseRow?.(columns, row) ?? null;
      if (cells !== null) return cells;
    }
    return null;
  },
};

export interface KnownObject {
  readonly kind: ListingKind;
  readonly read: ReadObject;
}

/** Undefined where no kind knows the object. */
export function readObject(object: ListedObject): KnownObject | undefined {
  for (const kind of listingKinds) {
    const read = kind.read(object);
    if (read !== undefined) return { kind, read };
  }
  return undefined;
}

const telling = new Map(listingKinds.map((kind) => [kind, new Set(kind.telling.map((name) => name.toLowerCase()))] as const));

/** Properties of which a reader must know that they were cut, in lower case. */
export function tellingOf(kind: ListingKind): ReadonlySet<string> {
  return telling.get(kind) ?? new Set();
}
