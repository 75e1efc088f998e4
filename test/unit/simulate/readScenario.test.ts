import { describe, expect, it } from 'vitest';
import { readScenario, ScenarioError } from '../../../server/src/simulate/readScenario';

const good = {
  generation: 1,
  nodes: ['A', 'B'],
  disks: [{ coordinator: 'A' }],
  actions: [{ do: 'cutPath', node: 'B', disk: 'Cluster Disk 1', atMs: 60000 }],
};

describe('a scenario file', () => {
  it('needs nodes, disks and actions; the rest has values of its own', () => {
    expect(readScenario(JSON.stringify(good), 'mine')).toEqual({
      name: 'mine',
      title: 'mine',
      generation: 1,
      nodes: ['A', 'B'],
      disks: [{ name: 'Cluster Disk 1', volume: 'Volume1', coordinator: 'A', withoutPath: [], isMirroredSpace: false }],
      actions: [{ do: 'cutPath', node: 'B', disk: 'Cluster Disk 1', atMs: 60000 }],
      durationMs: 660_000,
      startUtcMs: Date.UTC(2026, 0, 1),
      seed: 1,
    });
  });

  it.each([
    ['{', /^is no JSON: /],
    ['[]', /^the scenario: write an object/],
    [{ ...good, nodes: [] }, /^nodes: name at least one node/],
    [{ ...good, nodes: ['A', 'A'] }, /^nodes: A stands there twice/],
    [{ ...good, nodes: ['A', "B'"] }, /^nodes\[1\]: write a text/],
    [{ ...good, disks: [{ coordinator: 'C' }] }, /^disks\[0\]\.coordinator: C is not one of A, B/],
    [{ ...good, actions: [{ do: 'explode', atMs: 1 }] }, /^actions\[0\]\.do: explode is not one of cutPath, /],
    [{ ...good, actions: [{ do: 'cutPath', node: 'A', atMs: 1 }] }, /^actions\[0\]\.disk: write a text/],
    [{ ...good, actions: [{ do: 'stopNode', node: 'A', atMs: -1 }] }, /^actions\[0\]\.atMs: write a whole number/],
    [{ ...good, generation: 3 }, /^generation: write 1/],
    [{ ...good, start: 'soon' }, /^start: write a time/],
  ])('%j is refused with its place', (given, message) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    expect(() => readScenario(text, 'mine')).toThrow(ScenarioError);
    expect(() => readScenario(text, 'mine')).toThrow(message);
  });
});
