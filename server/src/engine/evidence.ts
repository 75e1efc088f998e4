// Lists of proving lines that stay short however often a thing is said. Knows nothing of what the lines prove.
import type { Fact } from '../model/facts';
import { isSameLine, type LineRef } from '../model/lineRef';

/** A value said ten thousand times needs no ten thousand proofs: the first lines and the latest one are kept. */
export const mostEvidence = 6;

/** Adds a line. Beyond `mostEvidence` it takes the place of the latest one, so that the first proofs stay. */
export function withLine(evidence: readonly LineRef[], line: LineRef): readonly LineRef[] {
  for (const known of evidence) if (isSameLine(known, line)) return evidence;
  const kept = evidence.slice(0, mostEvidence - 1);
  kept.push(line);
  return kept;
}

export function withLines(evidence: readonly LineRef[], lines: readonly LineRef[]): readonly LineRef[] {
  return lines.reduce(withLine, evidence);
}

/** The lines of a fact: its own, and those of other inputs that hold the same event, as far as there is room. */
export function proofOf({ at, also }: Pick<Fact, 'at' | 'also'>): readonly LineRef[] {
  return also === undefined ? [at] : [at, ...also.slice(0, mostEvidence - 1)];
}

/** Adds the lines of a fact; copies in other inputs take no place from lines that are there. */
export function withProof(evidence: readonly LineRef[], { at, also }: Pick<Fact, 'at' | 'also'>): readonly LineRef[] {
  let grown = withLine(evidence, at);
  for (const copy of also ?? none) if (grown.length < mostEvidence) grown = withLine(grown, copy);
  return grown;
}

const none: readonly never[] = [];
