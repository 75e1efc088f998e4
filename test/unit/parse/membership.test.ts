// Messages on membership, the network between nodes and quorum: fields and facts on lines of the corpus.
import { describe, expect, it } from 'vitest';
import { membershipFamily } from '../../../server/src/parse/membership/family';
import { recognise } from '../../../server/src/parse/recognise';
import { messagesOf } from '../../support/corpusMessages';

const read = (component: string | null, text: string) => membershipFamily.read(text, { component, channel: null });
const factsOf = (file: string) =>
  messagesOf(file).flatMap((message) => {
    const known = recognise(message.text, message);
    return known?.family === membershipFamily ? known.facts : [];
  });
const node = (id: number) => ({ name: null, id });
const noQuorum = { code: 5925, space: 'win32', name: 'ERROR_CLUSTER_NO_QUORUM' };

describe('two nodes part (2012 R2 corpus)', () => {
  it('as the node without the witness tells it', () => {
    const [local, remote] = ['XX.X.1.X14:~3343~', 'XX.X.1.X13:~3343~'];
    expect(factsOf('2012r2-ag-failover-svr14.log')).toEqual([
      { kind: 'nodeConnected', observerId: 1, node: node(2) },
      { kind: 'viewProposed', observerId: 1, members: [1, 2], joiners: [2], downers: [] },
      { kind: 'viewProposed', observerId: 1, members: [1, 2], joiners: [], downers: [] },
      { kind: 'joinProgressed', observerId: 1, node: node(2), stage: 'Join Succeeded', status: null },
      { kind: 'heartbeatsMissed', node: null, local, remote },
      { kind: 'heartbeatsMissed', node: null, local, remote },
      { kind: 'routeLost', local, remote },
      { kind: 'routeLost', local, remote },
      { kind: 'routeLost', local, remote },
      { kind: 'nodeDisconnected', observerId: 1, node: node(2), reason: null },
      { kind: 'viewChanged', observerId: 1, view: '1301', members: [1], joiners: [], downers: [2] },
      { kind: 'quorumLost', observerId: null, status: noQuorum },
    ]);
  });

  it('as the node that wins the witness tells it', () => {
    const kinds = factsOf('2012r2-ag-failover-svr13.log').map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      ...['viewChanged', 'joinProgressed', 'nodeConnected', 'viewProposed', 'joinProgressed', 'routeLost'],
      ...['nodeDisconnected', 'viewProposed', 'viewChanged', 'quorumEndangered', 'quorumRegained'],
    ]);
    expect(factsOf('2012r2-ag-failover-svr13.log')).toContainEqual({
      kind: 'viewChanged',
      observerId: 2,
      view: '1302',
      members: [2],
      joiners: [],
      downers: [1],
    });
  });
});

it('reads a node that loses its only partner (2019 corpus)', () => {
  const local = 'fe80::38b9:a16d:77b2:d2d:~0~';
  const remote = 'fe80::9087:71d9:495b:27bd:~0~';
  const timedOut = { code: 10060, space: 'win32', name: 'WSAETIMEDOUT' };
  expect(factsOf('2019-quorum-lost-node-unreachable.log')).toEqual([
    { kind: 'joinProgressed', observerId: 1, node: node(3), stage: 'Attempt Initial Connection', status: timedOut },
    { kind: 'routeLost', local: '10.1.19.101:~3343~', remote: '10.1.19.102:~3343~' },
    { kind: 'routeLost', local, remote },
    {
      kind: 'nodeDisconnected',
      observerId: 1,
      node: node(2),
      reason: "GracefulClose(1226)' because of 'channel to remote endpoint fe80::9087:71d9:495b:27bd%14:~3343~ is closed'",
    },
    { kind: 'quorumLost', observerId: 1, status: null },
    { kind: 'quorumLost', observerId: null, status: noQuorum },
    { kind: 'quorumLost', observerId: null, status: noQuorum },
  ]);
});

it('reads a node that may not join yet (2008 R2 corpus)', () => {
  const facts = factsOf('2008r2-join-udp-3343-blocked.log');
  expect(facts).toHaveLength(4);
  expect(facts[0]).toEqual({
    kind: 'joinProgressed',
    observerId: 3,
    node: node(3),
    stage: 'Cannot join yet',
    status: null,
    unreached: [2],
  });
});

it('reads the words of 2022 for connections', () => {
  expect(factsOf('2022-clussvc-stopped-node-cleanup.log')).toEqual([
    { kind: 'nodeConnected', observerId: null, node: { name: 'sqlnode02', id: null } },
    {
      kind: 'heartbeatsMissed',
      node: { name: 'sqlnode02', id: 2 },
      local: '10.10.20.18:~3343~',
      remote: '10.10.148.18:~3343~',
    },
    { kind: 'nodeDisconnected', observerId: null, node: { name: 'sqlnode02', id: null }, reason: null },
  ]);
  expect(read('NETWORK', 'Full mesh connectivity with nodes sqlnode01, sqlnode02')?.fields).toEqual({
    nodes: ['sqlnode01', 'sqlnode02'],
  });
  expect(read('NETWORK', 'Error when processing connection to node sqlnode02, error (10060)')?.fields).toEqual({
    node: 'sqlnode02',
    status: '10060',
  });
});

it('reads lost interfaces of Windows 2000', () => {
  const facts = factsOf('w2k-interconnect-loss-node2.log');
  const silent = { kind: 'heartbeatsMissed', local: null, remote: null };
  expect(facts).toEqual([
    { ...silent, node: node(1) },
    { ...silent, node: node(1) },
    { ...silent, node: { name: 'NODE1', id: null } },
    { ...silent, node: { name: 'NODE1', id: null } },
  ]);
  const line = 'Communication was lost with interface 0bd641f7-7d8c-4d94-9279-d461846b299b (node: NODE1, network: clients(1))';
  expect(read('NM', line)?.fields).toMatchObject({ node: 'NODE1', network: 'clients(1)' });
});

describe('views', () => {
  it('keep all their fields', () => {
    const line =
      'Node 2: New View is <ViewChanged joiners=(2) downers=() newView=002(2) oldView=000() joiner=true form=true/> (Start Dispatch)';
    expect(read('CORE', line)?.fields).toEqual({
      observer: 2,
      joiners: [2],
      downers: [],
      view: '002',
      members: [2],
      oldView: '000',
      oldMembers: [],
      isJoiner: true,
      isForm: true,
    });
  });

  it('of many nodes are read whole', () => {
    const ids = Array.from({ length: 64 }, (_, index) => index + 1);
    expect(read('MRR', `Node 64: Process view 1205(${ids.join(' ')})`)?.facts).toEqual([
      { kind: 'viewChanged', observerId: 64, view: '1205', members: ids, joiners: [], downers: [] },
    ]);
  });
});

it('claims no quorum lost where none was ever there', () => {
  expect(read(null, 'FatalError: join/form timeout (status = 258)')).toMatchObject({
    row: { id: 'quorum.formTimedOut' },
    fields: { status: '258' },
    facts: [],
  });
});

it('knows a component by its name where the tag holds data too', () => {
  expect(read('IM - public-1.0.0', 'Marking Route from 10.1.1.1:~3343~ to 10.1.1.2:~3343~ as down')?.facts).toEqual([
    { kind: 'routeLost', local: '10.1.1.1:~3343~', remote: '10.1.1.2:~3343~' },
  ]);
});

it('leaves words of other components and other messages alone', () => {
  expect(read('GEM', 'Node 2: Lost quorum (1)')).toBeUndefined();
  expect(read('QUORUM', 'Node 2: Lost quorum')).toBeUndefined();
  expect(read('QUORUM', 'Node x: Lost quorum (1)')).toBeUndefined();
  expect(read('IM', 'got event: Remote endpoint reachable')).toBeUndefined();
  expect(read(null, 'lost quorum')).toBeUndefined();
});
