// A record of a log together with what the tables know of it. Knows nothing of how it is shown.
import { layoutRow, type LayoutRow } from '../knowledge/messages/layout';
import { listingRow } from '../knowledge/messages/listings';
import type { MessageRow } from '../knowledge/messageRow';
import type { ClusterLog } from '../model/clusterLog';
import type { Fields } from '../model/fields';
import { recordShape, type RecordTable } from '../model/recordTable';
import type { RecordView } from '../model/recordView';
import { viewRecord } from '../model/viewRecord';
import { recogniseEvent } from '../parse/eventRecords/recogniseEvent';
import type { ReadMessage } from '../parse/messageFamily';
import { recognise } from '../parse/recognise';
import { recordKind } from '../parse/recordKind';
import { columnNames } from '../parse/sectionTable';
import { recogniseUserEvent, recogniseUserMessage } from '../parse/userRows';
import { fieldsInWords } from './fieldsInWords';

export interface ReadRecord {
  readonly view: RecordView;
  /** The row that recognises the message; null where none does. */
  readonly row: MessageRow | null;
  /** What the shape alone says; null for entries and texts. */
  readonly layout: LayoutRow | null;
  /** Values for the texts of the row or the shape, in names where the log or a table gives one. */
  readonly fields: Fields;
}

export function readRecord(log: ClusterLog, index: number): ReadRecord {
  const view = viewRecord(log, index);
  if (view.listed) {
    const { rowId, fields } = view.listed;
    return { view, row: listingRow(rowId) ?? null, layout: null, fields: fieldsInWords(log, fields) };
  }
  const layout = log.views ? null : layoutRow(view.shape); // shapes of exports are told by their format
  if (layout) return { view, row: null, layout, fields: recordKind(view, tableColumns(log, index)).fields };
  const read = readMessage(log, view);
  return { view, row: read?.row ?? null, layout: null, fields: fieldsInWords(log, read?.fields ?? {}) };
}

/** What is no event in an export is no message of Windows either. */
function readMessage({ views }: ClusterLog, { event, message, component, channel }: RecordView): ReadMessage | undefined {
  if (event) return recogniseEvent(event) ?? recogniseUserEvent(event);
  const context = { component, channel };
  return views ? undefined : (recognise(message, context) ?? recogniseUserMessage(message, context));
}

/** Names of the columns of the table that a row stands in. */
function tableColumns(log: ClusterLog, index: number): readonly string[] {
  if (log.records.shape[index] !== recordShape.row) return [];
  const columns = columnsRecordAbove(log.records, index);
  return columns < 0 ? [] : columnNames(viewRecord(log, columns).message);
}

function columnsRecordAbove(records: RecordTable, index: number): number {
  for (let i = index - 1; i >= 0 && records.section[i] === records.section[index]; i--) {
    if (records.shape[i] === recordShape.columns) return i;
  }
  return -1;
}
