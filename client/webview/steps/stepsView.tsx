// All steps in time order, that of the play head chosen. Knows nothing of what stood before and after a step.
import { useMemo } from 'preact/hooks';
import type { ReplayStep } from '../../../server/src/protocol/messages';
import { Icon } from '../icons';
import { inputName, writerName } from '../lineLinks';
import { severityWord } from '../replayWords';
import { clockFace } from '../lanes/clockFace';
import type { ReplayStore } from '../state/replayStore';
import { bringIntoSight } from '../transport/moves';
import { VirtualList } from '../virtualList';
import { count, t } from '../words';
import { StepPages } from './stepPages';
import './steps.css';

const rowHeight = 28;

export function StepsView({ store }: { readonly store: ReplayStore }) {
  const pages = useMemo(() => new StepPages(store.source), [store]);
  const { stepCount } = store.overview;
  const choose = (step: number) => {
    store.isPlaying.value = false;
    void store.goToStep(step).then(() => bringIntoSight(store));
  };
  // Read here, so that the rows are drawn anew when texts have come.
  void pages.arrived.value;
  return (
    <section class="steps-pane" aria-labelledby="steps-title">
      <h2 id="steps-title" class="pane-title">
        {t('Steps')} <span class="count">{count(stepCount)}</span>
      </h2>
      <VirtualList
        id="step"
        className={isOneDay(store) ? 'steps' : 'steps has-dates'}
        label={t('Steps')}
        rowCount={stepCount}
        rowHeight={rowHeight}
        chosen={store.calmHead.value.step}
        choose={choose}
        row={(index) => <StepRow store={store} step={pages.step(index)} />}
      />
    </section>
  );
}

function StepRow({ store, step }: { readonly store: ReplayStore; readonly step: ReplayStep | undefined }) {
  if (!step) return <span class="quiet">…</span>;
  const { severity, title, volume, input } = step;
  const writer = writerName(store, input);
  const words = [step.time, title, inputName(store, input)].filter((part) => part !== null).join('  ');
  return (
    <>
      <span class="mark">
        {severity === 'info' ? <span class="dot" aria-hidden="true" /> : <Icon name={severity} />}
        {severity !== 'info' && <span class="heard">{severityWord(severity)}</span>}
      </span>
      <span class="time quiet">{shortTime(store, step)}</span>
      <span class="title" title={words}>
        {title}
      </span>
      {volume !== null && !title.includes(volume) && <span class="volume quiet">{volume}</span>}
      {writer !== null && <span class="writer quiet">{writer}</span>}
    </>
  );
}

/** In the chosen clock; without the date where it is one. */
function shortTime(store: ReplayStore, { utcMs, time }: ReplayStep): string {
  const face = clockFace(store.lanes.axis, store.clock.value);
  if (utcMs === null || face.kind !== 'utc') return time;
  return isOneDay(store) ? face.time(utcMs) : `${face.date(utcMs)?.slice(5) ?? ''} ${face.time(utcMs)}`;
}

function isOneDay(store: ReplayStore): boolean {
  const { axis } = store.lanes;
  const { date } = clockFace(axis, store.clock.value);
  return date(axis.fromMs) === date(axis.toMs);
}
