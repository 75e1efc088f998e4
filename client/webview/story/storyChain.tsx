// The chain of causes of a finding, the first cause first; the part at which the play head stands is marked. Knows nothing of other findings.
import type { StoryPart } from '../../../server/src/protocol/replayViewMessages';
import { CertaintyMark } from '../certaintyMark';
import { clockFace, type ClockFace } from '../lanes/clockFace';
import type { ReplayStore } from '../state/replayStore';
import { bringIntoSight, chooseFinding } from '../transport/moves';
import { t } from '../words';
import { MarkNumber } from './findingList';
import { Quotes } from './quotes';
import { ZoneNote } from './zoneNote';

export function StoryChain({ store, chain }: { readonly store: ReplayStore; readonly chain: readonly StoryPart[] }) {
  if (chain.length === 0) return <p class="quiet">{t('The logs do not say how it came about.')}</p>;
  const { step } = store.calmHead.value;
  const present = chain.reduce((found, part, index) => (part.step !== null && part.step <= step ? index : found), -1);
  return (
    <>
      <ZoneNote store={store} />
      <ol class="chain">
        {chain.map((part, index) => (
          <Part key={index} store={store} part={part} isPresent={index === present} />
        ))}
      </ol>
    </>
  );
}

function Part({
  store,
  part,
  isPresent,
}: {
  readonly store: ReplayStore;
  readonly part: StoryPart;
  readonly isPresent: boolean;
}) {
  const { finding, step, text, certainty, evidence } = part;
  const severity = finding === null ? null : (store.overview.findings[finding]?.severity ?? null);
  const face = clockFace(store.lanes.axis, store.clock.value);
  const go = async () => {
    store.isPlaying.value = false;
    if (finding !== null && finding !== store.subject.peek().finding) await chooseFinding(store, finding);
    if (step !== null) await store.goToStep(step);
    bringIntoSight(store);
  };
  return (
    <li class={isPresent ? 'part is-present' : 'part'} {...(isPresent ? { 'aria-current': 'step' } : {})}>
      <span class="part-mark" aria-hidden="true">
        {finding !== null && severity !== null ? (
          <MarkNumber store={store} finding={finding} severity={severity} />
        ) : (
          <span class="mark-number" />
        )}
      </span>
      <div class="part-words">
        <p class="under">
          <span class="time">{timeWords(part, face)}</span>
          <CertaintyMark certainty={certainty} />
        </p>
        {step === null && finding === null ? (
          <p>{text}</p>
        ) : (
          <button type="button" class="part-text" title={t('Go to this moment')} onClick={() => void go()}>
            {text}
          </button>
        )}
        <Quotes store={store} evidence={evidence} />
      </div>
    </li>
  );
}

/** `atMs` of a line without a date is only where it was read. */
function timeWords({ atMs, time }: StoryPart, face: ClockFace): string {
  if (face.kind !== 'utc') return time;
  const isDated = atMs !== null && /^\d{4}-/.test(time);
  return isDated ? face.time(atMs) : time === '' ? t('without a time') : time;
}
