// Words to choose one from, as a sentence has them. Knows nothing of what they name.

/** So many words are told whole. */
const shortList = 25;

/** Of a long list only words are told that begin with as many characters of the word that was written. */
const commonStart = 3;

export function inChoice(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

/** What may have been meant by a word that is none of them. */
export function likely(written: string, words: readonly string[]): string {
  const start = written.slice(0, commonStart).toLowerCase();
  const alike = words.length <= shortList ? [] : words.filter((word) => word.toLowerCase().startsWith(start));
  return inChoice(alike.length > 0 ? alike : words);
}
