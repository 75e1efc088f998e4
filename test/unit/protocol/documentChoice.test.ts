import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isClusterLog } from '../../../server/src/protocol/documentChoice';

const document = (uri: string, text: string, language = 'log') => TextDocument.create(uri, language, 1, text);

test('by language', () => {
  expect(isClusterLog(document('untitled:Untitled-1', '', 'cluster-log'))).toBe(true);
});

test.each([
  'file:///c%3A/logs/cluster.log',
  'file:///logs/NODE1_cluster.log',
  'file:///logs/Cluster%20of%20May.LOG',
  'file:///ClusterHealth.log?x#y',
])('by name: %s', (uri) => {
  expect(isClusterLog(document(uri, ''))).toBe(true);
});

test('by content', () => {
  const line = '00000724.00000928::2009/10/08-18:01:41.957 INFO [DCM] PostOnline. CanUseDirectIO for Volume1 => true';
  expect(isClusterLog(document('file:///logs/node1.txt', `pasted from the case:\n${line}\n`))).toBe(true);
});

test.each([
  ['file:///logs/nginx.log', 'GET /index.html 200'],
  ['file:///cluster.log/readme.md', 'A folder of that name.'],
  ['file:///logs/%E0%A4%A.log', 'a name that does not decode'],
])('%s is none', (uri, text) => {
  expect(isClusterLog(document(uri, text))).toBe(false);
});
