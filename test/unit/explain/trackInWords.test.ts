import { expect, test } from 'vitest';
import { trackOf, valueInWords } from '../../../server/src/explain/trackInWords';

test('a track is named by what it is of', () => {
  const key = { resource: null, node: 'NODE2' };
  expect(trackOf({ track: 'ioMode', volume: 'Volume1', ...key })).toBe('Volume1 on NODE2');
  expect(trackOf({ track: 'coordinator', volume: 'Volume1', resource: null, node: null })).toBe('Volume1');
  expect(trackOf({ track: 'reservation', volume: null, resource: 'SR', node: null })).toBe('SR');
  expect(trackOf({ track: 'nodeState', volume: null, ...key })).toBe('NODE2');
});

test('values read as words, names and words of the log as they are', () => {
  expect(valueInWords('ioMode', 'direct')).toBe('direct IO');
  expect(valueInWords('ioMode', 'fileSystemRedirected')).toBe('redirected through the coordinator (file system)');
  expect(valueInWords('volumeState', 'draining')).toBe('draining: new IO is held, IO in flight completes');
  expect(valueInWords('reservation', 'lost')).toBe('lost');
  expect(valueInWords('coordinator', 'NODE1')).toBe('NODE1');
  expect(valueInWords('resourceState', 'onlinePending')).toBe('onlinePending');
  expect(valueInWords('nodeState', 'unknown')).toBe('unknown');
  expect(valueInWords('ioMode', 'toString')).toBe('toString');
});
