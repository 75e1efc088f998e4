// Lists of proving lines that stay short however often a thing is said. Knows nothing of what the lines prove.
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
