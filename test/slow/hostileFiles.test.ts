// The command line over files that no cluster wrote: whatever the bytes are, every line is in exactly one record and the output
// keeps its contract; and what is no file at all is refused in one line.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, runCommandLine } from '../support/commandLine';

const entry = '00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] PostOnline. CanUseDirectIO for Volume1 => true';
const many = `${entry}\r\n`.repeat(50);
const wide = Buffer.from(many, 'utf16le');
const longLine = 'x'.repeat(20_000_000);

/** Bytes, and the lines that an editor counts in them. */
const files: Readonly<Record<string, { readonly bytes: Uint8Array; readonly lines: number }>> = {
  'nul-block': { bytes: Buffer.from(many + '\0'.repeat(1_000_000) + many), lines: 100 },
  'lone-cr': { bytes: Buffer.from(`${entry}\r`.repeat(50)), lines: 50 },
  'cr-cr-lf': { bytes: Buffer.from(`${entry}\r\r\n`.repeat(50)), lines: 100 },
  'utf16-odd': { bytes: Buffer.concat([wide, Buffer.from('x')]), lines: 50 },
  'utf16-half-character': { bytes: Buffer.concat([wide, Buffer.from([0x3d, 0xd8])]), lines: 51 },
  'utf16-big-endian': { bytes: Buffer.from(wide).swap16(), lines: 50 },
  'long-line': { bytes: Buffer.from(`${entry}\n${longLine}\n${entry}\n`), lines: 3 },
  'long-line-utf16': { bytes: Buffer.from(`\ufeff${entry}\n${longLine}\n${entry}\n`, 'utf16le'), lines: 3 },
  'many-tags': { bytes: Buffer.from(tagged(70_000)), lines: 70_000 },
  'many-sections': { bytes: Buffer.from(sections(70_000)), lines: 140_000 },
  'wide-row': { bytes: Buffer.from(`[=== Resources ===]\n${columns('c')}\n${columns('v')}\n`), lines: 3 },
};

const keys = [
  ...[
    'input',
    'line',
    'endLine',
    'utc',
    'process',
    'thread',
    'level',
    'channel',
    'component',
    'message',
    'kind',
    'fields',
    'event',
  ],
];

function tagged(count: number): string {
  return Array.from({ length: count }, (_none, place) => entry.replace('DCM', `T${place}`)).join('\n');
}

function sections(count: number): string {
  return Array.from({ length: count }, (_none, place) => `[=== Section ${place} ===]\n${entry}`).join('\n');
}

function columns(letter: string): string {
  return Array.from({ length: 10_000 }, (_none, place) => `${letter}${place}`).join(',');
}

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-log-replay-hostile-'));
  for (const [name, { bytes }] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(files))('%s', (name, { lines }) => {
  it('keeps every line, in records and history alike', async () => {
    const path = join(folder, name);
    const run = await runCommandLine(['records', path]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    let last = 0;
    let records = 0;
    for (const text of run.stdout.split('\n').slice(0, -1)) {
      const record = JSON.parse(text) as Record<string, unknown>;
      expect(Object.keys(record).filter((key) => key !== 'timeOfDay')).toEqual(keys);
      expect(record['line']).toBe(last + 1);
      last = Number(record['endLine']);
      records++;
    }
    expect(last).toBe(lines);
    const history = await runCommandLine(['history', path, '--format', 'json']);
    expect(history).toMatchObject({ status: 0, stderr: '' });
    expect((JSON.parse(history.stdout) as { inputs: unknown[] }).inputs).toMatchObject([{ lines, records }]);
  });
});

it('refuses in one line what is no log', async () => {
  for (const [name, bytes] of [
    ['one-character', 'a'],
    ['mark-alone', '\ufeff'],
    ['half-a-character', Buffer.from([0xff, 0xfe, 0x41])],
    ['zeros', Buffer.alloc(100_000)],
  ] as const) {
    writeFileSync(join(folder, name), bytes);
    for (const command of ['records', 'history']) {
      const { status, stdout, stderr } = await runCommandLine([command, join(folder, name)]);
      expect({ name, status, stdout }).toEqual({ name, status: 2, stdout: '' });
      expect(stderr).toMatch(/^cluster-log-replay: [^\n]*This file is [^\n]*\n$/);
    }
  }
});

it('refuses in one line what is no file, and reads nothing from it', async () => {
  for (const command of ['records', 'history', 'report']) {
    const { status, stdout, stderr } = await runCommandLine([command, devNull]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^cluster-log-replay: .*neither a file nor a folder.*\n$/);
  }
});

it('does not follow links of a folder, and says which', async () => {
  const linked = join(folder, 'linked');
  mkdirSync(join(linked, 'inside'), { recursive: true });
  writeFileSync(join(linked, 'inside', 'cluster.log'), many);
  symlinkSync(linked, join(linked, 'inside', 'back'), 'junction');
  const { status, stdout, stderr } = await runCommandLine(['history', linked, '--format', 'json']);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { inputs: unknown[] }).inputs).toHaveLength(1);
  expect(stderr).toMatch(/^cluster-log-replay: left out: .*back: is a link; name it to have it read\n$/);
});

it('ends with the right status where nobody hears why', async () => {
  expect(await runCommandLine(['records', join(folder, 'missing.log')], { hearsErrors: false })).toMatchObject({ status: 2 });
});
