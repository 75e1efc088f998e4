// The zone a person gave for an input, by its path, the end of its path or its node. Knows nothing of times.
import type { InputSummary } from '../model/clusterLog';
import { nodeKey } from './nodeKey';
import { localZone, type Zone } from './zone';

/**
 * What a person says goes before all else; undefined where nobody said anything. A name of a node is not held against files that say
 * UTC of themselves: it means those of its files whose zone is open, while a path means just that file.
 * @param offsets minutes to add to local time to get UTC, by name
 */
export function toldZone(input: InputSummary, offsets: ReadonlyMap<string, number>): Zone | undefined {
  const path = samePath(input.path);
  let longest = '';
  let told: number | undefined;
  for (const [name, minutes] of offsets) {
    const end = samePath(name);
    if (end === '' || end.length <= longest.length || !(path === end || path.endsWith(`/${end}`))) continue;
    longest = end;
    told = minutes;
  }
  if (told === undefined && input.timeBase !== 'utc') told = ofNode(input.node, offsets);
  return told === undefined ? undefined : localZone(told, 'person');
}

/** The value that stands under the name of a node, in any spelling. */
export function ofNode(node: string | null, values: ReadonlyMap<string, number>): number | undefined {
  const key = nodeKey(node);
  if (key === null) return undefined;
  for (const [name, value] of values) if (nodeKey(name) === key) return value;
  return undefined;
}

function samePath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '')
    .toLowerCase();
}
