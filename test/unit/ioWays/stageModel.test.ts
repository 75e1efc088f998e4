// What the stage says of a moment: which way is in use, held, impossible or unknown, and why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StageModel } from '../../../server/src/ioWays/stageModel';
import type { IoKind } from '../../../server/src/ioWays/ways';
import { model, noPath, nodeDown, row, value, type Told } from './moment';

describe('a data server', () => {
  it('whose mode a line tells uses that way, and metadata goes to the coordinator', () => {
    const moment = model({ mode: 'direct', state: 'active', coordinator: 'NODE2' });
    expect(statuses(moment)).toEqual({
      metadata: 'inUse alwaysUsed inferred',
      direct: 'inUse told stated',
      fileSystemRedirected: 'notUsed otherMode stated',
      blockRedirected: 'notUsed otherMode stated',
    });
    expect(moment.place).toBe('dataServer');
    expect(moment.diskPath).toBe('told');
    expect(wayOf(moment, 'direct').evidence).toEqual([{ input: 0, line: 11 }]);
  });

  it('without a path to the disk redirects blocks, and direct IO is not possible', () => {
    const moment = model({ mode: 'blockRedirected', state: 'active', coordinator: 'NODE2', reasons: noPath });
    expect(moment.diskPath).toBe('lost');
    expect(statuses(moment)).toMatchObject({ direct: 'notPossible pathLost stated', blockRedirected: 'inUse told stated' });
  });

  it('that does not own the Storage Space has no direct IO, and no path is lost', () => {
    const reasons = ['The Storage Space is attached to its owner only (StorageSpaceNotAttached)'];
    const moment = model({ mode: 'blockRedirected', coordinator: 'NODE2', reasons });
    expect(moment.diskPath).toBe('notAttached');
    expect(statuses(moment)).toMatchObject({ direct: 'notPossible notAttached stated' });
  });

  it('redirected for another reason may have a path to the disk or not', () => {
    const moment = model({
      mode: 'fileSystemRedirected',
      coordinator: 'NODE2',
      reasons: ['The volume is ReFS (FileSystemReFs)'],
    });
    expect(moment.diskPath).toBe('unknown');
    expect(statuses(moment)).toMatchObject({ direct: 'notUsed otherMode stated' });
  });

  it('cannot send anything to a coordinator that is down', () => {
    const moment = model({ mode: 'direct', coordinator: 'NODE2' }, { others: [nodeDown('NODE2')] });
    expect(statuses(moment)).toMatchObject({
      metadata: 'notPossible coordinatorDown inferred',
      direct: 'inUse told stated',
      fileSystemRedirected: 'notPossible coordinatorDown inferred',
    });
  });
});

describe('the coordinator', () => {
  it('never redirects blocks', () => {
    const moment = model({ mode: 'direct', state: 'active', coordinator: 'NODE1' });
    expect(moment.place).toBe('coordinator');
    expect(statuses(moment)).toMatchObject({
      direct: 'inUse told stated',
      blockRedirected: 'notPossible neverOnCoordinator inferred',
    });
    expect(wayOf(moment, 'blockRedirected').stops).toEqual([]);
  });

  it('of which a line tells that it redirects blocks: the lines disagree, and nobody knows', () => {
    const moment = model({ mode: 'blockRedirected', coordinator: 'NODE1' });
    expect(statuses(moment).blockRedirected).toBe('unknown linesDisagree unknown');
    expect(wayOf(moment, 'blockRedirected').evidence).toHaveLength(2);
  });

  it('that is unknown: redirected IO is known as far as the file system of CSV, direct IO whole', () => {
    const redirected = wayOf(model({ mode: 'fileSystemRedirected' }), 'fileSystemRedirected');
    expect(redirected).toMatchObject({ status: 'inUse', knownStops: 2 });
    const direct = wayOf(model({ mode: 'direct' }), 'direct');
    expect(direct.knownStops).toBe(direct.stops.length);
    // Only data servers redirect blocks, so the way is known and only the node is not.
    const blocks = wayOf(model({ mode: 'blockRedirected' }), 'blockRedirected');
    expect(blocks.knownStops).toBe(blocks.stops.length);
    expect(model({ mode: 'blockRedirected' }).coordinator).toBeNull();
  });
});

describe('IO that does not go', () => {
  it.each(['draining', 'paused', 'setDownlevel'])('is held while the volume is %s', (state) => {
    const moment = model({ mode: 'direct', state, coordinator: 'NODE2' });
    expect(moment.stop?.kind).toBe('held');
    expect(statuses(moment)).toMatchObject({ metadata: 'held held stated', direct: 'held held stated' });
    expect(moment.chosen.band).toBe(state);
  });

  it.each(['init', 'dismounted'])('fails while the volume is %s', (state) => {
    const moment = model({ mode: 'direct', state, coordinator: 'NODE2' });
    expect(moment.stop?.kind).toBe('failing');
    for (const way of moment.ways) expect(way).toMatchObject({ status: 'notPossible', reason: 'volumeDown' });
  });

  it('is not there on a node that is down', () => {
    const moment = model({ mode: 'direct', state: 'active', coordinator: 'NODE2' }, { others: [nodeDown('NODE1')] });
    expect(moment.chosen.band).toBe('down');
    for (const way of moment.ways) expect(way).toMatchObject({ status: 'notPossible', reason: 'nodeDown' });
  });
});

describe('2008 R2', () => {
  it('has one kind of redirection, and a lost path leads to it', () => {
    const moment = model({ mode: 'fileSystemRedirected', coordinator: 'NODE2', reasons: noPath }, { generation: 1 });
    expect(moment.ways.map(({ kind }) => kind)).toEqual(['metadata', 'direct', 'fileSystemRedirected']);
    expect(statuses(moment)).toMatchObject({ direct: 'notPossible pathLost stated', fileSystemRedirected: 'inUse told stated' });
  });
});

describe('what no line tells', () => {
  it('is unknown for every way', () => {
    for (const way of model({ coordinator: 'NODE2' }).ways)
      expect(way).toMatchObject({ status: 'unknown', certainty: 'unknown' });
  });

  it('leaves a node without a word unknown', () => {
    const moment = model({ mode: 'direct', coordinator: 'NODE2' });
    expect(moment.nodes.map(({ name, band }) => `${name} ${band}`)).toEqual(['NODE1 direct', 'NODE2 unknown', 'NODE3 unknown']);
  });

  it('tells active apart from direct', () => {
    const moment = model({ state: 'active', coordinator: 'NODE2' });
    expect(moment.chosen.band).toBe('active');
    expect(statuses(moment)).toMatchObject({ metadata: 'inUse alwaysUsed inferred', direct: 'unknown noLine unknown' });
  });

  it('concerns only rows of the volume', () => {
    const other = { ...row({ mode: 'direct', coordinator: 'NODE3' }), volume: 'Volume2' };
    const moment = model({}, { rows: [other] });
    expect(moment.coordinator).toBeNull();
    expect(moment.values).toEqual([]);
  });

  it('is never in use: every way in use or held has lines of values that are known', () => {
    const some = (...values: readonly string[]) => fc.constantFrom('unknown', ...values);
    const anyTold: fc.Arbitrary<Told> = fc.record({
      mode: some('direct', 'fileSystemRedirected', 'blockRedirected', 'something else'),
      state: some('init', 'paused', 'draining', 'setDownlevel', 'active', 'dismounted'),
      coordinator: some('NODE1', 'NODE2'),
      reasons: fc.constantFrom([], noPath),
    });
    const anyDown = fc.subarray(['NODE1', 'NODE2']);
    fc.assert(
      fc.property(anyTold, anyDown, fc.constantFrom(1, 2), (told, down, generation) => {
        const moment = model({}, { generation: generation as 1 | 2, rows: [row(told)], others: down.map(nodeDown) });
        const modes = moment.ways.filter(({ kind, status }) => kind !== 'metadata' && (status === 'inUse' || status === 'held'));
        expect(modes.length).toBeLessThanOrEqual(1);
        for (const way of moment.ways) {
          const isUsed = way.status === 'inUse' || way.status === 'held';
          if (isUsed && way.kind !== 'metadata') expect(way.kind).toBe(told.mode);
          if (isUsed) expect(way.evidence.length).toBeGreaterThan(0);
          expect(way.certainty === 'unknown').toBe(way.status === 'unknown');
          if (moment.coordinator === null) {
            const beyond = way.stops.slice(0, way.knownStops).filter(({ on }) => on === 'coordinator');
            if (way.kind !== 'blockRedirected') expect(beyond).toEqual([]);
          }
        }
      }),
    );
  });
});

it('an inferred value makes what rests on it inferred', () => {
  const ioMode = value('ioMode', 'direct', { node: 'NODE1', certainty: 'inferred' });
  const moment = model({}, { rows: [{ ...row({ state: 'active', coordinator: 'NODE2' }), ioMode }] });
  expect(statuses(moment)).toMatchObject({ direct: 'inUse told inferred', blockRedirected: 'notUsed otherMode inferred' });
});

function wayOf({ ways }: StageModel, kind: IoKind) {
  return ways.find((way) => way.kind === kind)!;
}

function statuses({ ways }: StageModel): Readonly<Record<string, string>> {
  return Object.fromEntries(ways.map(({ kind, status, reason, certainty }) => [kind, `${status} ${reason} ${certainty}`]));
}
