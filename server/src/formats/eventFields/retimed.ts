// Gives the records of a reading other times than those they were collected with. Knows nothing of why.
import type { InputReading } from '../../model/inputReading';
import type { LineRef } from '../../model/lineRef';
import type { RecordTable } from '../../model/recordTable';
import { inEventOrder } from '../events/eventOrder';
import type { GrowingNumbers } from './growingNumbers';

/** One number per record, NaN = none. */
export interface RecordNumbers {
  readonly times: Float64Array;
  readonly recordIds: GrowingNumbers;
  /** Character within the line where the record begins, from 1. */
  readonly columns: GrowingNumbers;
}

export function retimed(reading: InputReading, { times, recordIds, columns }: RecordNumbers): InputReading {
  const { records, facts, clockMarks, input } = reading;
  if (times.every((ms, index) => Object.is(ms, records.writtenMs[index]))) return reading;
  const recordOf = (at: LineRef): number => recordAtPlace(records, columns, at);
  const placed = facts.map((fact) => {
    const index = recordOf(fact.at);
    return { fact: { ...fact, utcMs: numberOrNull(times[index]) }, recordId: numberOrNull(recordIds.at(index)), index };
  });
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const ms of times) {
    if (ms < first) first = ms;
    if (ms > last) last = ms;
  }
  return {
    ...reading,
    input: { ...input, firstUtcMs: first > last ? null : first, lastUtcMs: first > last ? null : last },
    records: { ...records, writtenMs: times },
    facts: inEventOrder(placed),
    clockMarks: clockMarks.map((mark) => ({ ...mark, utcMs: numberOrNull(times[recordOf(mark.at)]) ?? mark.utcMs })),
  };
}

/** The record that begins at a place; records are in the order of the file. */
function recordAtPlace(records: RecordTable, columns: GrowingNumbers, { line, column = 0 }: LineRef): number {
  const columnOf = (index: number): number => numberOrNull(columns.at(index)) ?? 0;
  let low = 0;
  let high = records.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = records.lineIndex[middle]! + 1 - line || columnOf(middle) - column;
    if (before < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberOrNull(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}
