// Clocks in words: which one is ahead, how well that is known, and what was done about it.
import { expect, it } from 'vitest';
import { clockInWords } from '../../../server/src/cli/clockInWords';
import type { InputClock } from '../../../server/src/model/incident';

const clock: InputClock = {
  input: 0,
  zoneFrom: 'file',
  skewMs: -1180,
  plusMinusMs: 342,
  skewFrom: 'pairs',
  reference: 'NODE1',
  pairs: 9,
};

it.each<[string, Partial<InputClock>, string | null]>([
  ['ahead', {}, 'clock 1.18 s ahead of NODE1, give or take 0.342 s (9 pairs), corrected'],
  ['behind', { skewMs: 89_974, pairs: 1 }, 'clock 89.974 s behind NODE1, give or take 0.342 s (1 pair), corrected'],
  ['within its doubt', { skewMs: -24 }, 'clock as that of NODE1: 0.024 s ahead, give or take 0.342 s (9 pairs), not corrected'],
  ['the reference', { skewMs: 0, plusMinusMs: 0 }, 'the clock that others are compared with'],
  [
    'told by a person',
    { skewFrom: 'person', skewMs: -90_000, plusMinusMs: null, reference: null, pairs: 0 },
    'clock set back by 90 s (as you said)',
  ],
  ['not compared', { skewMs: null, plusMinusMs: null, skewFrom: null, reference: null, pairs: 0 }, null],
])('a clock that is %s', (_what, parts, words) => {
  expect(clockInWords({ ...clock, ...parts }, 'NODE2')).toBe(words);
});
