// Chooses which kinds of IO the stage shows: all that go now, or one alone. Knows nothing of places.
import type { StageModel, StageWay } from '../../../server/src/ioWays/stageModel';
import type { ReplayStore } from '../state/replayStore';
import { palette } from '../theme/palette';
import { t } from '../words';
import { lineShapes } from './lineShapes';
import type { PartLook } from './picture';
import { stageChoice } from './stageChoice';
import { Decoration } from './stageDrawing';
import { kindMeaning, kindWords, statusWords } from './stageWords';

export function KindSwitch({ store, model }: { readonly store: ReplayStore; readonly model: StageModel }) {
  const { shown } = stageChoice(store);
  return (
    <div class="stage-kinds" role="group" aria-label={t('Kinds of IO to show')}>
      <button type="button" aria-pressed={shown.value === 'all'} onClick={() => (shown.value = 'all')}>
        {t('All in use')}
      </button>
      {model.ways.map((way) => (
        <button
          key={way.kind}
          type="button"
          aria-pressed={shown.value === way.kind}
          title={t('{0} Now: {1}.', kindMeaning(way.kind, model), statusWords(way))}
          onClick={() => (shown.value = way.kind)}
        >
          <Sample way={way} /> {kindWords(way.kind, model)}
          <span class="heard">, {statusWords(way)}</span>
        </button>
      ))}
    </div>
  );
}

/** A piece of the line by which it is drawn now. */
function Sample({ way: { kind, status, certainty } }: { readonly way: StageWay }) {
  const colours = palette().value;
  const looks: Readonly<Record<StageWay['status'], PartLook>> = {
    inUse: 'inUse',
    held: 'stopped',
    notUsed: 'notUsed',
    notPossible: 'barred',
    unknown: 'unknown',
  };
  const line = {
    points: [
      [1, 6],
      [25, 6],
    ] as const,
    ...{ look: looks[status], kind, isInferred: certainty === 'inferred', cross: null },
  };
  return <Decoration width={26} height={12} shapes={lineShapes(line, { ...colours, error: colours.severity.error })} />;
}
