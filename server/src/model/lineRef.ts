// Where a statement comes from: a line of an input. Knows nothing of what the line says.

/**
 * A physical line. `line` counts from 1, as editors and people do; `input` is the index of the file within the run.
 * An input without lines of its own (an .evtx) is shown as one event a line.
 */
export interface LineRef {
  readonly input: number;
  readonly line: number;
  /** Character within the line, from 1: only in files that put several records in one line, as one-line XML does. */
  readonly column?: number;
}

/** The lines that prove a statement. Never empty: what no line proves, the product does not say. */
export type Evidence = readonly [LineRef, ...LineRef[]];

/** How we know a value: a line says it, we conclude it from lines, or nobody can know. */
export type Certainty = 'stated' | 'inferred' | 'unknown';

export function isSameLine(a: LineRef, b: LineRef): boolean {
  return a.line === b.line && a.input === b.input && a.column === b.column;
}
