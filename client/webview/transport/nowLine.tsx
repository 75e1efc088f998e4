// Where the play head stands: the time, and what was told then. Knows nothing of how it got there.
import { Icon } from '../icons';
import { CertaintyMark } from '../certaintyMark';
import { LineLink, lineWords } from '../lineLinks';
import { severityWord } from '../replayWords';
import { clockFace } from '../lanes/clockFace';
import { durationWords } from '../lanes/durations';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';

export function NowLine({ store }: { readonly store: ReplayStore }) {
  const face = clockFace(store.lanes.axis, store.clock.value);
  const { ms, step } = store.playHead.value;
  const moment = store.moment.value;
  const told = moment?.step === step ? moment.told : null;
  return (
    <div class="moment-step">
      <span class="now">
        <time>{face.time(ms)}</time>
        <span class="quiet date">{face.date(ms)}</span>
        {!face.isZoneTold && (
          <span class="quiet zone" title={face.zoneInFull ?? ''}>
            {face.zone}
          </span>
        )}
      </span>
      {told === null ? (
        <p class="headline quiet">{step < 0 ? t('Before the first change') : '…'}</p>
      ) : (
        <>
          <h2 id="moment-title" class="headline" title={told.title}>
            {told.severity !== 'info' && <Icon name={told.severity} />}
            {told.severity !== 'info' && <span class="heard">{severityWord(told.severity)}</span>}
            {told.title}
          </h2>
          <span class="under">
            <LineLink store={store} at={told} text={lineWords(store, told)} />
            <CertaintyMark certainty={told.certainty} />
            {told.utcMs === null && face.kind === 'utc' && (
              <span class="quiet" title={t('It stands where it was read; no line says when it was so.')}>
                {t('without a time')}
              </span>
            )}
            <Since store={store} />
          </span>
        </>
      )}
    </div>
  );
}

/** How long ago it was, while the play head stands behind it. */
function Since({ store }: { readonly store: ReplayStore }) {
  const at = store.moment.value?.told;
  if (!at || at.utcMs === null || store.lanes.axis.kind !== 'utc') return null;
  const ms = store.playHead.value.ms - at.utcMs;
  return ms >= 100 ? <span class="since">{t('{0} ago', durationWords(ms))}</span> : null;
}
