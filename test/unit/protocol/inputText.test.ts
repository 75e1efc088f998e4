import { expect, test } from 'vitest';
import type { LogText } from '../../../server/src/model/clusterLog';
import { StringText } from '../../../server/src/model/stringText';
import { inputText } from '../../../server/src/protocol/inputText';

const patient = () => false;

test('a text comes whole, as it is', async () => {
  const text = 'one\r\ntwo\n\nthree';
  expect(await inputText(new StringText(text), patient)).toEqual({ text, isCut: false });
  expect(await inputText(new StringText(''), patient)).toEqual({ text: '', isCut: false });
});

test('lines that come one by one are joined', async () => {
  const lines = ['one', '', 'three'];
  const text: LogText = { lineCount: 3, line: (lineIndex) => lines[lineIndex] ?? '' };
  expect(await inputText(text, patient)).toEqual({ text: 'one\n\nthree\n', isCut: false });
});

test('what is too large for an editor is cut at a line', async () => {
  const line = `${'x'.repeat(99)}\n`;
  const shown = (await inputText(new StringText(line.repeat(250_000)), patient))!;
  expect(shown.isCut).toBe(true);
  expect(shown.text.length).toBeLessThanOrEqual(20_000_000);
  expect(shown.text.length).toBeGreaterThan(19_000_000);
  expect(shown.text.endsWith(line)).toBe(true);
});

test('one line that is too large is cut within', async () => {
  const shown = (await inputText(new StringText('x'.repeat(21_000_000)), patient))!;
  expect(shown).toMatchObject({ isCut: true });
  expect(shown.text).toHaveLength(20_000_000);
});

test('nobody gets what nobody waits for', async () => {
  const endless: LogText = {
    lineCount: Infinity,
    line: () => 'x',
    piece: (lineIndex) => ({ text: 'x', nextLineIndex: lineIndex + 1 }),
  };
  expect(await inputText(endless, () => true)).toBeNull();
});
