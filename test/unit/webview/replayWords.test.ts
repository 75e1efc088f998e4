// What the head of the view says of the time that the logs cover.
import { expect, test } from 'vitest';
import { timeSpan } from '../../../client/webview/replayWords';
import type { ReplayOverview } from '../../../server/src/protocol/messages';

const overview = { firstUtcMs: null, lastUtcMs: null, inputs: [{}], stepCount: 3 } as unknown as ReplayOverview;

test('where no line gives a date, it says what there is instead', () => {
  expect(timeSpan(overview, { kind: 'timeOfDay' })).toBe('no full date in this log');
  expect(timeSpan({ ...overview, inputs: [...overview.inputs, ...overview.inputs] }, { kind: 'timeOfDay' })).toBe(
    'no full date in these files',
  );
  expect(timeSpan(overview, { kind: 'order' })).toBe('no times, only the order of lines');
});

test('a log without steps has an order of none, which tells nothing of its times', () => {
  expect(timeSpan({ ...overview, stepCount: 0 }, { kind: 'order' })).toBe('no full date in this log');
  const day = Date.UTC(2024, 4, 21);
  expect(timeSpan({ ...overview, firstUtcMs: day, lastUtcMs: day + 1000 }, { kind: 'order' })).toContain('2024-05-21');
});
