import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { looksLikeClusterLog } from '../../../server/src/model/looksLikeClusterLog';
import { corpusText } from '../../support/analyzed';

const withoutFullPrefix = [
  '2008-validatestorage-pr-unregister.log', // ValidateStorage.txt, not a cluster log
  '2008r2-network-name-vco-logon-failed.log',
  '2012-fsw-deadlock-monitor.log',
  '2012r2-ag-failover-svr13.log',
  '2012r2-ag-failover-svr14.log',
  '2016-ag-health-check-hang.log',
  '2016-s2d-sbl-disks-section.log',
];

test('logs with whole prefixes are known by their content', () => {
  const logs = readdirSync(join(__dirname, '../../fixtures/corpus')).filter((name) => name.endsWith('.log'));
  const unknown = logs.filter((name) => !looksLikeClusterLog(corpusText(name)));
  expect(unknown.filter((name) => !withoutFullPrefix.includes(name))).toEqual([]);
});

test('a section header is enough, NUL bytes and a byte-order mark do no harm', () => {
  expect(looksLikeClusterLog('\ufeff[=== Cluster ===]\r\n')).toBe(true);
  expect(looksLikeClusterLog([...'00000724.00000388::2009/10/08-18:01:35.592 INFO  x'].join('\0'))).toBe(true);
});

test.each([
  '',
  'hello',
  '2024-05-03 10:15:02 INFO started',
  '127.0.0.1 - - [10/Oct/2000:13:55:36] "GET /"',
  '[=== Shopping ===]',
])('%j is no cluster log', (text) => {
  expect(looksLikeClusterLog(text)).toBe(false);
});

test('only the first lines decide', () => {
  expect(looksLikeClusterLog('x\n'.repeat(60) + '[=== Cluster ===]\n')).toBe(false);
});
