// The last line of a log before each start of the service: where the service crashed, nothing else tells when its log fell silent.
// Knows nothing of what lines mean.
import type { LastLine } from '../engine/runContext';
import type { InputReading } from '../model/inputReading';
import { noId, recordShape, type RecordTable } from '../model/recordTable';
import { lastAtMost } from '../model/sortedSearch';

/** Several lines tell of one start, within moments and from one process. */
const oneStartMs = 60_000;

/** More records than lie between these lines. */
const mostLookedBack = 1000;

/** @param shiftMs from the times of the file to the common axis */
export function linesBeforeStarts({ facts, records }: InputReading, input: number, shiftMs: number): readonly LastLine[] {
  return facts.flatMap(({ body, at, utcMs, channel }): LastLine[] => {
    if (body.kind !== 'serviceStarted' || utcMs === null || channel !== null) return [];
    const start = lastAtMost(records.count, (record) => records.lineIndex[record]!, at.line - 1);
    const last = start < 1 ? null : lastBefore(records, start);
    if (last === null) return [];
    return [{ at: { input, line: records.lineIndex[last]! + 1 }, utcMs: records.writtenMs[last]! + shiftMs }];
  });
}

/** null where the process of the start wrote before, or where no line has a time. */
function lastBefore({ shape, channel, process, writtenMs }: RecordTable, start: number): number | null {
  let last: number | null = null;
  let isMain = false;
  for (let record = start - 1; record >= 0 && record >= start - mostLookedBack; record--) {
    const ms = writtenMs[record]!;
    if (shape[record] !== recordShape.entry || Number.isNaN(ms) || ms > writtenMs[start]!) continue;
    if (isMain && writtenMs[start]! - ms > oneStartMs) break;
    if (channel[record] === 0 && process[record] === process[start] && process[start] !== noId) return null;
    // Events of channels stand among the lines of the main part in some logs.
    if (!isMain && (last === null || ms > writtenMs[last]!)) last = record;
    isMain ||= channel[record] === 0;
  }
  return isMain ? last : null;
}
