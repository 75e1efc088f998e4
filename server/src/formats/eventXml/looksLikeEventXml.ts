// Tells event XML and Event Viewer's friendly view by their beginning. Knows nothing of the rest of the file.

/** An `Event` with the namespace of events, or with `System` as its first element. */
const eventElement =
  /<(?:[\w.-]+:)?Event(?:\s[^>]*)?>\s*<(?:[\w.-]+:)?System[\s>]|<Event\s[^>]*schemas\.microsoft\.com\/win\/2004\/08\/events/;

/** @param text the beginning of a file */
export function looksLikeEventXml(text: string): boolean {
  return /^\s*(?:<|\ufeff)/.test(text) && eventElement.test(text);
}

/** @param text the beginning of a file */
export function looksLikeFriendlyView(text: string): boolean {
  return /^\s*[-+]\s*System\s*$/m.test(text) && /^\s*\[\s*(?:Name|SystemTime)\s*\]/m.test(text);
}
