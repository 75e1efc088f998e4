// The part of a description that says where else the same event stands: it is one event, told several times.
import { copiesOfRecord } from '../model/eventCopies';
import { linesInWords } from './lineLinks';
import type { RecordContext } from './recordContext';

export function describeCopies(context: RecordContext): string {
  const lines = linesInWords(copiesOfRecord(context.log, context.record.view.index), context);
  return lines === '' ? '' : `The same event stands in ${lines}.`;
}
