// One name for everything that goes by several, and the links between things.
import { describe, expect, test } from 'vitest';
import type { RunContext, RunInput } from '../../../server/src/engine/runContext';
import { whoisIn } from '../../../server/src/engine/whois';
import type { Fact } from '../../../server/src/model/facts';
import { inInput, line, namedNodes, soleInput } from '../../support/engineSpecification';

const nobody: RunContext = { inputs: [soleInput({ node: null })], generation: null };
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
  test.each<[string, RunInput['node'], readonly Fact[], string]>([
    ['from the header', { name: 'NODE1', id: 1 }, [], 'NODE1'],
    ['an id alone', { name: null, id: 7 }, [], 'Node 7'],
    ['a line that names it', null, [line(1, { kind: 'localNodeNamed', node: { name: 'SVR13', id: 2 } })], 'SVR13'],
    ['the id that its lines begin with', null, [view(1, 2, [1, 2])], 'Node 2'],
    ['that id, named elsewhere', null, [view(1, 2, [1, 2]), namedNodes(2, ['SVR13', 2], ['SVR13', 2])], 'SVR13'],
    ['lines of two writers', null, [view(1, 2, [1, 2]), view(2, 1, [1, 2])], 'this node'],
    ['nothing', null, [], 'this node'],
  ])('%s', (_name, node, facts, expected) => {
    expect(whoisIn(facts, { ...nobody, inputs: [soleInput({ node })] }).writers).toEqual([expected]);
  });

  test('a header name without an id takes the id of its lines', () => {
    expect(whoisIn([view(1, 2, [1, 2])], { ...nobody, inputs: [soleInput({ node: { name: 'B', id: null } })] }).nodes).toEqual([
      { name: 'Node 1', id: 1 },
      { name: 'B', id: 2 },
    ]);
  });
});

describe('the nodes that wrote several inputs', () => {
  const writers = (facts: readonly Fact[], ...nodes: readonly RunInput['node'][]) =>
    whoisIn(facts, { inputs: nodes.map((node, input) => soleInput({ input, node })), generation: null });

  test('each from its own header, its own lines or its own observer', () => {
    const facts = [
      inInput(1, line(1, { kind: 'localNodeNamed', node: { name: 'SVR13', id: 2 } })),
      inInput(2, view(2, 3, [1, 2, 3])),
      inInput(3, view(3, 1, [1, 2, 3])),
      inInput(3, view(4, 2, [1, 2, 3])),
    ];
    expect(writers(facts, { name: 'SVR12', id: 1 }, null, null, null, null).writers).toEqual([
      'SVR12',
      'SVR13',
      'Node 3',
      'the node of input 3',
      'the node of input 4',
    ]);
  });

  test('names with and without domain, in any case, are one node; addresses are none', () => {
    const whois = writers(
      [view(1, null, [1, 2])],
      { name: 'node1.contoso.com', id: 1 },
      { name: 'NODE1', id: null },
      { name: '10.0.0.5', id: null },
    );
    expect(whois.writers).toEqual(['NODE1', 'NODE1', '10.0.0.5']);
    expect(whois.nodes.map(({ name, id }) => [name, id])).toEqual([
      ['NODE1', 1],
      ['Node 2', 2],
      ['10.0.0.5', null],
    ]);
    expect(whois.entities[0]?.names).toEqual(['NODE1', 'node1.contoso.com', 'Node 1']);
    expect(whois.nodeName({ name: 'Node1.FABRIKAM.com', id: null })).toBe('NODE1');
    expect(whois.nodeName({ name: '10.0.0.7', id: null })).toBeNull();
  });

  test('a node that only full names name goes by the short one', () => {
    expect(writers([], { name: 'node1.contoso.com', id: 1 }).nodes).toEqual([{ name: 'node1', id: 1 }]);
  });

  test('the computer of a record is its writer, else the node of its input', () => {
    const named = { ...line(1, { kind: 'serviceStopped' }), writer: { name: 'NODE2.contoso.com', id: null } };
    const whois = writers([named, line(2, { kind: 'serviceStopped' })], { name: 'NODE1', id: 1 });
    expect([named, line(2, { kind: 'serviceStopped' })].map((fact) => whois.writerOf(fact))).toEqual(['NODE2', 'NODE1']);
    expect(whois.nodes.map(({ name }) => name)).toEqual(['NODE1', 'NODE2']);
  });

  test('the numbers of inputs decide nothing', () => {
    const facts = [inInput(1, line(1, { kind: 'serviceStopped' })), line(2, { kind: 'serviceStopped' })];
    const whois = writers(facts, { name: 'NODE1', id: null }, { name: 'node1', id: null });
    expect(whois.writers).toEqual(['node1', 'node1']);
  });

  test('an order of a nameless writer reaches the nodes of which there are logs, of a named one all that are known', () => {
    const facts = [view(1, 1, [1, 2, 3]), inInput(1, line(2, { kind: 'serviceStopping' }))];
    const whois = writers(facts, { name: 'NODE1', id: 1 }, null);
    expect(whois.everyone('NODE1')).toEqual(['NODE1', 'Node 2', 'Node 3', 'the node of input 1']);
    expect(whois.everyone('the node of input 1')).toEqual(['NODE1', 'the node of input 1']);
  });

  test('a listing is nobody who tells of itself', () => {
    const listed: Fact = {
      ...inInput(1, line(2, { kind: 'volumeShareListed', shareGuid: guid })),
      source: 'listing',
    };
    expect(writers([view(1, 1, [1, 2]), listed], { name: 'NODE1', id: 1 }, null).everyone('NODE1')).toEqual(['NODE1', 'Node 2']);
  });
});

describe('a number and a name that no line ties', () => {
  const gone = (number: number, members: number[], downers: number[]) =>
    line(number, { kind: 'viewChanged', observerId: 1, view: '2', members, joiners: [], downers });
  const removed = (number: number, name: string) => line(number, { kind: 'nodeRemoved', node: { name, id: null } });
  const mounted = (number: number, input: number, on: string | null) =>
    inInput(
      input,
      line(number, {
        ...{ kind: 'volumeTransitionBegan', volume: null, volumeGuid: guid, disk: null, from: null, to: 'setDownlevel' },
        ...{ ordered: null, mountedHere: on === null, mountedOn: on },
      }),
    );
  const names = (facts: readonly Fact[], ...nodes: readonly RunInput['node'][]) =>
    whoisIn(facts, { ...nobody, inputs: nodes.map((node, input) => soleInput({ input, node })) }).nodes.map(
      ({ name, id }) => `${name}:${id}`,
    );
  const one = { name: 'A', id: 1 };
  const two = { name: 'B', id: 2 };

  test.each<[string, readonly Fact[], string[]]>([
    ['left together', [gone(1, [1, 2, 4], [3]), removed(5, 'C')], ['A:1', 'B:2', 'C:3', 'Node 4:4']],
    ['left at another time', [gone(1, [1, 2, 4], [3]), removed(50, 'C')], ['A:1', 'B:2', 'Node 3:3', 'Node 4:4', 'C:null']],
    ['left with others', [gone(1, [1, 2], [3, 4]), removed(5, 'C')], ['A:1', 'B:2', 'Node 3:3', 'Node 4:4', 'C:null']],
    ['is the only member left over', [view(1, 1, [1, 2, 3]), mounted(9, 0, 'C')], ['A:1', 'B:2', 'C:3']],
    [
      'is one of two members left over',
      [view(1, 1, [1, 2, 3, 4]), mounted(9, 0, 'C')],
      ['A:1', 'B:2', 'Node 3:3', 'Node 4:4', 'C:null'],
    ],
    ['is no member that anybody tells', [view(1, 1, [1, 2, 3]), removed(50, 'C')], ['A:1', 'B:2', 'Node 3:3', 'C:null']],
  ])('%s', (_what, facts, expected) => {
    expect(names(facts, one, two)).toEqual(expected);
  });

  test('says that a volume is mounted on it where the others name the node', () => {
    const own = inInput(
      2,
      line(1, { kind: 'viewChanged', observerId: 4, view: '2', members: [1, 2, 3, 4], joiners: [], downers: [] }),
    );
    expect(names([own, mounted(9, 0, 'D'), mounted(10, 2, null)], one, two, null)).toEqual(['A:1', 'B:2', 'Node 3:3', 'D:4']);
  });

  test('are tied in a log that stands alone, too: or a node would be down by its name and up by its number', () => {
    expect(names([gone(1, [1, 2], [3]), removed(5, 'C')], one)).toEqual(['A:1', 'Node 2:2', 'C:3']);
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

  test('a GUID is one volume under all its names, in whatever order lines come', () => {
    const lines = [
      resumed(1, 'Accounting', null, null),
      inInput(1, resumed(2, 'Volume1', null, 'Cluster Disk 1')),
      resumed(3, 'Accounting', guid, null),
      inInput(1, link(4, 'volume1', guid.toUpperCase())),
    ];
    for (const facts of [lines, [...lines].reverse()]) {
      const whois = whoisIn(facts, nobody);
      expect(whois.volumes).toHaveLength(1);
      expect(whois.volumes[0]).toMatchObject({
        volumeGuid: facts === lines ? guid : guid.toUpperCase(),
        resource: 'Cluster Disk 1',
      });
      for (const fact of facts) expect(whois.volumesOf(fact)).toEqual([whois.volumes[0]!.name]);
      expect(whois.entities.find(({ type }) => type === 'volume')).toMatchObject({ firstNamed: facts[0]!.at });
    }
    expect(whoisIn(lines, nobody).volumes[0]?.name).toBe('Accounting');
  });

  test('a name that moved on stays with the first; the GUID beside it tells the other', () => {
    const facts = [
      link(1, 'Volume1', guid),
      link(2, 'Archive', guid),
      link(3, 'Volume1', otherGuid),
      resumed(4, 'Volume1', null, null),
    ];
    const whois = whoisIn(facts, nobody);
    expect(facts.map((fact) => whois.volumesOf(fact))).toEqual([['Volume1'], ['Volume1'], [otherGuid], ['Volume1']]);
    expect(whois.volumes.map(({ name, volumeGuid }) => [name, volumeGuid])).toEqual([
      ['Volume1', guid],
      [otherGuid, otherGuid],
    ]);
  });

  test('a disk is one under all its names, by its id', () => {
    const whois = whoisIn(
      [resumed(1, 'Volume1', null, 'SR'), register(2, 'Cluster Disk 1', 'id-1'), inInput(1, register(3, 'SR', 'ID-1'))],
      nobody,
    );
    expect(whois.resourceName('Cluster Disk 1')).toBe('SR');
    expect(whois.volumesOfDisk('cluster disk 1')).toEqual(['Volume1']);
    const reused = whoisIn([register(1, 'SR', 'id-1'), register(2, 'SR', 'id-2')], nobody);
    expect([reused.resourceName('id-1'), reused.resourceName('id-2')]).toEqual(['SR', 'id-2']);
  });

  test('lines of two nodes never make one piece of work', () => {
    const [decided, cleared] = atOnce([decide(1, 'Volume1'), clear(2, 'SR')]);
    const run: RunContext = { inputs: [soleInput(), soleInput({ input: 1, node: { name: 'NODE2', id: 2 } })], generation: null };
    expect(whoisIn([decided!, inInput(1, cleared!)], run).volumes[0]?.resource).toBeNull();
    const ofOneNode = { ...run, inputs: [soleInput(), soleInput({ input: 1 })] };
    expect(whoisIn([decided!, inInput(1, cleared!)], ofOneNode).volumes[0]?.resource).toBe('SR');
  });

  test('a disk alone speaks of all its volumes', () => {
    const facts = [resumed(1, 'Volume1', null, 'D'), resumed(2, 'Volume2', null, 'D'), resumed(3, null, null, 'D')];
    expect(whoisIn(facts, nobody).volumesOf(facts[2]!)).toEqual(['Volume1', 'Volume2']);
  });

  test('a GUID alone is a name too', () => {
    expect(whoisIn([resumed(1, null, guid, null)], nobody).volumes[0]?.name).toBe(guid);
  });
});
