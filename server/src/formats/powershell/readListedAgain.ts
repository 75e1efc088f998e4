// Reads one record of a listing again when it is shown. Knows nothing of files.
import type { RecordView } from '../../model/recordView';
import { recordShape, type RecordShape } from '../../model/recordTable';
import { readObject } from './knownKinds';
import { partsOfText } from './partsOf';

export type Listed = NonNullable<RecordView['listed']>;

/**
 * @param own text of the record alone
 * @param columns text of the names of columns above it; '' where there are none
 */
export function readListedAgain(own: string, columns: string, shape: RecordShape): Listed | undefined {
  if (shape === recordShape.sectionText) {
    const command = partsOfText(own).find((part) => part.what === 'command');
    return command && { rowId: 'listing.command', fields: { command: command.command } };
  }
  if (shape === recordShape.columns) {
    const names = partsOfText(own).find((part) => part.what === 'columns');
    return names && { rowId: 'listing.columns', fields: { columns: names.names } };
  }
  if (shape !== recordShape.entry && shape !== recordShape.row) return undefined;
  return objectIn(own) ?? (columns === '' ? undefined : objectIn(withLineEnd(columns.trimEnd()) + own));
}

function objectIn(text: string): Listed | undefined {
  for (const part of partsOfText(text)) {
    if (part.what !== 'object') continue;
    const known = readObject(part.object);
    if (known !== undefined) return { rowId: known.read.rowId, fields: known.read.fields };
    const fields = Object.fromEntries([...part.object.values.values()].map(({ name, value }) => [name, value]));
    return { rowId: 'listing.other', fields: { properties: Object.keys(fields), ...fields } };
  }
  return undefined;
}

function withLineEnd(text: string): string {
  return text === '' ? '' : `${text}\n`;
}
