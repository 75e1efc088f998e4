// What differs between two moments and two nodes of a real incident, and what nobody knows counts as no sameness.
import { describe, expect, test } from 'vitest';
import { compareMoments, compareNodes } from '../../../../client/webview/compare/differences';
import { replayState } from '../../../../server/src/features/replayState';
import { complete } from '../../../../server/src/model/complete';
import { sampleFolder } from '../../../support/sampleFolder';

const { whole } = sampleFolder('12-two-nodes-path-lost');
const { steps } = whole.history;
/** NODE2 lost its path to the disk, and is redirected from here on. */
const redirected = steps.findIndex(({ changes }) => changes.some(({ to }) => to === 'blockRedirected'));

describe('two moments', () => {
  test('that are the same do not differ', () => {
    const state = complete(replayState(whole, redirected));
    expect(compareMoments(state, state).differences).toEqual([]);
    expect(compareMoments(state, state).sameCount).toBeGreaterThan(0);
  });

  test('differ in what the steps between them changed', () => {
    const changed = compareMoments(
      complete(replayState(whole, redirected - 1)),
      complete(replayState(whole, redirected)),
    ).differences;
    const keys = steps[redirected]!.changes.map(({ track }) => track);
    expect(changed.map(({ track }) => track)).toEqual(expect.arrayContaining([...new Set(keys)]));
    const mode = changed.find(({ track }) => track === 'ioMode');
    expect(mode?.of).toBe('Volume1 on NODE2');
    expect(mode?.b?.value).toBe('blockRedirected');
    expect(mode?.a?.value).not.toBe('blockRedirected');
  });

  test('are the other way round with the sides changed', () => {
    const [a, b] = [complete(replayState(whole, 0)), complete(replayState(whole, redirected))];
    const [there, back] = [compareMoments(a, b), compareMoments(b, a)];
    expect(back.sameCount).toBe(there.sameCount);
    expect(back.differences.length).toBe(there.differences.length);
    for (const one of there.differences) {
      expect(back.differences.some(({ of, a: x, b: y }) => of === one.of && x === one.b && y === one.a)).toBe(true);
    }
  });
});

describe('two nodes', () => {
  test('differ in how each reaches the volume', () => {
    const { differences } = compareNodes(complete(replayState(whole, redirected)), 'NODE1', 'NODE2');
    const mode = differences.find(({ track }) => track === 'ioMode');
    expect(mode?.of).toBe('Volume1');
    expect([mode?.a?.value, mode?.b?.value]).toEqual(['unknown', 'blockRedirected']);
  });

  test('of which nothing is known are not called the same', () => {
    expect(compareNodes(complete(replayState(whole, -1)), 'NODE1', 'NODE2').sameCount).toBe(0);
  });
});
