// The canvas with the bands: drawn anew in the next frame when something that it shows has changed, and not else.
// Knows nothing of pointer or keyboard.
import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { palette, type Palette } from '../theme/palette';
import { CanvasPainter } from './canvasPainter';
import type { LanesModel } from './lanesModel';
import { lanesLayout } from './layout';
import type { Measure } from './shapes';
import { textMeasure } from './textMeasure';

export function BandCanvas({ model }: { readonly model: LanesModel }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => drawWhenNeeded(canvas.current!, model), [model]);
  return <canvas ref={canvas} class="lanes-canvas" aria-hidden="true" />;
}

/** @returns ends it */
function drawWhenNeeded(canvas: HTMLCanvasElement, model: LanesModel): () => void {
  let frame = 0;
  let tools: Tools | null = null;
  const draw = () => {
    frame = 0;
    const theme = palette().peek();
    const pixelRatio = window.devicePixelRatio || 1;
    if (tools?.theme !== theme || tools.pixelRatio !== pixelRatio) {
      tools = { theme, pixelRatio, painter: new CanvasPainter(theme, pixelRatio), measure: textMeasure(theme) };
    }
    drawNow(canvas, model, tools);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const forget = effect(() => {
    void palette().value;
    void model.spansVersion.value;
    void model.scrollTop.value;
    void model.face.value;
    void model.height.value;
    const { stretch, msPerPixel } = model.scale.value;
    model.cache.want({ lanes: model.lanesNearby(), stretch, msPerPixel });
    if (model.store.collapsed.value.size > 0) model.strips.want(stretch, msPerPixel);
    soon();
  });
  window.addEventListener('resize', soon);
  const forgetHead = effect(() => {
    void model.spansVersion.value;
    model.head.want(model.lanesInSight(), model.store.playHead.value);
  });
  return () => {
    forget();
    forgetHead();
    window.removeEventListener('resize', soon);
    cancelAnimationFrame(frame);
  };
}

interface Tools {
  readonly theme: Palette;
  readonly pixelRatio: number;
  readonly painter: CanvasPainter;
  readonly measure: Measure;
}

function drawNow(canvas: HTMLCanvasElement, model: LanesModel, { pixelRatio, painter, measure }: Tools): void {
  const [width, height] = [model.width.peek(), model.height.peek()];
  const [pixelsWide, pixelsHigh] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh) {
    canvas.width = pixelsWide;
    canvas.height = pixelsHigh;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, pixelsWide, pixelsHigh);
  const top = Math.round(model.scrollTop.peek() * pixelRatio);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, -top);
  const scale = model.scale.peek();
  const { axis } = model.store.lanes;
  const shapes = lanesLayout({
    ...{ scale, measure, rows: model.rows.peek(), range: model.range.peek(), ticks: model.ticks.peek(), marks: model.marks },
    ...{ axisEndMs: axis.toMs, hasDurations: axis.kind !== 'order' },
    stripOf: (volume) => model.strips.of(volume, scale.msPerPixel),
    pieces: ({ id }) => model.cache.pieces(id, scale.stretch, scale.msPerPixel),
    uncoveredOf: (node) => model.uncoveredOf(node),
    plusMinusOf: (node) => model.plusMinusOf(node),
  });
  painter.draw(context, shapes);
}
