// Which of many filters a line matches. Patterns come from files of other people, so those that could take for ever are not used.
// Knows nothing of editors and of colours.
import type { TatFilter } from './tatFilters';

/** Characters of a line that patterns look at. */
const maxPatternLength = 1000;

/** Each repetition multiplies the time of a line by its length. */
const mostRepetitions = 2;

/** Each thing that may or may not be there, and each group with a choice, multiplies it by the number of ways. */
const mostBranches = 8;

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
    find: (line) => {
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
    return pattern && ((line) => pattern.test(line.slice(0, maxPatternLength)));
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
  const groups: { repeats: boolean; chooses: boolean }[] = [{ repeats: false, chooses: false }];
  let repetitions = 0;
  let branches = 0;
  let ended: { repeats: boolean; chooses: boolean } | null = null; // the group before this token
  for (const [token] of plain.matchAll(/\(\?:|[()|*+?]|\{\d+(?:,\d*)?\}|[^]/g)) {
    const inside = groups.at(-1) ?? { repeats: false, chooses: false };
    const before = ended;
    ended = null;
    if (token === '(' || token === '(?:') groups.push({ repeats: false, chooses: false });
    else if (token === ')') {
      ended = inside;
      groups.pop();
      if (inside.chooses) branches++;
      const around = groups.at(-1);
      if (around === undefined) return false;
      around.repeats ||= inside.repeats || inside.chooses;
    } else if (token === '|' && groups.length > 1) inside.chooses = true;
    else if (token === '?') {
      branches++;
      inside.repeats = true;
    } else if (isRepetition(token)) {
      repetitions++;
      inside.repeats = true;
      if (before !== null && (before.repeats || before.chooses)) return false;
    }
  }
  return repetitions <= mostRepetitions && branches <= mostBranches;
}

/** `?` is none: it is one way more. */
function isRepetition(token: string): boolean {
  if (token === '*' || token === '+') return true;
  const bounds = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (bounds === null) return false;
  const [, least, comma, most] = bounds;
  return comma === '' ? Number(least) > 1 : most === '' || Number(most) > 1;
}
