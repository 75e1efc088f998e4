// What a record is: the knowledge row that recognises it, and the fields read. For lists of records and for hovers.
import type { Fields } from '../model/fields';
import type { RecordView } from '../model/recordView';
import { recordShape } from '../model/recordTable';
import { layoutRows } from '../knowledge/messages/layout';
import { recognise } from './recognise';
import { columnNames, rowFields } from './sectionTable';

export interface RecordKind {
  /** Id of the row that matched; null for a well-formed record whose message no row knows. */
  readonly kind: string | null;
  readonly fields: Fields;
}

/** @param columns the names that `columnNames` read from the table the record stands in; [] where none are known */
export function recordKind(record: RecordView, columns: readonly string[]): RecordKind {
  switch (record.shape) {
    case recordShape.section:
      return { kind: layoutRows.section.id, fields: { section: record.message.replace(/^\[=+\s*/, '').replace(/\s*=*\]$/, '') } };
    case recordShape.columns:
      return { kind: layoutRows.columns.id, fields: { columns: columnNames(record.message) } };
    case recordShape.row:
      return { kind: layoutRows.row.id, fields: rowFields(record.message, columns) };
    case recordShape.elision:
      return { kind: layoutRows.elision.id, fields: {} };
    case recordShape.unrecognised:
      return { kind: layoutRows.unrecognised.id, fields: {} };
    default: {
      const read = recognise(record.message, { component: record.component, channel: record.channel });
      return read === undefined ? { kind: null, fields: {} } : { kind: read.row.id, fields: read.fields };
    }
  }
}
