// Makes log text safe to show in HTML. Knows nothing of clusters.
import { visibleWords } from '../explain/visibleText';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that shows as itself, within an element or a quoted attribute; nothing in it hides or reorders what people read. */
export function escapeHtml(text: string): string {
  return visibleWords(text).replace(/[&<>"']/g, (character) => entities[character]!);
}
