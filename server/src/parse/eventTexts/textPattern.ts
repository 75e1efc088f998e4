// Matches the beginning of a text against a template with `{field}`. Knows nothing of events.
// Literals are searched one after the other without ever going back, so that the time is linear in the text.

export interface TextPattern {
  readonly template: string;
  /** Literals between the fields; the first is where the text begins. One more than fields, the last may be ''. */
  readonly literals: readonly string[];
  readonly fields: readonly string[];
}

export function textPattern(template: string): TextPattern {
  const parts = template.split(/\{(\w+)\}/);
  return { template, literals: parts.filter((_, i) => i % 2 === 0), fields: parts.filter((_, i) => i % 2 === 1) };
}

/**
 * The fields of a text that begins as the pattern says, or undefined. Blanks in the text must be single.
 * A quoted field (`'{name}'`) may not hold the end of a quotation, so that two sentences are never read as one name.
 */
export function matchText(pattern: TextPattern, text: string): Record<string, string> | undefined {
  const { literals, fields } = pattern;
  if (!text.startsWith(literals[0]!)) return undefined;
  const found: Record<string, string> = {};
  let from = literals[0]!.length;
  for (let i = 0; i < fields.length; i++) {
    const next = literals[i + 1]!;
    const at = next === '' ? text.length : text.indexOf(next, from);
    if (at < 0) return undefined;
    const value = text.slice(from, at);
    if (next.startsWith("'") && /'(?!\w)/.test(value)) return undefined;
    found[fields[i]!] = value.trim();
    from = at + next.length;
  }
  return found;
}

/** How much of the text a pattern fixes; the longer is tried first where two begin alike. */
export function literalLength(pattern: TextPattern): number {
  return pattern.literals.reduce((sum, literal) => sum + literal.length, 0);
}
