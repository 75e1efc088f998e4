// What a part of the stage is, and what the logs say of it at this moment, with the lines. Knows nothing of the picture.
import { useEffect, useRef } from 'preact/hooks';
import { ioComponent } from '../../../server/src/ioWays/components';
import type { StageModel } from '../../../server/src/ioWays/stageModel';
import { Icon } from '../icons';
import { trackWord } from '../replayWords';
import type { ReplayStore } from '../state/replayStore';
import { ValueWords } from '../table/valueWords';
import { t } from '../words';
import { partValues } from './partValues';
import type { PartName } from './picture';
import { stageChoice } from './stageChoice';
import { kindWords, partWords, statusWords } from './stageWords';

export interface PartPanelProps {
  readonly store: ReplayStore;
  readonly model: StageModel;
  readonly part: PartName;
}

export function PartPanel({ store, model, part }: PartPanelProps) {
  const values = partValues(part, model);
  const ways = model.ways.filter(({ stops }) =>
    stops.some(({ component, on }) => component === part.component && on === part.on),
  );
  const close = () => (stageChoice(store).part.value = null);
  const panel = useRef<HTMLElement>(null);
  // Where it stands under the picture, it may be out of sight.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [part]);
  return (
    <aside ref={panel} class="stage-part-panel" aria-label={t('About {0}', partWords(part, model))} aria-live="polite">
      <div class="stage-part-title">
        <h3>{partWords(part, model)}</h3>
        <button type="button" class="icon-button" title={t('Close')} aria-label={t('Close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p>{meaningOf(part, model)}</p>
      <h4>{model.isSimulated ? t('In the simulation') : t('What the logs say of it now')}</h4>
      {values.length === 0 ? (
        <p class="quiet">
          {model.isSimulated ? t('The simulation tells nothing of it.') : t('No line of these logs speaks of it at this moment.')}
        </p>
      ) : (
        <dl>
          {values.map((value) => (
            <div key={`${value.track} ${value.of}`}>
              <dt>{t('{0} of {1}', trackWord(value.track), value.of)}</dt>
              <dd>{model.isSimulated ? value.words : <ValueWords store={store} state={value} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {ways.length > 0 && (
        <>
          <h4>{t('Kinds of IO that pass it')}</h4>
          <ul>
            {ways.map((way) => (
              <li key={way.kind}>{t('{0}: {1}', kindWords(way.kind, model), statusWords(way))}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** A node is the home of the Disk Control Manager, which no IO passes and which so has no box of its own. */
function meaningOf({ component }: PartName, { generation, volume }: StageModel): string {
  if (component !== 'node') return ioComponent(component).meaning;
  const job = generation === 1 ? t('A node of the cluster.') : t('A node of the cluster; each has its own state of {0}.', volume);
  return `${job} ${ioComponent('dcm').name}: ${ioComponent('dcm').meaning}`;
}
