// The stage in words, as lists: for people who do not see the picture, and for those who want to copy it. Knows nothing of places.
import { isUnknown, type StageModel } from '../../../server/src/ioWays/stageModel';
import { LineLinks } from '../lineLinks';
import type { ReplayStore } from '../state/replayStore';
import { bandWords } from '../theme/bands';
import { t } from '../words';
import { stopsBeforeHold } from './looks';
import { reasonSentence, stopWords, untoldWords, wayWords } from './stageWords';

export interface StageListProps {
  readonly store: ReplayStore;
  readonly model: StageModel;
}

export function StageList({ store, model }: StageListProps) {
  const { chosen, volume, coordinator, coordinatorValue } = model;
  return (
    <details class="stage-list">
      <summary>{t('The same as a list')}</summary>
      <ol>
        <li>
          {coordinator === null ? t('Coordinator: {0}', untoldWords(model)) : t('Coordinator: {0}', coordinator.name)}{' '}
          {coordinatorValue && !isUnknown(coordinatorValue) && <LineLinks store={store} evidence={coordinatorValue.evidence} />}
        </li>
        {model.ways.map((way) => (
          <li key={way.kind}>
            {t('{0} on {1}: {2}', chosen.name, volume, wayWords(way, model))} {reasonSentence(way, model)}{' '}
            <LineLinks store={store} evidence={way.evidence} />
            {(way.status === 'inUse' || way.status === 'held') && (
              <ol>
                {(way.status === 'held' ? way.stops.slice(0, stopsBeforeHold) : way.stops).map((stop, index) => (
                  <li key={`${stop.component} ${stop.on}`}>
                    {stopWords(stop, way.stops[index - 1], model)}
                    {index >= way.knownStops && t(' (unknown)')}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
        <li>
          {t('All nodes:')}
          <ul>
            {model.nodes.map(({ name, band }) => (
              <li key={name}>{t('{0}: {1}', name, bandWords(band))}</li>
            ))}
          </ul>
        </li>
      </ol>
    </details>
  );
}
