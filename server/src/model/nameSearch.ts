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
  for (const { entity, names } of searchedIn(history, lineText)) {
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
  for (const { entity, names } of searchedIn(history, text)) {
    const hit = namePattern(names)?.exec(text);
    if (hit) found.push({ at: hit.index, entity });
  }
  return found.sort((a, b) => a.at - b.at).map(({ entity }) => entity);
}

/** A thing with the spellings worth a search, and these in lower case. */
interface SearchedEntity {
  readonly entity: EntityNames;
  readonly names: readonly string[];
  readonly lowerCase: readonly string[];
}

const searched = new WeakMap<History, readonly SearchedEntity[]>();

/** The things whose names stand in a text at all. A pattern costs a millisecond to make, and a cluster may have thousands of names. */
function searchedIn(history: History, text: string): readonly SearchedEntity[] {
  let all = searched.get(history);
  if (all === undefined) searched.set(history, (all = searchedEntities(history)));
  const lowerCase = text.toLowerCase();
  return all.filter((entity) => entity.lowerCase.some((name) => lowerCase.includes(name)));
}

/** A node is also written by its number (`Node 2`); a bare number names nothing by itself. */
function searchedEntities({ entities, nodes }: History): readonly SearchedEntity[] {
  const idOf = new Map(nodes.map(({ name, id }) => [name, id]));
  return entities.map((entity) => {
    const spelled = entity.names.filter((name) => name.trim().length > 0 && !/^\d+$/.test(name));
    const ids = entity.type === 'node' ? entity.names.map((name) => idOf.get(name) ?? null).filter((id) => id !== null) : [];
    const names = [...new Set([...spelled, ...ids.slice(0, 1).map((id) => `Node ${id}`)])];
    return { entity, names, lowerCase: names.map((name) => name.toLowerCase()) };
  });
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
