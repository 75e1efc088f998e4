// How wide texts are in the fonts of the page; each is measured once. Knows nothing of what they say.
import type { Palette } from '../theme/palette';
import { fontOf } from './painting';
import type { FontName, Measure } from './shapes';

const mostKept = 20_000;

/** For the fonts of one theme. */
export function textMeasure(palette: Pick<Palette, 'fontFamily' | 'fontSize'>): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  const widths = new Map<string, number>();
  return (text: string, font: FontName) => {
    const key = `${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf(font, palette);
      width = context.measureText(text).width;
      if (widths.size >= mostKept) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
