// Proving lines as they stand. Knows nothing of what they prove.
import type { ClusterLog } from '../model/clusterLog';
import { lineKey } from '../model/linesByInput';
import type { LineRef } from '../model/lineRef';
import { recordAtPlace } from '../model/recordAt';
import { viewRecord } from '../model/viewRecord';

/** A proving line as it stands. */
export interface QuotedText {
  readonly at: LineRef;
  readonly text: string;
}

/** Proving lines of one statement that are quoted. */
const mostQuoted = 6;

export function quotesOf(evidence: readonly LineRef[], logs: readonly (ClusterLog | undefined)[]): readonly QuotedText[] {
  const lines = new Map(evidence.map((at) => [lineKey(at), at]));
  return [...lines.values()].slice(0, mostQuoted).flatMap((at) => {
    const log = logs[at.input];
    return log === undefined ? [] : [{ at, text: provingText(log, at) }];
  });
}

/** The line as it stands; of an export, whose records are markup or share a line, what the record says. */
function provingText(log: ClusterLog, { line, column }: LineRef): string {
  if (log.views === undefined) return cut(log.text.line(line - 1));
  const record = recordAtPlace(log.records, { lineIndex: line - 1, character: (column ?? 1) - 1 });
  return cut(record < 0 ? log.text.line(line - 1) : viewRecord(log, record).message);
}

/** A line of many kilobytes proves nothing more by its end. */
const mostCharacters = 4000;

function cut(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
