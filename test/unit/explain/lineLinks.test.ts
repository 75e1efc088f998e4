import { expect, test } from 'vitest';
import { linesInWords } from '../../../server/src/explain/lineLinks';
import { incidentOf } from '../../support/incidentOf';
import { twoNodeFiles } from '../../support/twoNodes';

const [log] = incidentOf(twoNodeFiles).logs as [ReturnType<typeof incidentOf>['logs'][0]];
const at = (input: number, line: number) => ({ input, line });

test.each([
  [[], ''],
  [[at(0, 12)], 'line 12'],
  [[at(0, 3), at(0, 8), at(0, 12), at(0, 3)], 'lines 3, 8 and 12'],
  [[1, 2, 3, 4, 5, 6, 7, 8].map((line) => at(0, line)), 'lines 1, 2, 3, 4, 5, 6 and 2 more'],
  [[at(1, 88)], '`NODE2_cluster.log` line 88'],
  [[at(1, 88), at(0, 3)], 'line 3 and `NODE2_cluster.log` line 88'],
  [[at(0, 3), at(1, 88), at(0, 8)], 'lines 3 and 8, and `NODE2_cluster.log` line 88'],
  [[at(2, 1), at(1, 1), at(0, 1)], 'line 1, `NODE2_System.xml` line 1 and `NODE2_cluster.log` line 1'],
  [[1, 2, 3, 4, 5, 6, 7].map((line) => at(line % 2, line)), 'lines 2, 4 and 6, `NODE2_cluster.log` lines 1, 3 and 5, and 1 more'],
])('%j reads %s', (lines, words) => {
  expect(linesInWords(lines, { log, options: {} })).toBe(words);
});

test('numbers are links to their input', () => {
  const lineAddress = ({ input, line }: { input: number; line: number }) => `file:///${input}#L${line}`;
  expect(linesInWords([at(0, 3), at(1, 88)], { log, options: { lineAddress } })).toBe(
    'line [3](<file:///0#L3>) and `NODE2_cluster.log` line [88](<file:///1#L88>)',
  );
});

test('a hostile name of a file stays text', () => {
  const evil = '`](command:x)<img src=x>.log';
  const { logs } = incidentOf(twoNodeFiles.map((file, index) => (index === 1 ? { ...file, path: `case/${evil}` } : file)));
  expect(linesInWords([at(1, 1)], { log: logs[0]!, options: {} })).toBe(`\`\` ${evil} \`\` line 1`);
});
