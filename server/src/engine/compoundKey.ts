// One text for several names, for maps. Knows nothing of what the names mean.

/** Different lists give different texts: NUL never stands in the text of a record, and null is told from every name. */
export function compoundKey(...names: readonly (string | null)[]): string {
  let key = '';
  for (const name of names) key += name === null ? '\u0000-' : `\u0000+${name}`;
  return key;
}
