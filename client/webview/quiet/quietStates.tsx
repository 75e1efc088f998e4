// The view without a replay: reading, stopped, failed, nothing found. Each says what it is, why, and what to do.
import type { ReplayOverview } from '../../../server/src/protocol/messages';
import { Icon } from '../icons';
import { count, t } from '../words';
import './quiet.css';

/** Says what is read and, for a large file, how far it is; only then there is something to stop. */
export function Loading(props: { readonly name: string; readonly percent: number | null; readonly stop: () => void }) {
  const { name, percent, stop } = props;
  const style = percent === null ? {} : { '--done': `${percent}%` };
  return (
    <div class="quiet-state">
      <div
        class={percent === null ? 'progress' : 'progress is-measured'}
        role="progressbar"
        aria-label={t('Reading the log')}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
        style={style}
      />
      <div role="status">
        <h1>{t('Reading {0}', name)}</h1>
        <p>{t('A log of 300 MB takes some seconds.')}</p>
      </div>
      {percent !== null && (
        <button type="button" class="button" onClick={stop}>
          {t('Stop')}
        </button>
      )}
    </div>
  );
}

export function Stopped({ name, readAgain }: { readonly name: string; readonly readAgain: () => void }) {
  return (
    <div class="quiet-state" role="status">
      <Icon name="info" />
      <h1>{t('Reading {0} was stopped', name)}</h1>
      <button type="button" class="button" onClick={readAgain}>
        {t('Read it')}
      </button>
    </div>
  );
}

export function Failed(props: { readonly name: string; readonly reason: string; readonly tryAgain: () => void }) {
  const { name, reason, tryAgain } = props;
  return (
    <div class="quiet-state" role="alert">
      <Icon name="error" />
      <h1>{t('{0} cannot be replayed', name)}</h1>
      <p>{reason}</p>
      <button type="button" class="button" onClick={tryAgain}>
        {t('Try again')}
      </button>
    </div>
  );
}

/** A log without a single step, told apart by what is in it instead. */
export function NoSteps({ overview }: { readonly overview: ReplayOverview }) {
  const { inputs, lines, records, unrecognised } = overview;
  const isForeign = records === 0 || unrecognised === records;
  const why = isForeign
    ? lines === 1
      ? t('Its only line does not have the form of a cluster log entry.')
      : t('None of its {0} lines has the form of a cluster log entry.', count(lines))
    : inputs.length > 1
      ? t(
          'These files have {0} entries, but none of them tells of a volume, disk, node or resource that changed.',
          count(records),
        )
      : t('This log has {0} entries, but none of them tells of a volume, disk, node or resource that changed.', count(records));
  const advice = isForeign
    ? [t('Check that this is the file that Get-ClusterLog wrote, and that it was not changed on the way.')]
    : [
        t('Look for the log of the node that was coordinator at the time: most of what happens to a volume is written there.'),
        t('Check that the log covers the time of the incident; Get-ClusterLog -TimeSpan cuts it.'),
      ];
  return (
    <div class="quiet-state">
      <Icon name="info" />
      <h2>{t('No step found')}</h2>
      <p>{why}</p>
      <h3>{t('What to do')}</h3>
      <ul>
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
