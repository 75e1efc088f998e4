// Takes names and values out of words that carry their opening quote. Knows nothing of messages.

/** Every quote that people type or editors make of it, as the inside of a character class. */
export const quoteCharacters = `'"‘’‚“”„`;

const opening = new RegExp(`^ ?\\(?[${quoteCharacters}]`);
const betweenQuotes = new RegExp(`^[${quoteCharacters}][^${quoteCharacters}]*[${quoteCharacters}]`);
const sentenceEnd = new RegExp(`[${quoteCharacters}]?\\.?$`);
const toLastQuote = new RegExp(`^[^]*[${quoteCharacters}]`);

/** A name without the blank, parenthesis and quote before it; it may hold quotes itself. */
export function nameIn(image: string): string {
  return image.replace(opening, '');
}

/** The value behind the last quote of a word such as `' of type 'Physical Disk`; it holds no quote itself. */
export function quotedIn(image: string): string {
  return image.replace(toLastQuote, '');
}

/** The value behind words that stand between two quotes, as in `' in clustered role 'Bob's role`; it may hold quotes itself. */
export function behindWords(image: string): string {
  return image.replace(betweenQuotes, '');
}

/** A text that runs to the end of its sentence, without the closing quote and full stop. */
export function withoutEnd(text: string): string {
  return text.replace(sentenceEnd, '');
}
