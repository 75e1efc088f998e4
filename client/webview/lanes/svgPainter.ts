// Writes a list of shapes as SVG. Words of logs are escaped. Knows nothing of what the shapes mean.
import type { BandName } from '../../../server/src/protocol/replayViewMessages';
import { escapeXml } from '../escapeXml';
import { bandLooks, bandPaint, type BandPaint } from '../theme/bands';
import type { Palette } from '../theme/palette';
import { patternTiles, tilePath } from '../theme/patterns';
import { dashedBorder, flagPath, fontOf, platePx, toneColour, undatedDash } from './painting';
import type { BandShape, MarkShape, Shape, TextShape } from './shapes';

/** Shapes as elements, to stand within an `svg` with the patterns of `svgPatterns`. */
export function svgShapes(shapes: readonly Shape[], palette: Palette): string {
  return shapes.map((shape) => svgShape(shape, palette)).join('\n');
}

/** A `defs` element with the patterns that the shapes need. */
export function svgPatterns(shapes: readonly Shape[], palette: Palette): string {
  const bands = new Set(shapes.flatMap((shape) => (shape.type === 'band' ? [shape.band] : [])));
  const patterns = [...bands].map((band) => {
    const tile = patternTiles[bandLooks[band].pattern];
    if (tile === null) return '';
    const { mark } = paintOf(band, palette);
    const strokes =
      tile.strokes.length === 0
        ? ''
        : `<path d="${tilePath(tile)}" fill="none" ${attributes({ stroke: mark, 'stroke-width': tile.strokeWidth })}/>`;
    const dots = tile.dots.map(({ x, y, radius }) => `<circle ${attributes({ cx: x, cy: y, r: radius, fill: mark })}/>`).join('');
    return `<pattern ${attributes({ id: patternId(band), width: tile.size, height: tile.size })} patternUnits="userSpaceOnUse">${strokes}${dots}</pattern>`;
  });
  return `<defs>${patterns.join('')}</defs>`;
}

function svgShape(shape: Shape, palette: Palette): string {
  switch (shape.type) {
    case 'band':
      return svgBand(shape, palette);
    case 'box': {
      const { x, y, width, height, tone } = shape;
      return `<rect ${attributes({ x, y, width, height, fill: toneColour(tone, palette) })}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2, width, isDashed, tone } = shape;
      const dash = isDashed ? ' stroke-dasharray="4 3"' : '';
      return `<line ${attributes({ x1, y1, x2, y2, stroke: toneColour(tone, palette), 'stroke-width': width })}${dash}/>`;
    }
    case 'text':
      return svgText(shape, palette);
    case 'flag':
      return `<path ${attributes({ d: flagPath(shape), fill: palette.coordinator })}/>`;
    case 'mark':
      return svgMark(shape, palette);
  }
}

function svgBand({ x, y, width, height, band, isInferred }: BandShape, palette: Palette): string {
  const paint = paintOf(band, palette);
  const isBordered = width > 5 && height > 6;
  const inset = isInferred && isBordered ? 3 : 0;
  const inner = attributes({ x: x + inset, y: y + inset, width: Math.max(0, width - 2 * inset), height: height - 2 * inset });
  const fills = [paint.ground, patternTiles[bandLooks[band].pattern] && `url(#${patternId(band)})`];
  const parts = fills.flatMap((fill) => (fill === null ? [] : [`<rect ${inner} ${attributes({ fill })}/>`]));
  const border = inset > 0 ? dashedBorder(band, paint) : paint.border;
  if (border !== null && isBordered) {
    const edge = attributes({ x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, stroke: border });
    parts.push(`<rect ${edge} fill="none"${inset > 0 ? ' stroke-width="1.5" stroke-dasharray="4 3"' : ''}/>`);
  }
  return parts.join('');
}

function svgText({ x, y, width, text, font, tone }: TextShape, palette: Palette): string {
  const isOnBand = typeof tone !== 'string';
  const paint = isOnBand ? paintOf(tone.onBand, palette) : null;
  const height = platePx(palette);
  const plate = paint?.plate
    ? `<rect ${attributes({ x: x - 3, y: y - height / 2, width: width + 6, height, fill: paint.plate })}/>`
    : '';
  const fill = paint?.text ?? toneColour(isOnBand ? 'foreground' : tone, palette);
  const place = attributes({ x, y: y + 0.5, fill, 'dominant-baseline': 'central' });
  return `${plate}<text ${place} ${attributes({ style: `font:${fontOf(font, palette)}` })}>${escapeXml(text)}</text>`;
}

function svgMark({ x, y, radius, width, words, severity, isUndated }: MarkShape, palette: Palette): string {
  const disc = attributes({
    x: x - width / 2,
    y: y - radius,
    width,
    height: 2 * radius,
    rx: radius,
    fill: isUndated ? palette.background : palette.severity[severity],
  });
  const edge = isUndated
    ? attributes({ stroke: palette.severity[severity], 'stroke-width': 1.5, 'stroke-dasharray': undatedDash.join(' ') })
    : attributes({ stroke: palette.background, 'stroke-width': 2, 'paint-order': 'stroke' });
  if (words === '') return `<rect ${disc} ${edge}/>`;
  const place = attributes({
    x,
    y: y + 0.5,
    fill: isUndated ? palette.foreground : palette.onSeverity[severity],
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
  });
  return `<rect ${disc} ${edge}/><text ${place} ${attributes({ style: `font:${fontOf('mark', palette)}` })}>${escapeXml(words)}</text>`;
}

function paintOf(band: BandName, { kind, background, foreground }: Palette): BandPaint {
  return bandPaint(band, kind, background, foreground);
}

function patternId(band: BandName): string {
  return `band-${band}`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escapeXml(value)}"`)
    .join(' ');
}
