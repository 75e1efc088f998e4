// Which findings have to do with which lines. An event that stands in several inputs is the same evidence in each.
// Knows nothing of what findings say.
import type { ClusterLog } from './clusterLog';
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
  const { raised, involved } = findingLines(log);
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

function findingLines({ history, facts }: ClusterLog): FindingLines {
  const cached = linesOf.get(history);
  if (cached) return cached;
  const copies = copiesByLine(facts);
  const withCopies = (ref: LineRef): readonly LineRef[] => [ref, ...(copies.get(lineKey(ref)) ?? [])];
  const lines: FindingLines = { raised: new LinesByInput(), involved: new LinesByInput() };
  for (const [finding, { at, evidence }] of history.findings.entries()) {
    for (const ref of withCopies(at)) lines.raised.add(ref, finding);
    const involved = new Map([at, ...evidence].flatMap(withCopies).map((ref) => [lineKey(ref), ref]));
    for (const ref of involved.values()) lines.involved.add(ref, finding);
  }
  linesOf.set(history, lines);
  return lines;
}
