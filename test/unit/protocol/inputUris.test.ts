import { expect, test } from 'vitest';
import { fileUri, incidentUri, inputUri, uriKey } from '../../../server/src/protocol/inputUris';

test('a file has the address that VS Code gives it', () => {
  expect(fileUri('/logs/case 1 (new)/NODE1_cluster.log')).toBe('file:///logs/case%201%20%28new%29/NODE1_cluster.log');
  expect(fileUri('/logs/100%/#1?.log')).toBe('file:///logs/100%25/%231%3F.log');
});

test('what is no file has an address of the incident', () => {
  expect(inputUri(3, 0, 'Node_N1/System.EVTX.xml')).toBe('cluster-log-input:/3/0/Node_N1/System.EVTX.xml');
  expect(inputUri(3, 12, 'a #b/c')).toBe('cluster-log-input:/3/12/a%20%23b/c');
  expect(incidentUri(3)).toBe('cluster-log-input:/3');
});

test.each([
  [fileUri('/logs/case (1)/a+b.log'), 'file:///logs/case%20(1)/a+b.log'],
  [inputUri(1, 2, "it's (all)/x y.log"), "cluster-log-input:/1/2/it's%20(all)/x%20y.log"],
])('%s is the same as %s', (ours, theirs) => {
  expect(uriKey(ours)).toBe(uriKey(theirs));
});

test('different documents stay different', () => {
  expect(uriKey(inputUri(1, 2, 'a'))).not.toBe(uriKey(inputUri(2, 2, 'a')));
  expect(uriKey('untitled:100%')).toBe('untitled:100%');
});
