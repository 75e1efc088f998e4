// `history` of the command line over the whole corpus, as a process: the contract's keys, exit statuses, encodings.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringUp, buildCommandLine, clusterLogs, corpus, ScratchFolder, runCommandLine } from '../support/commandLine';

const scratch = new ScratchFolder();
beforeAll(buildCommandLine);
afterAll(() => scratch.remove());

/** Each list of the document with the keys of its items, as the contract spells them. */
const historyKeys = {
  inputs:
    'path format node timeBase utcOffsetMinutes zoneFrom skewMs skewPlusMinusMs encoding lines records unrecognised firstUtc lastUtc problems',
  nodes: 'name id',
  volumes: 'name resource resourceId volumeGuid mountPath',
  tracks: 'track volume resource node spans',
  findings: 'code severity title atUtc volume resource node cause evidence advice causedBy lookedFor',
} as const;

type HistoryDocument = { schema: string; coverage: { nodes: object[]; missing: object[] } } & Record<
  keyof typeof historyKeys,
  readonly Record<string, unknown>[]
>;

function keysOf(object: unknown): string {
  return Object.keys(object as object)
    .sort()
    .join(' ');
}

function sorted(keys: string): string {
  return keys.split(' ').sort().join(' ');
}

async function historyOf(...paths: string[]): Promise<HistoryDocument> {
  const run = await runCommandLine(['history', ...paths, '--format', 'json']);
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout) as HistoryDocument;
}

describe('history', () => {
  it('writes every key of the contract for every log', async () => {
    const document = await historyOf(...clusterLogs);
    expect(document.schema).toBe('cluster-log-replay/history@1');
    expect(keysOf(document)).toBe(sorted(`schema coverage performance ${Object.keys(historyKeys).join(' ')}`));
    expect(document.inputs.map(({ path }) => path)).toEqual(clusterLogs);
    for (const [list, keys] of Object.entries(historyKeys)) {
      for (const item of document[list as keyof typeof historyKeys]) {
        expect(keysOf(item)).toBe(sorted(keys));
        for (const value of Object.values(item)) expect(value).not.toBeUndefined();
      }
    }
    expect(document.coverage.missing.length).toBeGreaterThan(0);
    for (const part of document.coverage.missing) expect(keysOf(part)).toBe(sorted('code node input fromUtc toUtc at message'));
    for (const part of document.coverage.nodes) expect(keysOf(part)).toBe(sorted('node inputs hasLog firstUtc lastUtc'));
    for (const { problems } of document.inputs)
      for (const problem of problems as object[]) expect(keysOf(problem)).toBe('code line message');
  });

  it('gives every known span and every finding its lines', async () => {
    const { inputs, tracks, findings } = await historyOf(...clusterLogs);
    const proofs = [
      ...tracks.flatMap(
        ({ spans }) => spans as { value: string; certainty: string; evidence: { input: number; line: number }[] }[],
      ),
      ...(findings as { value?: string; certainty?: string; evidence: { input: number; line: number }[] }[]),
    ];
    expect(proofs.length).toBeGreaterThan(0);
    for (const { certainty, evidence } of proofs) {
      if (certainty !== 'unknown') expect(evidence.length).toBeGreaterThan(0);
      for (const { input, line } of evidence) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(inputs[input]?.lines as number);
      }
    }
  });

  it('tells of direct IO on the volume of the bring-up', async () => {
    const { volumes, tracks } = await historyOf(bringUp);
    expect(volumes).toMatchObject([{ name: 'Volume1', mountPath: 'C:\\ClusterStorage\\Volume1' }]);
    const ioMode = tracks.find(({ track }) => track === 'ioMode');
    expect(ioMode).toMatchObject({ volume: 'Volume1' });
    expect(
      (ioMode?.spans as { value: string; evidence: unknown }[]).find(({ value }) => value === 'direct')?.evidence,
    ).toContainEqual({
      input: 0,
      line: 9,
    });
  });

  it('tells the same of a UTF-16 copy', async () => {
    const copy = scratch.put(
      'history16.log',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(readFileSync(bringUp, 'utf8'), 'utf16le')]),
    );
    const [plain, wide] = [await historyOf(bringUp), await historyOf(copy)];
    expect(wide.tracks).toEqual(plain.tracks);
    expect(wide.findings).toEqual(plain.findings);
    expect(wide.inputs[0]).toMatchObject({ encoding: 'utf-16le', lines: 13 });
  });

  it('shows the same at a glance, inputs and their problems first', async () => {
    const { status, stdout } = await runCommandLine(['history', bringUp]);
    expect(status).toBe(0);
    const [inputs, findings, tracks] = ['1 INPUT', ' FINDING', ' TRACK'].map((title) => stdout.indexOf(title));
    expect(inputs).toBe(0);
    expect(findings).toBeGreaterThan(0);
    expect(tracks).toBeGreaterThan(findings as number);
    expect(stdout).toContain('13 lines, 13 records, 0 unrecognised');
    expect(stdout).toMatch(/IO mode of Volume1 on .*\n(.*\n)*?.*direct IO.*line/);
  });

  it('reads the logs of a folder as one incident and lists what is none', async () => {
    const incident = join(scratch.path, 'incident');
    mkdirSync(join(incident, 'NODE2'), { recursive: true });
    writeFileSync(join(incident, 'a.cluster.log'), readFileSync(bringUp));
    writeFileSync(join(incident, 'NODE2', 'b.cluster.log'), readFileSync(join(corpus, '2012r2-ag-failover-svr13.log')));
    writeFileSync(join(incident, 'notes.md'), '# Notes\n\nSee `[DCM] SetRoot message sent` in the log.\n');
    writeFileSync(join(incident, 'picture.log'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]));
    const { status, stdout, stderr } = await runCommandLine(['history', incident, '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout) as HistoryDocument;
    expect(document.inputs.map(({ path, format }) => [basename(String(path)), format])).toEqual([
      ['b.cluster.log', 'cluster-log'],
      ['a.cluster.log', 'cluster-log'],
      ['notes.md', 'unknown'],
      ['picture.log', 'unknown'],
    ]);
    expect(document.inputs[3]?.['problems']).toMatchObject([
      { code: 'unknownFormat', line: null, message: expect.stringMatching(/picture/) as string },
    ]);
    expect(
      new Set(
        document.tracks
          .flatMap(({ spans }) => spans as { evidence: { input: number }[] }[])
          .flatMap(({ evidence }) => evidence.map(({ input }) => input)),
      ),
    ).toEqual(new Set([0, 1]));
  });

  it('ends with 1 when a finding is as grave as asked for', async () => {
    const lost = join(corpus, '2019-quorum-lost-node-unreachable.log');
    expect((await historyOf(lost)).findings.map(({ severity }) => severity)).toContain('error');
    expect((await runCommandLine(['history', lost, '--fail-on', 'error'])).status).toBe(1);
    expect((await runCommandLine(['history', lost, '--format', 'json', '--fail-on', 'info'])).status).toBe(1);
    expect((await runCommandLine(['report', lost, '--fail-on', 'warning'])).status).toBe(1);
    expect((await historyOf(bringUp)).findings.map(({ severity }) => severity)).not.toContain('error');
    expect((await runCommandLine(['history', bringUp, '--fail-on', 'error'])).status).toBe(0);
  });
});
