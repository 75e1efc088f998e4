// Export-Csv and ConvertTo-Csv: names in the first row, one object a row, values that may go over several lines.
// Knows nothing of what the objects are.
import { listedValue, valuesByName, type ListedObject } from './listing';

export interface CsvForm {
  readonly names: readonly string[];
  /** Line of the names, from 1. */
  readonly namesLine: number;
  readonly objects: readonly ListedObject[];
  readonly next: number;
}

const typeLine = /^#TYPE\s+(\S+)/;
const separators = [',', ';', '\t'] as const;

/** The separator of a head of names; null where the line is none. Names without quotes count only where somebody knows them. */
export function csvSeparator(text: string, isKnownName: (name: string) => boolean): string | null {
  for (const separator of separators) {
    const { cells, isWhole } = splitRow(text, separator);
    if (!isWhole || cells.length < 2 || cells.length > mostCells) continue;
    if (cells.every((cell) => cell.isQuoted && cell.text !== '')) return separator;
    if (cells.filter((cell) => isKnownName(cell.text.trim())).length >= 2) return separator;
  }
  return null;
}

export function isTypeLine(text: string): boolean {
  return typeLine.test(text);
}

/**
 * @param from index of the `#TYPE` line or, without one, of the names
 * @param mostRows rows that are read; the lines behind them are left to the caller
 */
export function readCsv(
  lines: (lineIndex: number) => string,
  lineCount: number,
  from: number,
  isKnownName: (name: string) => boolean,
  mostRows: number,
): CsvForm | null {
  const typeName = typeLine.exec(lines(from))?.[1] ?? null;
  const head = typeName === null ? from : from + 1;
  const separator = head < lineCount ? csvSeparator(lines(head), isKnownName) : null;
  if (separator === null) return null;
  const names = splitRow(lines(head), separator).cells.map(({ text }) => text.trim());
  const objects: ListedObject[] = [];
  let next = head + 1;
  while (next < lineCount && objects.length < mostRows && lines(next).trim() !== '') {
    const line = next + 1;
    let text = lines(next++);
    // A quote that is still open at the end of a line goes on below; one that never closes does not eat the file.
    const end = endOfRow(lines, lineCount, next - 1);
    while (next < end) text += '\n' + lines(next++);
    const row = splitRow(text, separator);
    const values = names.map((name, i) => listedValue(name, row.cells[i]?.text ?? ''));
    objects.push({ form: 'csv', line, endLine: next, values: valuesByName(values), typeName });
  }
  return { names, namesLine: head + 1, objects, next };
}

/** No value of these listings goes over more lines. */
const maxLinesOfRow = 40;
/** No listing has more properties. */
const mostCells = 500;

/** Index of the line behind a row: the next one where its quotes are closed, or never are. */
function endOfRow(lines: (lineIndex: number) => string, lineCount: number, first: number): number {
  let isOpen = false;
  for (let at = first; at < lineCount && at - first < maxLinesOfRow; at++) {
    const text = lines(at);
    for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen;
    if (!isOpen) return at + 1;
  }
  return first + 1;
}

interface Cell {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** `isWhole` is false where a quote stays open. */
function splitRow(text: string, separator: string): { readonly cells: readonly Cell[]; readonly isWhole: boolean } {
  const cells: Cell[] = [];
  for (let at = 0; ;) {
    if (text[at] === '"') {
      let end = at + 1;
      for (; end < text.length; end++) {
        if (text[end] !== '"') continue;
        if (text[end + 1] !== '"') break;
        end++;
      }
      cells.push({ text: text.slice(at + 1, end).replaceAll('""', '"'), isQuoted: true });
      if (end >= text.length) return { cells, isWhole: false };
      at = end + 1;
      while (at < text.length && text[at] !== separator) at++;
    } else {
      const end = text.indexOf(separator, at);
      cells.push({ text: text.slice(at, end < 0 ? text.length : end), isQuoted: false });
      at = end < 0 ? text.length : end;
    }
    if (at >= text.length) return { cells, isWhole: true };
    at++;
  }
}
