// Names for GUIDs: CSVFS writes a volume's GUID where people know the volume by its name. Knows nothing of what is told.
import type { EntityNames } from '../model/history';

const guid = /\{?\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b\}?/gi;

const known = new WeakMap<readonly EntityNames[], (text: string) => string>();

/** Replaces each GUID of a named thing by its name; all other text stays as it is. */
export function nameById(entities: readonly EntityNames[]): (text: string) => string {
  let named = known.get(entities);
  if (named === undefined) known.set(entities, (named = replacerOf(entities)));
  return named;
}

function replacerOf(entities: readonly EntityNames[]): (text: string) => string {
  const nameOf = new Map<string, string>();
  for (const { names } of entities) {
    const [name] = names;
    for (const other of names) if (name !== undefined && !other.includes(' ')) nameOf.set(other.toLowerCase(), name);
  }
  return (text) => text.replace(guid, (written, id: string) => nameOf.get(id.toLowerCase()) ?? written);
}
