// A laid-out report as Markdown, line by line. Log text is escaped. Knows nothing of clusters.
import { codeSpan, escapeWords } from '../explain/markdown';
import { visibleWords } from '../explain/visibleText';
import type { Block, Column, Item, Piece, ReportDocument, Section, Text } from './document';
import { lineNames, type InputName } from './lineNames';

/** The lines of the report, without line ends. */
export function* markdownReport(document: ReportDocument): Generator<string> {
  const { title, lead, sections, inputNames } = document;
  const nameOf: InputName = inputNames === null ? null : (input) => codeSpan(inputNames[input] ?? `input ${input}`);
  yield `# ${escaped(title)}`;
  for (const text of lead) yield* ['', inline(text, nameOf)];
  for (const section of sections) yield* sectionLines(section, 2, nameOf);
}

function* sectionLines({ title, blocks, sections }: Section, depth: number, nameOf: InputName): Generator<string> {
  yield '';
  yield `${'#'.repeat(Math.min(6, depth))} ${heading(title, nameOf)}`;
  for (const block of blocks) yield* blockLines(block, nameOf);
  for (const section of sections) yield* sectionLines(section, depth + 1, nameOf);
}

/** A tag at the front reads as `error: `. */
function heading(title: Text, nameOf: InputName): string {
  const [first, ...rest] = title;
  const isTagged = typeof first === 'object' && 'tag' in first;
  return isTagged ? `${inline([first], nameOf)}: ${inline(rest, nameOf).trim()}` : inline(title, nameOf);
}

function* blockLines(block: Block, nameOf: InputName): Generator<string> {
  switch (block.kind) {
    case 'paragraph':
      yield* ['', inline(block.text, nameOf)];
      return;
    case 'list':
      yield '';
      for (const item of block.items) yield* itemLines(item, nameOf);
      return;
    case 'table':
      yield '';
      yield row(block.columns.map(({ title }) => title));
      yield `|${block.columns.map(rule).join('|')}|`;
      for (const cells of block.rows) yield row(cells.map((cell) => inCell(inline(cell, nameOf))));
      return;
    case 'strips': // the table below says the same
      return;
  }
}

function* itemLines({ text, quotes = [], command }: Item, nameOf: InputName): Generator<string> {
  yield `- ${inline(text, nameOf)}${command === undefined ? '' : ` ${codeSpan(command)}`}`;
  for (const { at, text: line } of quotes) yield `  - ${lineNames([at], nameOf)}: ${codeSpan(line)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}

/** A list can begin only at the start of a line. */
function inCell(text: string): string {
  return text.replace(/^(\d+)\\([.)])/, '$1$2').replace(/^\\([-+=])/, '$1');
}

function rule({ isNumber = false }: Column): string {
  return isNumber ? '--:' : '---';
}

function inline(text: Text, nameOf: InputName): string {
  return text.map((piece) => pieceOf(piece, nameOf)).join('');
}

function pieceOf(piece: Piece, nameOf: InputName): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('code' in piece) return codeSpan(piece.code);
  if ('strong' in piece) return `**${escaped(piece.strong)}**`;
  return 'tag' in piece ? escaped(piece.tag) : lineNames(piece.lines, nameOf);
}

/** A piece stands within a line, so that a blank at its ends counts. */
function escaped(words: string): string {
  const shown = visibleWords(words);
  return escapeWords(shown);
}
