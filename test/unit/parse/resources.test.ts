// Messages on resources and groups: fields and facts on lines of the corpus, and names that look like punctuation.
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../server/src/parse/recognise';
import { resourcesFamily } from '../../../server/src/parse/resources/family';
import { messagesOf } from '../../support/corpusMessages';

const rcm = (text: string) => resourcesFamily.read(text, { component: 'RCM', channel: null });
const rhs = (text: string) => resourcesFamily.read(text, { component: 'RHS', channel: null });
const factsOf = (file: string) =>
  messagesOf(file).flatMap((message) => {
    const read = recognise(message.text, message);
    return read?.family === resourcesFamily ? read.facts : [];
  });
const sem = { code: 121, space: 'win32', name: 'ERROR_SEM_TIMEOUT' };

describe('the life of resources in the corpus', () => {
  it('tells of the move and the end of an availability group', () => {
    expect(factsOf('2008r2-ag-resource-offline.log')).toEqual([
      { kind: 'resourceStateChanged', resource: 'ag', from: null, to: 'Offline', hostedHere: true },
      { kind: 'resourceStateChanged', resource: 'ag', from: 'Online', to: 'OfflineCallIssued' },
      { kind: 'groupMoveRequested', group: 'ag', toNodeId: 2 },
    ]);
  });

  it('tells of a witness that hangs and cannot be won', () => {
    const witness = 'File Share Witness';
    expect(factsOf('2012-fsw-deadlock-monitor.log')).toEqual([
      { kind: 'resourceHung', resource: witness, call: 'LOOKSALIVE', afterMs: 16 },
      { kind: 'resourceHung', resource: witness, call: null, afterMs: null },
      { kind: 'resourceStateChanged', resource: 'agMyDatabaseProd_MyListenerName', from: null, to: 'Online', hostedHere: true },
      { kind: 'witnessArbitrationFailed', resource: witness, status: sem },
    ]);
  });

  it('tells of the failover to the node that is left', () => {
    const change = { kind: 'resourceStateChanged', resource: 'File Share Witness', from: 'Offline', to: 'OnlineCallIssued' };
    const here = { name: 'SVR13', id: 2 };
    expect(factsOf('2012r2-ag-failover-svr13.log')).toEqual([
      { kind: 'groupMoved', group: 'Cluster Group', from: here, to: here, moveType: 'NodeDown' },
      change,
      change,
      { kind: 'quorumRegained', observerId: null },
    ]);
  });

  it('tells of a failed health check', () => {
    expect(factsOf('2016-ag-health-check-hang.log')).toEqual([{ kind: 'resourceFailed', resource: 'myAgName', status: null }]);
  });
});

describe('fields', () => {
  it('of a group move are all there', () => {
    const line =
      'move of group Cluster Group from SVR13(2) to SVR14(1) of type MoveType::Drain is about to succeed, failoverCount=3, lastFailoverTime=2020/08/05-02:08:54.524 targeted=true ';
    expect(rcm(line)).toMatchObject({
      row: { id: 'resources.groupMoved' },
      fields: {
        group: 'Cluster Group',
        fromNode: 'SVR13',
        fromId: 2,
        toNode: 'SVR14',
        toId: 1,
        moveType: 'Drain',
        failoverCount: 3,
        lastFailoverTime: '2020/08/05-02:08:54.524',
        targeted: true,
      },
    });
  });

  it('of a call into a missing DLL keep the unbalanced quote out', () => {
    const read = messagesOf('2008r2-rhs-resource-dll-missing.log').map((message) => resourcesFamily.read(message.text, message));
    expect(read[1]).toMatchObject({
      row: { id: 'resources.hostingCallFailed' },
      fields: { status: 'ERROR_MOD_NOT_FOUND(126)', reason: 'Unable to load resource DLL mqclus.dll.' },
      facts: [],
    });
  });
});

describe('answers of the hosting process', () => {
  const answer = (text: string) => rcm(`HandleMonitorReply: ${text}`);

  it('are failures when the result of an online call says so', () => {
    expect(answer("ONLINERESOURCE for 'FSCAP01', gen(8) result 5015.")?.facts).toEqual([
      { kind: 'resourceFailed', resource: 'FSCAP01', status: expect.objectContaining({ code: 5015, space: 'win32' }) as unknown },
    ]);
    expect(answer("FAILURENOTIFICATION for 'AG', gen(0) result 1/0.")?.facts).toEqual([
      { kind: 'resourceFailed', resource: 'AG', status: null },
    ]);
  });

  it.each(['ONLINERESOURCE', 'OFFLINERESOURCE', 'ARBITRATERESOURCE'])('are none when %s is done or goes on', (call) => {
    expect(answer(`${call} for 'Disk 1', gen(0) result 0.`)?.facts).toEqual([]);
    expect(answer(`${call} for 'Disk 1', gen(0) result 997.`)?.facts).toEqual([]);
    expect(answer(`${call} for 'Disk 1'`)).toMatchObject({ fields: { call, resource: 'Disk 1', result: null }, facts: [] });
  });
});

describe('names that look like punctuation', () => {
  it.each(['a) b', "it's", "x' returned error 5", 'A (1) Online-->Offline', 'v1.2, 3', 'ж: a -> b'])('%s', (name) => {
    expect(rcm(`TransitionToState(${name}) Online-->Failed.`)?.fields).toEqual({ resource: name, from: 'Online', to: 'Failed' });
    expect(rcm(`Res ${name}: Online -> Failed( StateUnknown )`)?.fields['resource']).toBe(name);
    expect(rcm(`rcm::RcmApi::MoveGroup: (${name}, 12)`)?.fields).toEqual({ group: name, toNode: 12 });
    expect(rcm(`Arbitrating resource '${name}' returned error 121`)?.fields['resource']).toBe(name);
    expect(rcm(`HandleMonitorReply: TERMINATERESOURCE for '${name}', gen(1) result 0.`)?.fields['resource']).toBe(name);
    expect(rhs(`Resource ${name} has come offline. RHS is about to report resource status to RCM.`)?.fields['resource']).toBe(
      name,
    );
    expect(
      rhs(`RhsCall::DeadlockMonitor: Call ISALIVE timed out by 3 milliseconds for resource '${name}'.`)?.fields['resource'],
    ).toBe(name);
  });
});

it('leaves words of other components and other messages alone', () => {
  expect(rhs('TransitionToState(ag) Online-->Offline.')).toBeUndefined();
  expect(rcm('TransitionToState(ag) Online==>Offline.')).toBeUndefined();
  expect(rcm('Restarting ag')).toBeUndefined();
  expect(rcm('move of group ag from SVR13(2) to SVR14(1)')).toBeUndefined();
});
