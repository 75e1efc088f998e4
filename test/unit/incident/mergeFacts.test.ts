// All facts in one order of time.
import { describe, expect, it } from 'vitest';
import { factRun } from '../../../server/src/incident/factTimes';
import { inputOrder } from '../../../server/src/incident/inputOrder';
import { mergeRuns } from '../../../server/src/incident/mergeFacts';
import type { Fact } from '../../../server/src/model/facts';
import { exportReading } from '../../support/incidentInputs';

function fact(input: number, line: number, utcMs: number | null): Fact {
  const rest = {
    timeOfDayMs: null,
    process: null,
    thread: null,
    channel: null,
    source: 'dcm',
    certainty: 'stated',
    rowId: null,
  } as const;
  return { body: { kind: 'networkRouteChanged' }, at: { input, line }, utcMs, ...rest };
}

function merged(...inputs: readonly (readonly (number | null)[])[]): string {
  const runs = inputs.map((times, input) =>
    factRun(
      times.map((ms, place) => fact(input, place + 1, ms)),
      ({ utcMs }) => utcMs,
    )!,
  );
  return mergeRuns(runs)
    .facts.map(({ at }) => `${at.input}:${at.line}`)
    .join(' ');
}

describe('merging', () => {
  it('goes by time, and by the order of the inputs where times are equal', () => {
    expect(merged([10, 30, 30], [10, 20, 30], [5])).toBe('2:1 0:1 1:1 1:2 0:2 0:3 1:3');
  });

  it('keeps a fact without a time behind the one it followed in its own input', () => {
    expect(merged([10, null, 40], [20, null])).toBe('0:1 0:2 1:1 1:2 0:3');
  });

  it('keeps what stands before any time with the first that has one', () => {
    expect(merged([null, null, 30], [10])).toBe('1:1 0:1 0:2 0:3');
  });

  it('puts a run in order that is not, as where lines of a node were written by two clocks', () => {
    expect(merged([30, null, 10], [20])).toBe('0:3 1:1 0:1 0:2');
  });

  it('of nothing is nothing', () => {
    expect(merged()).toBe('');
    expect(factRun([fact(0, 1, null)], ({ utcMs }) => utcMs)).toBeNull();
  });
});

describe('the order of inputs', () => {
  const input = (path: string, node: string | null, count = 1) =>
    exportReading(path, 0, {
      ...{ timeBase: 'utc', utcOffsetMinutes: null, node },
      events: Array.from({ length: count }, (_, place) => ({ writtenMs: place, id: 1 })),
    });

  it('goes by node, path and content, whichever way they are given', () => {
    const inputs = [input('b', 'N2'), input('a', 'n2'), input('z', 'N1.contoso.com'), input('a', null), input('a', 'N2', 2)];
    const names = (order: readonly (typeof inputs)[number][]) =>
      inputOrder(order).map((place) => `${order[place]!.input.node} ${order[place]!.input.path} ${order[place]!.input.records}`);
    const sorted = ['N1.contoso.com z 1', 'n2 a 1', 'N2 a 2', 'N2 b 1', 'null a 1'];
    expect(names(inputs)).toEqual(sorted);
    expect(names([...inputs].reverse())).toEqual(sorted);
  });
});
