// What both painters hold to: colours of tones, fonts, forms. Knows nothing of canvas or SVG.
import type { BandName } from '../../../server/src/protocol/replayViewMessages';
import { bandLooks, type BandPaint } from '../theme/bands';
import { mix } from '../theme/contrast';
import { isHighContrast } from '../theme/inks';
import type { Palette } from '../theme/palette';
import { fonts, type FlagShape, type FontName, type Tone } from './shapes';

/** A colour for what is not a band. */
export function toneColour(tone: Tone, palette: Palette): string {
  if (tone !== 'heading') return palette[tone];
  return mix(palette.foreground, palette.background, isHighContrast(palette.kind) ? 0.12 : 0.045);
}

/** Of bands that no line states outright. */
export function dashedBorder(band: BandName, { ground, mark, border }: BandPaint): string {
  return border ?? (bandLooks[band].pattern === 'fineVertical' ? mark : (ground ?? mark));
}

/** As CSS writes it. */
export function fontOf(font: FontName, { fontFamily, fontSize }: Pick<Palette, 'fontFamily' | 'fontSize'>): string {
  const { size, weight } = fonts[font];
  return `${weight} ${Math.round(size * fontSize * 10) / 10}px ${fontFamily}`;
}

/** Of the ring of a finding without a time. */
export const undatedDash = [2.5, 2];

/** Height of the plate behind words on a band. */
export function platePx({ fontSize }: Pick<Palette, 'fontSize'>): number {
  return fontSize + 2;
}

/** A pole with a pennant, as the `d` of a path. */
export function flagPath({ x, y, height }: FlagShape): string {
  const top = y - height;
  return `M${x} ${y}V${top}L${x + 8} ${top + 3.5}L${x + 1.5} ${top + 6.5}V${y}Z`;
}
