import { describe, expect, it } from 'vitest';
import { lineNames } from '../../../server/src/report/lineNames';

const at = (...lines: number[]) => lines.map((line) => ({ input: 0, line }));

const bracketed = (input: number) => `[${input}]`;

describe('lineNames', () => {
  it('names one line, several and stretches, each once and in order', () => {
    expect(lineNames(at(9), null)).toBe('line 9');
    expect(lineNames(at(9, 7, 9), null)).toBe('lines 7, 9');
    expect(lineNames(at(3, 4, 5, 6, 9, 10), null)).toBe('lines 3 to 6, 9, 10');
    expect(lineNames([], null)).toBe('');
  });

  it('names the file where there are several', () => {
    expect(lineNames([{ input: 2, line: 9 }], bracketed)).toBe('[2] line 9');
    expect(lineNames([{ input: 2, line: 9 }, ...at(4, 3), { input: 2, line: 1 }], bracketed)).toBe(
      '[2] lines 1, 9; [0] lines 3, 4',
    );
    expect(
      lineNames(
        [5, 4, 3, 2, 1, 0].map((input) => ({ input, line: 1 })),
        bracketed,
      ),
    ).toBe('[5] line 1; [4] line 1; [3] line 1; [2] line 1; and 2 more inputs');
  });

  it('names the character where a line holds several records', () => {
    const inOneLine = [90, 12, 90].map((column) => ({ input: 0, line: 2, column }));
    expect(lineNames(inOneLine, null)).toBe('lines 2:12, 2:90');
    expect(lineNames(inOneLine.slice(0, 1), null)).toBe('line 2:90');
  });

  it('counts what is too much to name', () => {
    expect(lineNames(at(1, 3, 5, 7, 9, 11, 13, 15, 17, 18, 20), null)).toBe('lines 1, 3, 5, 7, 9, 11, 13, 15 and 3 more');
  });
});
