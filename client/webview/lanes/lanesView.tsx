// The lanes: times above, names at the left, bands in a canvas, the whole in a minimap below, a legend. Knows nothing of other parts.
import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ReplayMinimap } from '../../../server/src/protocol/replayViewMessages';
import { wholeOf, type ReplayStore } from '../state/replayStore';
import { palette } from '../theme/palette';
import { t } from '../words';
import { AxisView } from './axisView';
import { BandCanvas } from './bandCanvas';
import { UndatedSign } from './findingSigns';
import { listenToGestures } from './gestures';
import { incidentStretch } from './incidentStretch';
import { LaneLabels } from './laneLabels';
import { takeKey } from './laneKeys';
import { LanesModel } from './lanesModel';
import { lanesColours } from './lanesColours';
import { Legend } from './legend';
import { MinimapView } from './minimapView';
import { Hint, PlayHeadLine, SelectedStretch, SelectionChoices, SpanFrame } from './overlay';
import { rowHeights } from './rows';
import { Tooltip } from './tooltip';
import { ZoomButtons } from './zoomButtons';
import './lanesView.css';

const minimapColumns = 400;

export function LanesView({ store }: { readonly store: ReplayStore }): JSX.Element {
  const model = useMemo(() => new LanesModel(store), [store]);
  const minimap = useSignal<ReplayMinimap | null>(null);
  const hasKeyboard = useSignal(false);
  const wide = useSignal(0);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const bands = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    let isGone = false;
    store.source.ask('minimap', { columns: minimapColumns }).then(
      (answer) => {
        if (isGone) return;
        minimap.value = answer;
        if (store.openNear(incidentStretch(store.lanes, answer)))
          model.say(t('Only the incident is in sight. The strip below shows where it is in the whole.'));
      },
      (reason: unknown) => store.tellTrouble(reason),
    );
    return () => {
      isGone = true;
      model.close();
    };
  }, [store, model]);

  useLayoutEffect(() => {
    const measure = () => {
      wide.value = frame.current!.clientWidth;
      model.width.value = Math.max(1, bands.current!.clientWidth);
      model.height.value = scroller.current!.clientHeight;
      model.scrollTop.value = scroller.current!.scrollTop;
    };
    const observer = new ResizeObserver(measure);
    // It answers by itself before the first frame: sizes asked for here would be worked out twice.
    for (const part of [frame, scroller, bands]) observer.observe(part.current!);
    const forget = listenToGestures({ bands: bands.current!, axis: top.current!, scroller: scroller.current! }, model);
    return () => {
      observer.disconnect();
      forget();
    };
  }, [model]);

  const fit = () => store.show(incidentStretch(store.lanes, minimap.value) ?? wholeOf(store.lanes));
  const showRow = (index: number) => {
    const part = scroller.current!;
    const row = model.rows.value.rows[index];
    if (row === undefined) return;
    const from = model.rows.value.topOf(index);
    const bottom = from + rowHeights[row.type];
    if (from < part.scrollTop) part.scrollTop = from;
    else if (bottom > part.scrollTop + part.clientHeight) part.scrollTop = bottom - part.clientHeight;
  };
  const key = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    hasKeyboard.value = true;
    if (!takeKey(event, { model, fit, showRow })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hasNoVolume = store.lanes.groups.every(({ volume }) => volume === null);
  const total = useComputed(() => model.rows.value.height);
  const isNarrow = useComputed(() => wide.value > 0 && wide.value < 560);
  const focused = useComputed(() => {
    const { first, end } = model.range.value;
    const row = model.focusRow.value;
    return row >= first && row < end ? `${id}-${row}` : undefined;
  });

  return (
    <div
      ref={frame}
      class={isNarrow.value ? 'lanes lanes-narrow' : 'lanes'}
      style={{ ...lanesColours(palette().value), '--lanes-names': `${namesWidth(wide.value)}px` }}
    >
      <div ref={top} class="lanes-top">
        <Corner model={model} wide={wide.value} />
        <AxisView model={model} />
      </div>
      <div
        ref={scroller}
        class="lanes-scroll"
        role="treegrid"
        tabIndex={0}
        aria-label={t('Volumes and nodes over time')}
        aria-rowcount={model.rows.value.rows.length}
        aria-activedescendant={focused.value}
        aria-keyshortcuts="+ - 0 F [ ] Shift+ArrowLeft Shift+ArrowRight"
        style={{ flexBasis: `${total.value}px` }}
        onScroll={() => (model.scrollTop.value = scroller.current!.scrollTop)}
        onKeyDown={key}
        onFocus={() => {
          hasKeyboard.value = scroller.current!.matches(':focus-visible');
          if (model.focusRow.value < 0) model.focusRow.value = firstLane(model);
        }}
        onBlur={() => (hasKeyboard.value = false)}
        onPointerDown={() => (hasKeyboard.value = false)}
      >
        <div class="lanes-all" role="presentation" style={{ height: `${total.value}px` }}>
          <div class="lanes-seen" role="presentation" style={{ height: `${model.height.value}px` }}>
            <div class="lanes-names" role="presentation">
              <LaneLabels model={model} idPrefix={id} />
            </div>
            <div ref={bands} class="lanes-bands" role="presentation">
              <BandCanvas model={model} />
              <SpanFrame model={model} />
              <PlayHeadLine model={model} />
              <SelectedStretch model={model} />
            </div>
          </div>
        </div>
      </div>
      {hasNoVolume && <p class="lanes-none">{t('No line names a volume.')}</p>}
      <div class="lanes-bottom">
        <ZoomButtons model={model} fit={fit} />
        <MinimapView store={store} minimap={minimap.value} />
      </div>
      <Legend model={model} isNarrow={isNarrow.value} />
      <SelectionChoices model={model} />
      <Hint model={model} />
      <Tooltip
        model={model}
        hasKeyboard={hasKeyboard.value}
        frame={() => frame.current?.getBoundingClientRect() ?? null}
        bands={() => bands.current?.getBoundingClientRect() ?? null}
      />
    </div>
  );
}

/** Above the names: the day at the left edge and the zone of the times. */
function Corner({ model, wide }: { readonly model: LanesModel; readonly wide: number }): JSX.Element {
  const face = model.face.value;
  const { fromMs } = model.store.visible.value;
  const { axis } = model.store.lanes;
  const date = face.date(Math.max(fromMs, axis.fromMs));
  const words = { utc: face.zone ?? '', timeOfDay: t('time of day'), order: t('order of steps') }[face.kind];
  const hasRoom = namesWidth(wide) >= (words.length > shortWords ? namesWidths.most : namesWidths.middle);
  return (
    <div class="lanes-corner">
      {date !== null && <strong>{date}</strong>}
      <div class="lanes-corner-line">
        <span title={face.zoneInFull ?? words}>{words}</span>
        <UndatedSign model={model} isNarrow={!hasRoom} />
      </div>
    </div>
  );
}

/** Of the names at the left, in pixels. */
const namesWidths = { least: 96, middle: 140, most: 190 } as const;
/** Letters that stand beside the sign of what has no time where the names have a middling width. */
const shortWords = 6;

function namesWidth(wide: number): number {
  return wide < 560 ? namesWidths.least : wide < 1000 ? namesWidths.middle : namesWidths.most;
}

function firstLane(model: LanesModel): number {
  const { rows } = model.rows.peek();
  return Math.max(
    0,
    rows.findIndex(({ type }) => type === 'lane'),
  );
}
