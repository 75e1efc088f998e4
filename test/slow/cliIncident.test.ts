// One incident as a folder, as a ZIP, and as files in another order: the command line tells the same of each. The files are real logs
// and exports of the fixtures, laid out as diagnostic scripts lay them out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringUp, buildCommandLine, corpus, root, ScratchFolder, runCommandLine } from '../support/commandLine';
import { zipOf } from '../support/zipWriter';

const exportsFolder = join(root, 'test', 'fixtures', 'exports');
const scratch = new ScratchFolder();

/** Path within the incident, and the file it is a copy of. */
const layout: readonly (readonly [string, string])[] = [
  ['SVR13_cluster.log', join(corpus, '2012r2-ag-failover-svr13.log')],
  ['SVR14_cluster.log', join(corpus, '2012r2-ag-failover-svr14.log')],
  ['quorum.log', join(corpus, '2019-quorum-lost-node-unreachable.log')],
  ['Node_N1/seed.log', bringUp],
  ['Node_N1/System.xml', join(exportsFolder, 'event-xml-made-cluster.xml')],
  ['Node_N2/system.txt', join(corpus, 'event-5120-1135-s2d-2016.txt')],
  ['Node_N2/fltmc-instances.txt', join(exportsFolder, 'fltmc-instances-2012r2.txt')],
  ['GetClusterSharedVolumeState.txt', join(corpus, 'ps-csvstate-refs-s2d.txt')],
  ['README.md', join(corpus, 'README.md')],
];

interface Document {
  readonly inputs: readonly ({ readonly path: string } & Record<string, unknown>)[];
  readonly [key: string]: unknown;
}

let folder = '';
let zip = '';

beforeAll(async () => {
  folder = join(scratch.path, 'incident');
  for (const [name, original] of layout) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), readFileSync(original));
  }
  zip = scratch.put('incident.zip', zipOf(layout.map(([name, original]) => ({ name, content: readFileSync(original) }))));
  await buildCommandLine();
});
afterAll(() => scratch.remove());

async function outputOf(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommandLine(args);
  expect(status, stderr).toBe(0);
  return stdout;
}

async function historyOf(...paths: string[]): Promise<Document> {
  return JSON.parse(await outputOf('history', ...paths, '--format', 'json')) as Document;
}

/** With the paths of inputs in place of their numbers, and without the order that the numbers gave. */
function byPath(document: Document, below: string): unknown {
  const names = document.inputs.map(({ path }) => path.slice(below.length + 1).replaceAll('\\', '/'));
  const renamed = (value: unknown, key = ''): unknown => {
    if (key === 'path')
      return String(value)
        .slice(below.length + 1)
        .replaceAll('\\', '/');
    if (key === 'input' && typeof value === 'number') return names[value];
    if (key === 'inputs' && Array.isArray(value) && typeof value[0] === 'number')
      return value.map((input) => names[input as number]).sort();
    if (Array.isArray(value)) return value.map((item) => renamed(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, name)]));
  };
  const all = renamed(document) as Record<string, unknown>;
  const inputs = (all['inputs'] as { path: string }[]).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...all, inputs };
}

describe('an incident', () => {
  it('is the same as a folder and as a ZIP, file by file', async () => {
    const [asFolder, asZip] = [
      await outputOf('history', folder, '--format', 'json'),
      await outputOf('history', zip, '--format', 'json'),
    ];
    expect(asZip.replaceAll(JSON.stringify(zip).slice(1, -1), JSON.stringify(folder).slice(1, -1)).replaceAll('\\\\', '/')).toBe(
      asFolder.replaceAll('\\\\', '/'),
    );
    expect(await outputOf('records', zip)).toBe(await outputOf('records', folder));
  });

  it('is the same whatever the order of its files', async () => {
    const paths = layout.map(([name]) => join(folder, name));
    const forth = byPath(await historyOf(...paths), folder);
    const back = byPath(await historyOf(...[...paths].reverse(), paths[0]!), folder);
    expect(back).toEqual(forth);
  });

  it('names the format, the node and the problems of each input', async () => {
    const { inputs } = await historyOf(zip);
    expect(inputs.map(({ path, format, node }) => [path.slice(zip.length + 1), format, node])).toEqual([
      ['GetClusterSharedVolumeState.txt', 'csv-state', null],
      ['Node_N1/System.xml', 'event-xml', expect.any(String)],
      ['Node_N1/seed.log', 'cluster-log', 'N1'],
      ['Node_N2/fltmc-instances.txt', 'filter-instances', 'N2'],
      ['Node_N2/system.txt', 'event-text', 'N2'],
      ['README.md', 'unknown', null],
      ['SVR13_cluster.log', 'cluster-log', 'SVR13'],
      ['SVR14_cluster.log', 'cluster-log', 'SVR14'],
      ['quorum.log', 'cluster-log', 'SVR14'],
    ]);
    // The folders of nodes make it an SDDC layout, whose logs are in local time.
    expect(inputs[6]).toMatchObject({ timeBase: 'local', utcOffsetMinutes: null });
    const codes = (inputs[6]?.['problems'] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['nodeFromName', 'timeZoneUnknown']));
    expect(new Set(codes).size).toBe(codes.length);
    expect(inputs[5]?.['problems']).toMatchObject([{ code: 'unknownFormat' }]);
  });

  it('gives every record of every input in the order of the inputs, events with what they hold', async () => {
    const records = (await outputOf('records', zip))
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const order = records.map(({ input }) => input as number);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set([0, 1, 2, 3, 4, 6, 7, 8]));
    const paused = records.find(({ input, event }) => input === 4 && (event as { id?: number } | null)?.id === 5120);
    expect(paused).toMatchObject({
      kind: expect.stringMatching(/./) as string,
      message: expect.stringContaining('Cluster Shared Volume') as string,
    });
    expect(Object.keys(paused!['event'] as object)).toEqual(['id', 'provider', 'recordId', 'computer', 'data']);
    for (const { input, event } of records) if (![1, 4].includes(input as number)) expect(event).toBeNull();
  });

  it('is told by the report with what is missing first and every line by its file', async () => {
    const report = await outputOf('report', zip);
    const places = [
      '## Coverage',
      'README.md',
      '## What happened',
      '## Findings',
      '## Durations',
      '## Timeline',
      '## Tracks',
    ].map((words) => report.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(report).toMatch(/\(`SVR1[34]_cluster\.log` lines? \d/);
    expect(report).toMatch(/\| SVR13 \| yes \|/);
  });

  it('takes what a person says of zones and clocks', async () => {
    const { inputs } = JSON.parse(
      await outputOf(
        'history',
        zip,
        '--format',
        'json',
        '--utc-offset',
        'Node_N2/system.txt=+01:00',
        '--clock-skew',
        'SVR14=2.5',
      ),
    ) as Document;
    expect(inputs[4]).toMatchObject({ zoneFrom: 'person', timeBase: 'local', utcOffsetMinutes: -60 });
    expect(inputs[7]).toMatchObject({ skewMs: 2500 });
  });
});

describe('explain', () => {
  it('explains a line of a file in a ZIP as the line of the file', async () => {
    const inZip = await outputOf('explain', `${zip}/Node_N1/seed.log:9`);
    expect(inZip).toContain('Direct IO for `Volume1`');
    expect(inZip).toBe(await outputOf('explain', `${join(folder, 'Node_N1', 'seed.log')}:9`));
  });

  it('explains an event of an export', async () => {
    const lines = readFileSync(join(corpus, 'event-5120-1135-s2d-2016.txt'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('5120')) + 1;
    expect(await outputOf('explain', `${join(folder, 'Node_N2', 'system.txt')}:${line}`)).toMatch(/5120|paused/);
  });
});

describe('archives that are not as they should be', () => {
  it('spoil nothing but themselves', async () => {
    const log = readFileSync(bringUp);
    const damaged = scratch.put(
      'damaged.zip',
      zipOf([
        { name: 'a.log', content: log, crc: 1 },
        { name: 'b.log', content: log, isEncrypted: true },
        { name: 'c.log', content: log, method: 99 },
        { name: 'bomb.log', content: Buffer.alloc(70_000_000) },
        { name: '../../good\u001b[2J.log', content: log },
      ]),
    );
    const cut = scratch.put('cut.zip', readFileSync(damaged).subarray(0, 900));
    const { inputs, tracks } = await historyOf(damaged, cut);
    expect(inputs.map(({ format }) => format)).toEqual(['cluster-log', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
    for (const { problems } of inputs.slice(1)) expect(problems).toMatchObject([{ code: 'unreadable', line: null }]);
    expect((tracks as unknown[]).length).toBeGreaterThan(0);
    const table = await outputOf('history', damaged);
    expect(table).not.toContain('\u001b');
    expect(table).toContain('../../good');
  });
});
