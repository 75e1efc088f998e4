// Which sign stands for what: only of what has been seen so far. Knows nothing of canvas.
import type { JSX } from 'preact';
import { certaintyMeaning } from '../replayWords';
import { BandSign } from '../theme/bandSign';
import { bandMeaning, bandWords } from '../theme/bands';
import { t } from '../words';
import type { LanesModel } from './lanesModel';
import { legendSigns } from './legendSigns';
import './legend.css';

export interface LegendProps {
  readonly model: LanesModel;
  /** Closed until it is asked for. */
  readonly isNarrow: boolean;
}

export function Legend({ model, isNarrow }: LegendProps): JSX.Element {
  if (!isNarrow) return <Signs model={model} />;
  return (
    <details class="lanes-legend-closed">
      <summary>{t('Legend')}</summary>
      <Signs model={model} />
    </details>
  );
}

function Signs({ model }: { readonly model: LanesModel }): JSX.Element {
  void model.spansVersion.value;
  const { bandsSeen, hasCoordinator, hasInferred } = model.cache;
  const hasDoubt = model.store.lanes.axis.clocks.some(({ plusMinusMs }) => plusMinusMs > 0);
  return (
    <ul class="lanes-legend" aria-label={t('Legend')}>
      {legendSigns(bandsSeen).map((bands) => (
        <li key={bands[0]} title={bands.map((band) => `${bandWords(band)}: ${bandMeaning(band)}`).join('\n')}>
          <BandSign band={bands[0]!} /> {bands[0] === 'unknown' ? t('unknown: no line tells') : bands.map(bandWords).join(', ')}
        </li>
      ))}
      {hasInferred && (
        <li title={certaintyMeaning('inferred')}>
          <span class="legend-inferred" aria-hidden="true" /> {t('dashed: inferred')}
        </li>
      )}
      {hasCoordinator && (
        <li title={t('The node on which the file system of the volume is mounted.')}>
          <span class="legend-coordinator" aria-hidden="true" /> {t('coordinator')}
        </li>
      )}
      {hasDoubt && (
        <li title={t('The clocks of the nodes differ: so far the beginning of a band may be off.')}>
          <span class="legend-doubt" aria-hidden="true" /> {t('clock, plus or minus')}
        </li>
      )}
    </ul>
  );
}
