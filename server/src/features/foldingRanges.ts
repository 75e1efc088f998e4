// Stretches of lines that fold into one: sections, episodes and records of several lines. Knows nothing of LSP.
import type { ClusterLog } from '../model/clusterLog';
import { itemsOfSlice } from '../model/complete';
import { episodes } from '../model/episodes';
import { recordLines } from '../model/recordAt';
import { sectionSpans } from '../model/sectionSpans';

export interface FoldingStretch {
  /** From 0, both included; `lastLineIndex` is greater. */
  readonly firstLineIndex: number;
  readonly lastLineIndex: number;
  readonly what: 'section' | 'episode' | 'record';
}

/** Editors show no more than some thousands. */
const mostStretches = 5000;

/** Sections first, then episodes, then records, so that a limit costs the smallest. Yields on the way: lines are read. */
export function* foldingRanges(log: ClusterLog): Generator<void, readonly FoldingStretch[]> {
  const sections = sectionSpans(log.records).map(({ firstLineIndex, lastLineIndex }) =>
    stretch('section', firstLineIndex, lastLineIndex),
  );
  const groups = episodes(log).map(({ firstLine, lastLine }) => stretch('episode', firstLine - 1, lastLine - 1));
  const found = [...sections, ...groups].filter(isSeveralLines).slice(0, mostStretches);
  for (let record = 0; record < log.records.count && found.length < mostStretches; record++) {
    const { first, last } = recordLines(log.records, record);
    if (last > first) {
      addRecord(log, found, first, last);
      yield;
    } else if (record % itemsOfSlice === 0) yield;
  }
  return found;
}

/** Blank lines at the end of a record stay outside, or every file with an empty line between entries would be folded away. */
function addRecord(log: ClusterLog, found: FoldingStretch[], first: number, last: number): void {
  let end = last;
  while (end > first && log.text.line(end).trim() === '') end--;
  if (end > first) found.push(stretch('record', first, end));
}

function stretch(what: FoldingStretch['what'], firstLineIndex: number, lastLineIndex: number): FoldingStretch {
  return { firstLineIndex, lastLineIndex, what };
}

function isSeveralLines({ firstLineIndex, lastLineIndex }: FoldingStretch): boolean {
  return lastLineIndex > firstLineIndex;
}
