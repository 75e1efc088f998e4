// The stage as a file: an SVG that stands alone, as large as it is best, in the colours of the page. Knows nothing of how it is saved.
import { lineWords } from '../lineLinks';
import type { ReplayStore } from '../state/replayStore';
import { palette } from '../theme/palette';
import { t } from '../words';
import { stagePicture } from './layout';
import type { Shape, StageColours } from './shapes';
import { shape, words } from './shapes';
import { shownMoment, timeWriter } from './shownMoment';
import { stageChoice } from './stageChoice';
import { stageShapes } from './stageShapes';
import { partLabel } from './stageWords';

const savedWidth = 1000;
const margin = 16;
const headHeight = 40;

/** The stage as it is shown now, as the text of an SVG; empty where there is nothing to show. */
export function stageSvg(store: ReplayStore): string {
  const shown = shownMoment(store);
  if (!shown?.model) return '';
  const { model, whatIf, time } = shown;
  const page = palette().value;
  const colours: StageColours = { ...page, error: page.severity.error };
  const picture = stagePicture(model, {
    ...{
      width: savedWidth,
      height: null,
      shown: stageChoice(store).shown.value,
      time: timeWriter(store),
      isSimulated: whatIf !== null,
    },
    lineName: (line) => lineWords(store, line),
  });
  const moment = t('The cluster at {0}', time());
  const title = t(
    '{0}: IO of {1} to {2}',
    whatIf ? t('Simulated: not in any log. {0}', moment) : moment,
    model.chosen.name,
    model.volume,
  );
  const [width, height] = [picture.width + 2 * margin, picture.height + headHeight + 2 * margin];
  const frame = {
    x: 4,
    y: 4,
    width: width - 8,
    height: height - 8,
    fill: 'none',
    stroke: colours.error,
    'stroke-dasharray': '8 6',
    'stroke-width': 2,
  };
  const all = [
    shape('title', {}, title),
    shape('rect', { width, height, fill: colours.background }),
    ...(whatIf ? [shape('rect', frame)] : []),
    words(title, [margin, margin + 12], 15, colours.foreground, { 'font-weight': 600 }),
    shape(
      'g',
      { transform: `translate(${margin} ${margin + headHeight})` },
      ...stageShapes(picture, colours, 'saved-stage', (part) => partLabel(part, model)),
    ),
  ];
  const font = escapeXml(colours.fontFamily);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${font}" role="img">${all.map(svgText).join('')}</svg>\n`;
}

/** A shape as SVG text. Texts of logs stand in it, so all is escaped. */
export function svgText(one: Shape | string): string {
  if (typeof one === 'string') return escapeXml(one);
  const attributes = Object.entries(one.attributes)
    .filter(([name]) => name !== 'class' && !name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<${one.tag}${attributes.join('')}>${one.children.map(svgText).join('')}</${one.tag}>`;
}

/** Characters that XML has no place for at all are left out. */
function escapeXml(text: string): string {
  const known: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (letter) => known[letter]!);
}
