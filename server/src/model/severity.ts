// How grave a finding is, and how findings are compared by it. Knows nothing of what was found.

export type Severity = 'error' | 'warning' | 'info';

/** From mild to grave. */
export const severities: readonly Severity[] = ['info', 'warning', 'error'];

export function isAtLeast(severity: Severity, lowest: Severity): boolean {
  return rankOf(severity) >= rankOf(lowest);
}

/** Order of a list with the gravest first; equally grave ones keep their order. */
export function gravestFirst(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return rankOf(b.severity) - rankOf(a.severity);
}

function rankOf(severity: Severity): number {
  return severities.indexOf(severity);
}
