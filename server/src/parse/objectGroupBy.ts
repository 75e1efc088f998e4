// Chevrotain 13 calls Object.groupBy, which Node 20 lacks: that is the Node of VS Code 1.100 to 1.102 and of many machines on which
// the command line runs. Imported before Chevrotain; does nothing where the function exists.

const host = Object as { groupBy?: (items: Iterable<unknown>, key: (item: unknown, index: number) => PropertyKey) => object };

host.groupBy ??= (items, key) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null) as Record<PropertyKey, unknown[]>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups;
};
