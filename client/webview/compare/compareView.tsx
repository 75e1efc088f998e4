// Two moments, or two nodes at the moment, side by side: what differs, and how much is the same. Knows nothing of how values change.
import { useSignal, type Signal } from '@preact/signals';
import { useVolumeStates } from '../data/useVolumeStates';
import { Icon } from '../icons';
import { clockFace } from '../lanes/clockFace';
import { trackWord } from '../replayWords';
import type { ReplayStore } from '../state/replayStore';
import { useStepTime } from '../state/useStepTime';
import { ValueWords } from '../table/valueWords';
import { bringIntoSight } from '../transport/moves';
import { count, t } from '../words';
import { compareMoments, compareNodes, type Comparison } from './differences';
import './compare.css';

export function CompareView({ store }: { readonly store: ReplayStore }) {
  const what = useSignal<'moments' | 'nodes'>('moments');
  const choice = (name: 'moments' | 'nodes', words: string) => (
    <button
      type="button"
      class={what.value === name ? 'chip is-on' : 'chip'}
      aria-pressed={what.value === name}
      onClick={() => (what.value = name)}
    >
      {words}
    </button>
  );
  return (
    <div class="compare scroll" tabIndex={0} role="region" aria-label={t('Compare')}>
      <div class="chips" role="group" aria-label={t('What to compare')}>
        {choice('moments', t('Two moments'))}
        {store.overview.nodes.length > 1 && choice('nodes', t('Two nodes'))}
      </div>
      {what.value === 'moments' ? <TwoMoments store={store} /> : <TwoNodes store={store} />}
    </div>
  );
}

function TwoMoments({ store }: { readonly store: ReplayStore }) {
  const pinned = store.pinned.value;
  const { step, ms } = store.calmHead.value;
  const isAll = useSignal(false);
  const volumes = comparedVolumes(store, isAll.value);
  const { state: a, isBusy: isBusyA } = useVolumeStates(store, pinned, volumes);
  const { state: b, isBusy: isBusyB } = useVolumeStates(store, pinned === null ? null : step, volumes);
  const { time } = clockFace(store.lanes.axis, store.clock.value);
  const pinnedMs = useStepTime(store, pinned);
  const pin = (
    <button type="button" class="button" onClick={() => (store.pinned.value = step)}>
      {pinned === null ? t('Keep this moment as A') : t('Keep this moment as A instead')}
    </button>
  );
  if (pinned === null) {
    return (
      <div class="calm">
        <p>
          {t('Keep the moment at which the play head stands as A. Then go anywhere else: that is B, and what differs is listed.')}
        </p>
        {pin}
      </div>
    );
  }
  const atA = pinnedMs === null ? t('step {0}', pinned + 1) : time(pinnedMs);
  const atB = time(ms);
  return (
    <>
      <p class="sides">
        <button type="button" class="link" onClick={() => void store.goToStep(pinned).then(() => bringIntoSight(store))}>
          {t('A: {0}', atA)}
        </button>
        <span>{t('B: {0} (play head)', atB)}</span>
        {pinned === step ? null : pin}
        <button
          type="button"
          class="icon-button"
          aria-label={t('Forget A')}
          title={t('Forget A')}
          onClick={() => (store.pinned.value = null)}
        >
          <Icon name="close" />
        </button>
      </p>
      {pinned === step ? (
        <p class="calm quiet">{t('A and B are the same moment. Go to another one, on the lanes or with the arrow keys.')}</p>
      ) : (
        <div aria-busy={isBusyA || isBusyB}>
          <AllVolumes store={store} isAll={isAll} />
          {a && b && <Differences store={store} comparison={compareMoments(a, b)} names={[t('A, {0}', atA), t('B, {0}', atB)]} />}
        </div>
      )}
    </>
  );
}

/** The chosen volume, until all are asked for: in a large cluster that takes a while. */
function comparedVolumes({ subject, lanes }: ReplayStore, isAll: boolean): readonly string[] {
  const { volume } = subject.value;
  if (!isAll && volume !== null) return [volume];
  return lanes.groups.flatMap((group) => group.volume ?? []);
}

function AllVolumes({ store, isAll }: { readonly store: ReplayStore; readonly isAll: Signal<boolean> }) {
  const { volume } = store.subject.value;
  const { volumes } = store.overview;
  if (volume === null || volumes.length < 2) return null;
  return (
    <label class="narrowed">
      <input type="checkbox" checked={isAll.value} onChange={({ currentTarget }) => (isAll.value = currentTarget.checked)} />
      {t('All {0} volumes, not only {1}', count(volumes.length), volume)}
    </label>
  );
}

function TwoNodes({ store }: { readonly store: ReplayStore }) {
  const { nodes } = store.overview;
  const first = useSignal(store.subject.peek().node ?? nodes[0]!);
  const second = useSignal(nodes.find((node) => node !== first.peek())!);
  const isAll = useSignal(false);
  const { state, isBusy } = useVolumeStates(store, store.calmHead.value.step, comparedVolumes(store, isAll.value));
  const chooser = (chosen: Signal<string>, label: string) => (
    <label>
      {label}{' '}
      <select class="speed" value={chosen.value} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
        {nodes.map((node) => (
          <option key={node} value={node}>
            {node}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <p class="sides">
        {chooser(first, 'A')}
        {chooser(second, 'B')}
        <span class="quiet">{t('at the play head')}</span>
      </p>
      {first.value === second.value ? (
        <p class="calm quiet">{t('Choose two nodes that are not the same.')}</p>
      ) : (
        <div aria-busy={isBusy}>
          <AllVolumes store={store} isAll={isAll} />
          {state && (
            <Differences
              store={store}
              comparison={compareNodes(state, first.value, second.value)}
              names={[first.value, second.value]}
            />
          )}
        </div>
      )}
    </>
  );
}

/** More rows than this are no comparison any more. */
const mostRows = 200;

interface DifferencesProps {
  readonly store: ReplayStore;
  readonly comparison: Comparison;
  readonly names: readonly [string, string];
}

function Differences({ store, comparison: { differences, sameCount }, names: [a, b] }: DifferencesProps) {
  const same = sameCount === 1 ? t('1 known value is the same.') : t('{0} known values are the same.', count(sameCount));
  if (differences.length === 0)
    return (
      <p class="calm">
        {t('Nothing differs.')} {same}
      </p>
    );
  return (
    <>
      <table role="table" class="values differences" aria-label={t('What differs')}>
        <thead role="rowgroup">
          <tr role="row">
            {[t('Of'), a, b].map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {differences.slice(0, mostRows).map((one) => (
            <tr key={`${one.track} ${one.of}`} role="row">
              <th role="rowheader" scope="row">
                {one.of}
                <span class="under">{trackWord(one.track)}</span>
              </th>
              {([one.a, one.b] as const).map((value, index) => (
                <td key={index} role="cell" data-title={index === 0 ? a : b}>
                  {value ? (
                    <ValueWords store={store} state={{ ...value, changed: false }} />
                  ) : (
                    <span class="quiet">{t('not there')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="calm quiet">
        {differences.length > mostRows && `${t('{0} more values differ.', count(differences.length - mostRows))} `}
        {same}
      </p>
    </>
  );
}
