// What lies over the bands and moves on its own: the play head, the span under the pointer, the stretch that is drawn up.
// Knows nothing of canvas.
import type { JSX } from 'preact';
import { t } from '../words';
import { spanStyle } from './axisView';
import { laneMeasures } from './bandShapes';
import { durationWords } from './durations';
import type { LanesModel } from './lanesModel';
import './overlay.css';

export function PlayHeadLine({ model }: { readonly model: LanesModel }): JSX.Element | null {
  const x = model.scale.value.xOf(model.store.playHead.value.ms);
  if (x < -1 || x > model.width.value + 1) return null;
  return <div class="play-head" style={{ transform: `translateX(${x}px)` }} aria-hidden="true" />;
}

/** The span under the pointer or with the keyboard has a frame. */
export function SpanFrame({ model }: { readonly model: LanesModel }): JSX.Element | null {
  void model.spansVersion.value;
  const pointed = model.pointed.value;
  const row = pointed && model.rows.value.rows[pointed.row];
  if (!pointed || row?.type !== 'lane') return null;
  const span = model.spanAt(row.lane, pointed.ms);
  if (span === null) return null;
  const scale = model.scale.value;
  const [from, to] = [Math.max(-2, scale.xOf(span.fromMs)), Math.min(scale.width + 2, scale.xOf(span.toMs))];
  const top = model.rows.value.topOf(pointed.row) - model.scrollTop.value + laneMeasures.band;
  const style = { ...spanStyle(from, to), top: `${top}px`, height: `${laneMeasures.bandHeight}px` };
  return <div class="span-frame" style={style} aria-hidden="true" />;
}

/** What the wheel would do with another key. */
export function Hint({ model }: { readonly model: LanesModel }): JSX.Element | null {
  const words = model.hint.value;
  // Where what is marked has its own words, this is only heard.
  const isSeen = model.store.selection.value === null;
  return words === null ? null : (
    <p class={isSeen ? 'lanes-hint' : 'heard'} role="status">
      {words}
    </p>
  );
}

/** The stretch that was drawn up with shift and the pointer. */
export function SelectedStretch({ model }: { readonly model: LanesModel }): JSX.Element | null {
  const selection = model.store.selection.value;
  const scale = model.scale.value;
  if (selection === null) return null;
  const style = spanStyle(scale.xOf(selection.fromMs), scale.xOf(selection.toMs));
  return <div class="selection" style={style} aria-hidden="true" />;
}

/** What can be done with it. */
export function SelectionChoices({ model }: { readonly model: LanesModel }): JSX.Element | null {
  const { store } = model;
  const selection = store.selection.value;
  if (selection === null) return null;
  const scale = model.scale.value;
  const close = () => (store.selection.value = null);
  const middle = Math.max(100, Math.min(scale.width - 100, scale.xOf((selection.fromMs + selection.toMs) / 2)));
  const zoom = () => {
    store.show(selection);
    close();
  };
  const loop = () => {
    store.loop.value = selection;
    close();
  };
  return (
    <div
      class="selection-choices"
      role="toolbar"
      aria-label={t('The chosen stretch')}
      style={{ left: `calc(var(--lanes-names) + ${middle}px)` }}
    >
      {store.lanes.axis.kind !== 'order' && <span>{durationWords(selection.toMs - selection.fromMs)}</span>}
      <button type="button" title={t('Zoom to it (Z)')} onClick={zoom}>
        {t('Zoom to it')}
      </button>
      <button type="button" title={t('Loop it (L)')} onClick={loop}>
        {t('Loop it')}
      </button>
      <button type="button" title={t('Mark nothing (Esc)')} onClick={close}>
        {t('Cancel')}
      </button>
    </div>
  );
}
