// Sentences out of texts of tables, some of which end without a full stop. Knows nothing of what they say.

/** The text with a full stop where it has no end of its own; '' stays ''. */
export function asSentence(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?]$/.test(words) ? words : `${words}.`;
}
