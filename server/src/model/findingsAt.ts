// Which findings have to do with which lines. An event that stands in several inputs is the same evidence in each.
// Knows nothing of what findings say.
import type { ClusterLog } from './clusterLog';
import { complete, itemsOfSlice } from './complete';
import { copiesByLine } from './eventCopies';
import type { History } from './history';
import type { LineRef } from './lineRef';
import { lineKey, LinesByInput } from './linesByInput';
import { recordStretch } from './recordAt';

export interface FindingsOfRecord {
  /** Indices of findings that were raised by it. */
  readonly raised: readonly number[];
  /** Indices of findings raised elsewhere that it helps to prove. */
  readonly proven: readonly number[];
}

/** Findings that have to do with a record of a log. */
export function findingsOfRecord(log: ClusterLog, record: number): FindingsOfRecord {
  const { raised, involved } = linesOf.get(log.history) ?? complete(prepareFindingLines(log));
  const stretch = recordStretch(log.records, record);
  const all = involved.of(log.index).within(stretch);
  const here = new Set(raised.of(log.index).within(stretch));
  return { raised: all.filter((finding) => here.has(finding)), proven: all.filter((finding) => !here.has(finding)) };
}

interface FindingLines {
  readonly raised: LinesByInput;
  readonly involved: LinesByInput;
}

const linesOf = new WeakMap<History, FindingLines>();

/** Makes the look-ups by line, in slices. */
export function* prepareFindingLines({ history, facts }: ClusterLog): Generator<void, FindingLines> {
  const copies = copiesByLine(facts);
  const lines: FindingLines = { raised: new LinesByInput(), involved: new LinesByInput() };
  for (const [finding, { at, evidence }] of history.findings.entries()) {
    addWithCopies(lines.raised, at, finding, copies);
    addWithCopies(lines.involved, at, finding, copies);
    for (const ref of evidence) addWithCopies(lines.involved, ref, finding, copies);
    if (finding % itemsOfSlice === 0) yield;
  }
  yield* lines.raised.sorting();
  yield* lines.involved.sorting();
  linesOf.set(history, lines);
  return lines;
}

function addWithCopies(lines: LinesByInput, ref: LineRef, finding: number, copies: ReturnType<typeof copiesByLine>): void {
  lines.add(ref, finding);
  for (const copy of copies.get(lineKey(ref)) ?? []) lines.add(copy, finding);
}
