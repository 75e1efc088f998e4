import { expect, test } from 'vitest';
import { hover } from '../../../server/src/features/hover';
import { InputError } from '../../../server/src/input/fileChunks';
import type { ClusterLog, LogText, RecordViews } from '../../../server/src/model/clusterLog';
import { steadyLogs } from '../../../server/src/protocol/steadyLogs';
import { placeOf } from '../../support/analyzed';
import { incidentOf } from '../../support/incidentOf';
import { twoNodeFiles } from '../../support/twoNodes';

const { logs } = incidentOf(twoNodeFiles);

const gone = (message: string): LogText => ({
  lineCount: 15,
  line: () => {
    throw message === 'bug' ? new Error(message) : new InputError(message);
  },
});

function withGone(message: string): { steady: readonly ClusterLog[]; lost: number[] } {
  const lost: number[] = [];
  const views: RecordViews = {
    view: () => {
      throw new InputError(message);
    },
  };
  const broken = logs.map((log, index) =>
    index === 1 ? { ...log, text: gone(message) } : index === 2 ? { ...log, views } : log,
  );
  return { steady: steadyLogs(broken, (input) => lost.push(input)), lost };
}

test('a file that is gone leaves the answers for the others', () => {
  const { steady, lost } = withGone('NODE2_cluster.log: does not exist.');
  const [node1, node2] = steady as [ClusterLog, ClusterLog];
  expect(hover(node1, placeOf(node1, "Cluster node 'NODE3'"))!.markdown).toContain('`NODE2_cluster.log` line 9');
  expect(lost).toEqual([]);
  expect(node2.text.line(8)).toBe('');
  expect(node2.text.piece!(3)).toEqual({ text: '', nextLineIndex: 15 });
  expect(lost).toEqual([1, 1]);
  expect(node1.logs![1]).toBe(node2);
});

test('a record that cannot be read again is shown as the line it is', () => {
  const { steady, lost } = withGone('NODE2_System.xml: does not exist.');
  expect(steady[2]!.views!.view(0)).toMatchObject({ line: 2, component: 'Microsoft-Windows-FailoverClustering' });
  expect(lost).toEqual([2]);
});

test('our own mistakes are not hidden', () => {
  expect(() => withGone('bug').steady[1]!.text.line(0)).toThrow('bug');
});
