import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogText } from '../../../server/src/model/clusterLog';
import { StringText } from '../../../server/src/model/stringText';
import { textPieces } from '../../../server/src/model/textPieces';

test('the pieces of a text are the text, each line once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n') }),
      fc.integer({ min: 1, max: 5000 }),
      (text, times) => {
        const whole = text.repeat(times);
        const pieces = [...textPieces(new StringText(whole))];
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        let next = 0;
        for (const { firstLineIndex, nextLineIndex } of pieces) {
          expect(firstLineIndex).toBe(next);
          expect(nextLineIndex).toBeGreaterThan(firstLineIndex);
          next = nextLineIndex;
        }
        expect(next).toBe(new StringText(whole).lineCount);
      },
    ),
    { numRuns: 50 },
  );
});

test('a large text comes in many pieces, one line at least in each', () => {
  const text = `${'x'.repeat(300_000)}\n${'short\n'.repeat(50_000)}`;
  const pieces = [...textPieces(new StringText(text))];
  expect(pieces[0]).toMatchObject({ firstLineIndex: 0, nextLineIndex: 1 });
  expect(pieces.length).toBeGreaterThan(3);
});

test('a text that cannot go on ends all the same', () => {
  const stuck: LogText = { lineCount: 3, line: () => '', piece: () => ({ text: '', nextLineIndex: 0 }) };
  expect([...textPieces(stuck)]).toHaveLength(3);
});
