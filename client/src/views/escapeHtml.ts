// Text as HTML, for the pages that are put together as text. Knows nothing of what they show.

/** For text between tags and in quoted attributes: no character of it can begin markup or end the quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
