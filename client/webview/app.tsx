// The whole view: which part stands where at which width. Knows nothing of what the parts show.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SideName } from '../src/views/replayMessages';
import { CompareView } from './compare/compareView';
import { Header } from './header/header';
import { LanesView } from './lanes/lanesView';
import { Later } from './later';
import { NoSteps } from './quiet/quietStates';
import { Splitter } from './splitter';
import { StageView } from './stage/stageView';
import type { ReplayStore } from './state/replayStore';
import { StepsView } from './steps/stepsView';
import { StoryView } from './story/storyView';
import { TableView } from './table/tableView';
import { Tabs } from './tabs';
import { Transport } from './transport/transport';
import { Trouble } from './trouble';
import { WhatIfView } from './whatIf/whatIfView';
import { t } from './words';
import './app.css';

/** From this width on, in CSS pixels, the stage stands under the lanes and the rest beside them. */
const wideFrom = 1080;

/** Frames until the parts come that cost more than one: the lanes are there first. */
const [stageAfter, sideAfter] = [2, 5];

export function App({ store }: { readonly store: ReplayStore }) {
  const page = useRef<HTMLDivElement>(null);
  const isWide = useSignal(document.documentElement.clientWidth >= wideFrom);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => (isWide.value = (entry?.contentRect.width ?? 0) >= wideFrom));
    watch.observe(page.current!);
    return () => watch.disconnect();
  }, []);
  if (store.overview.stepCount === 0) {
    return (
      <div class="app" ref={page}>
        <Header store={store} />
        <NoSteps overview={store.overview} />
      </div>
    );
  }
  return (
    <div class={isWide.value ? 'app is-wide' : 'app'} ref={page}>
      <Header store={store} />
      <Trouble store={store} />
      {isWide.value ? <WidePanes store={store} /> : <Column store={store} />}
    </div>
  );
}

function WidePanes({ store }: { readonly store: ReplayStore }) {
  const side = store.sizes.value.side ?? 0.29;
  return (
    <div class="panes">
      <div class="picture" style={{ flexBasis: `${(1 - side) * 100}%` }}>
        <LanesAbove store={store}>
          {hasStage(store) ? (
            <section class="region stage-region" aria-label={t('Stage')}>
              <Later frames={stageAfter}>
                <StageView store={store} />
              </Later>
            </section>
          ) : (
            <section class="region stage-region" aria-label={t('Steps')}>
              <p class="quiet no-stage">
                {t('No line names a Cluster Shared Volume, so there is no stage to draw. These are the steps.')}
              </p>
              <StepsView store={store} />
            </section>
          )}
        </LanesAbove>
      </div>
      <Splitter
        label={t('Width of the side')}
        between="column"
        share={1 - side}
        least={0.45}
        most={0.8}
        moved={(share) => (store.sizes.value = { ...store.sizes.value, side: 1 - share })}
      />
      <Side store={store} without={hasStage(store) ? 'stage' : 'steps'} />
    </div>
  );
}

function Column({ store }: { readonly store: ReplayStore }) {
  return (
    <div class="panes column">
      <LanesAbove store={store}>
        <Side store={store} without={null} />
      </LanesAbove>
    </div>
  );
}

/** Lanes and transport, and under them what is given. */
function LanesAbove({ store, children }: { readonly store: ReplayStore; readonly children: preact.ComponentChildren }) {
  const { lanes: share } = store.sizes.value;
  // As high as what they hold, where nobody has chosen another height.
  const height = share === null ? { flexBasis: 'auto', maxHeight: '48%' } : { flexBasis: `${share * 100}%` };
  return (
    <div class="stack">
      <section class="region lanes-region" aria-label={t('Lanes')} style={height}>
        <LanesView store={store} />
      </section>
      <Splitter
        label={t('Height of the lanes')}
        between="row"
        share={share}
        least={0.15}
        most={0.75}
        moved={(to) => (store.sizes.value = { ...store.sizes.value, lanes: to })}
      />
      <Transport store={store} />
      {children}
    </div>
  );
}

/** The stage shows a volume: one of the logs, or of a simulation. */
function hasStage({ lanes, whatIf }: ReplayStore): boolean {
  return whatIf.value !== null || lanes.groups.some(({ volume }) => volume !== null);
}

/** @param without what stands under the lanes already */
function Side({ store, without }: { readonly store: ReplayStore; readonly without: 'stage' | 'steps' | null }) {
  const wanted = store.side.value;
  const chosen: SideName = wanted === without || (wanted === 'stage' && without !== null) ? 'story' : wanted;
  const all = [
    { name: 'story', title: t('Story') },
    ...(without === null ? [{ name: 'stage', title: t('Stage') } as const] : []),
    { name: 'steps', title: t('Steps') },
    { name: 'table', title: t('Table') },
    { name: 'compare', title: t('Compare') },
    ...(store.source.isLive ? [{ name: 'whatIf', title: t('What if') } as const] : []),
  ] as const;
  const tabs = all.filter(({ name }) => name !== without);
  return (
    <aside class="region side" aria-label={t('Story, steps and more')}>
      <Tabs label={t('What to show')} tabs={tabs} chosen={chosen} choose={(name: SideName) => (store.side.value = name)}>
        <Later frames={sideAfter}>
          {chosen === 'story' && <StoryView store={store} />}
          {chosen === 'stage' && <StageView store={store} />}
          {chosen === 'steps' && <StepsView store={store} />}
          {chosen === 'table' && <TableView store={store} />}
          {chosen === 'compare' && <CompareView store={store} />}
          {chosen === 'whatIf' && <WhatIfView store={store} />}
        </Later>
      </Tabs>
    </aside>
  );
}
