// The whole replay in a small picture, with a window that shows which part the lanes show. The window is moved and made longer or
// shorter by pointer and by keys. Knows nothing of the lanes themselves.
import { effect, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ReplayMinimap } from '../../../server/src/protocol/replayViewMessages';
import { wholeOf, type ReplayStore } from '../state/replayStore';
import { palette } from '../theme/palette';
import { t } from '../words';
import { CanvasPainter } from './canvasPainter';
import { clockFace } from './clockFace';
import { marksInOrder } from './markNumbers';
import { minimapHeight, minimapRows, minimapShapes } from './minimapLayout';
import { between, panned, TimeScale, zoomed } from './timeScale';
import './minimapView.css';

export interface MinimapViewProps {
  readonly store: ReplayStore;
  /** What the server answered; null while it is on its way. */
  readonly minimap: ReplayMinimap | null;
}

export function MinimapView({ store, minimap }: MinimapViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useSignal(1);
  const rows = useMemo(() => minimapRows(minimap?.groups ?? [], store.lanes.groups), [minimap, store]);
  const whole = wholeOf(store.lanes);
  const height = minimapHeight(rows.length);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => (width.value = Math.max(1, entry!.contentRect.width)));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => effect(() => draw(canvas.current!, store, rows, width.value, height, palette().value)), [rows, store]);

  const scale = new TimeScale(whole, width.value);
  return (
    <div ref={frame} class="minimap" style={{ height: `${height + 8}px` }}>
      <canvas ref={canvas} class="minimap-canvas" aria-hidden="true" />
      <Ticks store={store} scale={scale} />
      <MinimapWindow store={store} scale={scale} />
    </div>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  store: ReplayStore,
  rows: ReturnType<typeof minimapRows>,
  width: number,
  height: number,
  theme: ReturnType<typeof palette>['value'],
): void {
  const pixelRatio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  const scale = new TimeScale(wholeOf(store.lanes), width);
  const { fromMs, toMs } = store.lanes.axis;
  const left = scale.xOf(fromMs);
  new CanvasPainter(theme, pixelRatio).draw(context, minimapShapes(rows, left, scale.xOf(toMs) - left));
}

/** Findings and the play head. */
function Ticks({ store, scale }: { readonly store: ReplayStore; readonly scale: TimeScale }): JSX.Element {
  const marks = useMemo(() => {
    const shown: { readonly x: number; readonly severity: string }[] = [];
    for (const { atMs, severity, isUndated } of marksInOrder(store.lanes)) {
      const x = scale.xOf(atMs);
      if (isUndated || severity === 'info' || x - (shown.at(-1)?.x ?? -10) < 3) continue;
      shown.push({ x, severity });
    }
    return shown;
  }, [store, scale.width]);
  return (
    <>
      {marks.map(({ x, severity }) => (
        <i key={x} class={`minimap-tick is-${severity}`} style={{ left: `${x}px` }} aria-hidden="true" />
      ))}
      <Head store={store} scale={scale} />
    </>
  );
}

/** By itself, because it moves in every frame while the replay plays. */
function Head({ store, scale }: { readonly store: ReplayStore; readonly scale: TimeScale }): JSX.Element {
  return <i class="minimap-head" style={{ left: `${scale.xOf(store.playHead.value.ms)}px` }} aria-hidden="true" />;
}

type Grip = 'from' | 'to' | 'window';

function MinimapWindow({ store, scale }: { readonly store: ReplayStore; readonly scale: TimeScale }): JSX.Element {
  const { fromMs, toMs } = store.visible.value;
  const drag = useRef<{ readonly grip: Grip; readonly grabMs: number; readonly fromMs: number; readonly toMs: number } | null>(
    null,
  );
  const area = useRef<HTMLDivElement>(null);
  const face = clockFace(store.lanes.axis, store.clock.value);
  const msAt = ({ clientX }: PointerEvent) => scale.msAt(clientX - area.current!.getBoundingClientRect().left);
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    area.current!.setPointerCapture(event.pointerId);
    const ms = msAt(event);
    const grip = (event.target as HTMLElement).dataset['grip'] as Grip | undefined;
    const isOutside = grip === undefined && (ms < fromMs || ms > toMs);
    // A press outside brings the window there, with its middle.
    const shown = isOutside ? panned({ fromMs, toMs }, (ms - (fromMs + toMs) / 2) / (toMs - fromMs)) : { fromMs, toMs };
    if (isOutside) store.show(shown);
    drag.current = { grip: grip ?? 'window', grabMs: ms, ...shown };
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (held === null) return;
    const by = msAt(event) - held.grabMs;
    if (held.grip === 'window') store.show({ fromMs: held.fromMs + by, toMs: held.toMs + by });
    else store.show(held.grip === 'from' ? between(held.fromMs + by, held.toMs) : between(held.fromMs, held.toMs + by));
  };
  const key = (event: KeyboardEvent) => {
    const whole = scale.stretch;
    const shown = { fromMs, toMs };
    const steps: Readonly<Record<string, () => typeof shown>> = {
      ArrowLeft: () => panned(shown, -0.1),
      ArrowRight: () => panned(shown, 0.1),
      PageDown: () => panned(shown, -1),
      PageUp: () => panned(shown, 1),
      Home: () => ({ fromMs: whole.fromMs, toMs: whole.fromMs + toMs - fromMs }),
      End: () => ({ fromMs: whole.toMs - (toMs - fromMs), toMs: whole.toMs }),
      '+': () => zoomed(shown, 0.7, (fromMs + toMs) / 2),
      '=': () => zoomed(shown, 0.7, (fromMs + toMs) / 2),
      '-': () => zoomed(shown, 1 / 0.7, (fromMs + toMs) / 2),
      '0': () => whole,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    store.show(step());
    event.preventDefault();
    event.stopPropagation();
  };
  const left = Math.max(0, scale.xOf(fromMs));
  const right = Math.min(scale.width, scale.xOf(toMs));
  const end = () => (drag.current = null);
  return (
    <div ref={area} class="minimap-area" onPointerDown={down} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
      <div class="minimap-beyond" style={{ left: 0, width: `${left}px` }} />
      <div class="minimap-beyond" style={{ left: `${right}px`, right: 0 }} />
      <div
        class="minimap-window"
        style={{ left: `${left}px`, width: `${Math.max(6, right - left)}px` }}
        role="slider"
        tabIndex={0}
        aria-label={t('The part that the lanes show')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share(scale, (fromMs + toMs) / 2))}
        aria-valuetext={t('{0} to {1}', face.time(fromMs, 1000), face.time(toMs, 1000))}
        title={t('Drag to move, drag an edge to zoom. Keys: arrows, + and −')}
        onKeyDown={key}
      >
        <i class="minimap-grip is-from" data-grip="from" />
        <i class="minimap-grip is-to" data-grip="to" />
      </div>
    </div>
  );
}

function share({ stretch: { fromMs, toMs } }: TimeScale, ms: number): number {
  return Math.max(0, Math.min(100, (100 * (ms - fromMs)) / (toMs - fromMs)));
}
