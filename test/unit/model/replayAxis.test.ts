// When steps stand on the axis: dated, undated, mixed, over midnight.
import { expect, test } from 'vitest';
import { complete } from '../../../server/src/model/complete';
import type { History, Step } from '../../../server/src/model/history';
import { msOfStep, stepAtMs, stepAxis } from '../../../server/src/model/replayAxis';

const hourMs = 3_600_000;

function axisOf(steps: readonly (Pick<Step, 'utcMs' | 'timeOfDayMs'> & { readonly input?: number })[]) {
  const history: History = {
    ...{ nodes: [], volumes: [], entities: [], tracks: [], findings: [], writers: [] },
    steps: steps.map(({ utcMs, timeOfDayMs, input = 0 }, fact) => ({
      ...{ fact, utcMs, timeOfDayMs, changes: [], findings: [] },
      at: { input, line: fact + 1 },
    })),
  };
  return complete(stepAxis(history));
}

const dated = (utcMs: number) => ({ utcMs, timeOfDayMs: null });
const undated = (timeOfDayMs: number | null, input = 0) => ({ utcMs: null, timeOfDayMs, input });

test('dated steps stand at their time', () => {
  const axis = axisOf([dated(1000), dated(1500), dated(1500), dated(4000)]);
  expect(axis).toMatchObject({ kind: 'utc', fromMs: 1000, toMs: 4000 });
  expect([...axis.times]).toEqual([1000, 1500, 1500, 4000]);
});

test('one date puts all on UTC: what has none stands between its neighbours, and no time falls', () => {
  const axis = axisOf([undated(7 * hourMs), dated(1000), undated(null), dated(900), dated(2000), undated(5)]);
  expect(axis.kind).toBe('utc');
  expect([...axis.times]).toEqual([1000, 1000, 1000, 1000, 2000, 2000]);
});

test('times of day go on rising over midnight, but a line out of order is no midnight', () => {
  const axis = axisOf([undated(23 * hourMs), undated(23 * hourMs - 5), undated(1 * hourMs), undated(2 * hourMs)]);
  expect(axis).toMatchObject({ kind: 'timeOfDay', fromMs: 23 * hourMs, toMs: 26 * hourMs });
  expect([...axis.times]).toEqual([23 * hourMs, 23 * hourMs, 25 * hourMs, 26 * hourMs]);
});

test('another file that begins earlier in the day is no midnight', () => {
  const axis = axisOf([undated(23 * hourMs, 0), undated(1 * hourMs, 1)]);
  expect([...axis.times]).toEqual([23 * hourMs, 23 * hourMs]);
});

test('without any time steps follow each other by the second', () => {
  const axis = axisOf([undated(null), undated(null), undated(null)]);
  expect(axis).toMatchObject({ kind: 'order', fromMs: 0, toMs: 2000 });
});

test('nothing to replay is an axis without length', () => {
  expect(axisOf([])).toMatchObject({ fromMs: 0, toMs: 0 });
});

test('the step of a time is the last one of its moment', () => {
  const axis = axisOf([dated(1000), dated(1500), dated(1500), dated(4000)]);
  expect([999, 1000, 1499, 1500, 3999, 9000].map((atMs) => stepAtMs(axis, atMs))).toEqual([-1, 0, 0, 2, 2, 3]);
  expect(msOfStep(axis, -1)).toBe(1000);
  expect(msOfStep(axis, 3)).toBe(4000);
});
