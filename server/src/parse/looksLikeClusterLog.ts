// Tells a cluster log by its first lines. Knows nothing of names of files and of editors.
import { componentRow } from '../knowledge/components';
import { sectionRow } from '../knowledge/sections';
import { recordLines } from '../model/recordAt';
import { noId, recordShape, type RecordTable } from '../model/recordTable';
import { RecordReader } from './recordReader';

/** Bytes that decide: enough for the header part of a log and some lines of its first table. */
export const decidingLength = 64 * 1024;

/**
 * True when a section header of Get-ClusterLog stands in `head`, or when at least half of its lines have the prefix of a cluster log: ids and a
 * time, or a time or level with a known component tag. Notes that quote a few lines of a log have more lines of their own.
 * @param head the first `decidingLength` bytes, or all of a shorter file, in any encoding
 */
export function looksLikeClusterLog(head: Uint8Array): boolean {
  const { hasSection, logLines, others } = countLines(head);
  return hasSection || (logLines > 0 && logLines >= others);
}

/** True when any line of `head` has the prefix of a cluster log, whatever stands around it. */
export function holdsClusterLogLine(head: Uint8Array): boolean {
  return countLines(head).logLines > 0;
}

function countLines(head: Uint8Array): { readonly hasSection: boolean; readonly logLines: number; readonly others: number } {
  const reader = new RecordReader(null);
  reader.push(head);
  reader.end();
  const records = reader.table();
  let hasSection = false;
  let logLines = 0;
  let others = 0;
  for (let i = 0; i < records.count; i++) {
    const shape = records.shape[i]!;
    if (shape === recordShape.section && sectionRow(records.sections[records.section[i]!] ?? '') !== undefined) hasSection = true;
    // A header of an unknown section speaks neither for a log nor against it.
    if (shape === recordShape.elision || shape === recordShape.section) continue;
    const { first, last } = recordLines(records, i);
    const begins = shape === recordShape.entry && hasLogPrefix(records, i) ? 1 : 0;
    logLines += begins;
    others += last - first + 1 - begins;
  }
  return { hasSection, logLines, others };
}

function hasLogPrefix({ thread, component, components }: RecordTable, index: number): boolean {
  if (thread[index] !== noId) return true;
  const tag = components[component[index]!];
  return typeof tag === 'string' && componentRow(tag) !== undefined;
}
