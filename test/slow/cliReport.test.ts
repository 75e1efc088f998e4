// `report` of the command line as a process: its forms, aliases, the file with the names behind them, exit statuses.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, clusterLogs, root, runCommandLine, ScratchFolder } from '../support/commandLine';

const twoNodes = join(root, 'sample-logs', '12-two-nodes-path-lost');
const scratch = new ScratchFolder();
beforeAll(buildCommandLine);
afterAll(() => scratch.remove());

async function reportOf(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommandLine(['report', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('report', () => {
  it('is written as Markdown, as one page and as JSON', async () => {
    const [markdown, html, json] = await Promise.all(
      [[], ['--format', 'html'], ['--format', 'json']].map((form) => reportOf(twoNodes, ...form)),
    );
    expect(markdown).toMatch(/^# Cluster log report\n/);
    expect(html).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/);
    const document = JSON.parse(json!) as { schema: string; coverage: { inputs: { path: string }[]; missing: object[] } };
    expect(document.schema).toBe('cluster-log-replay/report@1');
    expect(document.coverage.inputs).toHaveLength(5);
    expect(document.coverage.missing[0]).toMatchObject({ code: 'nodeWithoutLog' });
  });

  it('is written of every log of the corpus', async () => {
    const document = JSON.parse(await reportOf(...clusterLogs, '--format', 'json')) as {
      coverage: { inputs: { lines: number }[] };
      story: { chapters: { sentences: { evidence: { input: number; line: number }[] }[] }[] };
    };
    const { inputs } = document.coverage;
    expect(inputs).toHaveLength(clusterLogs.length);
    const sentences = document.story.chapters.flatMap((chapter) => chapter.sentences);
    expect(sentences.length).toBeGreaterThan(20);
    for (const { evidence } of sentences) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { input, line } of evidence) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(inputs[input]!.lines);
      }
    }
  });

  it('ends with 1 when a finding is as grave as asked for, whatever the form', async () => {
    for (const form of ['markdown', 'html', 'json'])
      expect((await runCommandLine(['report', twoNodes, '--format', form, '--fail-on', 'error'])).status).toBe(1);
  });
});

describe('--redact', () => {
  it('leaves no name in any form, the paths of the inputs included', async () => {
    const folder = join(scratch.path, 'anna-at-contoso');
    mkdirSync(folder);
    for (const name of ['NODE1_cluster.log', 'NODE2_cluster.log', 'NODE2_System.xml', 'volume-states.txt'])
      writeFileSync(join(folder, name), readFileSync(join(twoNodes, name)));
    for (const form of ['markdown', 'html', 'json']) {
      const report = await reportOf(folder, '--redact', '--format', form);
      expect(report).not.toMatch(/NODE[123]|Volume1|Cluster Disk 1|c4d90b6e|contoso|anna/i);
      expect(report).toMatch(/NODE-2[^]*volume-1[^]*disk-1/);
    }
  });

  it('writes which name stands behind which alias only where it is asked to, and over no file', async () => {
    const map = join(scratch.path, 'names.json');
    await reportOf(twoNodes, '--redact');
    expect(existsSync(map)).toBe(false);
    const first = await runCommandLine(['report', twoNodes, '--redact', '--redact-map', map]);
    expect(first.status).toBe(0);
    expect(first.stderr).toMatch(
      /^cluster-log-replay: \d+ aliases with the names behind them are in .*names\.json; keep that file to yourself\n$/,
    );
    const names = JSON.parse(readFileSync(map, 'utf8')) as Record<string, string[]>;
    expect(names['NODE-2']).toContain('NODE2');
    expect(names['volume-1']).toContain('Volume1');
    const again = await runCommandLine(['report', twoNodes, '--redact', '--redact-map', map]);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toMatch(/names\.json exists already and is not written over; name a new file with --redact-map\n$/);
    expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual(names);
  });

  it('gives the same alias to the same thing in every run', async () => {
    expect(await reportOf(twoNodes, '--redact')).toBe(await reportOf(twoNodes, '--redact'));
  });
});
