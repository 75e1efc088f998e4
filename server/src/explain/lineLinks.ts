// Lines as Markdown: `line 12` of the log that is told of, with the name of the file where it is another; linked where the reader can follow.
import { inputNames } from '../model/inputNames';
import type { LineRef } from '../model/lineRef';
import { codeSpan, link } from './markdown';
import type { RecordContext } from './recordContext';

/** More proving lines than this are counted, not listed. */
const mostListed = 6;

type LinkContext = Pick<RecordContext, 'log' | 'options'>;

/**
 * `line 12`, `lines 3, 8 and 12`, `lines 3, 8, ... and 40 more`, `line 3 and NODE2_cluster.log line 88`; '' without lines.
 * Lines of one input stand together, those of this log first.
 */
export function linesInWords(lines: readonly LineRef[], context: LinkContext): string {
  const each = [...new Map(lines.map((ref) => [`${ref.input}:${ref.line}`, ref])).values()];
  const shown = each.slice(0, mostListed);
  const more = each.length - shown.length;
  const own = context.log.index;
  const inputs = [...new Set(shown.map(({ input }) => input))].sort((a, b) => Number(b === own) - Number(a === own));
  const groups = inputs.map((input) => shown.filter((ref) => ref.input === input));
  const [only] = groups;
  if (only === undefined) return '';
  if (groups.length === 1) return groupInWords(only, more, context);
  const words = groups.map((group) => groupInWords(group, 0, context));
  // `lines 3 and 8, and NODE2_cluster.log line 88`
  const last = groups.some(({ length }) => length > 1) ? ', and ' : ' and ';
  return listed(more > 0 ? [...words, `${more} more`] : words, last);
}

/** What the lines at hand are, for a sentence: `this log`, or `these files` of an incident. */
export function theseLogs({ inputs }: RecordContext['log']): string {
  return inputs.length > 1 ? 'these files' : 'this log';
}

function groupInWords(lines: readonly LineRef[], more: number, context: LinkContext): string {
  const { log } = context;
  const input = lines[0]!.input;
  const file = input === log.index ? '' : `${codeSpan(inputNames(log.inputs)[input] ?? `input ${input}`)} `;
  const numbers = lines.map((ref) => lineLink(ref, context));
  if (more > 0) return `${file}lines ${numbers.join(', ')} and ${more} more`;
  return `${file}${numbers.length === 1 ? 'line' : 'lines'} ${listed(numbers)}`;
}

function lineLink(ref: LineRef, { options: { lineAddress } }: LinkContext): string {
  return lineAddress ? link(String(ref.line), lineAddress(ref)) : String(ref.line);
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[], last = ' and '): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)!}`;
}
