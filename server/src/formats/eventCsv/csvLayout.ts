// What the columns of an event table are: told by their names, or by their shape where the names are in another language.
// Knows nothing of files.
import { piecesOfText } from '../../text/textPieces';
import { EventFields, eventProperty, type EventDraft } from '../eventFields/eventDraft';
import { readWrittenDate } from '../eventFields/writtenDate';
import { CsvRows, type CsvDialect } from './csvRows';

export interface CsvLayout {
  /** `viewer`: Event Viewer, whose header has no name for the message; `cmdlet`: Export-Csv. */
  readonly kind: 'viewer' | 'cmdlet';
  readonly dialect: CsvDialect;
  /** Names by column, in English; null = a column that says nothing here. */
  readonly columns: readonly (string | null)[];
  /** True where the first row is data already. */
  readonly isHeadless: boolean;
}

const separators = [',', ';', '\t', '|'] as const;

/** Columns of Event Viewer; the message has no name there. */
const viewerColumns = ['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category', 'Message'];

/** Of the line that Export-Csv puts before the header. */
export const typeLine = /^"?#TYPE\b/;

/** The separator that stands most often in a line, outside of quotes. */
export function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"?/g, '');
  let best = ',';
  for (const separator of separators) if (count(bare, separator) > count(bare, best)) best = separator;
  return best;
}

/** How a first line reads before its layout is known. */
export function firstDialect(line: string): CsvDialect {
  return { separator: separatorOf(line), beginsRow: () => false, hasLooseLines: false };
}

/**
 * @param names fields of the first row
 * @param next fields of the row below, where the file has one
 */
export function csvLayout(separator: string, names: readonly string[], next: readonly string[] | null): CsvLayout | undefined {
  const known = names.map((name) => (eventProperty(name) === undefined ? null : name));
  if (namesEvents(names)) {
    const isViewer =
      /^(?:level|keywords)$/i.test(names[0]?.trim() ?? '') &&
      names.length >= 5 &&
      !names.some((name) => eventProperty(name) === 'text');
    if (!isViewer) return { kind: 'cmdlet', dialect: cmdletDialect(separator), columns: known, isHeadless: false };
    return { kind: 'viewer', dialect: viewerDialect(separator), columns: [...known, 'Message'], isHeadless: false };
  }
  if (hasViewerShape(names))
    return { kind: 'viewer', dialect: viewerDialect(separator), columns: viewerColumns, isHeadless: true };
  if (names.length < 5 || next === null || !hasViewerShape(next)) return undefined;
  return { kind: 'viewer', dialect: viewerDialect(separator), columns: viewerColumns, isHeadless: false };
}

/** The event that a row holds. */
export function draftOfRow({ columns, dialect, kind }: CsvLayout, row: readonly string[]): EventDraft {
  const fields = new EventFields();
  const last = columns.length - 1;
  columns.forEach((name, column) => {
    if (name === null) return;
    // A message that nobody quoted may hold separators.
    const value = kind === 'viewer' && column === last ? row.slice(last).join(dialect.separator) : (row[column] ?? '');
    // Columns of lists and objects show the name of their type.
    if (!/^System\.[\w.]+(?:`|\[|$)/.test(value)) fields.add(name, value);
  });
  return fields.draft();
}

/** The first two rows of a text that give names and shape. */
export function layoutOfHead(head: string): CsvLayout | undefined {
  const lines = head.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => line.trim() !== '' && !typeLine.test(line));
  const first = lines[start];
  if (first === undefined) return undefined;
  const dialect = firstDialect(first);
  const rows: (readonly string[])[] = [];
  const reader = new CsvRows(dialect, (row) => rows.push(row.fields));
  for (const piece of piecesOfText(lines.slice(start, start + maxHeadLines).join('\n'))) reader.push(piece);
  reader.end();
  const [names, next = null] = rows;
  return names && csvLayout(dialect.separator, names, next);
}

const maxHeadLines = 200;

/** A number and what else an event has; a number alone has everything. */
function namesEvents(names: readonly string[]): boolean {
  const has = new Set(names.map(eventProperty));
  if (has.has('date')) return has.has('id') || has.has('instanceId') || has.has('text');
  return has.has('text') && has.has('provider') && (has.has('id') || has.has('instanceId'));
}

/** Level, date, source, number: five or six fields. */
function hasViewerShape(row: readonly string[]): boolean {
  const [, date = '', source = '', id = ''] = row;
  return row.length >= 5 && readWrittenDate(date) !== null && source.trim() !== '' && /^\d{1,5}$/.test(id.trim());
}

function viewerDialect(separator: string): CsvDialect {
  return {
    separator,
    beginsRow: (line) => {
      const parts = line
        .slice(0, 500)
        .split(separator, 5)
        .map((part) => part.replace(/^"(.*)"$/, '$1'));
      return parts.length >= 5 && hasViewerShape(parts);
    },
    hasLooseLines: true,
  };
}

/** Every field is quoted: a line that begins with a quote which neither ends nor doubles another begins a row. */
function cmdletDialect(separator: string): CsvDialect {
  return {
    separator,
    beginsRow: (line) => line.length > 1 && line.startsWith('"') && line[1] !== '"' && line[1] !== separator,
    hasLooseLines: false,
  };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
