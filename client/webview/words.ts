// Texts of the view in the language of the editor. The English text is the key, as in vscode.l10n.

const words: Readonly<Record<string, unknown>> = readWords();

/** `{0}`, `{1}` stand for the values. */
export function t(english: string, ...values: readonly (string | number)[]): string {
  const known = Object.hasOwn(words, english) ? words[english] : undefined;
  const text = typeof known === 'string' ? known : english;
  return text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** `1,234` as people of the editor's language write it. */
export function count(value: number): string {
  return value.toLocaleString(document.documentElement.lang || undefined);
}

function readWords(): Readonly<Record<string, unknown>> {
  return JSON.parse(document.body.dataset['words'] ?? '{}') as Record<string, unknown>;
}
