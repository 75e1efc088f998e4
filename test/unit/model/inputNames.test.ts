import { expect, test } from 'vitest';
import type { InputSummary } from '../../../server/src/model/clusterLog';
import { inputNames, nameBelow } from '../../../server/src/model/inputNames';

function names(...paths: readonly string[]): readonly string[] {
  return inputNames(paths.map((path) => ({ path }) as InputSummary));
}

test('an input goes by the name of its file', () => {
  expect(names('/logs/NODE1_cluster.log', 'C:\\logs\\NODE2_cluster.log')).toEqual(['NODE1_cluster.log', 'NODE2_cluster.log']);
});

test('where names are equal, as much of the path as tells them apart', () => {
  expect(names('/a/n1/logs/cluster.log', '/a/n2/logs/cluster.log', '/a/n1/System.evtx')).toEqual([
    'n1/logs/cluster.log',
    'n2/logs/cluster.log',
    'System.evtx',
  ]);
  expect(names('cluster.log', 'diag.zip/Cluster.log')).toEqual(['cluster.log', 'diag.zip/Cluster.log']);
});

test('the same path twice keeps its name', () => {
  expect(names('/a/cluster.log', '/a/cluster.log')).toEqual(['a/cluster.log', 'a/cluster.log']);
  expect(names('', '')).toEqual(['', '']);
});

test('below what was opened', () => {
  expect(nameBelow('/case/n1/cluster.log', ['/case'])).toBe('n1/cluster.log');
  expect(nameBelow('C:\\case\\n1\\cluster.log', ['C:\\case'])).toBe('n1/cluster.log');
  expect(nameBelow('/case/diag.zip/Node_N1/System.EVTX', ['/case/diag.zip'])).toBe('Node_N1/System.EVTX');
  expect(nameBelow('/case/cluster.log', ['/case/cluster.log'])).toBe('cluster.log');
  expect(nameBelow('/case1/cluster.log', ['/case'])).toBe('cluster.log');
  expect(nameBelow('/a/n1/x.log', ['/a', '/b'])).toBe('a/n1/x.log');
});
