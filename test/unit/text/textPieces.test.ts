// Bytes by line in every encoding, with places that lead back to the bytes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../server/src/text/encoding';
import { encodedLength, maxPieceLength, TextPieces, type TextPiece } from '../../../server/src/text/textPieces';
import { utf16, utf8 } from '../../support/records';

function pieces(...chunks: readonly Uint8Array[]): { readonly found: TextPiece[]; readonly reader: TextPieces } {
  const found: TextPiece[] = [];
  const reader = new TextPieces((piece) => found.push(piece));
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return { found, reader };
}

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '数', '😀', '"', ' '), maxLength: 20 }), {
  minLength: 1,
  maxLength: 10,
});
const ends = fc.constantFrom('\n', '\r\n', '\r');

describe('TextPieces', () => {
  it('gives the lines of a text in any encoding and any cut', () => {
    fc.assert(
      fc.property(lines, ends, fc.constantFrom('utf8', 'le', 'be'), fc.nat(200), (list, end, encoding, cut) => {
        const text = list.join(end) + end;
        const bytes = encoding === 'utf8' ? utf8(`\ufeff${text}`) : utf16(text, encoding as 'le' | 'be', true);
        const { found, reader } = pieces(bytes.subarray(0, cut), bytes.subarray(cut));
        expect(found.map((piece) => piece.text)).toEqual(list);
        expect(found.map(({ lineIndex }) => lineIndex)).toEqual(list.map((_, index) => index));
        expect(reader).toMatchObject({ lineCount: list.length, bytes: bytes.length, endsInsideLine: false });
        for (const { text: line, byteOffset, encoding: own } of found) {
          expect(decode(bytes.subarray(byteOffset, byteOffset + encodedLength(line, own)), own)).toBe(line);
        }
      }),
    );
  });

  it('cuts long lines between characters, and says so', () => {
    for (const bytes of [utf8('😀'.repeat(50_000)), utf16('a' + '😀'.repeat(50_000), 'le', true)]) {
      const { found, reader } = pieces(bytes);
      expect(found.length).toBeGreaterThan(1);
      expect(found.map(({ text }) => text).join('')).not.toContain('\ufffd');
      expect(found.every(({ text }) => text.length <= maxPieceLength)).toBe(true);
      expect(found.map(({ endsLine }) => endsLine)).toEqual([...found.slice(1).map(() => false), true]);
      expect(reader).toMatchObject({ lineCount: 1, endsInsideLine: true });
      expect(found[1]?.column).toBe(found[0]?.text.length);
    }
  });

  it('knows that text which is no UTF-8 has one byte a character', () => {
    const { found } = pieces(Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x0a));
    expect(found[0]).toMatchObject({ text: 'Größe', encoding: 'windows-1252' });
  });
});
