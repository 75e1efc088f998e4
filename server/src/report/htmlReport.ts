// A laid-out report as one HTML page that needs nothing else: no script, no address, no font from elsewhere. Log text is escaped.
// Knows nothing of clusters.
import { visibleText } from '../explain/visibleText';
import type { Block, Column, Item, Piece, ReportDocument, Section, Text } from './document';
import { escapeHtml } from './escapeHtml';
import { htmlStrips } from './htmlStrips';
import { htmlStyle } from './htmlStyle';
import { lineNames, type InputName } from './lineNames';
import type { Quote } from './report';

/** The page in pieces. */
export function* htmlReport(document: ReportDocument): Generator<string> {
  const { title, lead, sections, inputNames } = document;
  const nameOf: InputName =
    inputNames === null ? null : (input) => `<code>${escapeHtml(inputNames[input] ?? `input ${input}`)}</code>`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${lead.map((text) => `<p>${inline(text, nameOf)}</p>`).join('\n')}
</header>
${contents(sections, nameOf)}
<main>
`;
  for (const section of sections) yield* sectionPieces(section, 2, nameOf);
  yield '</main>\n</body>\n</html>\n';
}

/** Two levels: what a reader jumps to. */
function contents(sections: readonly Section[], nameOf: InputName): string {
  const entries = sections.map(({ id, title, sections: below }) => {
    const inner = below.map((section) => `<li>${entry(section, nameOf)}</li>`).join('');
    const parts = below.length === 0 ? '' : `<details><summary>${below.length} parts</summary><ol>${inner}</ol></details>`;
    return `<li>${entry({ id, title }, nameOf)}${parts}</li>`;
  });
  return `<nav aria-label="Contents"><ol>\n${entries.join('\n')}\n</ol></nav>`;
}

function entry({ id, title }: Pick<Section, 'id' | 'title'>, nameOf: InputName): string {
  return `<a href="#${id}">${inline(title, nameOf)}</a>`;
}

function* sectionPieces({ id, title, blocks, sections }: Section, depth: number, nameOf: InputName): Generator<string> {
  const level = Math.min(6, depth);
  yield `<section>\n<h${level} id="${id}">${inline(title, nameOf)}</h${level}>\n`;
  for (const block of blocks) yield* blockPieces(block, nameOf);
  for (const section of sections) yield* sectionPieces(section, depth + 1, nameOf);
  yield '</section>\n';
}

function* blockPieces(block: Block, nameOf: InputName): Generator<string> {
  switch (block.kind) {
    case 'paragraph':
      yield `<p>${inline(block.text, nameOf)}</p>\n`;
      return;
    case 'list':
      yield '<ul>\n';
      for (const item of block.items) yield itemHtml(item, nameOf);
      yield '</ul>\n';
      return;
    case 'table':
      // A region that scrolls must be reachable by keyboard.
      yield '<div class="scrolls" tabindex="0" role="region" aria-label="Table"><table>\n<thead><tr>';
      yield `${block.columns.map((column) => `<th scope="col"${numeric(column)}>${escapeHtml(column.title)}</th>`).join('')}</tr></thead>\n<tbody>\n`;
      for (const cells of block.rows)
        yield `<tr>${cells.map((cell, place) => cellHtml(cell, block.columns[place], nameOf)).join('')}</tr>\n`;
      yield '</tbody></table></div>\n';
      return;
    case 'strips':
      yield htmlStrips(block);
      return;
  }
}

/** Names and times stay on one line, and what is longer has room. */
function cellHtml(cell: Text, column: Column | undefined, nameOf: InputName): string {
  const [first] = cell;
  const isLong =
    cell.length > 1 || (typeof first === 'string' ? first.length > longestName : typeof first === 'object' && 'lines' in first);
  const look = column?.isNumber === true ? 'number' : isLong ? 'words' : '';
  return `<td${look === '' ? '' : ` class="${look}"`}>${inline(cell, nameOf)}</td>`;
}

/** Characters of a cell that need not be broken into lines. */
const longestName = 24;

function numeric(column: Column | undefined): string {
  return column?.isNumber === true ? ' class="number"' : '';
}

function itemHtml({ text, tone, quotes = [], folded = [], command }: Item, nameOf: InputName): string {
  const quoted = [...quotes, ...folded];
  const pasted = command === undefined ? '' : `<pre><code>${escapeHtml(command)}</code></pre>`;
  const isMarked = tone !== undefined && tone !== 'plain';
  const content = `${inline(text, nameOf)}${pasted}${quotesHtml(quoted, quotes.length > 0, nameOf)}`;
  return `<li${isMarked ? ` class="marked ${tone}"` : ''}>${content}</li>\n`;
}

function quotesHtml(quotes: readonly Quote[], isOpen: boolean, nameOf: InputName): string {
  if (quotes.length === 0) return '';
  const lines = quotes.map(
    ({ at, text }) =>
      `<li><span class="place">${lineNames([at], nameOf)}</span> <code>${escapeHtml(visibleText(text))}</code></li>`,
  );
  const summary = `<summary>${quotes.length === 1 ? 'the line' : `${quotes.length} lines`}</summary>`;
  return `<details class="quotes"${isOpen ? ' open' : ''}>${summary}<ul>${lines.join('')}</ul></details>`;
}

function inline(text: Text, nameOf: InputName): string {
  return text.map((piece) => pieceHtml(piece, nameOf)).join('');
}

function pieceHtml(piece: Piece, nameOf: InputName): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if ('code' in piece) return `<code>${escapeHtml(piece.code)}</code>`;
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`;
  if ('tag' in piece) return `<span class="tag ${piece.tone}">${escapeHtml(piece.tag)}</span>`;
  return `<span class="place">${lineNames(piece.lines, nameOf)}</span>`;
}
