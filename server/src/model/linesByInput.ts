// Numbers (steps, findings) by the lines they belong to, input by input. Knows nothing of what the numbers stand for.
import type { LineRef } from './lineRef';
import type { LineStretch } from './recordAt';
import { lastAtMost } from './sortedSearch';

/** Numbers by line, then by column, then by number. Columns of numbers, as they may be hundreds of thousands. */
export class LineIndex {
  private lines: number[] = [];
  /** 0 where the line holds nothing else. */
  private columns: number[] = [];
  private values: number[] = [];
  private isSorted = true;

  add({ line, column = 0 }: LineRef, value: number): void {
    const last = this.lines.length - 1;
    this.lines.push(line);
    this.columns.push(column);
    this.values.push(value);
    if (last >= 0 && this.inOrder(last, last + 1) > 0) this.isSorted = false;
  }

  lineAt(place: number): number {
    this.sort();
    return this.lines[place]!;
  }

  valueAt(place: number): number {
    this.sort();
    return this.values[place]!;
  }

  /** Place of the last entry at or above a line; -1 when there is none. */
  lastAtOrAbove(line: number): number {
    this.sort();
    const { lines } = this;
    return lastAtMost(lines.length, (place) => lines[place]!, line);
  }

  /** Each number once, by line, with its line. */
  all(): { readonly values: readonly number[]; readonly lines: readonly number[] } {
    this.sort();
    const seen = new Set<number>();
    const values: number[] = [];
    const lines: number[] = [];
    for (const [place, value] of this.values.entries()) {
      if (seen.has(value)) continue;
      seen.add(value);
      values.push(value);
      lines.push(this.lines[place]!);
    }
    return { values, lines };
  }

  /** Numbers in a stretch of lines, each once, by line. */
  within({ first, last, fromColumn, toColumn }: LineStretch): readonly number[] {
    const found = new Set<number>();
    for (let place = this.lastAtOrAbove(first - 1) + 1; place < this.lines.length; place++) {
      const line = this.lines[place]!;
      if (line > last) break;
      const column = this.columns[place]!;
      const isBefore = column > 0 && line === first && column < fromColumn;
      const isBehind = column > 0 && line === last && column >= toColumn;
      if (!isBefore && !isBehind) found.add(this.values[place]!);
    }
    return [...found];
  }

  /** Does nothing where everything came in order, as it does where a file is in order of time. */
  sort(): void {
    if (this.isSorted) return;
    const order = this.lines.map((_line, place) => place).sort((a, b) => this.inOrder(a, b));
    const { lines, columns, values } = this;
    this.lines = order.map((place) => lines[place]!);
    this.columns = order.map((place) => columns[place]!);
    this.values = order.map((place) => values[place]!);
    this.isSorted = true;
  }

  private inOrder(a: number, b: number): number {
    const { lines, columns, values } = this;
    return lines[a]! - lines[b]! || columns[a]! - columns[b]! || values[a]! - values[b]!;
  }
}

/** One index per input. */
export class LinesByInput {
  private readonly indices = new Map<number, LineIndex>();

  add(ref: LineRef, value: number): void {
    let index = this.indices.get(ref.input);
    if (index === undefined) this.indices.set(ref.input, (index = new LineIndex()));
    index.add(ref, value);
  }

  /** Puts what came out of order in order, input by input. */
  *sorting(): Generator<void> {
    for (const index of this.indices.values()) yield index.sort();
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
