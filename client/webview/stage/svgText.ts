// Shapes of the stage as the text of an SVG. Texts of logs stand in it, so all is escaped. Knows nothing of what they show.
import { escapeXml } from '../escapeXml';
import type { Shape } from './shapes';

export function svgText(one: Shape | string): string {
  if (typeof one === 'string') return escapeXml(one);
  const attributes = Object.entries(one.attributes)
    .filter(([name]) => name !== 'class' && !name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<${one.tag}${attributes.join('')}>${one.children.map(svgText).join('')}</${one.tag}>`;
}
