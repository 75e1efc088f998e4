// Lines of the log as Markdown: `line 12`, linked where the reader can follow.
import type { LineRef } from '../model/lineRef';
import type { DescribeOptions } from './recordContext';
import { link } from './markdown';

/** More proving lines than this are counted, not listed. */
const mostListed = 6;

/** `line 12`, `lines 3, 8 and 12`, `lines 3, 8 ... and 40 more`; '' without lines. */
export function linesInWords(lines: readonly LineRef[], options: DescribeOptions): string {
  const numbers = [...new Set(lines.map(({ line }) => line))];
  const shown = numbers.slice(0, mostListed).map((line) => lineLink(line, options));
  const more = numbers.length - shown.length;
  if (shown.length === 0) return '';
  if (more > 0) return `lines ${shown.join(', ')} and ${more} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? `line ${last}` : `lines ${shown.join(', ')} and ${last}`;
}

function lineLink(line: number, { lineAddress }: DescribeOptions): string {
  return lineAddress ? link(String(line), lineAddress(line)) : String(line);
}
