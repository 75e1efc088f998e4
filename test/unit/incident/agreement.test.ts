// What measured differences agree on.
import { describe, expect, it } from 'vitest';
import { agreement, type Difference } from '../../../server/src/incident/agreement';

const minute = 60_000;
const apart = (...ms: readonly number[]): readonly Difference[] => ms.map((one, place) => ({ ms: one, atMs: place * minute }));

describe('agreement of differences', () => {
  it('is none without pairs', () => {
    expect(agreement([])).toBeNull();
  });

  it('takes one pair with the doubt of a whole second', () => {
    expect(agreement(apart(1179))).toEqual({ ms: 1179, plusMinusMs: 1000, pairs: 1, moments: 1 });
  });

  it('is surer the more moments agree', () => {
    const agreed = agreement(apart(...Array.from({ length: 100 }, () => 5000)));
    expect(agreed).toEqual({ ms: 5000, plusMinusMs: 100, pairs: 100, moments: 100 });
  });

  it('counts lines of one moment once', () => {
    const together = Array.from({ length: 50 }, () => ({ ms: 700, atMs: 0 }));
    expect(agreement(together)).toMatchObject({ moments: 1, plusMinusMs: 1000 });
  });

  it('holds against pairs that only look alike', () => {
    const wrong = Array.from({ length: 6 }, (_, place) => place * 3_600_000);
    expect(agreement(apart(...wrong, ...Array.from({ length: 12 }, (_, place) => 4000 + place)))).toMatchObject({
      ms: 4005,
      pairs: 12,
    });
  });

  it('is none where the differences are all over', () => {
    expect(agreement(apart(...Array.from({ length: 10 }, (_, place) => place * 3_600_000)))).toBeNull();
  });

  it('covers a late delivery on one side', () => {
    const agreed = agreement(apart(10, 20, 30, 400, 500, 600, 700))!;
    expect(Math.abs(agreed.ms - 10)).toBeLessThanOrEqual(agreed.plusMinusMs);
  });

  it('widens where a clock drifts', () => {
    const drifting = Array.from({ length: 48 }, (_, place) => place * 500);
    const agreed = agreement(apart(...drifting))!;
    for (const ms of [1250, 22_250]) expect(Math.abs(ms - agreed.ms)).toBeLessThanOrEqual(agreed.plusMinusMs);
  });
});
