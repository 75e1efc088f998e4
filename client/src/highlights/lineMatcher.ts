// Which of many filters a line matches. Patterns come from files of other people, so those that could take for ever are not used.
// Knows nothing of editors and of colours.
import type { TatFilter } from './tatFilters';

/** Characters of a line that are looked at. */
const maxLineLength = 1000;

/** Each repetition without bound multiplies the time of a line by its length. */
const mostRepetitions = 3;

export interface LineMatcher {
  /** The first enabled filter that the line matches, those that exclude before all others; null when there is none. */
  readonly find: (line: string) => TatFilter | null;
  /** Enabled filters whose pattern is not used: it is none here, or may take too long. */
  readonly unused: readonly TatFilter[];
}

export function lineMatcher(filters: readonly TatFilter[]): LineMatcher {
  const enabled = filters.filter(({ isEnabled }) => isEnabled);
  const inTurn = [...enabled.filter(({ isExcluding }) => isExcluding), ...enabled.filter(({ isExcluding }) => !isExcluding)];
  const tests = inTurn.map((filter) => ({ filter, matches: testOf(filter) }));
  return {
    unused: tests.flatMap(({ filter, matches }) => (matches === null ? [filter] : [])),
    find: (whole) => {
      const line = whole.slice(0, maxLineLength);
      const lowered = line.toLowerCase();
      return tests.find(({ matches }) => matches?.(line, lowered) === true)?.filter ?? null;
    },
  };
}

type LineTest = (line: string, lowered: string) => boolean;

/** null for a pattern that is not used. */
function testOf({ text, isPattern, isCaseSensitive }: TatFilter): LineTest | null {
  if (isPattern) {
    const pattern = isSwift(text) ? patternOf(text, isCaseSensitive ? '' : 'i') : null;
    return pattern && ((line) => pattern.test(line));
  }
  if (isCaseSensitive) return (line) => line.includes(text);
  const lowered = text.toLowerCase();
  return (_line, loweredLine) => loweredLine.includes(lowered);
}

/** Patterns of .NET are mostly patterns here; null for one that is not. */
function patternOf(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

/**
 * Whether a pattern ends soon on every line: nothing in a repeated group may itself be repeated or be a choice, nothing refers back or
 * looks around, and few things are repeated without bound.
 */
export function isSwift(source: string): boolean {
  const plain = source.replace(/\\[^1-9k]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if (/\\[1-9k]|\(\?(?!:)/.test(plain)) return false;
  /** For each open group: does something repeat in it, or is there a choice? */
  const groups: boolean[] = [];
  let repetitions = 0;
  let closed = false; // does the group that just ended have such a thing in it?
  for (const [token] of plain.matchAll(/\(\?:|[()|*+?]|\{\d+(?:,\d*)?\}|[^]/g)) {
    const inside = groups.length - 1;
    if (token === '(' || token === '(?:') groups.push(false);
    else if (token === ')') {
      closed = groups.pop() ?? false;
      if (closed && groups.length > 0) groups[groups.length - 1] = true;
      continue;
    } else if (token === '|') {
      if (inside >= 0) groups[inside] = true;
    } else if (isRepetition(token)) {
      if (closed) return false;
      if (++repetitions > mostRepetitions) return false;
      if (inside >= 0) groups[inside] = true;
    } else if (token === '?' && inside >= 0) groups[inside] = true;
    closed = false;
  }
  return true;
}

/** `?` and small counts add little. */
function isRepetition(token: string): boolean {
  if (token === '*' || token === '+') return true;
  const bounds = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (bounds === null) return false;
  const [, least, comma, most] = bounds;
  return comma === '' ? Number(least) > 1 : most === '' || Number(most) > 1;
}
