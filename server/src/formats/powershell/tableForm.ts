// Format-Table and the tables that tools print: a line of names, a line of dashes, one object a row. Knows nothing of what the objects are.
import { joinPieces, listedValue, valuesByName, type ListedObject, type ListedValue } from './listing';

/** A web page turns dashes into longer ones and blanks of several into one. */
const dashes = /^\s*[-–—─]{2,}(?:\s+[-–—─]{1,})*\s*$/;
const markdownDashes = /^:?-{2,}:?$/;
/** More columns or longer rows have no listing of people: such lines are no table. */
const mostColumns = 200;
const mostLooseRow = 2000;

export interface TableForm {
  readonly names: readonly string[];
  readonly objects: readonly ListedObject[];
  /** Lines (from 1) of rows whose columns cannot be told apart. */
  readonly unread: readonly number[];
  readonly next: number;
}

/** Splits a row whose columns are lost into the cells under `names`; null where it cannot. */
export type SplitLooseRow = (names: readonly string[], row: string) => readonly string[] | null;

export interface TableKnowledge {
  /** Names (lower case) that no row leaves empty: a line without a value there goes on with the row above. */
  readonly neverEmpty: ReadonlySet<string>;
  readonly splitLooseRow: SplitLooseRow;
  /** The whole name of a column whose name the display cut, where only one known name begins so; else the name as it is. */
  fullName(name: string): string;
}

/** True where a table begins: names above dashes. */
export function isTableHead(names: string, below: string): boolean {
  if (names.trim() === '') return false;
  if (!names.includes('|')) return dashes.test(below) && below.trim().split(/\s+/).length <= mostColumns;
  const rule = below.includes('|') ? markdownCells(below) : [];
  return rule.length > 0 && rule.length <= mostColumns && rule.every((cell) => markdownDashes.test(cell));
}

/**
 * @param from index of the line of names
 * @param mostRows rows that are read; the lines behind them are left to the caller
 */
export function readTable(
  lines: (lineIndex: number) => string,
  lineCount: number,
  from: number,
  knowledge: TableKnowledge,
  mostRows: number,
): TableForm {
  let next = from + 2;
  const isRow = lines(from).includes('|') ? (text: string) => text.includes('|') : (text: string) => text.trim() !== '';
  while (next < lineCount && next - from - 2 < mostRows && isRow(lines(next)) && !isPrompt(lines(next))) next++;
  const rows = Array.from({ length: next - from - 2 }, (_, i) => ({ text: lines(from + 2 + i), line: from + 3 + i }));
  return lines(from).includes('|')
    ? readMarkdown(lines(from), rows, next)
    : readPrinted(lines(from), lines(from + 1), rows, next, knowledge);
}

/** The prompt of a shell, as it stands before a typed command. */
export function isPrompt(text: string): boolean {
  return /^\s*(?:\[[^\]]+\]:\s*)?(?:PS(?:\s[^>]*)?|[A-Z]:\\[^>]*)?>\s*\S/.test(text);
}

interface Row {
  readonly text: string;
  readonly line: number;
}

function readMarkdown(head: string, rows: readonly Row[], next: number): TableForm {
  const names = markdownCells(head);
  const objects = rows.map(({ text, line }): ListedObject => {
    const cells = markdownCells(text);
    return objectOf('markdown', line, line, names, cells);
  });
  return { names, objects, unread: [], next };
}

/** Emphasis belongs to the page, not to the cell. */
function markdownCells(text: string): readonly string[] {
  const inner = text.trim().replace(/^\||\|$/g, '');
  return inner.split('|').map((cell) =>
    cell
      .trim()
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replace(/^`(.*)`$/, '$1'),
  );
}

function readPrinted(head: string, rule: string, rows: readonly Row[], next: number, knowledge: TableKnowledge): TableForm {
  const groups = [...rule.matchAll(/[^\s]+/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const cuts = columnCuts(groups, rows);
  const written = cuts === null ? looseNames(head, groups.length) : cells(head, headCuts(groups));
  const names = written.map((name) => knowledge.fullName(name));
  const read = { objects: [] as ListedObject[], unread: [] as number[] };
  let pieces: { line: number; endLine: number; cells: string[][] } | null = null;
  const close = () => {
    if (pieces !== null) {
      const whole = pieces.cells.map((cell) => joinPieces(cell.filter((piece) => piece !== '')));
      read.objects.push(objectOf('table', pieces.line, pieces.endLine, names, whole));
    }
    pieces = null;
  };
  for (const { text, line } of rows) {
    const found = cuts === null ? splitLoose(names, text.trim(), knowledge) : cells(text, cuts);
    if (found === null) {
      close();
      read.unread.push(line);
      continue;
    }
    const goesOn = names.some((name, i) => found[i] === '' && knowledge.neverEmpty.has(name.toLowerCase()));
    if (goesOn && pieces !== null) {
      const above: { line: number; endLine: number; cells: string[][] } = pieces;
      above.endLine = line;
      found.forEach((cell, i) => above.cells[i]?.push(cell));
    } else {
      close();
      pieces = { line, endLine: line, cells: found.map((cell) => [cell]) };
    }
  }
  close();
  return { names, ...read, next };
}

function splitLoose(names: readonly string[], row: string, { splitLooseRow }: TableKnowledge): readonly string[] | null {
  return row.length > mostLooseRow ? null : splitLooseRow(names, row);
}

interface Group {
  readonly start: number;
  readonly end: number;
}

/**
 * Where each column begins. Between two names the cut is at the last place where every row has a blank: numbers stand right-aligned
 * and may begin left of their name. Null where rows have text in such a place: then the blanks were lost on the way.
 */
function columnCuts(groups: readonly Group[], rows: readonly Row[]): readonly number[] | null {
  const cuts = [0];
  for (let i = 1; i < groups.length; i++) {
    let cut = -1;
    for (let place = groups[i]!.start - 1; place >= groups[i - 1]!.end && cut < 0; place--) {
      if (rows.every(({ text }) => isBetweenCells(text, place))) cut = place + 1;
    }
    if (cut < 0) return null;
    cuts.push(cut);
  }
  return areColumns(groups, rows) ? cuts : null;
}

/** A blank, unless it stands behind a comma: that is a list of values in one cell. */
function isBetweenCells(text: string, place: number): boolean {
  return place >= text.length || (/\s/.test(text[place]!) && text[place - 1] !== ',');
}

/** In a printed table names stand apart as far as the widest cell asks; where all stand one blank apart, cells must fit below them. */
function areColumns(groups: readonly Group[], rows: readonly Row[]): boolean {
  const isTight = groups.every(({ start }, i) => i === 0 || start - groups[i - 1]!.end <= 1);
  if (!isTight || groups.length < 2) return true;
  return rows.every(({ text }) =>
    groups.every(({ start }) => start >= text.length || start === 0 || /\s/.test(text[start - 1]!)),
  );
}

/** Names stand right- or left-aligned above their dashes, and are never longer. */
function headCuts(groups: readonly Group[]): readonly number[] {
  return groups.map(({ start }) => start);
}

function cells(text: string, cuts: readonly number[]): string[] {
  return cuts.map((cut, i) => text.slice(cut, cuts[i + 1]).trim());
}

/** Names of a head that lost its blanks; a name of two words is told by the count of dashes only where it is known. */
function looseNames(head: string, count: number): readonly string[] {
  const known = /Volume Name|Instance Name|Filter Name|Num Instances|\S+/g;
  const names = head.match(known) ?? [];
  return names.length === count ? names : head.trim().split(/\s+/);
}

function objectOf(
  form: 'table' | 'markdown',
  line: number,
  endLine: number,
  names: readonly string[],
  found: readonly string[],
): ListedObject {
  const values: ListedValue[] = names.map((name, i) => listedValue(name, found[i] ?? ''));
  return { form, line, endLine, values: valuesByName(values), typeName: null };
}
