// A saved picture has its parts one under the other and says which moment it shows, and whether any of it is simulated.
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { svgOf } from '../../../../client/webview/export/pictureFile';
import { stagePart } from '../../../../client/webview/export/pictureParts';
import { savedStage } from '../../../../client/webview/stage/savedStage';
import { stageChoice } from '../../../../client/webview/stage/stageChoice';
import { groundOf } from '../../../../client/webview/theme/grounds';
import type { Palette } from '../../../../client/webview/theme/palette';
import { whatIf } from '../../../../server/src/whatIf/whatIf';
import { sampleFolder } from '../../../support/sampleFolder';
import { recordedStore } from '../recordedStore';

const palette: Palette = { kind: 'light', ...groundOf('light', () => ''), fontFamily: '"Segoe UI"', fontSize: 13 };
const { whole, incident } = sampleFolder('12-two-nodes-path-lost');

/** All texts of a well-formed SVG. */
function textsOf(svg: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => texts.push(text.trim()));
  parser.write(svg).close();
  return texts.filter((text) => text !== '');
}

test('parts stand one under the other, as wide as the widest', () => {
  const part = (width: number, height: number) => ({ width, height, svg: () => '<g/>', paint: () => undefined });
  const svg = svgOf([part(100, 20.5), part(80, 30)], '#ffffff');
  expect(svg).toContain('width="100" height="51"');
  expect(svg).toContain('<g transform="translate(0 21)"><g/></g>');
});

test('the stage of the logs says its moment, its zone and that nothing is simulated', async () => {
  const store = recordedStore(whole, incident.clocks);
  await store.goToStep(19);
  const saved = savedStage(store, palette)!;
  const texts = textsOf(svgOf([stagePart(saved, palette)], palette.background));
  expect(texts).toContain('The cluster at 10:01:55.915');
  expect(texts.some((text) => text.startsWith('2024-05-21 · UTC · IO of'))).toBe(true);
  expect(texts.join(' ')).toContain('Nothing simulated is in it.');
});

test('a simulated stage says so, and claims neither a day nor a zone', async () => {
  const store = recordedStore(whole, incident.clocks);
  await store.goToStep(0);
  store.whatIf.value = whatIf(whole, { step: 0, example: 'fourNodes', actions: [], volume: null });
  stageChoice(store).isSimulated.value = true;
  const texts = textsOf(svgOf([stagePart(savedStage(store, palette)!, palette)], palette.background)).join(' ');
  expect(texts).toContain('Simulated: not in any log.');
  expect(texts).toContain('no line of a log says any of it');
  expect(texts).not.toContain('UTC');
  expect(texts).not.toContain('Nothing simulated');
});
