// The picture as tables: every volume on each node at the moment, and the stretches of one lane. Knows nothing of drawing.
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useVolumeStates } from '../data/useVolumeStates';
import { volumePages } from '../data/volumeStates';
import { clockFace } from '../lanes/clockFace';
import type { ReplayStore } from '../state/replayStore';
import { count, t } from '../words';
import { PageButtons } from './pageButtons';
import { SpanTable } from './spanTable';
import { TableHead } from './tableHead';
import { ValueWords } from './valueWords';
import './table.css';

/** Rows of about a page; a volume is never parted. */
const mostRows = 40;

export function TableView({ store }: { readonly store: ReplayStore }) {
  return (
    <div class="table-view scroll" tabIndex={0} role="region" aria-label={t('Table')}>
      <MomentTable store={store} />
      <SpanTable store={store} />
    </div>
  );
}

function MomentTable({ store }: { readonly store: ReplayStore }) {
  const isAll = useSignal(false);
  const page = useSignal(0);
  const { step, ms } = store.calmHead.value;
  const { volume } = store.subject.value;
  const { volumes } = store.overview;
  const isNarrowed = !isAll.value && volume !== null;
  const pages = useMemo(() => volumePages(store.lanes.groups, mostRows), [store]);
  const shown = isNarrowed ? [volume] : (pages[page.value] ?? []);
  const { state, isBusy } = useVolumeStates(store, step, shown);
  const rows = state?.volumes ?? [];
  const titles = [t('Volume'), t('Node'), t('IO mode'), t('Volume state'), t('Coordinator')];
  const { time } = clockFace(store.lanes.axis, store.clock.value);
  return (
    <section aria-labelledby="moment-table-title" aria-busy={isBusy}>
      <h2 id="moment-table-title" class="pane-title">
        {t('Volumes on each node at {0}', time(ms))}
      </h2>
      {volume !== null && volumes.length > 1 && (
        <label class="narrowed">
          <input
            type="checkbox"
            checked={isAll.value}
            onChange={({ currentTarget }) => {
              isAll.value = currentTarget.checked;
              page.value = 0;
            }}
          />
          {t('All {0} volumes, not only {1}', count(volumes.length), volume)}
        </label>
      )}
      {state && rows.length === 0 ? (
        <p class="calm quiet">{t('No line tells of a volume.')}</p>
      ) : (
        <table role="table" class="values moment-table" aria-labelledby="moment-table-title">
          <TableHead titles={titles} />
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={`${row.volume} ${row.node}`} role="row">
                <th role="rowheader" scope="row">
                  {row.volume}
                </th>
                <td role="cell" data-title={titles[1]}>
                  {row.node}
                </td>
                {[row.ioMode, row.volumeState, row.coordinator].map((value, index) => (
                  <td key={index} role="cell" data-title={titles[index + 2]}>
                    <ValueWords store={store} state={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isNarrowed && pages.length > 1 && (
        <PageButtons
          first={page.value * pages[0]!.length}
          pageSize={pages[0]!.length}
          rowCount={pages.flat().length}
          go={(to) => (page.value = to)}
        />
      )}
    </section>
  );
}
