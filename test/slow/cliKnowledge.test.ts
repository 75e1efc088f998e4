// `--knowledge FOLDER` as a process: own rows in records and explain, bad rows on stderr, folders that cannot be read.
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringUp, buildCommandLine, runCommandLine, ScratchFolder } from '../support/commandLine';
import { badRows, ownLine, ownRows } from '../support/ownRows';

const scratch = new ScratchFolder();
const good = join(scratch.path, 'good');
const bad = join(scratch.path, 'bad');
let log = '';

beforeAll(async () => {
  for (const folder of [good, bad]) mkdirSync(folder);
  scratch.put('good/acme.yaml', ownRows);
  scratch.put(
    'good/utf16.yml',
    Buffer.from(`\ufeff${ownRows.replaceAll('path', 'port').replace('id: 17', 'id: 18')}`, 'utf16le'),
  );
  scratch.put('good/README.md', 'no rows');
  scratch.put('bad/acme.yaml', badRows);
  scratch.put('bad/broken.json', '{"messages": [');
  log = scratch.put('NODE1_cluster.log', `00001d5c.00000ba0::2012/06/01-09:00:00.000 WARN  [RES] ${ownLine}\r\n`);
  await buildCommandLine();
});
afterAll(() => scratch.remove());

it('explains what only own rows know', async () => {
  const without = await runCommandLine(['records', log]);
  expect(JSON.parse(without.stdout)).toMatchObject({ kind: null, fields: {} });
  const run = await runCommandLine(['records', log, '--knowledge', good]);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({
    kind: 'acme.pathLost',
    fields: { resource: 'Cluster Disk 2', path: '3' },
    knownFrom: 'your own rows: acme.yaml',
  });
  const hover = await runCommandLine(['explain', `${log}:1`, '--knowledge', good]);
  expect(hover).toMatchObject({ status: 0, stderr: '' });
  expect(hover.stdout).toContain('**Path `3` of `Cluster Disk 2` is gone**');
  expect(hover.stdout).toContain('your own rows: acme.yaml');
});

it('changes no history: own rows tell the engine nothing', async () => {
  for (const command of ['history', 'report']) {
    const without = await runCommandLine([command, bringUp, log]);
    const run = await runCommandLine([command, bringUp, log, '--knowledge', good]);
    expect(run).toEqual(without);
    expect(run.status).toBe(0);
  }
});

it('says in a line each which rows are left out, and goes on', async () => {
  const run = await runCommandLine(['records', log, '--knowledge', bad]);
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ kind: null });
  const lines = run.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe(
    'cluster-log-replay: left out: acme.yaml:8: acme.pathLost: severity is "fatal"; write error, warning or info',
  );
  expect(lines[1]).toMatch(/^cluster-log-replay: left out: broken\.json:1: is no YAML or JSON that can be read: /);
});

it.each([
  ['no/such/folder', 'no such folder; name the folder that holds your own rows as YAML or JSON'],
  [bringUp, 'no such folder'],
])('refuses %s', async (folder, words) => {
  const run = await runCommandLine(['history', bringUp, '--knowledge', folder]);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain(words);
});

it('belongs to commands that show records', async () => {
  const run = await runCommandLine(['serve', '--stdio', '--knowledge', good]);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toContain('--knowledge');
});
