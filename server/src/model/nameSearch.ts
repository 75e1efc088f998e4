// Finds names in text: whole words, whatever their case, the longest name first. Knows nothing of what a line means.
import type { History, EntityNames } from './history';

export interface FoundName {
  /** Every spelling to look for. */
  readonly names: readonly string[];
  /** The thing it names; null for a name the history does not know. */
  readonly entity: EntityNames | null;
  /** Where it stands in the line, from 0; `to` is the character behind it. */
  readonly from: number;
  readonly to: number;
}

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const wordPiece = '[\\p{L}\\p{N}_-]';

/** The name under a character of a line: a known thing by any of its names, else a GUID; null elsewhere. */
export function nameAt(history: History, lineText: string, character: number): FoundName | null {
  let best: FoundName | null = null;
  for (const entity of history.entities) {
    const names = searchableNames(history, entity);
    const hit = hitAround(namePattern(names), lineText, character);
    if (hit && (best === null || hit.to - hit.from > best.to - best.from)) best = { names, entity, ...hit };
  }
  if (best) return best;
  const hit = hitAround(guid, lineText, character);
  return hit && { names: [lineText.slice(hit.from, hit.to)], entity: null, ...hit };
}

/** Things that a text names, in order of first mention. */
export function entitiesNamedIn(history: History, text: string): readonly EntityNames[] {
  const found: { at: number; entity: EntityNames }[] = [];
  for (const entity of history.entities) {
    const pattern = namePattern(searchableNames(history, entity));
    const hit = pattern?.exec(text);
    if (hit) found.push({ at: hit.index, entity });
  }
  return found.sort((a, b) => a.at - b.at).map(({ entity }) => entity);
}

/** Spellings worth a search: a node is also written by its number (`Node 2`); a bare number names nothing by itself. */
function searchableNames(history: History, entity: EntityNames): readonly string[] {
  const names = entity.names.filter((name) => name.trim().length > 0 && !/^\d+$/.test(name));
  if (entity.type !== 'node') return names;
  const node = history.nodes.find(({ name }) => entity.names.includes(name));
  const id = node?.id ?? null;
  return id === null ? names : [...new Set([...names, `Node ${id}`])];
}

/** A pattern that finds any of the names as whole words, with the flags `giu`; null when there is none. */
export function namePattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return new RegExp(`(?<!${wordPiece})(?:${alternatives})(?!${wordPiece})`, 'giu');
}

function hitAround(pattern: RegExp | null, text: string, character: number): { from: number; to: number } | null {
  if (!pattern) return null;
  for (const hit of text.matchAll(pattern)) {
    const to = hit.index + hit[0].length;
    if (hit.index > character) return null;
    if (character <= to) return { from: hit.index, to };
  }
  return null;
}
