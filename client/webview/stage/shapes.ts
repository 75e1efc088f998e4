// What the stage is drawn with: elements of SVG as data, so that the page and the saved picture cannot differ. Knows nothing of clusters.
import type { StageLine } from '../../../server/src/ioWays/stageModel';
import { contrast, luminance, mix, readColour } from '../theme/contrast';
import type { Ground } from '../theme/grounds';
import { inks, isHighContrast, type InkName, type ThemeKind } from '../theme/inks';
import type { IoKind } from '../../../server/src/ioWays/ways';
import type { PartName } from './picture';

export interface Shape {
  readonly tag: 'g' | 'rect' | 'path' | 'circle' | 'text' | 'tspan' | 'pattern' | 'defs' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
  /** Can be asked about, by this name for people. */
  readonly part?: { readonly name: PartName; readonly label: string };
  /** Leads to a line of a log. */
  readonly link?: { readonly to: StageLine; readonly label: string };
}

/** Colours of the page, or of a saved picture. */
export type StageColours = Pick<Ground, 'background' | 'foreground' | 'quiet' | 'link' | 'coordinator'> & {
  readonly error: string;
  readonly kind: ThemeKind;
  readonly fontFamily: string;
};

export function shape(tag: Shape['tag'], attributes: Shape['attributes'], ...children: readonly (Shape | string)[]): Shape {
  return { tag, attributes, children };
}

/** Metadata has no band of its own, so its colour is one that no band of a volume has. */
export const kindInks = { metadata: 'purple', direct: 'green', fileSystemRedirected: 'orange', blockRedirected: 'blue' } as const;

/** Of a kind of IO, as a line. */
export function kindInk(kind: IoKind, colours: StageColours): string {
  return lineInk(kindInks[kind], colours);
}

/** Inks are made for bands; a thin line of the same colour must be seen on the background too. */
export function lineInk(name: InkName, { kind, background, foreground }: StageColours): string {
  const ink = inks[kind][name];
  const ground = readColour(background);
  const away = ground !== null && luminance(ground) > 0.4 ? '#000000' : '#ffffff';
  for (let share = 0; share < 0.8; share += 0.1) {
    const colour = mix(away, ink, share);
    const read = readColour(colour);
    if (read === null || ground === null || contrast(read, ground) >= leastLineContrast) return colour;
  }
  return foreground;
}

/** Of lines and borders that mean something (WCAG 2.1, 1.4.11, with a little more). */
const leastLineContrast = 3.2;

/** A colour laid thinly on the background; in high contrast nothing is thin. */
export function tint(colour: string, share: number, { kind, background }: StageColours): string {
  return isHighContrast(kind) ? background : mix(colour, background, share);
}

/** Of borders and lines that say nothing by themselves. */
export function quietStroke({ kind, background, foreground }: StageColours): string {
  return isHighContrast(kind) ? foreground : mix(foreground, background, 0.38);
}

/** Words in this colour, where they can be read on the background; else in that of all words. */
export function readableText(colour: string, { background, foreground }: StageColours): string {
  const [a, b] = [readColour(colour), readColour(background)];
  return a && b && contrast(a, b) >= 4.5 ? colour : foreground;
}

export function words(
  text: string,
  at: readonly [x: number, y: number],
  size: number,
  fill: string,
  more: Shape['attributes'] = {},
): Shape {
  // The baseline is set by hand: not every program that shows SVG knows others.
  return shape('text', { x: at[0], y: at[1] + size * 0.36, 'font-size': size, fill, ...more }, text);
}
