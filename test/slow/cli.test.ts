// The command line over the whole corpus, as a process: shapes of its output, exit statuses, messages.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, corpus, root, runCommandLine, type Run } from '../support/commandLine';

interface RecordLine {
  readonly input: number;
  readonly line: number;
  readonly endLine: number;
  readonly utc: string | null;
  readonly timeOfDay?: string;
  readonly kind: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

const bringUp = join(corpus, 'seed-2008r2-dcm-bringup-full.log');
const clusterLogs = readdirSync(corpus)
  .filter((name) => name.endsWith('.log'))
  .map((name) => join(corpus, name));
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-log-replay-'));
  await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function recordsOf({ stdout }: Run): readonly RecordLine[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as RecordLine);
}

async function recordsIn(...paths: string[]): Promise<readonly RecordLine[]> {
  const run = await runCommandLine(['records', ...paths, '--format', 'ndjson']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  return recordsOf(run);
}

/** As editors count: a line end at the end of the file opens no further line. */
function linesOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

describe('records', () => {
  it('writes the keys of the contract, with the values of the line', async () => {
    expect((await recordsIn(bringUp))[8]).toEqual({
      input: 0,
      line: 9,
      endLine: 9,
      utc: '2009-10-08T18:01:41.957Z',
      process: '00000724',
      thread: '00000928',
      level: 'INFO',
      channel: null,
      component: 'DCM',
      message: 'PostOnline. CanUseDirectIO for Volume1 => true',
      kind: 'dcm.directIoAllowed',
      fields: { volume: 'Volume1', allowed: true },
    });
  });

  it('holds every physical line of every file in exactly one record, its text included', async () => {
    const records = await recordsIn(...clusterLogs);
    for (const [input, path] of clusterLogs.entries()) {
      const lines = linesOf(path);
      let next = 1;
      for (const record of records.filter((item) => item.input === input)) {
        expect(record.line, path).toBe(next);
        expect(record.endLine).toBeGreaterThanOrEqual(record.line);
        const text = lines
          .slice(record.line - 1, record.endLine)
          .join('\n')
          .trimEnd();
        expect(text.endsWith(String(record.message)), `${path}:${record.line}`).toBe(true);
        next = record.endLine + 1;
      }
      expect(next - 1, path).toBe(lines.length);
    }
  });

  it('gives a time without a date as time of day', async () => {
    const records = await recordsIn(join(corpus, '2012r2-ag-failover-svr14.log'));
    expect(records[0]).toMatchObject({ utc: null, process: null, thread: null });
    expect(records[0]?.timeOfDay).toMatch(/^21:1\d:\d\d\.\d{3}$/);
  });

  it('keeps lines that are no log lines', async () => {
    const path = put('noise.log', 'hello\n\nworld\n' + readFileSync(bringUp, 'utf8'));
    const records = await recordsIn(path);
    expect(records[0]).toMatchObject({ line: 1, kind: 'unrecognised', message: 'hello' });
    expect(records.at(-1)).toMatchObject({ line: 16, endLine: 16, component: 'DCM' });
  });

  it('reads UTF-16 as it reads UTF-8', async () => {
    const text = readFileSync(bringUp, 'utf8').replaceAll('\n', '\r\n');
    const little = put('little.log', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const big = put('big.log', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]));
    const plain = await recordsIn(bringUp);
    expect(await recordsIn(little)).toEqual(plain);
    expect(await recordsIn(big)).toEqual(plain);
  });

  it('ends quietly when its reader leaves', async () => {
    const large = put('large.log', readFileSync(bringUp, 'utf8').repeat(5000));
    const run = await runCommandLine(['records', large], { readAtMost: 1000 });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout.length).toBeGreaterThanOrEqual(1000);
  });

  it('writes all of a large output', async () => {
    const lines = 13 * 5000;
    const records = await recordsIn(put('whole.log', readFileSync(bringUp, 'utf8').repeat(5000)));
    expect(records).toHaveLength(lines);
    expect(records.at(-1)).toMatchObject({ line: lines, endLine: lines });
  });
});

/** Each list of the document with the keys of its items, as the contract spells them. */
const historyKeys = {
  inputs: 'path format node timeBase utcOffsetMinutes encoding lines records unrecognised firstUtc lastUtc problems',
  nodes: 'name id',
  volumes: 'name resource resourceId volumeGuid mountPath',
  tracks: 'track volume resource node spans',
  findings: 'code severity title atUtc volume resource node cause evidence advice',
} as const;

type HistoryDocument = { schema: string } & Record<keyof typeof historyKeys, readonly Record<string, unknown>[]>;

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
    expect(keysOf(document)).toBe(sorted(`schema ${Object.keys(historyKeys).join(' ')}`));
    expect(document.inputs.map(({ path }) => path)).toEqual(clusterLogs);
    for (const [list, keys] of Object.entries(historyKeys)) {
      for (const item of document[list as keyof typeof historyKeys]) {
        expect(keysOf(item)).toBe(sorted(keys));
        for (const value of Object.values(item)) expect(value).not.toBeUndefined();
      }
    }
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
    const copy = put(
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

  it('reads the cluster logs of a folder and says that they are not merged', async () => {
    const incident = join(folder, 'incident');
    mkdirSync(join(incident, 'NODE2'), { recursive: true });
    writeFileSync(join(incident, 'a.cluster.log'), readFileSync(bringUp));
    writeFileSync(join(incident, 'NODE2', 'b.cluster.log'), readFileSync(join(corpus, '2012r2-ag-failover-svr13.log')));
    writeFileSync(join(incident, 'notes.md'), '# Notes\n\nSee `[DCM] SetRoot message sent` in the log.\n');
    writeFileSync(join(incident, 'picture.log'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]));
    const { status, stdout, stderr } = await runCommandLine(['history', incident, '--format', 'json']);
    expect(status).toBe(0);
    const document = JSON.parse(stdout) as HistoryDocument;
    expect(document.inputs.map(({ path }) => basename(String(path)))).toEqual(['b.cluster.log', 'a.cluster.log']);
    expect(
      new Set(
        document.tracks
          .flatMap(({ spans }) => spans as { evidence: { input: number }[] }[])
          .flatMap(({ evidence }) => evidence.map(({ input }) => input)),
      ),
    ).toEqual(new Set([0, 1]));
    expect(stderr).toMatch(/2 logs are read one by one; they are not merged/);
    expect(stderr).toMatch(/left out: 2 files/);
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

describe('explain', () => {
  it('explains each line of the bring-up', async () => {
    const lines = linesOf(bringUp);
    const explained = await Promise.all(lines.map((_text, index) => runCommandLine(['explain', `${bringUp}:${index + 1}`])));
    for (const [index, { status, stdout, stderr }] of explained.entries()) {
      expect({ index, status, stderr }).toEqual({ index, status: 0, stderr: '' });
      expect(stdout.trim().length, lines[index]).toBeGreaterThan(40);
    }
    expect(new Set(explained.map(({ stdout }) => stdout)).size).toBe(lines.length);
  });

  it('refuses a line that is not there', async () => {
    const run = await runCommandLine(['explain', `${bringUp}:14`]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/has no line 14; its last line is 13\n$/);
  });
});

describe('report', () => {
  it('tells coverage, story, findings, timeline and tracks in this order', async () => {
    const { status, stdout } = await runCommandLine(['report', join(corpus, '2019-witness-disk-pr-status-170.log')]);
    expect(status).toBe(0);
    const places = ['# Cluster log report', '## Coverage', '## What happened', '## Findings', '## Timeline', '## Tracks'].map(
      (title) => stdout.indexOf(`${title}\n`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(stdout).toContain('Failed to preempt reservation');
  });

  it('lets no log text become markup', async () => {
    const hostile = '<img src=x onerror=alert(1)> [click](command:evil) | `';
    const path = put(
      'hostile.log',
      `00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] PostOnline. CanUseDirectIO for ${hostile} => true\n`,
    );
    const { stdout } = await runCommandLine(['report', path]);
    for (const line of stdout.split('\n')) {
      const outsideCode = line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
      expect(outsideCode).not.toMatch(/(?<!\\)<img|(?<!\\)\[click\]\(/);
    }
  });
});

function lspMessage(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

describe('serve --stdio', () => {
  it('speaks LSP until it is told to exit', async () => {
    const input = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ];
    const { status, stdout } = await runCommandLine(['serve', '--stdio'], { input: input.map(lspMessage).join('') });
    expect(status).toBe(0);
    expect(stdout).toContain('"hoverProvider":true');
  });
});

describe('what cannot be used', () => {
  it('is refused with status 2 and one line that says what to do', async () => {
    mkdirSync(join(folder, 'nothing'));
    writeFileSync(join(folder, 'nothing', 'notes.txt'), 'no log here\n');
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [['history'], /needs a PATH; /],
      [['history', join(folder, 'missing.log')], /missing\.log: no such file or folder; check the path/],
      [['records', put('empty.log', '')], /empty\.log: the file is empty; /],
      [
        ['history', put('noise.bin', Buffer.from(Array.from({ length: 4096 }, (_none, place) => (place * 37) % 256)))],
        /noise\.bin: is not a text file; /,
      ],
      [
        ['history', put('logs.zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]))],
        /logs\.zip: ZIP files cannot be read yet; unpack/,
      ],
      [['history', put('System.evtx', 'ElfFile\0....')], /System\.evtx: event logs \(\.evtx\) cannot be read yet; /],
      [['report', join(folder, 'nothing')], /nothing: no cluster log in this folder \(1 other files?\); /],
      [['explain', bringUp], /the line is missing; write FILE:LINE/],
      [['explain', `${folder}:1`], /is a folder; name one file/],
      [['simulate', 'path-loss'], /simulate is not available yet; /],
      [['report', bringUp, '--format', 'html'], /not available yet; /],
      [['report', bringUp, '--redact'], /--redact is not available yet; /],
    ];
    const runs = await Promise.all(refused.map(([args]) => runCommandLine(args)));
    for (const [index, [args, message]] of refused.entries()) {
      const { status, stdout, stderr } = runs[index]!;
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.match(/\n/g), stderr).toHaveLength(1);
    }
  });
});

describe('the program itself', () => {
  it('tells its version and its use', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await runCommandLine(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    const help = await runCommandLine(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['records', 'history', 'report', 'explain', 'serve --stdio'])
      expect(help.stdout).toContain(`\n  ${command}`);
  });
});
