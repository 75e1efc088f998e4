// The lanes of a replay and what they show, on the sample incident of two nodes: one loses its path for three quarters of an hour.
import { describe, expect, test } from 'vitest';
import { replayLanes } from '../../../server/src/features/replayLanes';
import { replayMinimap } from '../../../server/src/features/replayMinimap';
import { replaySpans, type SpansOfLane } from '../../../server/src/features/replaySpans';
import { replayStepAtTime } from '../../../server/src/features/replayStepAtTime';
import { replayStepTimes } from '../../../server/src/features/replayStepTimes';
import { bandsByWeight } from '../../../server/src/model/bands';
import { complete } from '../../../server/src/model/complete';
import { analyzed, analyzedCorpus } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';

const { whole, incident } = sampleFolder('12-two-nodes-path-lost');
const lanes = complete(replayLanes(whole, incident.clocks));
const { fromMs, toMs } = lanes.axis;
const laneOf = (volume: string | null, node: string) =>
  lanes.groups.find((group) => group.volume === volume)!.lanes.find((lane) => lane.node === node)!.id;

function spansOf(volume: string | null, node: string, visible = { fromMs, toMs, leastMs: 0 }): SpansOfLane {
  return complete(replaySpans(whole, [laneOf(volume, node)], visible)).lanes[0]!;
}

describe('lanes', () => {
  test('are grouped: the nodes, then each volume with its disk', () => {
    expect(lanes.groups.map(({ volume, disk, isDisturbed }) => [volume, disk, isDisturbed])).toEqual([
      [null, null, true],
      ['Volume1', 'Cluster Disk 1', true],
    ]);
    expect(lanes.groups.map((group) => group.lanes.map(({ node }) => node))).toEqual([
      ['NODE1', 'NODE2', 'NODE3'],
      ['NODE1', 'NODE2'],
    ]);
    const ids = lanes.groups.flatMap((group) => group.lanes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
    expect(lanes.generation).toBe(2);
  });

  test('stand on an axis from the first to the last step, with the zone that the headers tell and the doubt of the clocks', () => {
    expect(lanes.axis).toMatchObject({
      kind: 'utc',
      fromMs: Date.UTC(2024, 4, 21, 7, 58, 11, 391),
      toMs: Date.UTC(2024, 4, 21, 10, 58, 9, 334),
      zone: 'told',
      local: { utcOffsetMinutes: 120, words: 'UTC+02:00, as the logs say' },
    });
    const doubt = lanes.axis.clocks.find(({ node }) => node === 'NODE2')!;
    expect(doubt.plusMinusMs).toBe(342);
    expect(doubt.words).toContain('1.184 s ahead of NODE1');
  });

  test('carry the marks of findings, with the volume of a disk', () => {
    const { findings } = incident.history;
    const lost = lanes.marks.find(({ finding }) => findings[finding]!.code === 'diskDisconnected')!;
    expect(lost).toMatchObject({ volume: 'Volume1', node: 'NODE2', severity: 'error', atMs: findings[lost.finding]!.utcMs });
    expect(whole.history.steps[lost.step]!.at).toEqual({ input: 2, line: 20 });
    // The listing has no date: it is known where it was read, not when it was so.
    expect(lanes.marks.map(({ finding, isUndated }) => [finding, isUndated])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
      [3, true],
    ]);
  });

  test('say of which stretches nobody tells: a node without a log is not known at all', () => {
    expect(lanes.uncovered.filter(({ node }) => node === 'NODE3')).toEqual([
      { node: 'NODE3', fromMs, toMs, words: 'no cluster.log of NODE3', at: null },
    ]);
    // The log of NODE2 begins and ends some milliseconds beside that of NODE1, on the axis of NODE1.
    const ends = lanes.uncovered.filter(({ node }) => node === 'NODE2');
    expect(ends.map(({ words }) => words)).toEqual(['before the log of NODE2 begins', 'after the log of NODE2 ends']);
    expect(ends.every((stretch) => stretch.toMs - stretch.fromMs < 10)).toBe(true);
    expect(lanes.uncovered.some(({ node }) => node === 'NODE1')).toBe(false);
  });

  test('of the first generation say so', () => {
    const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
    const { generation, groups, axis } = complete(replayLanes(seed, []));
    expect(generation).toBe(1);
    expect(groups.find(({ volume }) => volume === 'Volume1')!.lanes).toHaveLength(1);
    expect(axis).toMatchObject({ local: null, clocks: [] });
  });

  test('tell where a log is silent', () => {
    const [drains, pauses] = ['Active to Draining', 'Draining to Paused'].map(
      (way) => `Volume {c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664} transitioning from ${way}.`,
    );
    const update = '[GUM] Node 1: Executing locally gumId: 41205, updates: 1, first action: /dm/update';
    const log = analyzed(
      [
        'Current node: name (NODE1) id (1)',
        '[=== Cluster Logs ===]',
        `[Operational] 00000004.00000a3c::2024/05/21-08:00:00.000 INFO  ${drains!}`,
        `00000c5c.00001b7c::2024/05/21-08:00:01.000 INFO  ${update}`,
        `00000c5c.00001b7c::2024/05/21-10:00:00.000 INFO  ${update}`,
        `[Operational] 00000004.00000a3c::2024/05/21-10:00:01.000 INFO  ${pauses!}`,
      ].join('\n'),
    );
    expect(complete(replayLanes(log, [])).uncovered).toEqual([
      {
        node: 'NODE1',
        fromMs: Date.UTC(2024, 4, 21, 8, 0, 1),
        toMs: Date.UTC(2024, 4, 21, 10),
        words: 'the log of NODE1 is silent',
        at: { input: 0, line: 4 },
      },
    ]);
  });
});

describe('spans', () => {
  test('show what the volume went through on the node that lost its path', () => {
    const { bands, coordinator } = spansOf('Volume1', 'NODE2');
    const distinct = bands.map(({ band }) => band).filter((band, place, all) => band !== all[place - 1]);
    expect(distinct).toEqual([
      'unknown',
      'setDownlevel',
      'active',
      'draining',
      'paused',
      'setDownlevel',
      'active',
      'blockRedirected',
      'direct',
      'unknown',
      'blockRedirected', // the listing without a date, read last
    ]);
    const redirected = bands.find(({ band }) => band === 'blockRedirected')!;
    expect(redirected).toMatchObject({
      fromMs: Date.UTC(2024, 4, 21, 10, 1, 55, 915),
      toMs: Date.UTC(2024, 4, 21, 10, 47, 0, 33),
      certainty: 'stated',
      count: 1,
    });
    expect(redirected.words).toContain('(block): This node does not reach the disk');
    expect(bands.find(({ band }) => band === 'direct')).toMatchObject({ certainty: 'inferred', words: 'direct IO' });
    expect(coordinator).toEqual([]);
  });

  test('show when a node was the coordinator, up to where its log ends', () => {
    expect(spansOf('Volume1', 'NODE1').coordinator).toEqual([
      { fromMs: Date.UTC(2024, 4, 21, 8, 30, 0, 911), toMs, certainty: 'inferred', step: 2 },
    ]);
  });

  test('stand side by side from the beginning of what is visible', () => {
    const visible = { fromMs: fromMs - 5000, toMs: toMs + 5000, leastMs: 0 };
    for (const { bands } of complete(replaySpans(whole, [0, 1, 2, 3, 4], visible)).lanes) {
      expect(bands[0]!.fromMs).toBe(visible.fromMs);
      for (const [place, { fromMs: begin }] of bands.entries()) if (place > 0) expect(begin).toBe(bands[place - 1]!.toMs);
      expect(bands.at(-1)!.toMs).toBe(toMs);
    }
  });

  test('are only those that are visible', () => {
    const at = Date.UTC(2024, 4, 21, 10, 20);
    const { bands } = spansOf('Volume1', 'NODE2', { fromMs: at, toMs: at + 60_000, leastMs: 0 });
    expect(bands.map(({ band }) => band)).toEqual(['blockRedirected']);
  });

  test('come together where they are too short to be told apart, with their names and their number', () => {
    const { bands } = spansOf('Volume1', 'NODE2', { fromMs, toMs, leastMs: 10_000 });
    const mixed = bands.filter(({ band }) => band === 'mixed');
    expect(mixed.length).toBeGreaterThan(0);
    const pause = mixed.find(({ words }) => words.includes('paused'))!;
    expect(pause.words).toContain('draining');
    expect(pause.count).toBe(8);
    expect(bands.find(({ band }) => band === 'blockRedirected')!.count).toBe(1);
  });

  test('of lanes that there are not are none', () => {
    expect(complete(replaySpans(whole, [99, -1, 0.5], { fromMs, toMs, leastMs: 0 })).lanes).toEqual([]);
  });
});

test('the minimap shows in each column what matters most', () => {
  const { groups } = complete(replayMinimap(whole, 100));
  expect(groups.map(({ volume, bands }) => [volume, bands.length])).toEqual([
    [null, 100],
    ['Volume1', 100],
  ]);
  const names = groups[1]!.bands.map((band) => bandsByWeight[band]!);
  const column = (hour: number, minute: number) =>
    Math.floor(((Date.UTC(2024, 4, 21, hour, minute) - fromMs) / (toMs - fromMs)) * 100);
  expect(names[column(8, 10)]).toBe('unknown');
  expect(names[column(9, 0)]).toBe('active');
  expect(names[column(10, 20)]).toBe('blockRedirected');
  expect(names.filter((name) => name === 'paused')).toHaveLength(1);
  expect(complete(replayMinimap(whole, 0)).groups[0]!.bands).toHaveLength(1);
  const stretch = { fromMs: Date.UTC(2024, 4, 21, 10, 1), toMs: Date.UTC(2024, 4, 21, 10, 3) };
  const near = complete(replayMinimap(whole, 4, stretch)).groups[1]!.bands.map((band) => bandsByWeight[band]!);
  expect([near[0], near[3]]).toEqual(['active', 'blockRedirected']);
});

test('steps and times are found from each other', () => {
  const times = complete(replayStepTimes(whole, 0, 1000));
  expect(times).toHaveLength(whole.history.steps.length);
  expect(complete(replayStepTimes(whole, 3, 2))).toEqual(times.slice(3, 5));
  expect(complete(replayStepTimes(whole, -4, 2))).toEqual(times.slice(0, 2));
  expect(complete(replayStepTimes(whole, 900, 2))).toEqual([]);
  const redirected = Date.UTC(2024, 4, 21, 10, 1, 55, 915);
  expect(complete(replayStepAtTime(whole, redirected + 1))).toEqual({ step: 19, stepMs: redirected, nextMs: times[20] });
  expect(complete(replayStepAtTime(whole, fromMs - 1))).toEqual({ step: -1, stepMs: null, nextMs: fromMs });
  expect(complete(replayStepAtTime(whole, toMs + 1))).toMatchObject({ step: times.length - 1, nextMs: null });
});
