// Every record of an input in order, with its text. Of a cluster.log in memory that does not grow with the file; an export is read as a
// whole first. For lists, not for the engine.
import { exportViews } from '../formats/exportViews';
import { recogniseFormat } from '../formats/recogniseFormat';
import { recordShape } from '../model/recordTable';
import type { RecordView } from '../model/recordView';
import { viewRecordOf } from '../model/viewRecord';
import { recogniseEvent } from '../parse/eventRecords/recogniseEvent';
import { decidingLength } from '../parse/looksLikeClusterLog';
import { LogHeader } from '../parse/logHeader';
import { HeardKinds, kindOf, recordKind, type RecordKind } from '../parse/recordKind';
import { RecordReader } from '../parse/recordReader';
import { columnNames } from '../parse/sectionTable';
import { recogniseUserEvent } from '../parse/userRows';
import type { InputSource } from './inputSource';
import { readInput, type ReadInput } from './readInput';
import { maxRecordLength, RecordText } from './recordText';
import { storedText } from './storedText';
import { WindowBytes } from './windowBytes';

export type KnownRecord = RecordView &
  RecordKind & {
    /** The time as written, where an export is in the local time of a machine whose zone nobody says; `utcMs` is null then. */
    readonly localMs?: number;
  };

/**
 * Yields the records of an input in batches of some thousands; none for what is of no known format.
 * @param onLeftOut takes why nothing is read of it
 * @throws InputError when a cluster.log cannot be read to its end: a part of the records may have been given by then
 */
export async function* streamRecords(
  source: InputSource,
  index: number,
  onLeftOut: (reason: string) => void = () => undefined,
): AsyncGenerator<readonly KnownRecord[]> {
  let head: Uint8Array = new Uint8Array(0);
  let log: LogStream | null = null;
  for await (const chunk of source.open()) {
    if (log === null) {
      head = head.length === 0 ? chunk.slice() : Buffer.concat([head, chunk]);
      if (head.length < decidingLength) continue;
      if (!isClusterLog(head, source)) break;
      log = new LogStream();
      yield log.push(head);
    } else yield log.push(chunk);
  }
  if (log === null && isClusterLog(head, source)) {
    log = new LogStream();
    yield log.push(head);
  }
  if (log !== null) return yield log.end();
  const read = await readInput(source, index);
  if (read.reading.input.format === 'unknown') return onLeftOut(read.reading.input.problems[0]?.message ?? '');
  yield* recordsOf(read);
}

function isClusterLog(head: Uint8Array, { path, isNamed }: InputSource): boolean {
  return recogniseFormat(head.subarray(0, decidingLength), path, isNamed).format === 'cluster-log';
}

/** A cluster.log as its bytes come in. */
class LogStream {
  private readonly reader = new RecordReader(null);
  private readonly bytes = new WindowBytes();
  private readonly header = new LogHeader();
  private readonly kinds = new HeardKinds();
  private columns: readonly string[] = [];

  push(chunk: Uint8Array): readonly KnownRecord[] {
    this.bytes.push(chunk);
    this.reader.push(chunk);
    const batch = this.known(false);
    this.reader.dropClosed();
    this.bytes.keep(this.reader.closedEnd(false), maxRecordLength);
    return batch;
  }

  end(): readonly KnownRecord[] {
    this.reader.end();
    return this.known(true);
  }

  private known(atEnd: boolean): readonly KnownRecord[] {
    const records = this.reader.closed(atEnd);
    const text = new RecordText(this.bytes, this.reader.encoding, records, this.reader.closedEnd(atEnd));
    const batch: KnownRecord[] = [];
    for (let i = 0; i < records.count; i++) {
      const view = viewRecordOf(records, text, this.header, i);
      if (view.shape === recordShape.section) this.columns = [];
      const kind = this.kinds.of(view, this.columns);
      if (view.shape === recordShape.columns) this.columns = columnNames(view.message);
      if (view.shape === recordShape.sectionText && kind.kind !== null) this.header.learn(kind.kind, kind.fields);
      batch.push({ ...view, ...kind });
    }
    return batch;
  }
}

/** Records of an export that go into one batch. */
const batchLength = 1000;

function* recordsOf({ reading: { input, records }, text }: ReadInput): Generator<readonly KnownRecord[]> {
  const views = exportViews(input, records, storedText(text, records, input.encoding).records);
  const isZoneOpen = input.timeBase !== 'utc' && input.utcOffsetMinutes === null;
  for (let start = 0; start < records.count; start += batchLength) {
    const length = Math.min(batchLength, records.count - start);
    yield Array.from({ length }, (_none, place) => {
      const record = withKind(views.view(start + place));
      return isZoneOpen && record.utcMs !== null ? { ...record, utcMs: null, localMs: record.utcMs } : record;
    });
  }
}

function withKind(view: RecordView): KnownRecord {
  if (view.listed !== undefined) return { ...view, kind: view.listed.rowId, fields: view.listed.fields };
  if (view.event === undefined) return { ...view, ...recordKind(view, []) };
  return { ...view, ...kindOf(recogniseEvent(view.event) ?? recogniseUserEvent(view.event)) };
}
