// Causes in the history of the command line: in JSON keys that were added to the contract, and none of the older ones changed; in the
// table a line for each of the surest.
import { expect, test } from 'vitest';
import { historyJson } from '../../../server/src/cli/historyJson';
import { historyTable } from '../../../server/src/cli/historyTable';
import { incidentOf } from '../../support/incidentOf';
import { twoNodeFiles } from '../../support/twoNodes';

test('each finding has its possible causes and what was looked for', () => {
  const { incident, logs } = incidentOf(twoNodeFiles);
  const document = JSON.parse([...historyJson({ incident, logs } as unknown as Parameters<typeof historyJson>[0])].join('')) as {
    findings: Record<string, unknown>[];
  };
  const redirection = document.findings.find(({ code, atUtc }) => code === 'redirected' && atUtc !== null)!;
  expect(Object.keys(redirection)).toEqual([
    ...['code', 'severity', 'title', 'atUtc', 'volume', 'resource', 'node', 'cause', 'evidence', 'advice'],
    ...['causedBy', 'lookedFor'],
  ]);
  const disconnected = document.findings.findIndex(({ code }) => code === 'diskDisconnected');
  expect(redirection['causedBy']).toEqual([
    {
      ...{ rule: 'redirectedByLostPath', certainty: 'inferred', finding: disconnected, node: 'NODE2', lagMs: 298 },
      text: expect.stringMatching(/^NODE2 lost a path to the disk\. It was seen 298 ms before/) as string,
      evidence: [{ input: 1, line: 11 }],
    },
  ]);
  const lookedFor = redirection['lookedFor'] as Record<string, unknown>[];
  expect(lookedFor[0]).toMatchObject({ found: true, evidence: [{ input: 1, line: 11 }], missing: [] });
  expect(lookedFor.find(({ what }) => what === 'a lost or refused reservation of the disk')).toMatchObject({
    ...{ found: null, evidence: [], fromUtc: '2024-05-21T09:56:55.899Z', toUtc: '2024-05-21T10:01:55.899Z' },
    missing: [{ node: 'NODE3', log: 'cluster.log' }],
  });
});

test('the table tells under a finding what led to it, how surely and by which lines', () => {
  const { incident, logs } = incidentOf(twoNodeFiles);
  const lines = [...historyTable({ incident, logs } as unknown as Parameters<typeof historyTable>[0])];
  const finding = lines.findIndex((line) => line.includes('Volume1 is redirected on NODE2'));
  const [led] = lines.slice(finding + 1).filter((line) => line.includes('led to it:'));
  expect(led).toMatch(
    /^ {11}led to it: NODE2 lost a path to the disk\. It was seen 298 ms before .* \(inferred, \[1\] line 11\)$/,
  );
  expect(lines.filter((line) => line.includes('led to it:'))).toHaveLength(1);
});
