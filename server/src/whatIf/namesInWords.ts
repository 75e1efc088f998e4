// Names in a row, as people say them. Knows nothing of what is named.

/** `NODE1`, `NODE1 and NODE2`, `NODE1, NODE2 and NODE3`; beyond `most` names, how many others there are. */
export function namesInWords(names: readonly string[], most = 6): string {
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} others`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
