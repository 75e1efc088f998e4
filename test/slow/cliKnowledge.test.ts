// `--knowledge FOLDER` as a process: own rows in records and explain, own causes in histories and reports, bad rows on stderr, folders that
// cannot be read.
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringUp, buildCommandLine, runCommandLine, ScratchFolder } from '../support/commandLine';
import { badRows, ownCauses, ownLine, ownRows } from '../support/ownRows';

const scratch = new ScratchFolder();
const good = join(scratch.path, 'good');
const bad = join(scratch.path, 'bad');
const causes = join(scratch.path, 'causes');
const twoNodes = join(__dirname, '..', '..', 'sample-logs', '12-two-nodes-path-lost');
let log = '';

interface HistoryFinding {
  readonly code: string;
  readonly advice: readonly string[];
  readonly causedBy: readonly { readonly rule: string; readonly text: string; readonly knownFrom?: string }[];
  readonly lookedFor: readonly { readonly what: string }[];
}

beforeAll(async () => {
  for (const folder of [good, bad, causes]) mkdirSync(folder);
  scratch.put('causes/acme.yaml', ownCauses);
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

it('changes no history: own messages and events tell the engine nothing', async () => {
  for (const command of ['history', 'report']) {
    const without = await runCommandLine([command, bringUp, log]);
    const run = await runCommandLine([command, bringUp, log, '--knowledge', good]);
    expect(run).toEqual(without);
    expect(run.status).toBe(0);
  }
});

it('connects findings with own causes, beside the built-in ones', async () => {
  const history = async (...more: readonly string[]) => {
    const run = await runCommandLine(['history', twoNodes, '--format', 'json', ...more]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { findings } = JSON.parse(run.stdout) as { findings: readonly HistoryFinding[] };
    return findings.find(({ code }) => code === 'redirected')!;
  };
  const before = await history();
  const after = await history('--knowledge', causes);
  expect(after.causedBy.map(({ rule }) => rule)).toEqual(['redirectedByLostPath', 'acme.switchUpdate']);
  expect(after.causedBy[0]).toEqual(before.causedBy[0]);
  expect(after.causedBy[1]).toMatchObject({
    text: expect.stringMatching(/^The switch below NODE2 was updated\. .* of your own row acme\.switchUpdate \(acme\.yaml\)\.$/),
    certainty: 'inferred',
    knownFrom: 'your own rows: acme.yaml',
  });
  expect(after.advice).toContain("Ask the owner of the switches about Volume1: Get-ClusterNode 'NODE2'");
  expect(after.lookedFor.map(({ what }) => what)).toContain('an orderly stop of the cluster service');
});

it('tells own causes in a report and in a hover, too', async () => {
  const report = await runCommandLine(['report', twoNodes, '--knowledge', causes]);
  expect(report).toMatchObject({ status: 0, stderr: '' });
  expect(report.stdout).toContain('The switch below NODE2 was updated.');
  const hover = await runCommandLine(['explain', `${join(twoNodes, 'NODE2_cluster.log')}:29`, '--knowledge', causes]);
  expect(hover.stdout).toContain('The switch below `NODE2` was updated.');
  expect(hover.stdout).toContain('your own row `acme.switchUpdate` (`acme.yaml`)');
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
