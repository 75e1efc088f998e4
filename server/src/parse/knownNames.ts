// Every spelling under which recognised facts name a volume, disk, resource or node. Knows nothing of which are the same thing.
import type { Fact } from '../model/facts';

/** Lower-case names; a GUID without braces; a node id as `node 2`. */
export function knownNames(facts: readonly Fact[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const body of new Set(facts.map((fact) => fact.body))) {
    for (const [field, value] of Object.entries(body)) {
      if (nameFields.has(field) && typeof value === 'string' && value !== '') names.add(value.toLowerCase());
      else if (nodeFields.has(field)) addNode(names, value);
      else if (idListFields.has(field)) for (const id of value as readonly number[]) names.add(`node ${id}`);
    }
  }
  return names;
}

const nameFields = new Set(['volume', 'volumeGuid', 'mountPath', 'disk', 'resourceId', 'resource']);
const nodeFields = new Set(['node', 'from', 'to']);
const idListFields = new Set(['nodeIds', 'members', 'joiners', 'downers']);

function addNode(names: Set<string>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { name, id } = value as { name?: unknown; id?: unknown };
  if (typeof name === 'string') names.add(name.toLowerCase());
  if (typeof id === 'number') names.add(`node ${id}`);
}
