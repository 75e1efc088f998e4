import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringText } from '../../../server/src/model/stringText';
import { comparison } from '../../../server/src/protocol/sameText';

function isSame(document: string, file: string): boolean {
  return [...comparison(document, new StringText(file))].at(-1) ?? false;
}

const text = 'one\ntwo\nthree\n';

test('a text is itself, whatever its line ends and its mark', () => {
  expect(isSame(text, text)).toBe(true);
  expect(isSame(text, text.replaceAll('\n', '\r\n'))).toBe(true);
  expect(isSame('one\r\ntwo\r\nthree\r\n', 'one\ntwo\r\nthree\r')).toBe(true);
  expect(isSame(`\ufeff${text}`, text)).toBe(true);
  expect(isSame('', '')).toBe(true);
});

test.each(['one\ntwo\nthree', 'one\ntwo\nthree\n\n', 'one\ntwx\nthree\n', 'one\ntwo three\n', 'zero\none\ntwo\nthree\n', ''])(
  '%j is another',
  (other) => {
    expect(isSame(other, `${text}x`)).toBe(false);
    expect(isSame(other, text.replace('two', 'Two'))).toBe(false);
  },
);

test('bytes that an editor cannot read stand for any character beyond ASCII, and for no other', () => {
  expect(isSame('Clusterdatentr\ufffdger 1\n', 'Clusterdatenträger 1\n')).toBe(true);
  expect(isSame('Clusterdatentr\ufffdger 1\n', 'Clusterdatentrager 1\n')).toBe(false);
});

test('one changed character anywhere is seen', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n'), minLength: 1, maxLength: 300 }),
      fc.nat(),
      (file, at) => {
        const place = at % file.length;
        expect(isSame(file, file)).toBe(true);
        expect(isSame(`${file.slice(0, place)}x${file.slice(place + 1)}`, file)).toBe(false);
      },
    ),
  );
});

test('a long text is compared in pieces', () => {
  const long = 'a line of some length\n'.repeat(100_000);
  const steps = [...comparison(long, new StringText(long))];
  expect(steps.length).toBeGreaterThan(20);
  expect(steps.at(-1)).toBe(true);
});
