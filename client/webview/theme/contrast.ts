// Colours as numbers: reading `#rgb` and `rgb()`, mixing, and how well two can be told apart. Knows nothing of pages.

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(1, 2, 3)` and `rgba(1 2 3 / 4)`; null for anything else. What is seen through is left out. */
export function readColour(text: string): Rgb | null {
  const value = text.trim();
  const hex = /^#([0-9a-f]{3,8})$/i.exec(value)?.[1];
  if (hex !== undefined) {
    if (hex.length === 3 || hex.length === 4) return [0, 1, 2].map((at) => parseInt(hex[at]! + hex[at]!, 16)) as unknown as Rgb;
    if (hex.length === 6 || hex.length === 8) return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
    return null;
  }
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(value);
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** Contrast of two colours as WCAG 2 reckons it, from 1 (the same) to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** From 0 (black) to 1 (white), as WCAG 2 reckons it. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** So much (0 to 1) of the first over the second, as `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const [a, b] = [readColour(over), readColour(under)];
  if (a === null || b === null) return over;
  const parts = a.map((part, at) => Math.round(part * share + b[at]! * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
