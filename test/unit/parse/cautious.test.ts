// The cautious reader of unknown wordings. Lines here that are no quotation are made up to try the reader; no table claims them.
import { describe, expect, it } from 'vitest';
import { mayMentionChange } from '../../../server/src/parse/cautious/mayMentionChange';
import { readCautiously, settleCautiously } from '../../../server/src/parse/cautious/readCautiously';
import { asciiBytes } from '../../../server/src/text/bytes';
import { messagesOf } from '../../support/corpusMessages';

const known = new Set([
  ...['volume1', 'volume2', 'c:\\clusterstorage\\volume1', 'cluster disk 3', 'sr', 'node1', 'node 1', 'node 2'],
  'f98a57c7-9ec6-11de-ad77-806e6f6e6963',
]);

function settled(message: string, component: string | null = 'DCM') {
  const reading = readCautiously(message, { component, channel: null });
  return reading && settleCautiously(reading, known);
}

const change = (entity: string, from: string, to: string) => ({ kind: 'stateChangeMentioned', entity, from, to });

describe('state changes', () => {
  it.each([
    ['Volume1: Active => Draining', change('Volume1', 'active', 'draining')],
    ["state of volume 'Volume1' Paused-->SetDownLevel", change('Volume1', 'paused', 'setDownlevel')],
    ['Volume1 (VolumeStateDraining -> VolumeStatePaused)', change('Volume1', 'draining', 'paused')],
    ['moved Volume1 from Set Down Level to Active, sequence <>', change('Volume1', 'setDownlevel', 'active')],
    ['Volume1 goes from state Active to state Dismounted', change('Volume1', 'active', 'dismounted')],
    [
      'C:\\ClusterStorage\\Volume1 from Direct to File System Redirected',
      change('C:\\ClusterStorage\\Volume1', 'direct', 'fileSystemRedirected'),
    ],
    ['Volume1 (C:\\ClusterStorage\\Volume1): Active => Paused', change('C:\\ClusterStorage\\Volume1', 'active', 'paused')],
    ['Physical Disk <SR>: Online => Failed', change('SR', 'online', 'failed')],
    ['Cluster Disk 3 OnlinePending -> Online', change('Cluster Disk 3', 'onlinePending', 'online')],
    [
      '\\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}\\ Init -> Paused',
      change('f98a57c7-9ec6-11de-ad77-806e6f6e6963', 'init', 'paused'),
    ],
    ['node NODE1 from Up to Isolated', change('NODE1', 'up', 'isolated')],
    ['Node 2: node 1 state Up => Quarantined', change('node 1', 'up', 'quarantined')],
  ])('%s', (message, fact) => {
    expect(settled(message)).toEqual(fact);
  });

  it.each([
    ['an unknown volume', 'Volume9: Active => Draining'],
    ['no name at all', 'Active => Draining'],
    ['two changes', 'Volume1: Active => Draining, then Draining => Paused'],
    ['two known things', 'Volume1 and Volume2: Active => Draining'],
    ['a volume and a node', 'Volume1 on node 1: Active => Draining'],
    ['no state on one side', 'Volume1 => Draining'],
    ['no state at all', 'PostOffline. CanUseDirectIO for Volume1 => true'],
    ['the same state twice', 'Volume1: Paused => Paused'],
    ['addresses', 'route of node 1 from 10.0.0.1 to 10.0.0.2'],
    ['views', 'node 1: 902(1) => 1101(1 2)'],
    ['only the node that writes', 'Node 2: something Online => Offline'],
    ['numbers that CSVFS would take for states', 'Volume1 from 1 to 4'],
  ])('says nothing with %s', (_, message) => {
    expect(settled(message)).toBeUndefined();
  });

  it('says nothing of what regroup and global updates write', () => {
    expect(settled('Volume1: Active => Draining', 'GUM')).toBeUndefined();
  });
});

describe('failures', () => {
  const failure = (entity: string, code: number, space: string) => ({
    kind: 'failureMentioned',
    entity,
    status: expect.objectContaining({ code, space }) as unknown,
  });

  it.each([
    ["Flush of 'Volume1' failed with status c00000b5", failure('Volume1', 0xc00000b5, 'ntstatus')],
    ['Volume1 mount: STATUS_IO_TIMEOUT(c00000b5)', failure('Volume1', 0xc00000b5, 'ntstatus')],
    ['Physical Disk <SR>: SomeCall, status 170', failure('SR', 170, 'win32')],
    ['Physical Disk <SR>: SomeCall Error: 1117', failure('SR', 1117, 'win32')],
    ['Cluster Disk 3 ioctl (status = 5925)', failure('Cluster Disk 3', 5925, 'win32')],
    ['Cluster Disk 3 gone, error code was 0x80070490', failure('Cluster Disk 3', 0x80070490, 'hresult')],
    ['node NODE1 refused, error (10060)', failure('NODE1', 10060, 'win32')],
    ['Volume1 failed with status c00000b5, STATUS_IO_TIMEOUT(c00000b5)', failure('Volume1', 0xc00000b5, 'ntstatus')],
  ])('%s', (message, fact) => {
    expect(settled(message)).toEqual(fact);
  });

  it.each([
    ['success', 'Volume1 flushed, status 0'],
    ['success in hexadecimal', 'Volume1 flushed, status 0x00000000'],
    ['work that goes on', 'Volume1 flush, status 997'],
    ['more data to come', 'Cluster Disk 3 ioctl, status 122'],
    ['two codes', 'Volume1: status 170, then status 5'],
    ['a GUID that looks like a code', 'Volume1 has id 8e62ea00-9763-4c21-86d1-4a05708be24a'],
    ['the word without a code', 'Volume1: error while something'],
    ['an unknown disk', 'Cluster Disk 9 ioctl, status 170'],
  ])('says nothing with %s', (_, message) => {
    expect(settled(message)).toBeUndefined();
  });
});

it('names a thing as the known lines do', () => {
  const reading = readCautiously('D:\\ClusterStorage\\Volume2 Active => Paused', { component: 'DCM', channel: null });
  expect(reading && settleCautiously(reading, known)).toEqual(change('Volume2', 'active', 'paused'));
});

it('reads no message of many kilobytes', () => {
  expect(settled(`Volume1: Active => Draining ${'x'.repeat(5000)}`)).toBeUndefined();
});

describe('the look at the bytes', () => {
  const may = (text: string) => mayMentionChange(asciiBytes(text), 0, text.length);

  it.each([
    ...['A => B', 'A-->B', 'a->b', 'moved from here', 'status 170', 'Status = 5925', 'error (10060)', 'Error: 170', 'ERROR 5'],
    ...['STATUS c00000b5', 'with c00000b5', '(0xC00000A5)', '80070490', "error code was '5050'", 'status STATUS_IO_TIMEOUT'],
    ...['status 0x80070490', 'error 0000005'],
  ])('stops at: %s', (text) => {
    expect(may(text)).toBe(true);
    expect(may(`before ${text}, after`)).toBe(true);
  });

  it.each([
    ...['', 'r', '>', ' from', 'from ', 'a > b', '= >', 'status', 'error', 'status 0', 'status = 0.', 'error 0x0'],
    ...['errors, 5 of them', 'c00000b', 'c00000b5f', '8e62ea00-9763-4c21', 'c10000b5', 'fromage', 'platform', 'terror'],
    'status of the thing is not known: 5',
  ])('passes over: %s', (text) => {
    expect(may(text)).toBe(false);
  });

  it('never looks beyond its stretch', () => {
    const text = 'x status 170 => y';
    expect(mayMentionChange(asciiBytes(text), 0, 8)).toBe(false);
    expect(mayMentionChange(asciiBytes(text), 14, 15)).toBe(false);
    expect(mayMentionChange(asciiBytes('=>'), 1, 2)).toBe(false);
    expect(mayMentionChange(asciiBytes(' from '), 1, 6)).toBe(false);
    expect(mayMentionChange(asciiBytes('c00000b5'), 0, 7)).toBe(false);
  });

  it('says yes to every message that the reader can use', () => {
    const messages = [
      '2012-fsw-deadlock-monitor.log',
      '2012r2-ag-failover-svr13.log',
      '2019-witness-disk-pr-status-170.log',
    ].flatMap(messagesOf);
    const used = messages.filter((message) => readCautiously(message.text, message) !== undefined);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter(({ text }) => !may(text))).toEqual([]);
  });
});
