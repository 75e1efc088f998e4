import fc from 'fast-check';
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

test('lines are those that a split gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n') }), (text) => {
      const split = text.split(/\r\n|\n|\r/);
      expect(linesOf(text)).toEqual(split.at(-1) === '' ? split.slice(0, -1) : split);
    }),
  );
});

test.each(['\r', '\n', '\r\n'])('a text with millions of the line end %j is read once', (end) => {
  expect(new StringText(`x${end}`.repeat(3_000_000)).lineCount).toBe(3_000_000);
});
