// Reads one record of a performance-counter file again when it is shown. Knows nothing of files.
import type { RecordView } from '../../model/recordView';
import { recordShape, type RecordShape } from '../../model/recordTable';
import { readCounterName, readHead, weightOf, type CounterName } from './counterName';
import { splitHead } from './splitHead';

/** Counters shown of one sample, those of CSV first. */
const mostShown = 12;

/**
 * @param own text of the record alone
 * @param head text of the line with the names
 */
export function readCountersAgain(own: string, head: string, shape: RecordShape): RecordView['listed'] {
  if (shape === recordShape.columns) {
    const { cells } = splitHead(own.trim());
    const read = readHead(cells[0] ?? '');
    return read === null
      ? undefined
      : { rowId: 'perfCounters.names', fields: { zone: read.zone, bias: read.utcOffsetMinutes, counters: cells.length - 1 } };
  }
  if (shape !== recordShape.entry) return undefined;
  const { cells } = splitHead(own.trim());
  const names = namesIn(head);
  const values = names.flatMap((name, column) => {
    const value = cells[column + 1]?.trim() ?? '';
    if (name === null || value === '') return [];
    const of = name.instance === null ? name.object : `${name.object}(${name.instance})`;
    return [{ weight: weightOf(name), text: `${of}\\${name.counter} = ${value}` }];
  });
  values.sort((a, b) => a.weight - b.weight);
  const [time = '', ...rest] = cells;
  return {
    rowId: 'perfCounters.sample',
    fields: { time, counters: rest.length, values: values.slice(0, mostShown).map(({ text }) => text) },
  };
}

/** Records are shown one after the other, and a head may name ten thousand counters: the last one read is kept. */
const lastRead: { head: string; names: readonly (CounterName | null)[] } = { head: '', names: [] };

function namesIn(head: string): readonly (CounterName | null)[] {
  if (head !== lastRead.head) {
    lastRead.names = splitHead(head.trim()).cells.slice(1).map(readCounterName);
    lastRead.head = head;
  }
  return lastRead.names;
}
