import { describe, expect, it } from 'vitest';
import { lineNames } from '../../../server/src/cli/lineNames';

const at = (...lines: number[]) => lines.map((line) => ({ input: 0, line }));

describe('lineNames', () => {
  it('names one line, several and stretches, each once and in order', () => {
    expect(lineNames(at(9), 0, 1)).toBe('line 9');
    expect(lineNames(at(9, 7, 9), 0, 1)).toBe('lines 7, 9');
    expect(lineNames(at(3, 4, 5, 6, 9, 10), 0, 1)).toBe('lines 3 to 6, 9, 10');
    expect(lineNames([], 0, 1)).toBe('');
  });

  it('names the file where there are several', () => {
    expect(lineNames(at(9), 2, 3)).toBe('[2] line 9');
  });

  it('counts what is too much to name', () => {
    expect(lineNames(at(1, 3, 5, 7, 9, 11, 13, 15, 17, 18, 20), 0, 1)).toBe('lines 1, 3, 5, 7, 9, 11, 13, 15 and 3 more');
  });
});
