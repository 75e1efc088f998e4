// The stage in words: a sentence for each way, and the way itself as a list.
import { describe, expect, it } from 'vitest';
import { reasonSentence, roleWords, stopWords, wayWords } from '../../../../client/webview/stage/stageWords';
import type { StageModel } from '../../../../server/src/ioWays/stageModel';
import type { IoKind } from '../../../../server/src/ioWays/ways';
import { model, noPath, nodeDown } from '../../ioWays/moment';

const lost = model({ mode: 'blockRedirected', state: 'active', coordinator: 'NODE2', reasons: noPath });

describe('a way', () => {
  it('reads from the application to the disk, with the node where it comes to another one', () => {
    expect(listOf(lost, 'blockRedirected')).toBe(
      'Application on NODE1, CsvFs.sys, CsvVbus.sys, SMB client, CSV network, SMB server on NODE2, share CSV$, CsvNsFlt.sys, disk stack, Cluster Disk 1',
    );
  });

  it('says what it is and how that is known', () => {
    expect(wayWords(wayOf(lost, 'blockRedirected'), lost)).toBe('block redirected: in use, stated');
    expect(wayWords(wayOf(lost, 'metadata'), lost)).toBe('metadata: in use, inferred');
    const simulated: StageModel = { ...lost, isSimulated: true };
    expect(wayWords(wayOf(simulated, 'blockRedirected'), simulated)).toBe('block redirected: in use, simulated');
    expect(wayWords(wayOf(model({}), 'direct'), model({}))).toBe('direct: unknown, no line tells');
  });

  it('of 2008 R2 that is redirected is not called after the file system', () => {
    const old = model({ mode: 'fileSystemRedirected', coordinator: 'NODE2' }, { generation: 1 });
    expect(wayWords(wayOf(old, 'fileSystemRedirected'), old)).toBe('redirected: in use, stated');
    expect(reasonSentence(wayOf(old, 'direct'), old)).toBe('Reads and writes of NODE1 go another way: redirected.');
  });
});

describe('the reason', () => {
  it.each<readonly [string, StageModel, IoKind, string]>([
    ['a mode with its cause', lost, 'blockRedirected', `Reads and writes of NODE1 go this way: ${noPath[0]}.`],
    ['a lost path', lost, 'direct', 'NODE1 has no path to the disk.'],
    ['metadata', lost, 'metadata', 'Metadata always goes to the file system on the coordinator, NODE2.'],
    [
      'a volume that drains',
      model({ state: 'draining' }),
      'metadata',
      'New IO of NODE1 is held, what is under way goes on: Volume1 is draining.',
    ],
    ['a volume that is paused', model({ state: 'paused' }), 'metadata', 'IO of NODE1 is held: Volume1 is paused.'],
    ['a node that is down', model({}, { others: [nodeDown('NODE1')] }), 'direct', 'NODE1 is down.'],
    ['nothing', model({}), 'direct', 'No line of these logs tells.'],
  ])('of %s', (_, moment, kind, text) => {
    expect(reasonSentence(wayOf(moment, kind), moment)).toBe(text);
  });
});

it('of a simulation claims nothing of lines', () => {
  const simulated: StageModel = { ...model({}), isSimulated: true };
  const words = simulated.ways.flatMap((way) => [wayWords(way, simulated), reasonSentence(way, simulated)]);
  expect([...words, ...roleWords(null, simulated)].filter((text) => /\bline/.test(text))).toEqual([]);
  expect(words).toContain('direct: unknown, not simulated');
  expect(words).toContain('Not simulated.');
});

it('a node has a role, and says where nobody knows it', () => {
  expect(roleWords(lost.chosen, lost)).toEqual(['data server, no path to the disk', 'no path to the disk']);
  expect(roleWords(lost.coordinator, lost)).toEqual(['coordinator']);
  const inferred = model({ coordinator: 'NODE2', certainty: 'inferred' });
  expect(roleWords(inferred.coordinator, inferred)).toEqual(['coordinator, inferred']);
  expect(roleWords(model({}).chosen, model({}))[0]).toBe('coordinator or not: unknown');
  expect(roleWords(null, model({}))[0]).toBe('no line tells which node');
});

function wayOf({ ways }: StageModel, kind: IoKind) {
  return ways.find((way) => way.kind === kind)!;
}

function listOf(moment: StageModel, kind: IoKind): string {
  const { stops } = wayOf(moment, kind);
  return stops.map((stop, index) => stopWords(stop, stops[index - 1], moment)).join(', ');
}
