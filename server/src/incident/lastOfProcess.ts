// The last line of each process of the cluster service in one log: where another process goes on and no line tells of a start, it is the
// last that is known of the one before. Knows nothing of what lines mean.
import type { LastLine } from '../engine/runContext';
import { serviceProcess } from '../engine/serviceProcess';
import type { InputReading } from '../model/inputReading';
import { recordShape } from '../model/recordTable';

/** Empty where fewer than two processes speak. @param shiftMs from the times of the file to the common axis */
export function lastOfProcess({ facts, records }: InputReading, input: number, shiftMs: number): ReadonlyMap<number, LastLine> {
  const processes = new Set<number>();
  for (const fact of facts) {
    const process = serviceProcess(fact);
    if (process !== null) processes.add(process);
  }
  const last = new Map<number, LastLine>();
  if (processes.size < 2) return last;
  const { count, shape, channel, process, writtenMs, lineIndex } = records;
  for (let record = count - 1; record >= 0 && last.size < processes.size; record--) {
    const id = process[record]!;
    if (shape[record] !== recordShape.entry || channel[record] !== 0 || Number.isNaN(writtenMs[record])) continue;
    if (!processes.has(id) || last.has(id)) continue;
    last.set(id, { at: { input, line: lineIndex[record]! + 1 }, utcMs: writtenMs[record]! + shiftMs });
  }
  return last;
}
