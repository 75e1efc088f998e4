// The sample folders of restarts and of listings tell what their READMEs promise.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSource } from '../../server/src/input/findInputs';
import { readIncident } from '../../server/src/input/readIncident';
import { streamRecords, type KnownRecord } from '../../server/src/input/streamRecords';

const samples = join(__dirname, '..', '..', 'sample-logs');
const filesOf = (folder: string) => readdirSync(join(samples, folder)).filter((name) => name !== 'README.md');

async function recordsOf(path: string): Promise<readonly KnownRecord[]> {
  const records: KnownRecord[] = [];
  for await (const batch of streamRecords(fileSource(path, true), 0)) records.push(...batch);
  return records;
}

it.each(['15-restart-and-crash', '16-shares-and-states'])('%s has each file in its README', (folder) => {
  const readme = readFileSync(join(samples, folder, 'README.md'), 'utf8');
  for (const name of filesOf(folder)) expect(readme).toContain(`\`${name}\``);
  expect(readFileSync(join(samples, 'README.md'), 'utf8')).toContain(folder);
});

describe('a restart and a crash', () => {
  const folder = join(samples, '15-restart-and-crash');

  it('say that they are composed, of messages that the knowledge has', async () => {
    for (const name of filesOf('15-restart-and-crash'))
      expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toContain('Composed for teaching');
    const [first, ...others] = await recordsOf(join(folder, 'NODE2_cluster.log'));
    expect(first).toMatchObject({ line: 1, kind: 'unrecognised' });
    for (const { kind, message } of others) expect(kind, message).not.toBeNull();
    for (const { kind, message } of await recordsOf(join(folder, 'NODE1_System.xml'))) expect(kind, message).not.toBeNull();
  });

  it('are told apart: the first is expected, the second an alarm', async () => {
    const { findings } = (await readIncident([folder])).incident.history;
    const left = findings.filter(({ code }) => code === 'nodeRemoved');
    expect(left.map(({ severity, expected, causedBy }) => [severity, expected, causedBy[0]?.rule])).toEqual([
      ['info', true, 'leftForUpdate'],
      ['error', false, 'leftWithNode'],
    ]);
    const moves = findings.filter(({ code }) => code === 'coordinatorMoved');
    expect(moves.map(({ fields, expected }) => [fields['from'], fields['to'], expected])).toEqual([
      ['NODE1', 'NODE2', true],
      ['NODE2', 'NODE1', null],
      ['NODE1', 'NODE2', false],
    ]);
    const [paused] = findings.filter(({ code }) => code === 'autoPause');
    expect(paused!.causedBy.map(({ rule }) => rule)).toContain('coordinatorLeft');
  });
});

describe('listings of real clusters', () => {
  it('are all recognised, and only the filter is an alarm', async () => {
    const { incident } = await readIncident([join(samples, '16-shares-and-states')]);
    const formats = incident.inputs.filter(({ path }) => !path.endsWith('README.md')).map(({ format }) => format);
    expect([...formats].sort()).toEqual(['csv-list', 'csv-state', 'csv-state', 'filter-instances', 'smb-shares']);
    const alarming = incident.history.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    expect(new Set(alarming)).toEqual(new Set(['redirected', 'filterRedirects']));
  });
});
