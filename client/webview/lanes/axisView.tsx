// The strip above the bands: times, and the numbered signs of findings. A click on it moves the play head; so does dragging along it.
// Knows nothing of bands.
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { severityWord } from '../replayWords';
import { chooseFinding } from '../transport/moves';
import { t } from '../words';
import type { LanesModel } from './lanesModel';
import { markClusters, markNumbers, worstOf, type MarkCluster } from './markNumbers';
import { placedTicks } from './timeAxis';
import './axisView.css';

/** Digits are all of one width; the sign has room at both sides. */
const signs = { widthOf: (words: string) => Math.max(18, 10 + words.length * 7), gapPx: 3 };

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
      <i class="axis-head" style={{ transform: `translateX(${scale.xOf(store.playHead.value.ms)}px)` }} aria-hidden="true" />
      <Signs model={model} />
    </div>
  );
}

function Signs({ model }: { readonly model: LanesModel }): JSX.Element {
  const { store } = model;
  const clusters = markClusters(model.marks, model.scale.value, markNumbers(store), signs);
  const group = useRef<HTMLDivElement>(null);
  const chosen = store.subject.value.finding;
  const active = Math.max(
    0,
    clusters.findIndex(({ marks }) => marks.some(({ finding }) => finding === chosen)),
  );
  /** One of the signs is reached by Tab, the others by arrows. */
  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const signs = [...group.current!.querySelectorAll('button')];
    signs[signs.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={group} class="axis-signs" role="group" aria-label={t('Findings')} onKeyDown={move}>
      {clusters.map((cluster, index) => (
        <Sign key={cluster.marks[0]!.finding} {...{ model, cluster }} isReached={index === active} />
      ))}
    </div>
  );
}

interface SignProps {
  readonly model: LanesModel;
  readonly cluster: MarkCluster;
  readonly isReached: boolean;
}

function Sign({ model, cluster: { x, width, words, marks }, isReached }: SignProps): JSX.Element {
  const { store } = model;
  const titles = useMemo(
    () =>
      marks.slice(0, 8).map(({ finding, severity }) => {
        const title = store.overview.findings[finding]?.title ?? '';
        return `${markNumbers(store).get(finding)} · ${severityWord(severity)}: ${title}`;
      }),
    [marks],
  );
  if (marks.length > titles.length) titles.push(t('and {0} more', marks.length - titles.length));
  const worst = worstOf(marks);
  const isChosen = marks.some(({ finding }) => finding === store.subject.value.finding);
  // A second click goes to the next one of several.
  const choose = () => {
    const place = marks.findIndex(({ finding }) => finding === store.subject.peek().finding);
    void chooseFinding(store, (place < 0 ? worst : marks[(place + 1) % marks.length]!).finding);
  };
  return (
    <button
      type="button"
      class={`axis-sign is-${worst.severity}${isChosen ? ' is-chosen' : ''}`}
      style={{ transform: `translateX(${x - width / 2}px)`, width: `${width}px` }}
      title={titles.join('\n')}
      aria-label={marks.length === 1 ? titles[0] : `${words}: ${titles.join('; ')}`}
      aria-pressed={isChosen}
      tabIndex={isReached ? 0 : -1}
      onClick={choose}
    >
      {words}
    </button>
  );
}

/** Left edge and width in pixels, as a style. */
export function spanStyle(from: number, to: number): { left: string; width: string } {
  return { left: `${from}px`, width: `${Math.max(1, to - from)}px` };
}
