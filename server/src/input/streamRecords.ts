// Every record of a file in order, with its text, in memory that does not grow with the file. For lists, not for the engine.
import { viewRecordOf, type RecordView } from '../model/recordView';
import { recordShape } from '../model/recordTable';
import { LogHeader } from '../parse/logHeader';
import { HeardKinds, type RecordKind } from '../parse/recordKind';
import { RecordReader } from '../parse/recordReader';
import { columnNames } from '../parse/sectionTable';
import { fileChunks } from './fileChunks';
import { FileText } from './fileText';

export type KnownRecord = RecordView & RecordKind;

/** Yields the records of a file in batches of some thousands. @throws InputError when it cannot be read */
export function* streamRecords(path: string): Generator<readonly KnownRecord[]> {
  const reader = new RecordReader(null);
  const state: State = { header: new LogHeader(), kinds: new HeardKinds(), columns: [] };
  for (const { chunk } of fileChunks(path)) {
    reader.push(chunk);
    yield known(path, reader, false, state);
    reader.dropClosed();
  }
  reader.end();
  yield known(path, reader, true, state);
}

interface State {
  readonly header: LogHeader;
  readonly kinds: HeardKinds;
  columns: readonly string[];
}

function known(path: string, reader: RecordReader, atEnd: boolean, state: State): KnownRecord[] {
  const records = reader.closed(atEnd);
  const text = new FileText(path, reader.encoding, records, reader.closedEnd(atEnd));
  const batch: KnownRecord[] = [];
  for (let i = 0; i < records.count; i++) {
    const view = viewRecordOf(records, text, state.header, i);
    if (view.shape === recordShape.section) state.columns = [];
    const kind = state.kinds.of(view, state.columns);
    if (view.shape === recordShape.columns) state.columns = columnNames(view.message);
    if (view.shape === recordShape.sectionText && kind.kind !== null) state.header.learn(kind.kind, kind.fields);
    batch.push({ ...view, ...kind });
  }
  return batch;
}
