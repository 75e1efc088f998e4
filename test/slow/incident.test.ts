// The real server holding an incident: a folder of two nodes with an event export, seen by a client as one thing.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type Hover, type Location } from 'vscode-languageserver/node';
import { fileUri } from '../../server/src/protocol/inputUris';
import {
  incidentChanged,
  incidentProgress,
  incidentRequests,
  replayRequests,
  type IncidentOverview,
  type InputTextResult,
  type ReplayOverview,
  type ReplayState,
  type ReplayStep,
  type StepAtLineResult,
} from '../../server/src/protocol/messages';
import { buildServer, ServerProcess } from '../support/serverProcess';
import { node1Log, node2Log, twoNodeFiles } from '../support/twoNodes';
import { zipOf } from '../support/zipWriter';

const root = mkdtempSync(join(tmpdir(), 'cluster-log-replay-incident-'));
const folder = join(root, 'case 1');
const zip = join(root, 'diag.zip');
const empty = join(root, 'empty');
const [uri1, uri2, eventsUri] = ['NODE1_cluster.log', 'NODE2_cluster.log', 'NODE2_System.xml'].map((name) =>
  fileUri(join(folder, name)),
) as [string, string, string];

let server: ServerProcess;
let changes = 0;

beforeAll(async () => {
  await buildServer();
  mkdirSync(folder);
  mkdirSync(empty);
  for (const { path, text } of twoNodeFiles) writeFileSync(join(root, path.replace('case', 'case 1')), text);
  writeFileSync(zip, zipOf(twoNodeFiles.map(({ path, text }) => ({ name: path, content: text }))));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(async () => {
  server = new ServerProcess();
  changes = 0;
  server.connection.onNotification(incidentChanged, () => void changes++);
  await server.initialize();
  return async () => {
    expect(server.child.exitCode).toBeNull();
    await server.end();
  };
});

function request<T>(method: string, params: object): Promise<T> {
  return server.connection.sendRequest<T>(method, params);
}

function open(...paths: readonly string[]): Promise<IncidentOverview | null> {
  return request(incidentRequests.open, { uris: paths.map(fileUri) });
}

/** Place of the first `words` of a text. */
function positionOf(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
}

async function hoverOn(uri: string, text: string, words: string): Promise<string> {
  const hover = await request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: positionOf(text, words) });
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
}

describe('a folder', () => {
  test('is one incident: inputs, nodes, volumes and what is missing', async () => {
    const overview = (await open(folder))!;
    expect(overview).toMatchObject({ title: 'case 1', roots: [folder] });
    expect(overview.inputs.map(({ index, name, format, node }) => [index, name, format, node])).toEqual([
      [0, 'NODE1_cluster.log', 'cluster-log', 'NODE1'],
      [1, 'NODE2_System.xml', 'event-xml', 'NODE2'],
      [2, 'NODE2_cluster.log', 'cluster-log', 'NODE2'],
      [3, 'volume-states.txt', 'csv-state', null],
    ]);
    expect(overview.inputs[0]!.uri).toBe(uri1);
    expect(overview.volumes[0]).toMatchObject({ name: 'Volume1', firstNamed: { uri: uri1, line: 10 } });
    expect(overview.missing.map(({ code }) => code)).toContain('nodeWithoutLog');
    expect(await request(incidentRequests.current, {})).toEqual(overview);
    expect(changes).toBe(1);
  });

  test('a hover on one node cites the line of the other', async () => {
    await server.open(uri1, node1Log);
    expect(await hoverOn(uri1, node1Log, "Cluster node 'NODE3'")).not.toContain('NODE2_cluster.log');
    await open(folder);
    expect(await hoverOn(uri1, node1Log, "Cluster node 'NODE3'")).toContain(`\`NODE2_cluster.log\` line [9](<${uri2}#L9>)`);
  });

  test('a name leads to the other file, and is found in all of them', async () => {
    await open(folder);
    const at = { textDocument: { uri: uri2 }, position: positionOf(node2Log, 'Volume1') };
    const [first] = await request<Location[]>('textDocument/definition', at);
    expect(first).toMatchObject({ uri: uri1, range: { start: { line: 9 } } });
    const places = await request<Location[]>('textDocument/references', { ...at, context: { includeDeclaration: true } });
    expect(new Set(places.map(({ uri }) => uri)).size).toBe(4);
    expect(places[0]!.uri).toBe(uri2);
  });

  test('diagnostics of all inputs are there at once, lead to the other file, and go with the incident', async () => {
    await open(folder);
    const { diagnostics } = await server.diagnostics(uri1, (params) => params.diagnostics.length > 0);
    const removed = diagnostics.find(({ code }) => code === 'nodeRemoved')!;
    expect(removed.relatedInformation!.map(({ location }) => [location.uri, location.range.start.line])).toEqual([[uri2, 8]]);
    await server.diagnostics(uri2, (params) => params.diagnostics.some(({ code }) => code === 'diskDisconnected'));
    await request(incidentRequests.close, {});
    expect((await server.diagnostics(uri1, (params) => params.diagnostics.length === 0)).diagnostics).toEqual([]);
    expect((await server.diagnostics(uri2, (params) => params.diagnostics.length === 0)).diagnostics).toEqual([]);
    expect(await request(incidentRequests.current, {})).toBeNull();
    expect(changes).toBe(2);
  });

  test('is replayed as a whole, and from each of its documents', async () => {
    const { replayUri, version, stepCount } = (await open(folder))!;
    const overview = await request<ReplayOverview>(replayRequests.overview, { uri: replayUri });
    expect(overview).toMatchObject({ uri: replayUri, version, stepCount, volumes: ['Volume1'] });
    expect(overview.inputs.map(({ uri }) => uri)).toEqual([uri1, eventsUri, uri2, fileUri(join(folder, 'volume-states.txt'))]);
    const steps = await request<ReplayStep[]>(replayRequests.steps, { uri: replayUri, version, first: 0, count: 1000 });
    const lost = steps.find(({ input, line }) => input === 2 && line === 12)!;
    const state = await request<ReplayState>(replayRequests.state, { uri: replayUri, version, step: lost.index });
    expect(state.volumes.find(({ node }) => node === 'NODE2')!.ioMode).toMatchObject({ value: 'blockRedirected', changed: true });
    const atLine = { uri: uri1, version, line: positionOf(node1Log, 'gumId: 503').line + 1 };
    expect(await request<StepAtLineResult>(replayRequests.stepAtLine, atLine)).toEqual({ step: lost.index });
    expect((await request<ReplayOverview>(replayRequests.overview, { uri: uri2 })).version).toBe(version);
  });

  test('an edited document speaks for itself, and is part of the incident again when the edit is taken back', async () => {
    await server.open(uri1, node1Log);
    await open(folder);
    const change = async (version: number, line: number, text: string, length = 0) =>
      server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri1, version },
        contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: length } }, text }],
      });
    await change(2, 0, '# my note ');
    expect(await hoverOn(uri1, node1Log, "Cluster node 'NODE3'")).not.toContain('NODE2_cluster.log');
    expect(await request(replayRequests.overview, { uri: uri1 })).toMatchObject({ inputs: [{ uri: uri1 }] });
    await change(3, 0, '', '# my note '.length);
    expect(await hoverOn(uri1, node1Log, "Cluster node 'NODE3'")).toContain('NODE2_cluster.log');
  });

  test('a document outside the incident stays alone', async () => {
    const other = fileUri(join(root, 'other_cluster.log'));
    await server.open(other, node1Log);
    await open(folder);
    expect(await hoverOn(other, node1Log, "Cluster node 'NODE3'")).not.toContain('NODE2_cluster.log');
  });

  test('a file that changes on disk is told, and read anew the next time', async () => {
    const path = join(folder, 'NODE1_cluster.log');
    const problemsOf = ({ inputs }: IncidentOverview) => inputs[0]!.problems.map(({ code }) => code);
    const before = (await open(folder))!;
    expect(problemsOf(before)).not.toContain('changedOnDisk');
    appendFileSync(path, node1Log.slice(node1Log.lastIndexOf('\n', node1Log.length - 2) + 1));
    try {
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri1, type: 2 }] });
      expect(problemsOf(await request<IncidentOverview>(incidentRequests.current, {}))).toContain('changedOnDisk');
      const again = (await open(folder))!;
      expect(problemsOf(again)).not.toContain('changedOnDisk');
      expect(again.version).toBeGreaterThan(before.version);
      expect(again.replayUri).toBe(before.replayUri);
    } finally {
      writeFileSync(path, node1Log);
    }
  });

  test('what a person says of clocks is used at once', async () => {
    await open(folder);
    const skewOf = async () => (await request<IncidentOverview>(incidentRequests.current, {})).inputs[2]!.skewWords;
    expect(await skewOf()).toMatch(/^1\.2\d* s ahead of NODE1/);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { clusterLogReplay: { incident: { clockSkews: { NODE2: -90 } } } },
    });
    await expect.poll(skewOf, { timeout: 30_000 }).toBe('set back by 90 s (as you said)');
    expect(changes).toBe(2);
  });
});

describe('a ZIP', () => {
  test('is read in place; its members have texts that only the server can give', async () => {
    const { inputs } = (await open(zip))!;
    expect(inputs.map(({ name }) => name)).toEqual([
      'case/NODE1_cluster.log',
      'case/NODE2_System.xml',
      'case/NODE2_cluster.log',
      'case/volume-states.txt',
    ]);
    const [first, , second] = inputs;
    expect(first!.uri).toMatch(/^cluster-log-input:\/\d+\/0\/case\/NODE1_cluster\.log$/);
    const shown = await request<InputTextResult>(incidentRequests.inputText, { uri: first!.uri });
    expect(shown).toEqual({ text: node1Log, isCut: false });
    await server.open(first!.uri, shown.text, 'cluster-log');
    expect(await hoverOn(first!.uri, node1Log, "Cluster node 'NODE3'")).toContain(
      `\`NODE2_cluster.log\` line [9](<${second!.uri}#L9>)`,
    );
    expect((await server.diagnostics(second!.uri)).diagnostics.length).toBeGreaterThan(0);
    expect(await request(incidentRequests.inputText, { uri: uri1 })).toBeNull();
    expect(await request(incidentRequests.inputText, { uri: 'cluster-log-input:/99/0/x' })).toBeNull();
  });
});

describe('opening', () => {
  test('nothing but a folder with nothing in it gives an incident without inputs', async () => {
    const overview = (await open(empty))!;
    expect(overview).toMatchObject({ title: 'empty', inputs: [], nodes: [], volumes: [], stepCount: 0, firstUtcMs: null });
    expect(await request(replayRequests.overview, { uri: overview.replayUri })).toMatchObject({ stepCount: 0, inputs: [] });
  });

  test.each([
    ['what is not there', { uris: [fileUri(join(root, 'missing'))] }, /missing: no such file or folder/],
    ['what is no file', { uris: ['untitled:Untitled-1'] }, /no file on disk/],
    ['nothing', { uris: [] }, /Nothing was named/],
    ['garbage', { uris: 7 }, /Nothing was named/],
  ])('%s is refused in words, and the incident before it stays', async (_what, params, message) => {
    const before = (await open(folder))!;
    await expect(request(incidentRequests.open, params)).rejects.toThrow(message);
    expect((await request<IncidentOverview>(incidentRequests.current, {})).version).toBe(before.version);
  });

  test('anew ends the opening before it', async () => {
    const [first, second] = await Promise.all([open(folder), open(zip)]);
    expect(first).toBeNull();
    expect(second).toMatchObject({ title: 'diag.zip' });
    expect((await request<IncidentOverview>(incidentRequests.current, {})).title).toBe('diag.zip');
  });

  test('that is cancelled leaves the incident before it', async () => {
    const before = (await open(zip))!;
    const source = new CancellationTokenSource();
    const cancelled = server.connection.sendRequest(incidentRequests.open, { uris: [fileUri(folder)] }, source.token);
    source.cancel();
    await expect(cancelled).rejects.toThrow(/cancelled/);
    expect((await request<IncidentOverview>(incidentRequests.current, {})).version).toBe(before.version);
  });

  test('tells how far it is', async () => {
    const large = join(root, 'large');
    mkdirSync(large);
    const line = node1Log.slice(node1Log.lastIndexOf('\n', node1Log.length - 2) + 1);
    writeFileSync(join(large, 'NODE1_cluster.log'), node1Log + line.repeat(400_000));
    const told: unknown[] = [];
    server.connection.onNotification(incidentProgress, (progress: unknown) => void told.push(progress));
    await open(large);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toMatchObject({ name: 'NODE1_cluster.log', totalBytes: expect.any(Number) as number });
  });
});
