// The stage: the cluster at the chosen moment, the way of each kind of IO part by part, and what is known of the part that is asked about.
// Knows nothing of how ways are found or drawn.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StageModel } from '../../../server/src/ioWays/stageModel';
import { CertaintyMark } from '../certaintyMark';
import { LineLinks, lineWords } from '../lineLinks';
import type { ReplayStore } from '../state/replayStore';
import { palette } from '../theme/palette';
import { t } from '../words';
import { KindSwitch } from './kindSwitch';
import { stagePicture } from './layout';
import { isOpenWay, shownWays } from './looks';
import { NodeSwitch } from './nodeSwitch';
import { PartPanel } from './partPanel';
import { shownMoment, timeWriter, type ShownMoment } from './shownMoment';
import { stageChoice } from './stageChoice';
import { StageDrawing } from './stageDrawing';
import { StageHead } from './stageHead';
import { StageList } from './stageList';
import { stageShapes } from './stageShapes';
import { kindWords, partLabel, reasonSentence, statusWords, untoldSentence } from './stageWords';
import './stageView.css';

export function StageView({ store }: { readonly store: ReplayStore }) {
  const shown = shownMoment(store);
  if (shown === null) {
    return (
      <div class="stage is-empty">
        <h2>{t('The cluster')}</h2>
        <p class="quiet">{t('No line of these logs names a Cluster Shared Volume, so there is nothing to draw.')}</p>
      </div>
    );
  }
  const isSimulated = shown.whatIf !== null;
  return (
    <div class={isSimulated ? 'stage is-simulated' : 'stage'} style={{ '--stage-coordinator': palette().value.coordinator }}>
      <StageHead store={store} shown={shown} />
      {shown.model === null ? (
        <p class="quiet stage-waiting">{t('The values of this moment are on their way.')}</p>
      ) : (
        <>
          <div class="stage-switches">
            <KindSwitch store={store} model={shown.model} />
            <NodeSwitch store={store} model={shown.model} />
          </div>
          <StageBody store={store} shown={shown} model={shown.model} />
        </>
      )}
    </div>
  );
}

interface BodyProps {
  readonly store: ReplayStore;
  readonly shown: ShownMoment;
  readonly model: StageModel;
}

/** Where the body of the stage has a height of its own; in a narrower window it is as high as what is in it (stageView.css). */
const ownScroll = '(min-width: 1080px)';

/** Two sentences under the picture, in pixels: they are in sight without a scroll where the picture can be so low. */
const saidHeight = 52;

/** Picture, words and panel scroll together; the picture takes the height that there is. */
function StageBody({ store, shown, model }: BodyProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSignal<{ readonly width: number; readonly height: number | null } | null>(null);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      // The last change of size is that of leaving the page.
      if (place.current === null) return;
      const { clientWidth: width, clientHeight } = place.current;
      const height = window.matchMedia(ownScroll).matches ? clientHeight : null;
      const before = size.peek();
      if (before?.width !== width || before.height !== height) size.value = { width, height };
    });
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  const choice = stageChoice(store);
  const part = choice.part.value;
  const panelWidth = 300;
  const isBeside = size.value !== null && size.value.width >= 1060;
  const room = size.value && {
    width: size.value.width - (isBeside && part ? panelWidth : 0) - 26,
    height: size.value.height === null ? null : size.value.height - 12 - saidHeight,
  };
  return (
    <div
      class={isBeside ? 'stage-body-scroll is-beside' : 'stage-body-scroll'}
      ref={place}
      tabIndex={0}
      role="region"
      aria-label={t('Ways of IO')}
    >
      <div class="stage-main">
        {room && <Picture store={store} shown={shown} model={model} {...room} />}
        <Said store={store} model={model} />
        <StageList store={store} model={model} />
      </div>
      {part && <PartPanel store={store} model={model} part={part} />}
    </div>
  );
}

function Picture({ store, model, width, height }: BodyProps & { readonly width: number; readonly height: number | null }) {
  const choice = stageChoice(store);
  const colours = palette().value;
  const picture = stagePicture(model, {
    ...{ width, height, shown: choice.shown.value, time: timeWriter(store) },
    lineName: (line) => lineWords(store, line),
  });
  const shapes = stageShapes(picture, { ...colours, error: colours.severity.error }, 'stage', (part) => partLabel(part, model));
  return (
    <StageDrawing
      {...{ width: picture.width, height: picture.height, shapes }}
      label={t('Ways of the IO of {0} to {1}', model.chosen.name, model.volume)}
      chosen={choice.part.value}
      isMoving={store.isPlaying.value}
      canShowLines={store.source.isLive}
      choosePart={(name) => {
        const before = choice.part.peek();
        choice.part.value = before?.component === name.component && before.on === name.on ? null : name;
      }}
      showLine={store.outside.showLine}
    />
  );
}

interface SaidProps {
  readonly store: ReplayStore;
  readonly model: StageModel;
}

/** What the picture shows, in a sentence for each way. */
function Said({ store, model }: SaidProps) {
  const shown = stageChoice(store).shown.value;
  const ways = shownWays(model, shown);
  return (
    <ul class="stage-said">
      {ways.map((way) => {
        const what = isOpenWay(way, shown) ? t('reads and writes') : kindWords(way.kind, model);
        return (
          <li key={way.kind}>
            <strong>{t('{0}: {1}', what, statusWords(way))}</strong> {reasonSentence(way, model)}{' '}
            {!model.isSimulated && (
              <span class="under">
                {way.certainty !== 'unknown' && <CertaintyMark certainty={way.certainty} />}{' '}
                <LineLinks store={store} evidence={way.evidence} />
              </span>
            )}
          </li>
        );
      })}
      {ways.length === 0 && <li>{model.ways[0] ? reasonSentence(model.ways[0], model) : untoldSentence(model)}</li>}
    </ul>
  );
}
