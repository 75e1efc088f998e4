import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { utcText } from '../../../server/src/cli/utcText';

describe('utcText', () => {
  it('writes every moment as a Date does', () => {
    const moments = fc.oneof(
      fc.date({ noInvalidDate: true }),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(2 ** 41) }),
    );
    fc.assert(
      fc.property(moments, (moment) => {
        expect(utcText(moment.getTime())).toBe(moment.toISOString());
      }),
    );
  });

  it('knows leap days, the first millisecond of a day and times before 1970', () => {
    for (const text of [
      '2024-02-29T23:59:59.999Z',
      '2024-03-01T00:00:00.000Z',
      '1969-12-31T23:59:59.999Z',
      '+010000-01-01T00:00:00.000Z',
    ])
      expect(utcText(Date.parse(text))).toBe(text);
  });
});
