// How evidence is named to people: by line, and by file where there are several. Knows nothing of what the lines say.
import type { LineRef } from '../model/lineRef';

/** More lines than this help nobody at a glance. */
const mostNamed = 8;

/** `line 9`, `lines 7, 9 to 11 and 40 more`; with `[1] ` in front where the run has several inputs. '' without lines. */
export function lineNames(evidence: readonly LineRef[], input: number, inputs: number): string {
  const lines = [...new Set(evidence.map(({ line }) => line))].sort((a, b) => a - b);
  if (lines.length === 0) return '';
  const ranges = rangesOf(lines);
  const shown = ranges.slice(0, mostNamed);
  const left = ranges.slice(mostNamed).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const names = shown.map(({ first, last }) =>
    first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`,
  );
  const more = left === 0 ? '' : ` and ${left} more`;
  return `${inputs > 1 ? `[${input}] ` : ''}${lines.length === 1 ? 'line' : 'lines'} ${names.join(', ')}${more}`;
}

function rangesOf(sorted: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const line of sorted) {
    const range = ranges.at(-1);
    if (range && range.last + 1 === line) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges;
}
