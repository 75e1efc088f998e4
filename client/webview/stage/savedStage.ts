// The stage as it goes into a file: the same shapes as on the page, as large as they are best, with the moment, and whether it is simulated,
// in words. Knows nothing of how it is saved.
import { lineWords } from '../lineLinks';
import { clockFace } from '../lanes/clockFace';
import type { ReplayStore } from '../state/replayStore';
import type { Palette } from '../theme/palette';
import { t } from '../words';
import { stagePicture } from './layout';
import { shape, words, type Shape, type StageColours } from './shapes';
import { shownMoment, timeWriter } from './shownMoment';
import { stageChoice } from './stageChoice';
import { stageShapes } from './stageShapes';
import { partLabel } from './stageWords';
import { wrapText } from './textWidth';

export interface SavedStage {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const savedWidth = 1000;
const margin = 16;
const headHeight = 58;
const titleSize = 15;
const smallSize = 12;
const footLine = 17;

/** null: there is no volume to show, or the values of the moment have not come yet. */
export function savedStage(store: ReplayStore, theme: Palette): SavedStage | null {
  const shown = shownMoment(store);
  if (!shown?.model) return null;
  const { model, whatIf, time } = shown;
  const colours: StageColours = { ...theme, error: theme.severity.error };
  const picture = stagePicture(model, {
    ...{ width: savedWidth, height: null, shown: stageChoice(store).shown.value, time: timeWriter(store) },
    lineName: (line) => lineWords(store, line),
  });
  const { date, zoneInFull } = clockFace(store.lanes.axis, store.clock.value);
  const moment = t('The cluster at {0}', time());
  const title = whatIf ? t('Simulated: not in any log. {0}', moment) : moment;
  const under = [
    ...(whatIf ? [] : [date(store.playHead.value.ms), zoneInFull]),
    t('IO of {0} to {1}', model.chosen.name, model.volume),
  ].filter((part) => part !== null);
  const sources = store.overview.inputs.map(({ name }) => name).join(', ');
  const foot = whatIf
    ? t('Simulated ({0}): no line of a log says any of it.', whatIf.title)
    : t('Drawn from {0}. Nothing simulated is in it.', sources);
  const lines = wrapText(foot, picture.width, smallSize, 4);
  const [width, height] = [picture.width + 2 * margin, picture.height + headHeight + lines.length * footLine + 2 * margin];
  const footTop = height - margin - lines.length * footLine;
  return {
    ...{ width, height },
    shapes: [
      shape('title', {}, `${title}: ${under.join(' · ')}`),
      shape('rect', { x: 0, y: 0, width, height, fill: colours.background }),
      ...(whatIf ? [simulatedFrame(width, height, colours)] : []),
      words(title, [margin, margin + 10], titleSize, colours.foreground, { 'font-weight': 600 }),
      words(under.join(' · '), [margin, margin + 32], smallSize, colours.quiet),
      shape(
        'g',
        { transform: `translate(${margin} ${margin + headHeight})` },
        ...stageShapes(picture, colours, 'saved-stage', (part) => partLabel(part, model)),
      ),
      ...lines.map((line, index) => words(line, [margin, footTop + index * footLine + 8], smallSize, colours.quiet)),
    ],
  };
}

function simulatedFrame(width: number, height: number, colours: StageColours): Shape {
  const box = { x: 4, y: 4, width: width - 8, height: height - 8 };
  return shape('rect', { ...box, fill: 'none', stroke: colours.error, 'stroke-dasharray': '8 6', 'stroke-width': 2 });
}
