import { expect, test } from 'vitest';
import { maxLineLength } from '../../../server/src/model/clusterLog';
import { StringText } from '../../../server/src/model/stringText';

function linesOf(text: string): string[] {
  const log = new StringText(text);
  return Array.from({ length: log.lineCount }, (_none, index) => log.line(index));
}

test('every line end counts, a last one begins no line', () => {
  expect(linesOf('a\r\nb\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
  expect(linesOf('a\n\r\n\nb\n')).toEqual(['a', '', '', 'b']);
  expect(linesOf('')).toEqual([]);
  expect(linesOf('\n')).toEqual(['']);
});

test('there is nothing beyond the ends', () => {
  const text = new StringText('a\nb');
  expect([text.line(-1), text.line(2), text.line(Number.NaN)]).toEqual(['', '', '']);
});

test('a very long line comes cut', () => {
  expect(new StringText('x'.repeat(maxLineLength * 2)).line(0)).toHaveLength(maxLineLength);
});
