// The strip above the bands: times, and the numbered signs of findings. A click on it moves the play head; so does dragging along it.
// Knows nothing of bands.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { FindingSigns } from './findingSigns';
import type { LanesModel } from './lanesModel';
import { placedTicks } from './timeAxis';
import './axisView.css';

export function AxisView({ model }: { readonly model: LanesModel }): JSX.Element {
  const { store } = model;
  const scale = model.scale.value;
  const strip = useRef<HTMLDivElement>(null);
  const isDragging = useRef(false);
  const goTo = ({ clientX }: PointerEvent) =>
    void store.goToMs(scale.msAt(clientX - strip.current!.getBoundingClientRect().left));
  const loop = store.loop.value;
  return (
    <div
      ref={strip}
      class="lanes-axis"
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as Element).closest('button') !== null) return;
        isDragging.current = true;
        strip.current!.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => isDragging.current && goTo(event)}
      onPointerUp={() => (isDragging.current = false)}
      onPointerCancel={() => (isDragging.current = false)}
    >
      {loop !== null && <div class="axis-loop" style={spanStyle(scale.xOf(loop.fromMs), scale.xOf(loop.toMs))} />}
      {placedTicks(model.ticks.value, scale).map(({ ms, x, words, isDate }) => (
        <span key={ms} class={isDate ? 'axis-tick is-date' : 'axis-tick'} style={{ transform: `translateX(${x}px)` }}>
          {words}
        </span>
      ))}
      <Head model={model} />
      <FindingSigns model={model} />
    </div>
  );
}

/** By itself, because it moves in every frame while the replay plays. */
function Head({ model }: { readonly model: LanesModel }): JSX.Element {
  const x = model.scale.value.xOf(model.store.playHead.value.ms);
  return <i class="axis-head" style={{ transform: `translateX(${x}px)` }} aria-hidden="true" />;
}

/** Left edge and width in pixels, as a style. */
export function spanStyle(from: number, to: number): { left: string; width: string } {
  return { left: `${from}px`, width: `${Math.max(1, to - from)}px` };
}
