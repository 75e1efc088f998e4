// The sample incident of two nodes is what its README says: composed, of messages that are known, and one story told by several files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSource } from '../../server/src/input/findInputs';
import { readIncident } from '../../server/src/input/readIncident';
import { streamRecords, type KnownRecord } from '../../server/src/input/streamRecords';

const folder = join(__dirname, '..', '..', 'sample-logs', '12-two-nodes-path-lost');
const names = readdirSync(folder).filter((name) => name !== 'README.md');

async function recordsOf(name: string): Promise<readonly KnownRecord[]> {
  const records: KnownRecord[] = [];
  for await (const batch of streamRecords(fileSource(join(folder, name), true), 0)) records.push(...batch);
  return records;
}

describe('the sample incident', () => {
  it.each(names)('says in the first line of %s that it is composed', (name) => {
    expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toContain('Composed for teaching');
  });

  it('has each file in its README', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });

  it.each(names.filter((name) => name.endsWith('.log')))(
    'holds in %s no message that the knowledge does not have',
    async (name) => {
      const [first, ...others] = await recordsOf(name);
      expect(first).toMatchObject({ line: 1, kind: 'unrecognised' });
      expect(others.length).toBeGreaterThan(20);
      for (const { kind, message } of others) expect(kind, message).not.toBeNull();
    },
  );

  it('tells by its files together who was coordinator, what NODE2 lost, and whose log is missing', async () => {
    const { incident } = await readIncident([folder]);
    const { inputs, history, coverage } = incident;
    expect(inputs.map(({ format, node }) => [format, node])).toEqual([
      ['cluster-log', 'NODE1'],
      ['event-xml', 'NODE2'],
      ['cluster-log', 'NODE2'],
      ['unknown', null],
      ['csv-state', null],
    ]);
    const values = (wanted: string) =>
      history.tracks.filter(({ track }) => track === wanted).map(({ node, spans }) => [node, ...spans.map(({ value }) => value)]);
    expect(values('coordinator')).toEqual([[null, 'unknown', 'NODE1', 'unknown']]);
    expect(values('ioMode')).toContainEqual(expect.arrayContaining(['NODE2', 'blockRedirected', 'direct']));
    expect(history.volumes.map(({ name }) => name)).toEqual(['Volume1']);
    expect(coverage.missing).toContainEqual(expect.objectContaining({ code: 'nodeWithoutLog', node: 'NODE3' }));
  });
});
