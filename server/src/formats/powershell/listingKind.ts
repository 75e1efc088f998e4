// The form of a known listing: which properties it has, and what one of its objects says. Knows nothing of files and lines.
import type { ListingRowId } from '../../knowledge/messages/listings';
import type { InputFormat } from '../../model/clusterLog';
import type { FactBody } from '../../model/facts';
import type { Fields } from '../../model/fields';
import type { ListedObject } from './listing';

export interface ReadObject {
  readonly rowId: ListingRowId;
  readonly fields: Fields;
  readonly facts: readonly FactBody[];
  /** True where the facts are our conclusion: the listing shows what follows from the value, not the value. */
  readonly isInferred?: boolean;
}

/** An object of the listing with what was read of it. */
export interface PlacedObject {
  readonly object: ListedObject;
  readonly read: ReadObject;
}

/** A statement about the listing as a whole, with the objects that prove it, the first of them first. */
export interface Conclusion {
  readonly body: FactBody;
  readonly line: number;
  readonly rowId: ListingRowId;
}

export interface AboutListing {
  /** Commands that were typed above it. */
  readonly commands: readonly string[];
  /** False where somebody cut lines out, or where lines could not be read: then nothing can be said to be missing. */
  readonly isWhole: boolean;
}

export interface ListingKind {
  readonly format: InputFormat;
  /** Properties by which its tables and exports are known. */
  readonly names: readonly string[];
  /** Properties that no object leaves empty. */
  readonly neverEmpty: readonly string[];
  /** Properties of which a reader must know that the display cut them. */
  readonly telling: readonly string[];
  /** Undefined where the object is of another kind. Never throws. */
  read(object: ListedObject): ReadObject | undefined;
  /** Splits a table row that lost its blanks; null where it cannot. */
  splitLooseRow?(names: readonly string[], row: string): readonly string[] | null;
  /** What only the listing as a whole tells: what stands together, what is missing. */
  conclude?(objects: readonly PlacedObject[], about: AboutListing): readonly Conclusion[];
}
