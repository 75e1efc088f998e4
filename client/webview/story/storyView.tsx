// The story: of the finding that is chosen, else which findings there are; and under it what is known at the moment.
// Knows nothing of lanes and stage.
import { useSignal } from '@preact/signals';
import { useAnswer } from '../data/useAnswer';
import type { ReplayStore } from '../state/replayStore';
import { Icon } from '../icons';
import { Later } from '../later';
import { t } from '../words';
import { FindingList } from './findingList';
import { FindingStory } from './findingStory';
import { MomentWords } from './momentWords';
import './findingList.css';
import './findingStory.css';
import './storyChain.css';
import './momentWords.css';

export function StoryView({ store }: { readonly store: ReplayStore }) {
  const { finding } = store.subject.value;
  return (
    <div class="story scroll" tabIndex={0} role="region" aria-label={t('Story')}>
      {finding === null ? <Findings store={store} /> : <Chosen store={store} finding={finding} />}
      <Later frames={2}>
        <MomentWords store={store} />
      </Later>
    </div>
  );
}

function Chosen({ store, finding }: { readonly store: ReplayStore; readonly finding: number }) {
  const story = useAnswer(store, 'story', { finding });
  const known = store.overview.findings[finding];
  return (
    <>
      <button type="button" class="link all-findings" onClick={() => store.choose({ finding: null })}>
        <Icon name="back" />
        {t('All findings')}
      </button>
      {story ? (
        <FindingStory store={store} story={story} />
      ) : (
        <article class="finding-story" aria-busy={story === undefined}>
          <h2>{known?.title}</h2>
          <p class="quiet">{story === undefined ? '…' : t('There is no story of this finding.')}</p>
        </article>
      )}
    </>
  );
}

function Findings({ store }: { readonly store: ReplayStore }) {
  const { findings, isUndisturbed, inputs } = store.overview;
  const severity = useSignal<'all' | 'error' | 'warning' | 'info'>('all');
  return (
    <section aria-labelledby="findings-title">
      {isUndisturbed && <Undisturbed isIncident={inputs.length > 1} />}
      {findings.length > 0 ? (
        <FindingList store={store} severity={severity} />
      ) : (
        !isUndisturbed && <p class="calm">{t('No finding was made. The steps and the lanes show what the logs tell.')}</p>
      )}
    </section>
  );
}

function Undisturbed({ isIncident }: { readonly isIncident: boolean }) {
  const [nothing, others] = isIncident
    ? [
        t('Nothing was redirected, paused or lost, as far as these files tell.'),
        t('What a node without a log saw, nobody can tell.'),
      ]
    : [
        t('Nothing was redirected, paused or lost, as far as this log tells.'),
        t('What another node saw stands in the log of that node.'),
      ];
  return (
    <div class="calm undisturbed">
      <Icon name="pass" />
      <p>
        <strong>{nothing}</strong> {others}
      </p>
    </div>
  );
}
