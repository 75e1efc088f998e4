// Texts of the view in the language of the editor. The English text is the key, as in vscode.l10n.

let words: Readonly<Record<string, unknown>> | null = null;

/** `{0}`, `{1}` stand for the values. */
export function t(english: string, ...values: readonly (string | number)[]): string {
  words ??= readWords();
  const known = Object.hasOwn(words, english) ? words[english] : undefined;
  const text = typeof known === 'string' ? known : english;
  return text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** `1,234` as people of the editor's language write it. */
export function count(value: number): string {
  return value.toLocaleString((hasPage() && document.documentElement.lang) || undefined);
}

function readWords(): Readonly<Record<string, unknown>> {
  return JSON.parse((hasPage() && document.body.dataset['words']) || '{}') as Record<string, unknown>;
}

/** False where pure parts run without a page; texts are English there. */
function hasPage(): boolean {
  return typeof document !== 'undefined';
}
