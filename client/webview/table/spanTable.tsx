// The stretches of one lane as a table: from when to when, what, how it is known, and the line that began it. Knows nothing of drawing.
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { BandSpan } from '../../../server/src/protocol/replayViewMessages';
import { CertaintyMark } from '../certaintyMark';
import { useHeldAnswer } from '../data/useAnswer';
import { clockFace } from '../lanes/clockFace';
import { durationWords } from '../lanes/durations';
import { LineLink, lineWords } from '../lineLinks';
import type { ReplayStore } from '../state/replayStore';
import { StepPages } from '../steps/stepPages';
import { BandSign } from '../theme/bandSign';
import { bringIntoSight } from '../transport/moves';
import { t } from '../words';
import { PageButtons } from './pageButtons';
import { TableHead } from './tableHead';

const pageSize = 40;

export function SpanTable({ store }: { readonly store: ReplayStore }) {
  const { groups, axis } = store.lanes;
  const { volume, node } = store.subject.value;
  const page = useSignal(0);
  const steps = useMemo(() => new StepPages(store.source), [store]);
  const all = groups.flatMap((group) => group.lanes.map((lane) => ({ volume: group.volume, ...lane })));
  const lane =
    all.find((one) => one.volume === volume && one.node === node) ?? all.find((one) => one.volume === volume) ?? all[0];
  const answer = useHeldAnswer(
    store,
    'spans',
    lane ? { lanes: [lane.id], fromMs: axis.fromMs, toMs: axis.toMs, leastMs: 0 } : null,
  );
  if (!lane) return null;
  // Read here, so that the rows are drawn anew when lines have come.
  void steps.arrived.value;
  const bands = answer?.lanes[0]?.bands ?? [];
  const first = Math.min(page.value, Math.max(0, Math.ceil(bands.length / pageSize) - 1)) * pageSize;
  const titles = [t('From'), t('To'), t('How long'), t('What'), t('Line')];
  return (
    <section aria-labelledby="span-table-title" aria-busy={answer === undefined}>
      <h2 id="span-table-title" class="pane-title">
        {t('One lane from beginning to end')}
      </h2>
      <label class="narrowed">
        {t('Lane')}{' '}
        <select
          class="speed"
          value={String(lane.id)}
          onChange={({ currentTarget }) => {
            const chosen = all.find(({ id }) => String(id) === currentTarget.value);
            if (chosen) store.choose({ volume: chosen.volume ?? volume, node: chosen.node });
            page.value = 0;
          }}
        >
          {all.map((one) => (
            <option key={one.id} value={String(one.id)}>
              {one.volume === null ? t('node {0}', one.node) : t('{0} on {1}', one.volume, one.node)}
            </option>
          ))}
        </select>
      </label>
      <table role="table" class="values span-table" aria-labelledby="span-table-title">
        <TableHead titles={titles} />
        <tbody role="rowgroup">
          {bands.slice(first, first + pageSize).map((band) => (
            <Row key={band.fromMs} store={store} band={band} titles={titles} steps={steps} />
          ))}
        </tbody>
      </table>
      <PageButtons first={first} pageSize={pageSize} rowCount={bands.length} go={(to) => (page.value = to)} />
    </section>
  );
}

interface RowProps {
  readonly store: ReplayStore;
  readonly band: BandSpan;
  readonly titles: readonly string[];
  readonly steps: StepPages;
}

function Row({ store, band, titles, steps }: RowProps) {
  const { time } = clockFace(store.lanes.axis, store.clock.value);
  const { fromMs, toMs, certainty, words, step } = band;
  const told = step >= 0 ? steps.step(step) : undefined;
  const { ms } = store.calmHead.value;
  const isPresent = ms >= fromMs && ms < toMs;
  return (
    <tr role="row" class={isPresent ? 'is-present' : ''} {...(isPresent ? { 'aria-current': 'time' } : {})}>
      <td role="cell" data-title={titles[0]}>
        <button
          type="button"
          class="link"
          onClick={() => void (step >= 0 ? store.goToStep(step) : store.goToMs(fromMs)).then(() => bringIntoSight(store))}
        >
          {time(fromMs)}
        </button>
      </td>
      <td role="cell" data-title={titles[1]}>
        {toMs >= store.lanes.axis.toMs ? t('the end') : time(toMs)}
      </td>
      <td role="cell" data-title={titles[2]}>
        {store.lanes.axis.kind === 'order' ? '–' : durationWords(toMs - fromMs)}
      </td>
      <td role="cell" data-title={titles[3]}>
        <span>
          <BandSign band={band.band} isInferred={certainty === 'inferred'} /> {words}{' '}
          {certainty !== 'unknown' && <CertaintyMark certainty={certainty} />}
        </span>
      </td>
      <td role="cell" data-title={titles[4]}>
        {told ? <LineLink store={store} at={told} text={lineWords(store, told)} /> : <span class="quiet">–</span>}
      </td>
    </tr>
  );
}
