// Where a statement comes from: a line of an input. Knows nothing of what the line says.

/** A physical line. `line` counts from 1, as editors and people do; `input` is the index of the file within the run. */
export interface LineRef {
  readonly input: number;
  readonly line: number;
}

/** The lines that prove a statement. Never empty: what no line proves, the product does not say. */
export type Evidence = readonly [LineRef, ...LineRef[]];

/** How we know a value: a line says it, we conclude it from lines, or nobody can know. */
export type Certainty = 'stated' | 'inferred' | 'unknown';

export function isSameLine(a: LineRef, b: LineRef): boolean {
  return a.line === b.line && a.input === b.input;
}
