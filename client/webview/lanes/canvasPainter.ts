// Draws a list of shapes on a canvas. Knows nothing of what they mean.
import type { BandName } from '../../../server/src/protocol/replayViewMessages';
import { bandLooks, bandPaint, type BandPaint } from '../theme/bands';
import type { Palette } from '../theme/palette';
import { patternTiles, tilePath, type PatternTile } from '../theme/patterns';
import { dashedBorder, flagPath, fontOf, platePx, toneColour, undatedDash } from './painting';
import type { BandShape, FlagShape, FontName, MarkShape, Shape, TextShape, Tone } from './shapes';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** For one theme and one scaling of the screen: patterns are made once and kept. */
export class CanvasPainter {
  private readonly paints = new Map<BandName, BandPaint & { readonly pattern: CanvasPattern | null }>();

  private font: FontName | null = null;

  /** @param pixelRatio device pixels for each pixel of the page */
  constructor(
    private readonly palette: Palette,
    private readonly pixelRatio: number,
  ) {}

  /** The context is scaled already, so that shapes are in pixels of the page. */
  draw(context: Context, shapes: readonly Shape[]): void {
    context.textBaseline = 'middle';
    this.font = null;
    for (const shape of shapes) {
      switch (shape.type) {
        case 'band':
          this.band(context, shape);
          break;
        case 'box':
          context.fillStyle = this.tone(shape.tone);
          context.fillRect(shape.x, shape.y, shape.width, shape.height);
          break;
        case 'line': {
          context.strokeStyle = this.tone(shape.tone);
          context.lineWidth = shape.width;
          context.setLineDash(shape.isDashed ? [4, 3] : []);
          context.beginPath();
          context.moveTo(this.crisp(shape.x1, shape.width), this.crisp(shape.y1, shape.width));
          context.lineTo(this.crisp(shape.x2, shape.width), this.crisp(shape.y2, shape.width));
          context.stroke();
          break;
        }
        case 'text':
          this.text(context, shape);
          break;
        case 'flag':
          this.flag(context, shape);
          break;
        case 'mark':
          this.mark(context, shape);
          break;
      }
    }
    context.setLineDash([]);
  }

  private band(context: Context, { x, y, width, height, band, isInferred }: BandShape): void {
    const paint = this.paint(context, band);
    const left = this.snap(x);
    const right = Math.max(left + 1 / this.pixelRatio, this.snap(x + width));
    const isBordered = right - left > 5 && height > 6;
    const inset = isInferred && isBordered ? 3 : 0;
    const inner = [left + inset, y + inset, right - left - 2 * inset, height - 2 * inset] as const;
    if (paint.ground !== null) {
      context.fillStyle = paint.ground;
      context.fillRect(...inner);
    }
    if (paint.pattern !== null) {
      context.fillStyle = paint.pattern;
      context.fillRect(...inner);
    }
    const border = inset > 0 ? dashedBorder(band, paint) : paint.border;
    if (border === null || !isBordered) return;
    context.strokeStyle = border;
    context.lineWidth = inset > 0 ? 1.5 : 1;
    context.setLineDash(inset > 0 ? [4, 3] : []);
    context.strokeRect(left + 0.75, y + 0.75, right - left - 1.5, height - 1.5);
  }

  private text(context: Context, { x, y, width, text, font, tone }: TextShape): void {
    this.setFont(context, font);
    context.textAlign = 'left';
    if (typeof tone === 'string') {
      context.fillStyle = this.tone(tone);
    } else {
      const { plate, text: colour } = this.paint(context, tone.onBand);
      const height = platePx(this.palette);
      if (plate !== null) {
        context.fillStyle = plate;
        context.fillRect(x - 3, y - height / 2, width + 6, height);
      }
      context.fillStyle = colour;
    }
    context.fillText(text, x, y + 0.5);
  }

  private flag(context: Context, shape: FlagShape): void {
    context.fillStyle = this.tone('coordinator');
    context.fill(new Path2D(flagPath(shape)));
  }

  private mark(context: Context, { x, y, radius, width, words, severity, isUndated }: MarkShape): void {
    const { severity: colours, onSeverity, background, foreground } = this.palette;
    context.fillStyle = isUndated ? background : colours[severity];
    context.strokeStyle = background;
    context.lineWidth = 2;
    context.setLineDash([]);
    context.beginPath();
    context.roundRect(x - width / 2, y - radius, width, 2 * radius, radius);
    context.stroke();
    context.fill();
    if (isUndated) {
      context.strokeStyle = colours[severity];
      context.lineWidth = 1.5;
      context.setLineDash(undatedDash);
      context.stroke();
    }
    if (words === '') return;
    this.setFont(context, 'mark');
    context.textAlign = 'center';
    context.fillStyle = isUndated ? foreground : onSeverity[severity];
    context.fillText(words, x, y + 0.5);
  }

  private paint(context: Context, band: BandName): BandPaint & { readonly pattern: CanvasPattern | null } {
    let known = this.paints.get(band);
    if (known === undefined) {
      const { kind, background, foreground } = this.palette;
      const paint = bandPaint(band, kind, background, foreground);
      const tile = patternTiles[bandLooks[band].pattern];
      known = { ...paint, pattern: tile && canvasPattern(context, tile, paint.mark, this.pixelRatio) };
      this.paints.set(band, known);
    }
    return known;
  }

  /** Setting a font is dear, and most texts have the same. */
  private setFont(context: Context, font: FontName): void {
    if (this.font === font) return;
    this.font = font;
    context.font = fontOf(font, this.palette);
  }

  private tone(tone: Tone): string {
    return toneColour(tone, this.palette);
  }

  /** To whole device pixels, so that edges are sharp at every scaling. */
  private snap(value: number): number {
    return Math.round(value * this.pixelRatio) / this.pixelRatio;
  }

  private crisp(value: number, width: number): number {
    return this.snap(value - width / 2) + width / 2;
  }
}

function canvasPattern(context: Context, tile: PatternTile, colour: string, pixelRatio: number): CanvasPattern | null {
  // Tiles are whole device pixels wide, else their edges would be seen as seams.
  const pixels = Math.max(2, Math.round(tile.size * pixelRatio));
  const canvas = new OffscreenCanvas(pixels, pixels);
  const drawn = canvas.getContext('2d')!;
  drawn.scale(pixels / tile.size, pixels / tile.size);
  drawn.strokeStyle = colour;
  drawn.fillStyle = colour;
  drawn.lineWidth = tile.strokeWidth;
  if (tile.strokes.length > 0) drawn.stroke(new Path2D(tilePath(tile)));
  for (const { x, y, radius } of tile.dots) {
    drawn.beginPath();
    drawn.arc(x, y, radius, 0, 2 * Math.PI);
    drawn.fill();
  }
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / pixelRatio));
  return pattern;
}
