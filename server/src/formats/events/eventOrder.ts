// Facts of an export in time order, whichever way the export is sorted. Knows nothing of what they say.
import type { Fact } from '../../model/facts';

/** A fact with what tells its order among those of the same millisecond. */
export interface PlacedFact {
  readonly fact: Fact;
  /** Number of its event in the log; null where the export has none. */
  readonly recordId: number | null;
  /** Place of its event in the file. */
  readonly index: number;
}

/** By time; within one millisecond by the number of the event, else in the order of the file, which viewers turn round: newest first. */
export function inEventOrder(placed: readonly PlacedFact[]): Fact[] {
  const dated = placed.filter(({ fact }) => fact.utcMs !== null);
  const newestFirst = dated.length > 1 && dated[0]!.fact.utcMs! > dated.at(-1)!.fact.utcMs!;
  const fileOrder = newestFirst ? -1 : 1;
  return [...placed]
    .sort((a, b) => timeOf(a) - timeOf(b) || byRecordId(a, b) || fileOrder * (a.index - b.index))
    .map(({ fact }) => fact);
}

/** Undated events stand before all others: the engine then counts them with none of these. */
function timeOf({ fact }: PlacedFact): number {
  return fact.utcMs ?? Number.MIN_SAFE_INTEGER;
}

/** Numbers compare within one log of one computer alone. */
function byRecordId(a: PlacedFact, b: PlacedFact): number {
  if (a.recordId === null || b.recordId === null) return 0;
  const isSameLog = a.fact.channel === b.fact.channel && a.fact.writer?.name === b.fact.writer?.name;
  return isSameLog ? a.recordId - b.recordId : 0;
}
