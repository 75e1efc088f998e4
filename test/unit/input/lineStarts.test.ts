import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineStartFinder, MarkedText } from '../../../server/src/input/lineStarts';
import { maxLineLength } from '../../../server/src/model/clusterLog';
import { StringText } from '../../../server/src/model/stringText';
import { detectEncoding } from '../../../server/src/text/encoding';
import { utf16, utf8 } from '../../support/records';

function textOf(bytes: Uint8Array, cut: number): MarkedText {
  const finder = new LineStartFinder(detectEncoding(bytes));
  for (let at = 0; at < bytes.length; at += cut) finder.push(bytes.subarray(at, at + cut));
  return new MarkedText({ read: (start, length) => bytes.subarray(start, start + length) }, finder.finish());
}

function allPieces(lines: MarkedText): string {
  let text = '';
  for (let line = 0; line < lines.lineCount;) {
    const piece = lines.piece(line);
    expect(piece.nextLineIndex).toBeGreaterThan(line);
    text += piece.text;
    line = piece.nextLineIndex;
  }
  return text;
}

describe('lines of a text by their starts', () => {
  it('are those of an editor, in any encoding and in any cut', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00e9', '\u20ac') });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const texts = fc.array(fc.tuple(line, end), { maxLength: 300 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(
        texts,
        line,
        fc.constantFrom('utf8', 'le', 'be'),
        fc.integer({ min: 1, max: 50 }),
        (head, tail, encoding, cut) => {
          const text = `id;${head}${tail}`;
          const bytes = encoding === 'utf8' ? utf8(text) : utf16(text, encoding as 'le', true);
          const lines = textOf(bytes, cut);
          const wanted = new StringText(text);
          expect(lines.lineCount).toBe(wanted.lineCount);
          expect(allPieces(lines)).toBe(text);
          for (let i = wanted.lineCount - 1; i >= -1; i--) expect(lines.line(i)).toBe(wanted.line(i));
        },
      ),
    );
  });

  it('are cut where they are too long to show', () => {
    const text = textOf(utf8(`${'x'.repeat(maxLineLength + 10)}\nnext`), 5000);
    expect(text.line(0)).toHaveLength(maxLineLength);
    expect(text.line(1)).toBe('next');
    expect(text.line(2)).toBe('');
  });
});
