// One file of rows as the tree of its YAML or JSON, with the place of each thing in it. Knows nothing of what rows say.
import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, Parser, type Pair, type YAMLMap } from 'yaml';
import { rangeInLine, type TextRange } from '../model/textRange';
import { inChoice } from './choices';
import type { RowProblem } from './rowProblem';

/** Longer files are no tables of rows. In UTF-16 units. */
export const maxFileLength = 1024 * 1024;

/** What may stand below a file, by kind. */
const rowKinds = ['messages', 'events', 'causes'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row as it is written. */
export interface WrittenRow {
  readonly kind: RowKind;
  /** From 1, within the kind and the file. */
  readonly place: number;
  readonly map: YAMLMap;
}

export interface UserFile {
  /** As problems and rows name it. */
  readonly name: string;
  readonly text: string;
}

export interface RowFile {
  readonly rows: readonly WrittenRow[];
  readonly problems: readonly RowProblem[];
  /** The place of a thing of the tree, as far as it lies in its first line. */
  readonly rangeOf: (node: unknown) => TextRange;
}

/** Reads the lists of rows. A file that cannot be read as YAML has none: half a file may say the opposite of the whole. Never throws. */
export function readRowFile({ name, text }: UserFile): RowFile {
  const lines = new LineCounter();
  const rangeOf = (node: unknown): TextRange => rangeAt(lines, startAndEnd(node), text);
  const problem = (range: TextRange, message: string): RowProblem => ({ file: name, range, row: null, message });
  const none = (found: readonly RowProblem[]): RowFile => ({ rows: [], problems: found, rangeOf });
  const top = rangeInLine(0, 0, 1);
  if (text.length > maxFileLength) return none([problem(top, 'is larger than 1 MB; split it into several files')]);
  const trap = trapIn(text);
  if (trap !== null) return none([problem(top, trap)]);
  // Keys that are there twice are found with the rows: the parser compares each with all others.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    schema: 'core',
  });
  const [flaw] = [...document.errors, ...document.warnings]; // the others mostly follow from it
  if (flaw !== undefined) {
    const words = `is no YAML or JSON that can be read: ${firstLine(flaw.message)}; correct it to have its rows used`;
    return none([problem(rangeAt(lines, flaw.pos, text), words)]);
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return none([]);
  if (!isMap(contents)) return none([problem(rangeOf(contents), `does not begin with a kind of row; write ${kindsInWords}`)]);
  return { ...listsOf(contents, rangeOf, problem), rangeOf };
}

/** Deeper than any row. The parser calls itself for each level, so that a file without end in it would end the process. */
const deepest = 64;

/** More than a file of this length has, if it holds rows. */
const mostTokens = 300_000;

/** Why a file must not be read, found out in one pass without recursion; null for a file that may. */
function trapIn(text: string): string | null {
  const parser = new Parser();
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++tokens > mostTokens) return 'is made of too many pieces to be a table of rows; split it into several files';
    Array.from(parser.next(lexeme)); // it works as it is asked for what it made
    if (parser.stack.length > deepest)
      return `has lists and groups within each other over more than ${deepest} levels; rows need four`;
  }
  return null;
}

/** Things in the place of rows that are told; more say the same again. */
const mostOtherKinds = 10;

const kindsInWords = inChoice(rowKinds.map((kind) => `${kind}:`));

function listsOf(
  contents: YAMLMap,
  rangeOf: RowFile['rangeOf'],
  problem: (range: TextRange, message: string) => RowProblem,
): Pick<RowFile, 'rows' | 'problems'> {
  const rows: WrittenRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const pair of contents.items as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const kind = rowKinds.find((known) => known === key);
    if (problems.length >= mostOtherKinds) break;
    if (kind !== undefined && seen.has(kind)) {
      problems.push(problem(rangeOf(pair.key), `${kind} is there twice; put the rows of both into one list`));
      continue;
    }
    seen.add(key);
    if (kind === undefined) {
      problems.push(problem(rangeOf(pair.key), `${quoted(key)} is no kind of row; write ${kindsInWords}`));
    } else if (isSeq(pair.value)) {
      pair.value.items.forEach((item, index) => {
        if (isMap(item)) rows.push({ kind, place: index + 1, map: item });
        else if (problems.length < mostOtherKinds)
          problems.push(
            problem(
              rangeOf(item ?? pair.key),
              `${kind} ${index + 1} is ${whatItIs(item)}, not a row of keys and values; write it as key: value`,
            ),
          );
      });
    } else if (!(isScalar(pair.value) && pair.value.value === null)) {
      problems.push(problem(rangeOf(pair.key), `${kind} is ${whatItIs(pair.value)}, not a list; begin each row with a dash`));
    }
  }
  return { rows, problems };
}

/** What stands somewhere, for people. */
export function whatItIs(node: unknown): string {
  if (isAlias(node)) return 'a reference (*name)';
  if (isMap(node)) return 'a group of keys';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'empty';
  if (typeof node.value === 'string') return 'a text';
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return 'a number';
  return typeof node.value === 'boolean' ? 'true or false' : 'no text';
}

/** Words of a file within a sentence, cut where they go on. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `"${line.length > 80 ? `${line.slice(0, 80)}...` : line}"`;
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[:.]?\s*$/, '');
}

function startAndEnd(node: unknown): readonly [number, number] {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  if (!Array.isArray(range)) return [0, 1];
  const [start, end] = range as number[];
  return [start ?? 0, end ?? 1];
}

function rangeAt(lines: LineCounter, [start, end]: readonly [number, number], text: string): TextRange {
  const { line, col } = lines.linePos(start);
  const lineIndex = Math.max(0, line - 1);
  const from = Math.max(0, col - 1);
  const lineEnd = text.slice(start).search(/[\r\n]|$/) + start;
  const to = from + Math.max(1, Math.min(end, lineEnd) - start);
  return rangeInLine(lineIndex, from, to);
}
