// Format-List: one `Name : value` a line, a blank line between objects. Knows nothing of what the objects are.
import { joinPieces, listedValue, valuesByName, type ListedObject } from './listing';

/** `Name    : value`. PowerShell leaves at least one blank before the colon, which tells these lines from sentences and from event texts. */
const property = /^(\s*)([\p{L}_][\p{L}\p{N}_.$#-]*(?: [\p{L}\p{N}_.()$#/-]+){0,5})[ \t]+:(?:[ \t]+(.*)|)$/u;

interface Written {
  readonly name: string;
  readonly pieces: string[];
  readonly line: number;
  /** The last line of its value. */
  lastLine: number;
}

/** No value of a listing goes over more lines; what follows still belongs to its object. */
const mostPieces = 1000;

export function isPropertyLine(text: string): boolean {
  return property.test(text);
}

/** Objects in the order of their lines, and where the list ends. */
export interface ListForm {
  readonly objects: readonly ListedObject[];
  /** First line (from 0) that is no part of the list. */
  readonly next: number;
}

/**
 * Reads the objects of a list that begins on a line.
 * @param from index of a property line
 * @param mostObjects objects that are read; the lines behind them are left to the caller
 */
export function readList(lines: (lineIndex: number) => string, lineCount: number, from: number, mostObjects: number): ListForm {
  const blocks: Written[][] = [];
  let block: Written[] = [];
  let valueColumn = 0;
  let at = from;
  const close = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (; at < lineCount && blocks.length < mostObjects; at++) {
    const text = lines(at);
    if (text.trim() === '') {
      close();
      continue;
    }
    const found = property.exec(text);
    const last = block.at(-1);
    if (found === null || (last !== undefined && found[1]!.length >= valueColumn && valueColumn > 2)) {
      // A wrapped value goes on below its begin.
      if (last === undefined || text.length - text.trimStart().length < Math.min(valueColumn, 3)) break;
      if (last.pieces.length < mostPieces) last.pieces.push(text.trim());
      last.lastLine = at + 1;
      continue;
    }
    const [, , name = '', value = ''] = found;
    if (block.some((known) => known.name.toLowerCase() === name.toLowerCase())) close();
    valueColumn = text.indexOf(':', found[1]!.length + name.length) + 2;
    block.push({ name, pieces: [value], line: at + 1, lastLine: at + 1 });
  }
  close();
  return { objects: joined(blocks).map(objectOf), next: at };
}

/**
 * Web pages put blank lines into objects too. A block whose names the object above has not yet goes on with it; one that repeats
 * any of them is an object of its own, so that the values of two objects are never mixed.
 */
function joined(blocks: readonly (readonly Written[])[]): (readonly Written[])[] {
  const objects: (readonly Written[])[] = [];
  const firstName = blocks[0]?.[0]?.name.toLowerCase();
  for (const block of blocks) {
    const above = objects.at(-1);
    const names = new Set(above?.map(({ name }) => name.toLowerCase()));
    const goesOn =
      above !== undefined &&
      block[0]!.name.toLowerCase() !== firstName &&
      block[0]!.line - above.at(-1)!.lastLine <= 2 &&
      block.every(({ name }) => !names.has(name.toLowerCase()));
    if (goesOn) objects[objects.length - 1] = [...above, ...block];
    else objects.push(block);
  }
  return objects;
}

function objectOf(block: readonly Written[]): ListedObject {
  const last = block.at(-1)!;
  return {
    form: 'list',
    line: block[0]!.line,
    endLine: last.lastLine,
    values: valuesByName(block.map(({ name, pieces }) => listedValue(name, joinPieces(pieces)))),
    typeName: null,
  };
}
