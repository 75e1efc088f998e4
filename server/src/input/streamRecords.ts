// Every record of a file in order, with its text, in memory that does not grow with the file. For lists, not for the engine.
import type { InputSummary } from '../model/clusterLog';
import { viewRecordOf, type RecordView } from '../model/recordView';
import { recordShape, type RecordTable } from '../model/recordTable';
import { LogHeader } from '../parse/logHeader';
import { recordKind, type RecordKind } from '../parse/recordKind';
import { RecordReader } from '../parse/recordReader';
import { columnNames } from '../parse/sectionTable';
import { fileChunks } from './fileChunks';
import { FileText } from './fileText';

export type KnownRecord = RecordView & RecordKind;

/** Yields the records of a file in batches of some thousands. @throws InputError when it cannot be read */
export function* streamRecords(path: string): Generator<readonly KnownRecord[]> {
  const reader = new RecordReader(null);
  const state = { header: new LogHeader(), columns: [] as readonly string[] };
  for (const { chunk } of fileChunks(path)) {
    reader.push(chunk);
    yield known(path, reader, reader.takeClosed(false), state);
  }
  reader.end();
  yield known(path, reader, reader.takeClosed(true), state);
}

function known(
  path: string,
  reader: RecordReader,
  records: RecordTable,
  state: { header: LogHeader; columns: readonly string[] },
): KnownRecord[] {
  // The record still open, if any, begins where the last closed one ends.
  const end = reader.columns.count > 0 ? reader.columns.byteOffset[0]! : reader.bytes;
  const text = new FileText(path, reader.encoding, records, end);
  const batch: KnownRecord[] = [];
  for (let i = 0; i < records.count; i++) {
    const base: Pick<InputSummary, 'timeBase' | 'utcOffsetMinutes'> = state.header;
    const view = viewRecordOf(records, text, base, i);
    if (view.shape === recordShape.section) state.columns = [];
    const kind = recordKind(view, state.columns);
    if (view.shape === recordShape.columns) state.columns = columnNames(view.message);
    if (view.shape === recordShape.sectionText && kind.kind !== null) state.header.learn(kind.kind, kind.fields);
    batch.push({ ...view, ...kind });
  }
  return batch;
}
