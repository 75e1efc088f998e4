// One name for everything that goes by several, and the links between things.
import { describe, expect, test } from 'vitest';
import type { RunContext } from '../../../server/src/engine/runContext';
import { whoisIn } from '../../../server/src/engine/whois';
import type { Fact } from '../../../server/src/model/facts';
import { line, namedNodes } from '../../support/engineSpecification';

const nobody: RunContext = { localNode: null, lastUtcMs: null, lastLine: null, generation: null };
const guid = 'f98a57c7-9ec6-11de-ad77-806e6f6e6963';
const otherGuid = '00000000-9ec6-11de-ad77-806e6f6e6963';

const query = (number: number, volumeGuid: string) => line(number, { kind: 'directIoQueried', volumeGuid });
const decide = (number: number, volume: string) => line(number, { kind: 'directIoDecided', volume, allowed: true });
const clear = (number: number, disk: string) => line(number, { kind: 'volumeStatesCleared', disk });
const register = (number: number, disk: string, resourceId: string) => line(number, { kind: 'diskRegistered', disk, resourceId });
const link = (number: number, volume: string, volumeGuid: string) =>
  line(number, { kind: 'volumeLinked', volume, volumeGuid, mountPath: `C:\\ClusterStorage\\${volume}` });
const resumed = (number: number, volume: string | null, volumeGuid: string | null, disk: string | null) =>
  line(number, { kind: 'volumeResumed', volume, volumeGuid, disk });
const view = (number: number, observerId: number | null, members: number[]) =>
  line(number, { kind: 'viewChanged', observerId, view: '1', members, joiners: [], downers: [] });
const atOnce = (facts: readonly Fact[]) => facts.map((fact) => ({ ...fact, utcMs: 0 }));

describe('the node that wrote the log', () => {
  test.each<[string, RunContext['localNode'], readonly Fact[], string]>([
    ['from the header', { name: 'NODE1', id: 1 }, [], 'NODE1'],
    ['an id alone', { name: null, id: 7 }, [], 'Node 7'],
    ['a line that names it', null, [line(1, { kind: 'localNodeNamed', node: { name: 'SVR13', id: 2 } })], 'SVR13'],
    ['the id that its lines begin with', null, [view(1, 2, [1, 2])], 'Node 2'],
    ['that id, named elsewhere', null, [view(1, 2, [1, 2]), namedNodes(2, ['SVR13', 2], ['SVR13', 2])], 'SVR13'],
    ['lines of two writers', null, [view(1, 2, [1, 2]), view(2, 1, [1, 2])], 'this node'],
    ['nothing', null, [], 'this node'],
  ])('%s', (_name, localNode, facts, expected) => {
    expect(whoisIn(facts, { ...nobody, localNode }).localNode).toBe(expected);
  });

  test('a header name without an id takes the id of its lines', () => {
    expect(whoisIn([view(1, 2, [1, 2])], { ...nobody, localNode: { name: 'B', id: null } }).nodes).toEqual([
      { name: 'Node 1', id: 1 },
      { name: 'B', id: 2 },
    ]);
  });
});

describe('nodes', () => {
  test('by name and id, without case', () => {
    const whois = whoisIn(
      [view(1, null, [1, 2]), namedNodes(2, ['node1', 1], ['NODE2', 2]), namedNodes(3, ['NODE1', 1], ['NODE2', 2])],
      nobody,
    );
    expect(whois.nodes).toEqual([
      { name: 'node1', id: 1 },
      { name: 'NODE2', id: 2 },
    ]);
    expect(whois.nodeName({ name: 'Node1', id: null })).toBe('node1');
    expect(whois.entities[0]).toEqual({ type: 'node', names: ['node1', 'NODE1', 'Node 1'], firstNamed: { input: 0, line: 1 } });
  });

  test('an id that is used anew does not rename the node that had it', () => {
    const whois = whoisIn([namedNodes(1, ['OLD', 1], ['OTHER', 2]), namedNodes(2, ['NEW', 1], ['OTHER', 2])], nobody);
    expect(whois.nodeName({ name: null, id: 1 })).toBe('OLD');
    expect(whois.nodeName({ name: 'NEW', id: 1 })).toBe('NEW');
  });
});

describe('volumes and disks', () => {
  test('a link line ties name, GUID and path, whatever was named first', () => {
    for (const facts of [
      [query(1, guid), decide(500, 'Volume1'), link(900, 'Volume1', guid)],
      [link(1, 'Volume1', guid), query(500, guid), decide(900, 'VOLUME1')],
    ]) {
      const whois = whoisIn(facts, nobody);
      expect(whois.volumes).toHaveLength(1);
      expect(whois.volumes[0]).toMatchObject({
        name: 'Volume1',
        volumeGuid: guid,
        mountPath: 'C:\\ClusterStorage\\Volume1',
        resource: null,
      });
    }
  });

  test('a line that names volume and disk states their link', () => {
    const whois = whoisIn([resumed(1, 'Volume1', null, 'Cluster Disk 1'), register(2, 'cluster disk 1', 'id-1')], nobody);
    expect(whois.volumes[0]).toMatchObject({ name: 'Volume1', resource: 'Cluster Disk 1', resourceId: 'id-1' });
    expect(whois.volumesOfDisk('CLUSTER DISK 1')).toEqual(['Volume1']);
    expect(whois.resourceName('ID-1')).toBe('Cluster Disk 1');
  });

  test('lines of one thread in the order of the bring-up link what no line states', () => {
    const whois = whoisIn(
      atOnce([query(1, guid), decide(2, 'Volume1'), query(3, otherGuid), decide(4, 'Volume2'), clear(5, 'SR')]),
      nobody,
    );
    expect(whois.volumes.map(({ name, volumeGuid, resource }) => [name, volumeGuid, resource])).toEqual([
      ['Volume1', guid, 'SR'],
      ['Volume2', otherGuid, 'SR'],
    ]);
  });

  test('the next disk of the same thread begins anew', () => {
    const whois = whoisIn(atOnce([decide(1, 'Volume1'), clear(2, 'SR1'), decide(3, 'Volume2'), clear(4, 'SR2')]), nobody);
    expect(whois.volumes.map(({ name, resource }) => [name, resource])).toEqual([
      ['Volume1', 'SR1'],
      ['Volume2', 'SR2'],
    ]);
  });

  test.each<[string, (fact: Fact) => Fact]>([
    ['another thread', (fact) => ({ ...fact, thread: 1 })],
    ['another process', (fact) => ({ ...fact, process: 1 })],
    ['too late', (fact) => ({ ...fact, utcMs: 101 })],
    ['no time', (fact) => ({ ...fact, utcMs: null, timeOfDayMs: null })],
    ['no thread', (fact) => ({ ...fact, thread: null })],
  ])('no link: %s', (_name, change) => {
    const [decided, cleared] = atOnce([decide(1, 'Volume1'), clear(2, 'SR')]);
    expect(whoisIn([decided!, change(cleared!)], nobody).volumes[0]?.resource).toBeNull();
  });

  test('what a line states wins over what only stands near', () => {
    const facts = [...atOnce([decide(1, 'Volume1'), clear(2, 'Other')]), resumed(3, 'Volume1', null, 'SR')];
    expect(whoisIn(facts, nobody).volumes[0]?.resource).toBe('SR');
  });

  test('a volume that was renamed keeps its first name; two named volumes never become one', () => {
    const renamed = whoisIn([link(1, 'Volume1', guid), link(2, 'Accounting', guid)], nobody);
    expect(renamed.volumes.map(({ name }) => name)).toEqual(['Volume1']);
    expect(renamed.volumeNamed('accounting')).toBe('Volume1');
    const two = whoisIn([link(1, 'Volume1', guid), link(2, 'Volume2', otherGuid), link(3, 'Volume2', guid)], nobody);
    expect(two.volumes.map(({ name, volumeGuid }) => [name, volumeGuid])).toEqual([
      ['Volume1', guid],
      ['Volume2', otherGuid],
    ]);
  });

  test('a disk alone speaks of all its volumes', () => {
    const facts = [resumed(1, 'Volume1', null, 'D'), resumed(2, 'Volume2', null, 'D'), resumed(3, null, null, 'D')];
    expect(whoisIn(facts, nobody).volumesOf(facts[2]!)).toEqual(['Volume1', 'Volume2']);
  });

  test('a GUID alone is a name too', () => {
    expect(whoisIn([resumed(1, null, guid, null)], nobody).volumes[0]?.name).toBe(guid);
  });
});
