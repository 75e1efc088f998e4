// The history under aliases: no name of the cluster is left in it, and all else is as it was.
import { describe, expect, test } from 'vitest';
import { historyJson } from '../../../server/src/cli/historyJson';
import { historyTable } from '../../../server/src/cli/historyTable';
import { redactedHistory } from '../../../server/src/cli/redactedHistory';
import type { ReadIncident } from '../../../server/src/input/readIncident';
import { incidentOf } from '../../support/incidentOf';
import { twoNodeFiles } from '../../support/twoNodes';

const files = twoNodeFiles.map(({ path, text }) => ({
  path: `C:\\Cases\\Contoso\\${path.replaceAll('NODE', 'SRVHV')}`,
  text: text.replaceAll('NODE', 'SRVHV').replaceAll('Volume1', 'Payroll').replaceAll('Cluster Disk 1', 'LUN Payroll'),
}));
const read = incidentOf(files) as unknown as ReadIncident;
const secrets = /SRVHV|Payroll|Contoso|c4d90b6e/i;

describe.each(['table', 'json'] as const)('as %s', (format) => {
  const plain = format === 'json' ? [...historyJson(read)].join('') : [...historyTable(read)].map((line) => `${line}\n`).join('');
  const { pieces, aliases } = redactedHistory(read, format);
  const text = [...pieces].join('');

  test('holds no name of the cluster', () => {
    expect(plain).toMatch(secrets);
    expect(text).not.toMatch(secrets);
  });

  test('has as many lines as without aliases, and the same times', () => {
    const times = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d{3}/g;
    expect(text.split('\n')).toHaveLength(plain.split('\n').length);
    expect(text.match(times)).toEqual(plain.match(times));
  });

  test('names what it replaced for those who keep the map', () => {
    expect(aliases().flatMap(({ names }) => names)).toEqual(expect.arrayContaining(['SRVHV1', 'SRVHV2', 'Payroll']));
  });
});

test('as JSON it keeps its form and the words of the product', () => {
  const plain = JSON.parse([...historyJson(read)].join('')) as Record<string, { code?: string; track?: string }[]>;
  const redacted = JSON.parse([...redactedHistory(read, 'json').pieces].join('')) as typeof plain;
  expect(Object.keys(redacted)).toEqual(Object.keys(plain));
  expect(redacted['findings']!.map(({ code }) => code)).toEqual(plain['findings']!.map(({ code }) => code));
  expect(redacted['tracks']!.map(({ track }) => track)).toEqual(plain['tracks']!.map(({ track }) => track));
});
