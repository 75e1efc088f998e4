// Cuts a text so that it fits into a width. Knows nothing of fonts: measuring is given to it.
import type { FontName, Measure } from './shapes';

/** The text, or as much of it as fits with `…`; null where that would say nothing. */
export function fitText(text: string, width: number, font: FontName, measure: Measure): string | null {
  if (measure(text, font) <= width) return text;
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(cut(text, middle), font) <= width) low = middle;
    else high = middle - 1;
  }
  return low < leastLetters ? null : cut(text, low);
}

const leastLetters = 5;

function cut(text: string, letters: number): string {
  return `${text.slice(0, letters).trimEnd()}…`;
}
