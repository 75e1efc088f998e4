// How evidence is named to people: by line, and by file where there are several. Knows nothing of what the lines say.
import type { LineRef } from '../model/lineRef';

/** More lines than this help nobody at a glance. */
const mostNamed = 8;
const mostInputs = 4;

/** What an input is called; null where the run has only one. */
export type InputName = ((input: number) => string) | null;

/**
 * `line 9`, `lines 7, 9 to 11 and 40 more`; `[0] line 7; [2] lines 3, 4` where the run has several inputs; `line 1:2345` with the
 * character where one line holds several records. '' without lines.
 */
export function lineNames(evidence: readonly LineRef[], nameOf: InputName): string {
  const inputs = [...new Set(evidence.map(({ input }) => input))];
  const named = inputs.slice(0, mostInputs).map((input) => {
    const words = linesInWords(evidence.filter((ref) => ref.input === input));
    return nameOf === null ? words : `${nameOf(input)} ${words}`;
  });
  const left = inputs.length - mostInputs;
  return `${named.join('; ')}${left > 0 ? `; and ${left} more inputs` : ''}`;
}

function linesInWords(evidence: readonly LineRef[]): string {
  const ranges = [...columnNames(evidence), ...rangeNames(evidence)];
  const shown = ranges.slice(0, mostNamed);
  const left = ranges.slice(mostNamed).reduce((sum, { lines }) => sum + lines, 0);
  const isOne = ranges.length === 1 && ranges[0]!.lines === 1;
  return `${isOne ? 'line' : 'lines'} ${shown.map(({ name }) => name).join(', ')}${left === 0 ? '' : ` and ${left} more`}`;
}

interface NamedRange {
  readonly name: string;
  readonly lines: number;
}

function columnNames(evidence: readonly LineRef[]): readonly NamedRange[] {
  const places = evidence
    .filter((ref) => ref.column !== undefined)
    .sort((a, b) => a.line - b.line || a.column! - b.column!)
    .map(({ line, column }) => `${line}:${column}`);
  return [...new Set(places)].map((name) => ({ name, lines: 1 }));
}

function rangeNames(evidence: readonly LineRef[]): readonly NamedRange[] {
  const lines = new Set(evidence.filter(({ column }) => column === undefined).map(({ line }) => line));
  const ranges: { first: number; last: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && range.last + 1 === line) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges.map(({ first, last }) => ({
    name: first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`,
    lines: last - first + 1,
  }));
}
