// What a record is: the knowledge row that recognises it, and the fields read. For lists of records and for hovers.
import type { Fields } from '../model/fields';
import type { RecordView } from '../model/recordView';
import { recordShape } from '../model/recordTable';
import { layoutRow } from '../knowledge/messages/layout';
import type { ReadMessage } from './messageFamily';
import { recognise } from './recognise';
import { sectionName } from './sectionLines';
import { columnNames, rowFields } from './sectionTable';
import { recogniseUserMessage } from './userRows';

export interface RecordKind {
  /** Id of the row that matched; null for a well-formed record whose message no row knows. */
  readonly kind: string | null;
  readonly fields: Fields;
  /** The file of a person's own rows that the row stands in; a row without it is built in. */
  readonly ownFile?: string;
}

/** Kinds by message, for readers of whole logs: logs repeat themselves, and to recognise a message costs ten times its look-up. */
export class HeardKinds {
  private readonly heard = new Map<string, RecordKind>();

  /** As `recordKind`. */
  of(record: RecordView, columns: readonly string[]): RecordKind {
    const { shape, component, channel, message } = record;
    if (shape !== recordShape.entry || message.length > maxHeardLength) return recordKind(record, columns);
    // No tag and no channel goes over several lines, so that these keys differ where the messages do.
    const key = `${component ?? '\n'}\n${channel ?? '\n'}\n${message}`;
    let kind = this.heard.get(key);
    if (kind === undefined) {
      kind = recordKind(record, columns);
      if (this.heard.size >= maxHeard) this.heard.clear();
      this.heard.set(key, kind);
    }
    return kind;
  }
}

/** Together a few megabytes at most. */
const maxHeard = 4096;
const maxHeardLength = 512;

/** @param columns the names that `columnNames` read from the table the record stands in; [] where none are known */
export function recordKind(record: RecordView, columns: readonly string[]): RecordKind {
  if (record.listed) return { kind: record.listed.rowId, fields: record.listed.fields };
  const layout = layoutRow(record.shape);
  if (layout) return { kind: layout.id, fields: layoutFields(record, columns) };
  const context = { component: record.component, channel: record.channel };
  const read = recognise(record.message, context) ?? recogniseUserMessage(record.message, context);
  return kindOf(read);
}

/** What a reading by a row says of a record; undefined where no row knows it. */
export function kindOf(read: ReadMessage | undefined): RecordKind {
  if (read === undefined) return { kind: null, fields: {} };
  const { id, ownFile } = read.row;
  return { kind: id, fields: read.fields, ...(ownFile !== undefined && { ownFile }) };
}

function layoutFields({ shape, message }: RecordView, columns: readonly string[]): Fields {
  switch (shape) {
    case recordShape.section:
      return { section: sectionName(message) };
    case recordShape.columns:
      return { columns: columnNames(message) };
    case recordShape.row:
      return rowFields(message, columns);
    default:
      return {};
  }
}
