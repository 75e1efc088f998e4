// Which findings have to do with which lines. Knows nothing of what they say.
import type { History } from './history';
import { lastAtMost } from './sortedSearch';

export interface FindingsOnLines {
  /** Indices of findings that were raised on the lines. */
  readonly raised: readonly number[];
  /** Indices of findings raised elsewhere that the lines help to prove. */
  readonly proven: readonly number[];
}

/** Line, then finding, in pairs sorted by line. */
const pairsOf = new WeakMap<History, readonly (readonly [line: number, finding: number])[]>();

/** Findings of the lines `firstLine` to `lastLine` (from 1, both included). */
export function findingsOnLines(history: History, firstLine: number, lastLine: number): FindingsOnLines {
  const pairs = sortedPairs(history);
  const involved = new Set<number>();
  const above = lastAtMost(pairs.length, (place) => pairs[place]![0], firstLine - 1);
  for (let place = above + 1; place < pairs.length && pairs[place]![0] <= lastLine; place++) {
    involved.add(pairs[place]![1]);
  }
  const isRaisedHere = (finding: number) => {
    const { line } = history.findings[finding]!.at;
    return line >= firstLine && line <= lastLine;
  };
  const all = [...involved];
  return { raised: all.filter(isRaisedHere), proven: all.filter((finding) => !isRaisedHere(finding)) };
}

function sortedPairs(history: History): readonly (readonly [number, number])[] {
  const cached = pairsOf.get(history);
  if (cached) return cached;
  const pairs = history.findings.flatMap(({ at, evidence }, index) =>
    [...new Set([at.line, ...evidence.map(({ line }) => line)])].map((line) => [line, index] as const),
  );
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  pairsOf.set(history, pairs);
  return pairs;
}
