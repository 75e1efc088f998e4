// Tells event XML and Event Viewer's friendly view by their beginning. Knows nothing of the rest of the file.

/** An `Event` with the namespace of events, or with `System` as its first element. */
const eventElement =
  /<(?:[\w.-]+:)?Event(?:\s[^<>]*)?>\s*<(?:[\w.-]+:)?System[\s>]|<Event\s[^<>]{0,1000}schemas\.microsoft\.com\/win\/2004\/08\/events/;

/** @param text the beginning of a file. A browser that shows XML puts signs before it by which elements are folded. */
export function looksLikeEventXml(text: string): boolean {
  return /^\s*(?:[-+]\s*)?[<\ufeff]/.test(text) && eventElement.test(text);
}

/** At the begin of a line, behind signs of quotation, lists and folding: not a string in somebody's code. */
const quotedElement = /^[^\S\r\n]*(?:[>*+-][^\S\r\n]*)*<Event(?:[ >]|$)/m;

/** An event in a text of other things: a mail, notes, an event copied in a language whose keys nobody here knows. */
export function quotesEventXml(text: string): boolean {
  return quotedElement.test(text) && eventElement.test(text);
}

/** Blanks, but no line ends: with these, a head of nothing but empty lines would be searched from each of them anew. */
const systemLine = /^[^\S\r\n]*[-+][^\S\r\n]*System[^\S\r\n]*$/m;
const attributeLine = /^[^\S\r\n]*\[[^\S\r\n]*(?:Name|SystemTime)[^\S\r\n]*\]/m;

/** @param text the beginning of a file */
export function looksLikeFriendlyView(text: string): boolean {
  return systemLine.test(text) && attributeLine.test(text);
}
