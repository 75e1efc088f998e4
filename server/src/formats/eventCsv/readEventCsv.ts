// Tells a table of events by its first lines, and reads one row of it again. Knows nothing of whole files.
import type { EventRecord } from '../../model/eventRecord';
import { detectEncoding, decode, sniffLength } from '../../text/encoding';
import { piecesOfText } from '../../text/textPieces';
import { eventOfDraft, isEvent } from '../eventFields/eventDraft';
import { draftOfRow, layoutOfHead } from './csvLayout';
import { CsvRows } from './csvRows';

/** True for the beginning of a CSV of events. */
export function looksLikeEventCsv(head: string | Uint8Array): boolean {
  const layout = layoutOfHead(textOfHead(head));
  return layout !== undefined && layout.dialect.separator !== '\t';
}

/** True for the beginning of a table of events with tabs, as Event Viewer writes text. */
export function looksLikeEventTable(head: string | Uint8Array): boolean {
  return layoutOfHead(textOfHead(head))?.dialect.separator === '\t';
}

/** The first part of a file as text; a string is taken as it is. */
export function textOfHead(head: string | Uint8Array): string {
  if (typeof head === 'string') return head.replace(/^\ufeff/, '');
  const bytes = head.subarray(0, sniffLength);
  const { encoding, markLength } = detectEncoding(bytes);
  return decode(bytes.subarray(markLength), encoding).replaceAll('\0', '');
}

/**
 * Reads the event of one row again.
 * @param text of the row
 * @param head the lines above the first row: the names of columns
 */
export function readEventRow(text: string, head: string): EventRecord | undefined {
  const layout = layoutOfHead(`${head}\n${text}`);
  if (layout === undefined) return undefined;
  let found: EventRecord | undefined;
  const rows = new CsvRows(layout.dialect, (row) => {
    const draft = draftOfRow(layout, row.fields);
    if (found === undefined && isEvent(draft)) found = eventOfDraft(draft);
  });
  for (const piece of piecesOfText(text)) rows.push(piece);
  rows.end();
  return found;
}
