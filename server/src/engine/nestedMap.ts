// Maps of maps. Knows nothing of what they hold.

/** The map that a map of maps holds under a key, made when it is first asked for. */
export function entry<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let map = maps.get(key);
  if (map === undefined) maps.set(key, (map = new Map<L, V>()));
  return map;
}
