// Texts that must fit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textWidth, wrapText } from '../../../../client/webview/stage/textWidth';

describe('a text', () => {
  it('that fits stays as it is', () => {
    expect(fitText('Cluster Disk 1', 200, 12)).toBe('Cluster Disk 1');
  });

  it('that does not fit is cut, with an ellipsis and no blank before it', () => {
    expect(fitText('Cluster Virtual Disk (VeryLongName)', 100, 12)).toBe('Cluster Virtua…');
    expect(fitText('Cluster Disk 1', 60, 12)).toBe('Cluster…');
  });

  it('is never cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 100 }), (text, room) => {
        expect(fitText(text, room, 12)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('wraps at blanks into so many lines', () => {
    expect(wrapText('path lost, told 01:58:26.031', 110, 11, 3)).toEqual(['path lost, told', '01:58:26.031']);
    expect(wrapText('path lost, told 01:58:26.031', 110, 11, 1)).toEqual(['path lost, told 01…']);
  });

  it('in lines is no wider than the room', () => {
    const anyWords = fc.array(fc.string({ minLength: 1, maxLength: 30 })).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 30, max: 300 }), fc.integer({ min: 1, max: 4 }), (text, room, most) => {
        const lines = wrapText(text, room, 11, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
