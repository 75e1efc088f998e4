// Shapes of the stage as the text of an SVG. Texts of logs stand in it, so all is escaped. Knows nothing of what they show.
import type { Shape } from './shapes';

export function svgText(one: Shape | string): string {
  if (typeof one === 'string') return escapeXml(one);
  const attributes = Object.entries(one.attributes)
    .filter(([name]) => name !== 'class' && !name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<${one.tag}${attributes.join('')}>${one.children.map(svgText).join('')}</${one.tag}>`;
}

/** Characters that XML has no place for at all are left out. */
export function escapeXml(text: string): string {
  const known: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (letter) => known[letter]!);
}
