// Numbers (steps, findings) by the lines they belong to, input by input. Knows nothing of what the numbers stand for.
import type { LineRef } from './lineRef';
import type { LineStretch } from './recordAt';
import { lastAtMost } from './sortedSearch';

interface Entry {
  readonly line: number;
  /** Absent where the line holds nothing else. */
  readonly column: number | undefined;
  readonly value: number;
}

/** Numbers by line, then by column, then by number. */
export class LineIndex {
  private readonly entries: Entry[] = [];
  private isSorted = true;

  add({ line, column }: LineRef, value: number): void {
    const entry: Entry = { line, column, value };
    const last = this.entries.at(-1);
    if (last && inOrder(last, entry) > 0) this.isSorted = false;
    this.entries.push(entry);
  }

  lineAt(place: number): number {
    return this.sorted()[place]!.line;
  }

  valueAt(place: number): number {
    return this.sorted()[place]!.value;
  }

  /** Place of the last entry at or above a line; -1 when there is none. */
  lastAtOrAbove(line: number): number {
    const entries = this.sorted();
    return lastAtMost(entries.length, (place) => entries[place]!.line, line);
  }

  /** Each number once, by line. */
  all(): readonly number[] {
    return [...new Set(this.sorted().map(({ value }) => value))];
  }

  /** Numbers in a stretch of lines, each once, by line. */
  within({ first, last, fromColumn, toColumn }: LineStretch): readonly number[] {
    const entries = this.sorted();
    const found = new Set<number>();
    for (let place = this.lastAtOrAbove(first - 1) + 1; place < entries.length; place++) {
      const { line, column, value } = entries[place]!;
      if (line > last) break;
      const isBefore = column !== undefined && line === first && column < fromColumn;
      const isBehind = column !== undefined && line === last && column >= toColumn;
      if (!isBefore && !isBehind) found.add(value);
    }
    return [...found];
  }

  private sorted(): readonly Entry[] {
    if (!this.isSorted) this.entries.sort(inOrder);
    this.isSorted = true;
    return this.entries;
  }
}

function inOrder(a: Entry, b: Entry): number {
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || a.value - b.value;
}

/** One index per input. */
export class LinesByInput {
  private readonly indices = new Map<number, LineIndex>();

  add(ref: LineRef, value: number): void {
    let index = this.indices.get(ref.input);
    if (index === undefined) this.indices.set(ref.input, (index = new LineIndex()));
    index.add(ref, value);
  }

  of(input: number): LineIndex {
    return this.indices.get(input) ?? noLines;
  }
}

const noLines = new LineIndex();

/** Equal for the same line and column of the same input. A number where there is no column: facts are many. */
export type LineKey = number | string;

export function lineKey({ input, line, column }: LineRef): LineKey {
  return column === undefined ? input * mostLines + line : `${input}:${line}:${column}`;
}

/** No file has so many; beyond a million inputs the number would be no whole one any more. */
const mostLines = 2 ** 33;
