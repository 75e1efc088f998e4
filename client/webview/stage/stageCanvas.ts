// Draws the shapes of the stage on a canvas, for pictures that are no SVG: a page may show no images, so it cannot have its SVG drawn.
// Knows only the elements and attributes that the stage is made of, and nothing of what they show.
import type { Shape } from './shapes';

type Attributes = Shape['attributes'];

export interface StageCanvasOptions {
  readonly fontFamily: string;
  /** Device pixels for each pixel of the picture; the context is scaled by it already. */
  readonly pixelRatio: number;
}

export class StageCanvas {
  private readonly patterns = new Map<string, CanvasPattern | null>();

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly options: StageCanvasOptions,
  ) {}

  draw(shapes: readonly (Shape | string)[]): void {
    for (const one of shapes) if (typeof one !== 'string') this.one(one);
  }

  private one({ tag, attributes, children }: Shape): void {
    switch (tag) {
      case 'defs':
        for (const child of children) if (typeof child !== 'string') this.keepPattern(child);
        return;
      case 'g':
        this.context.save();
        this.move(attributes);
        this.draw(children);
        return this.context.restore();
      case 'text':
        return this.text(attributes, children.filter((child) => typeof child === 'string').join(''));
      case 'rect': {
        const path = new Path2D();
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(attributes, name));
        path.roundRect(x!, y!, width!, height!, numberOf(attributes, 'rx'));
        return this.path(path, attributes);
      }
      case 'circle': {
        const path = new Path2D();
        path.arc(numberOf(attributes, 'cx'), numberOf(attributes, 'cy'), numberOf(attributes, 'r'), 0, 2 * Math.PI);
        return this.path(path, attributes);
      }
      case 'path':
        return this.path(new Path2D(String(attributes['d'] ?? '')), attributes);
      case 'title':
      case 'tspan':
      case 'pattern':
        return; // seen by nobody, or drawn where they are used
    }
  }

  private move({ transform }: Attributes): void {
    const parts = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(String(transform ?? ''));
    if (parts) this.context.translate(Number(parts[1]), Number(parts[2]));
  }

  private path(path: Path2D, attributes: Attributes): void {
    const { context } = this;
    const fill = this.paint(attributes['fill']);
    if (fill !== null) {
      context.globalAlpha = numberOf(attributes, 'fill-opacity', 1);
      context.fillStyle = fill;
      context.fill(path);
      context.globalAlpha = 1;
    }
    const stroke = this.paint(attributes['stroke']);
    if (stroke === null) return;
    context.strokeStyle = stroke;
    context.lineWidth = numberOf(attributes, 'stroke-width', 1);
    context.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
    context.setLineDash(dashOf(attributes));
    context.stroke(path);
  }

  private text(attributes: Attributes, text: string): void {
    const { context } = this;
    const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')];
    const size = numberOf(attributes, 'font-size', 12);
    const style = attributes['font-style'] === 'italic' ? 'italic ' : '';
    context.font = `${style}${attributes['font-weight'] ?? 400} ${size}px ${this.options.fontFamily}`;
    context.textAlign = ({ middle: 'center', end: 'right' } as const)[String(attributes['text-anchor'])] ?? 'left';
    context.textBaseline = 'alphabetic';
    const halo = this.paint(attributes['stroke']);
    if (halo !== null) {
      context.strokeStyle = halo;
      context.lineWidth = numberOf(attributes, 'stroke-width', 1);
      context.lineJoin = 'round';
      context.setLineDash([]);
      context.strokeText(text, x, y);
    }
    context.fillStyle = this.paint(attributes['fill']) ?? '#000000';
    context.fillText(text, x, y);
    if (attributes['text-decoration'] === 'underline') context.fillRect(x, y + 2, context.measureText(text).width, 1);
  }

  /** null = nothing is drawn. */
  private paint(value: string | number | undefined): string | CanvasPattern | null {
    if (value === undefined || value === 'none' || value === 'transparent') return null;
    const pattern = /^url\(#(.+)\)$/.exec(String(value));
    return pattern ? (this.patterns.get(pattern[1]!) ?? null) : String(value);
  }

  private keepPattern({ tag, attributes, children }: Shape): void {
    if (tag !== 'pattern') return;
    const { pixelRatio } = this.options;
    // Tiles are whole device pixels wide, else their edges would be seen as seams.
    const pixels = Math.max(2, Math.round(numberOf(attributes, 'width') * pixelRatio));
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = pixels;
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.scale(pixels / numberOf(attributes, 'width'), pixels / numberOf(attributes, 'width'));
    new StageCanvas(context, this.options).draw(children);
    const pattern = this.context.createPattern(canvas, 'repeat');
    pattern?.setTransform(new DOMMatrix().scale(1 / pixelRatio));
    this.patterns.set(String(attributes['id']), pattern);
  }
}

function numberOf(attributes: Attributes, name: string, otherwise = 0): number {
  const value = Number(attributes[name] ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

function dashOf(attributes: Attributes): number[] {
  const dash = attributes['stroke-dasharray'];
  return dash === undefined ? [] : String(dash).split(' ').map(Number);
}
