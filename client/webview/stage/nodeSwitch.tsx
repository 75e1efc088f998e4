// All nodes of the volume in small, each with the sign of its IO mode; a click shows the IO of that node. Knows nothing of ways.
import { isUnknown, type StageModel, type StageNode } from '../../../server/src/ioWays/stageModel';
import type { ReplayStore } from '../state/replayStore';
import { BandSign } from '../theme/bandSign';
import { bandWords } from '../theme/bands';
import { t } from '../words';
import { stageChoice } from './stageChoice';

export interface NodeSwitchProps {
  readonly store: ReplayStore;
  readonly model: StageModel;
}

export function NodeSwitch({ store, model }: NodeSwitchProps) {
  const choose = (node: string) => {
    const { simulated } = stageChoice(store);
    if (model.isSimulated) simulated.value = { ...simulated.value, node };
    else store.choose({ node });
  };
  return (
    <ul class="stage-nodes" aria-label={t('Nodes')}>
      {model.nodes.map((node) => (
        <li key={node.name}>
          <button type="button" aria-pressed={node === model.chosen} title={nodeWords(node)} onClick={() => choose(node.name)}>
            <BandSign band={node.band} isInferred={isInferred(node)} />
            <span>{node.name}</span>
            {node.isCoordinator && <span class="stage-crown">{t('coordinator')}</span>}
            <span class="heard">, {bandWords(node.band)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** `NODE1: block redirected, coordinator`. */
function nodeWords(node: StageNode): string {
  const words = t('{0}: {1}', node.name, bandWords(node.band));
  return node.isCoordinator ? t('{0}, coordinator', words) : words;
}

/** Is the value that the sign shows inferred? */
function isInferred({ band, state, ioMode, volumeState }: StageNode): boolean {
  const value = [state, volumeState, ioMode].find((one) => one !== null && !isUnknown(one) && one.value === band);
  return value?.certainty === 'inferred';
}
