// The command line over the whole corpus, as a process: shapes of its output, exit statuses, messages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bringUp,
  buildCommandLine,
  clusterLogs,
  corpus,
  ScratchFolder,
  root,
  runCommandLine,
  type Run,
} from '../support/commandLine';

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

const scratch = new ScratchFolder();
beforeAll(buildCommandLine);
afterAll(() => scratch.remove());

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
      event: null,
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
    const path = scratch.put('noise.log', 'hello\n\nworld\n' + readFileSync(bringUp, 'utf8'));
    const records = await recordsIn(path);
    expect(records[0]).toMatchObject({ line: 1, kind: 'unrecognised', message: 'hello' });
    expect(records.at(-1)).toMatchObject({ line: 16, endLine: 16, component: 'DCM' });
  });

  it('reads UTF-16 as it reads UTF-8', async () => {
    const text = readFileSync(bringUp, 'utf8').replaceAll('\n', '\r\n');
    const little = scratch.put('little.log', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const big = scratch.put('big.log', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]));
    const plain = await recordsIn(bringUp);
    expect(await recordsIn(little)).toEqual(plain);
    expect(await recordsIn(big)).toEqual(plain);
  });

  it('ends quietly when its reader leaves', async () => {
    const large = scratch.put('large.log', readFileSync(bringUp, 'utf8').repeat(5000));
    const run = await runCommandLine(['records', large], { readAtMost: 1000 });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout.length).toBeGreaterThanOrEqual(1000);
  });

  it('writes all of a large output', async () => {
    const lines = 13 * 5000;
    const records = await recordsIn(scratch.put('whole.log', readFileSync(bringUp, 'utf8').repeat(5000)));
    expect(records).toHaveLength(lines);
    expect(records.at(-1)).toMatchObject({ line: lines, endLine: lines });
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
    const places = [
      '# Cluster log report',
      '## Coverage',
      '## What happened',
      '## Findings',
      '## Durations',
      '## Timeline',
      '## Tracks',
    ].map((title) => stdout.indexOf(`${title}\n`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(stdout).toContain('Failed to preempt reservation');
  });

  it('lets no log text become markup', async () => {
    const hostile = '<img src=x onerror=alert(1)> [click](command:evil) | `';
    const path = scratch.put(
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
    mkdirSync(join(scratch.path, 'nothing'));
    mkdirSync(join(scratch.path, 'void'));
    writeFileSync(join(scratch.path, 'nothing', 'notes.txt'), 'no log here\n');
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [['history'], /needs a PATH; /],
      [['history', join(scratch.path, 'missing.log')], /missing\.log: no such file or folder; check the path/],
      [['records', scratch.put('empty.log', '')], /empty\.log: This file is empty\. /],
      [
        ['history', scratch.put('noise.bin', Buffer.from(Array.from({ length: 4096 }, (_none, place) => (place * 37) % 256)))],
        /noise\.bin: This file is binary and of no known kind\./,
      ],
      [
        ['history', scratch.put('cut.zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]))],
        /cut\.zip: the ZIP cannot be read .* copy it again\./i,
      ],
      [
        ['records', scratch.put('notes.txt', 'Nothing that a cluster wrote.\n')],
        /notes\.txt: This file is text of no known form/,
      ],
      [['report', join(scratch.path, 'nothing')], /nothing[\\/]notes\.txt: This file is text of no known form/],
      [['history', join(scratch.path, 'void')], /void: no file is in there; /],
      [
        ['history', join(scratch.path, 'nothing'), scratch.put('picture.png', '\x89PNG\r\n')],
        /no cluster log and no export among 2 files; /,
      ],
      [['history', bringUp, '--utc-offset', 'NODE7=+02:00'], /--utc-offset: NODE7 is none of /],
      [['explain', bringUp], /the line is missing; write FILE:LINE/],
      [['explain', join(scratch.path, 'missing.zip', 'a.log:1')], /missing\.zip.a\.log: no such file or folder/],
      [['explain', `${scratch.path}:1`], /is a folder or a ZIP, or is not in one; name one file in it/],
      [['simulate', 'path-loss'], /no such scenario and no such file; /],
      [['report', bringUp, '--format', 'pdf'], /report has no format pdf; use --format markdown or html or json/],
      [['records', bringUp, '--redact'], /records has no --redact; use it with history or report/],
      [['report', bringUp, '--redact-map', 'names.json'], /--redact-map says what --redact replaced; write --redact too/],
      [['report', bringUp, '--redact', '--redact-map', bringUp], /is not written over; name a new file with --redact-map/],
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
