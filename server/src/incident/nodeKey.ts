// When two spellings mean one node. Knows nothing of ids and of who is who in a history.

/** A node by its short name in lower case, so that `NODE1.contoso.com` and `node1` are one; null where nobody says a name. */
export function nodeKey(name: string | null | undefined): string | null {
  const trimmed = name?.trim().toLowerCase() ?? '';
  if (trimmed === '') return null;
  // An address is no name with a domain.
  return /^[\d.]+$/.test(trimmed) ? trimmed : trimmed.split('.', 1)[0]! || trimmed;
}
