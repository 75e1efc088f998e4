// Why a finding came about: its chain of causes, what else it could have been, what to do, what nobody can know.
// Knows nothing of which finding is chosen.
import { useSignal } from '@preact/signals';
import type { ReplayStory, StoryCause } from '../../../server/src/protocol/replayViewMessages';
import { CertaintyMark } from '../certaintyMark';
import { Icon, type IconName } from '../icons';
import { severityWord } from '../replayWords';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';
import { Quotes } from './quotes';
import { StoryChain } from './storyChain';

export function FindingStory({ store, story }: { readonly store: ReplayStore; readonly story: ReplayStory }) {
  const { title, severity, verdict, causes, lookedFor, advice, missing } = story;
  const { cause } = store.overview.findings[story.finding] ?? { cause: null };
  return (
    <article class="finding-story">
      <h2>{title}</h2>
      <p class="verdict-line">
        <Verdict verdict={verdict} />
        <span class="quiet">
          {severityWord(severity)}
          {cause !== null && ` · ${cause}`}
        </span>
      </p>
      <StoryChain store={store} chain={story.chain} />
      {causes.length > 0 && (
        <section>
          <h3>{t('Possible causes')}</h3>
          <ul class="causes">
            {causes.map((one) => (
              <Cause key={one.text} store={store} cause={one} />
            ))}
          </ul>
        </section>
      )}
      {advice.length > 0 && (
        <section>
          <h3>{t('What to check')}</h3>
          <ul class="advice">
            {advice.map(({ text, command }) => (
              <li key={`${text} ${command}`}>
                {text !== command && <p>{text}</p>}
                {command !== null && <Command store={store} command={command} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <LookedFor store={store} lookedFor={lookedFor.filter(({ text }) => !missing.includes(text))} />
      {missing.length > 0 && (
        <section class="missing">
          <h3>
            <Icon name="warning" />
            {t('What nobody can know')}
          </h3>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** How long a button says that it has copied. */
const toldCopiedMs = 1500;

function Verdict({ verdict }: { readonly verdict: ReplayStory['verdict'] }) {
  const [icon, words] = {
    alarming: ['warning', t('alarming')] as const,
    expected: ['check', t('part of normal work')] as const,
    followedFault: ['info', t('followed a fault')] as const,
    unclear: ['missing', t('fault or normal work: not known')] as const,
  }[verdict];
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={icon} />
      {words}
    </span>
  );
}

function Cause({ store, cause }: { readonly store: ReplayStore; readonly cause: StoryCause }) {
  return (
    <li>
      <p>
        {cause.text} <CertaintyMark certainty={cause.certainty} />
      </p>
      <Quotes store={store} evidence={cause.evidence} />
    </li>
  );
}

function Command({ store, command }: { readonly store: ReplayStore; readonly command: string }) {
  const isCopied = useSignal(false);
  const copy = () => {
    store.outside.copy(command, command);
    isCopied.value = true;
    setTimeout(() => (isCopied.value = false), toldCopiedMs);
  };
  return (
    <div class="command">
      <code>{command}</code>
      <button
        type="button"
        class="icon-button"
        title={t('Copy command')}
        aria-label={t('Copy command: {0}', command)}
        onClick={copy}
      >
        <Icon name={isCopied.value ? 'check' : 'copy'} />
      </button>
      <span class="heard" role="status">
        {isCopied.value ? t('Copied') : ''}
      </span>
    </div>
  );
}

function LookedFor({ store, lookedFor }: { readonly store: ReplayStore; readonly lookedFor: ReplayStory['lookedFor'] }) {
  if (lookedFor.length === 0) return null;
  const groups: readonly (readonly [boolean | null, string, IconName])[] = [
    [true, t('Looked for and found'), 'check'],
    [false, t('Looked for and not found'), 'close'],
    [null, t('Looked for, but nobody can know'), 'missing'],
  ];
  return (
    <>
      {groups.map(([found, title, icon]) => {
        const signs = lookedFor.filter((one) => one.found === found);
        if (signs.length === 0) return null;
        return (
          <section key={title} class="looked-for">
            <h3>{title}</h3>
            <ul>
              {signs.map(({ text, evidence }) => (
                <li key={text}>
                  <Icon name={icon} />
                  <div>
                    <p>{text}</p>
                    <Quotes store={store} evidence={evidence} />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
