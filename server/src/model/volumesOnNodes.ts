// Which volumes are seen on which nodes. Knows nothing of what is seen there.
import type { History } from './history';
import { writerOf } from './writerOf';

export interface VolumeOnNode {
  readonly volume: string;
  readonly node: string;
}

/** Pairs that a track speaks of; a volume that only lines without a state name stands with the node that wrote the line naming it. */
export function volumesOnNodes(history: History): readonly VolumeOnNode[] {
  let found = known.get(history);
  if (found === undefined) known.set(history, (found = pairsOf(history)));
  return found;
}

const known = new WeakMap<History, readonly VolumeOnNode[]>();

function pairsOf(history: History): readonly VolumeOnNode[] {
  const pairs = new Map<string, VolumeOnNode>();
  const add = (volume: string, node: string) => pairs.set(JSON.stringify([volume, node]), { volume, node });
  for (const { volume, node } of history.tracks) if (volume !== null && node !== null) add(volume, node);
  const paired = new Set([...pairs.values()].map(({ volume }) => volume));
  const namedAt = new Map(history.entities.map(({ names: [name], type, firstNamed }) => [`${type} ${name}`, firstNamed]));
  for (const { name } of history.volumes) {
    if (!paired.has(name)) add(name, writerOf(history, namedAt.get(`volume ${name}`)?.input ?? 0));
  }
  return [...pairs.values()];
}
