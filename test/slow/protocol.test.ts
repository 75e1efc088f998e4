import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange, Hover, Location } from 'vscode-languageserver/node';
import {
  replayRequests,
  type ReplayOverview,
  type ReplayState,
  type ReplayStep,
  type StepAtLineResult,
} from '../../server/src/protocol/messages';
import { corpusText } from '../support/analyzed';
import { buildServer, ServerProcess } from '../support/serverProcess';

const seed = corpusText('seed-2008r2-dcm-bringup-full.log').replaceAll('\r\n', '\n');
const witness = corpusText('2019-witness-disk-pr-status-170.log').replaceAll('\r\n', '\n');
const volumeGuid = 'f98a57c7-9ec6-11de-ad77-806e6f6e6963';
const folder = mkdtempSync(join(tmpdir(), 'cluster-log-replay-'));

let server: ServerProcess;

beforeAll(buildServer);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function request<T>(method: string, params: object): Promise<T> {
  return server.connection.sendRequest<T>(method, params);
}

function markdownOf(hover: Hover | null): string {
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
}

/** Place of the first `words` of a text, `inside` characters behind their beginning. */
function positionOf(text: string, words: string, inside = 1): { line: number; character: number } {
  const at = text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]!.length + inside };
}

describe('an open log', () => {
  const uri = 'file:///logs/NODE1_cluster.log';

  beforeAll(async () => {
    server = new ServerProcess();
    const { capabilities } = await server.initialize();
    expect(capabilities).toMatchObject({
      textDocumentSync: 2,
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
    });
    await server.open(uri, seed);
  });
  afterAll(async () => {
    expect(await server.end()).toBe(0);
  });

  test('gets diagnostics and the word that its answers changed', async () => {
    const { diagnostics } = await server.diagnostics(uri);
    expect(diagnostics.map(({ code }) => code)).toContain('timeBaseUnknown');
    expect(diagnostics.every(({ source }) => source === 'Cluster Log Replay')).toBe(true);
    await server.changed(uri);
  });

  test('explains each of its 13 lines in its own way', async () => {
    const headlines: string[] = [];
    for (let line = 0; line < 13; line++) {
      const hover = await request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line, character: 80 },
      });
      const markdown = markdownOf(hover);
      expect(markdown).not.toContain('no known description');
      expect(markdown).toContain('Disk Control Manager');
      expect(hover?.range?.start.line).toBe(line);
      headlines.push(markdown.split('\n')[0] ?? '');
    }
    expect(new Set(headlines).size).toBe(13);
    expect(headlines[8]).toContain('`Volume1`');
  });

  test('knows a volume by its other name', async () => {
    const at = { textDocument: { uri }, position: positionOf(seed, volumeGuid) };
    const references = await request<Location[]>('textDocument/references', { ...at, context: { includeDeclaration: true } });
    const lines = references.map(({ range }) => range.start.line);
    expect(lines).toEqual([7, 8, 11, 12, 12]);
    const definition = await request<Location[]>('textDocument/definition', at);
    expect(definition.map(({ range }) => range.start.line)).toEqual([7]);
  });

  test('has an outline and folds', async () => {
    const symbols = await request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols).toHaveLength(1);
    expect(symbols[0]!.children!.length).toBeGreaterThan(3);
    const folds = await request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    expect(folds[0]).toMatchObject({ startLine: 0, endLine: 12 });
  });

  test('can be replayed', async () => {
    const overview = await request<ReplayOverview>(replayRequests.overview, { uri });
    expect(overview).toMatchObject({ uri, lines: 13, records: 13, unrecognised: 0, volumes: ['Volume1'] });
    const steps = await request<ReplayStep[]>(replayRequests.steps, { uri, first: 0, count: 1000 });
    expect(steps).toHaveLength(overview.stepCount);
    const allowed = steps.find(({ line }) => line === 9)!;
    expect(allowed.time).toBe('2009-10-08 18:01:41.957');
    expect(allowed.changes.map(({ track, of, to }) => ({ track, of, to }))).toContainEqual(
      expect.objectContaining({ track: 'ioMode', to: 'direct' }),
    );
    const before = await request<ReplayState>(replayRequests.state, { uri, step: allowed.index - 1 });
    const after = await request<ReplayState>(replayRequests.state, { uri, step: allowed.index });
    expect(before.volumes[0]!.ioMode).toMatchObject({ value: 'unknown', certainty: 'unknown', changed: false });
    expect(after.volumes[0]!.ioMode).toMatchObject({ value: 'direct', words: 'direct IO', certainty: 'stated', changed: true });
    expect(after.volumes[0]!.ioMode.evidence).toContainEqual({ input: 0, line: 9 });
    expect(await request<StepAtLineResult>(replayRequests.stepAtLine, { uri, line: 9 })).toEqual({ step: allowed.index });
    expect(await request(replayRequests.state, { uri, step: 0, version: overview.version })).toEqual(
      await request(replayRequests.state, { uri, step: 0 }),
    );
    const older = { uri, version: overview.version - 1 };
    expect(await request(replayRequests.steps, { ...older, first: 0, count: 1 })).toBeNull();
    expect(await request(replayRequests.state, { ...older, step: 0 })).toBeNull();
    expect(await request(replayRequests.stepAtLine, { ...older, line: 9 })).toBeNull();
  });

  // What follows is an edit by a person, as a client sends it: no published log says `false` here.
  test('is answered from its new text after an edit and an append', async () => {
    const appended =
      '02030 00000724.000008b4::2009/10/08-18:02:00.000 INFO [DCM] PostOnline. CanUseDirectIO for Volume1 => false\n';
    const lineCount = seed.split('\n').length - 1;
    const trueAt = positionOf(seed, '=> true', 3);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: lineCount, character: 0 }, end: { line: lineCount, character: 0 } }, text: appended },
        { range: { start: trueAt, end: { line: trueAt.line, character: trueAt.character + 4 } }, text: 'false' },
      ],
    });
    const position = { line: 8, character: 100 };
    const edited = markdownOf(await request<Hover | null>('textDocument/hover', { textDocument: { uri }, position }));
    expect(edited).toContain('redirected');
    const overview = await request<ReplayOverview>(replayRequests.overview, { uri });
    expect(overview.lines).toBe(14);
    const pushed = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ range }) => range.start.line === 8));
    expect(pushed.diagnostics.map(({ message }) => message).join(' ')).toContain('Volume1');
  });

  test('is forgotten when it is closed', async () => {
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect((await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0)).diagnostics).toEqual([]);
    expect(await request(replayRequests.overview, { uri })).toBeNull();
  });
});

describe('other documents', () => {
  beforeAll(async () => {
    server = new ServerProcess();
    await server.initialize({
      initializationOptions: { diagnostics: { minimumSeverity: 'warning' } },
      capabilities: { window: { workDoneProgress: true }, workspace: { configuration: false } },
    });
  });
  afterAll(async () => {
    expect(await server.end()).toBe(0);
  });

  test('a log of something else gets nothing', async () => {
    const uri = 'file:///logs/web.log';
    await server.open(uri, '127.0.0.1 - - "GET / HTTP/1.1" 200\n');
    const textDocument = { uri };
    expect(await request('textDocument/hover', { textDocument, position: { line: 0, character: 3 } })).toBeNull();
    expect(await request('textDocument/documentSymbol', { textDocument })).toBeNull();
    expect(await request(replayRequests.overview, { uri })).toBeNull();
    expect(server.hasDiagnostics(uri)).toBe(false);
  });

  test('a cluster log under another name is known by its content', async () => {
    const uri = 'untitled:Untitled-1';
    await server.open(uri, witness, 'plaintext');
    const position = positionOf(witness, 'bce033420001734d');
    const markdown = markdownOf(await request<Hover | null>('textDocument/hover', { textDocument: { uri }, position }));
    expect(markdown).toContain('`ERROR_BUSY`');
    expect(markdown).toContain('persistent-reservation key');
    expect((await server.diagnostics(uri)).diagnostics.length).toBeGreaterThan(0);
  });

  test('settings take effect at once', async () => {
    const uri = 'untitled:Untitled-1';
    const choose = (diagnostics: object) =>
      server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { clusterLogReplay: { diagnostics } } });
    await choose({ enabled: false });
    expect((await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0)).diagnostics).toEqual([]);
    await choose({ minimumSeverity: 'error' });
    const { diagnostics } = await server.diagnostics(uri, (params) => params.diagnostics.length > 0);
    expect(diagnostics.map(({ code }) => code)).toContain('reservationConflict');
  });

  test('a log that nobody has open is read from disk', async () => {
    const path = join(folder, 'NODE2_cluster.log');
    writeFileSync(path, seed);
    const uri = pathToFileURL(path).href;
    const overview = await request<ReplayOverview>(replayRequests.overview, { uri });
    expect(overview).toMatchObject({ lines: 13, volumes: ['Volume1'] });
    const steps = await request<ReplayStep[]>(replayRequests.steps, { uri, first: 0, count: 2 });
    expect(steps.map(({ index }) => index)).toEqual([0, 1]);
    writeFileSync(path, `${seed}${seed}`);
    expect((await request<ReplayOverview>(replayRequests.overview, { uri })).lines).toBe(26);
    expect(await request(replayRequests.overview, { uri: `${uri}.missing` })).toBeNull();
  });

  test.each([
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 'x' } }],
    ['textDocument/hover', { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 1e9, character: -5 } }],
    ['textDocument/definition', { textDocument: { uri: 'untitled:Untitled-1' } }],
    ['textDocument/references', { textDocument: { uri: 'file:///%' }, position: { line: 0, character: 0 } }],
    [replayRequests.overview, {}],
    [replayRequests.steps, { uri: 'untitled:Untitled-1', first: null, count: 'many' }],
    [replayRequests.state, { uri: 'untitled:Untitled-1' }],
    [replayRequests.stepAtLine, { uri: 7, line: 1 }],
  ])('garbage in %s %j is answered with nothing', async (method, params) => {
    expect(await request(method, params)).toBeNull();
  });

  test('steps and states beyond the ends are cut to what there is', async () => {
    const uri = 'untitled:Untitled-1';
    expect(await request(replayRequests.steps, { uri, first: 1e6, count: 10 })).toEqual([]);
    const { stepCount } = await request<ReplayOverview>(replayRequests.overview, { uri });
    expect((await request<ReplayState>(replayRequests.state, { uri, step: 1e6 })).step).toBe(stepCount - 1);
    expect((await request<ReplayState>(replayRequests.state, { uri, step: -9 })).step).toBe(-1);
  });

  test('unknown methods and broken messages do not end the server', async () => {
    await expect(request('clusterLogReplay/nonsense', {})).rejects.toThrow();
    const broken = '{"jsonrpc": "2.0", "id": 1, "method"';
    server.child.stdin.write(`Content-Length: ${broken.length}\r\n\r\n${broken}`);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened', version: 3 },
      contentChanges: [],
    });
    const position = positionOf(witness, 'status 170');
    const hover = await request<Hover | null>('textDocument/hover', { textDocument: { uri: 'untitled:Untitled-1' }, position });
    expect(markdownOf(hover)).toContain('`ERROR_BUSY`');
    expect(server.child.exitCode).toBeNull();
  });
});

test('the server ends when its client dies without a word', async () => {
  const orphan = new ServerProcess();
  await orphan.initialize();
  await orphan.open('file:///logs/cluster.log', seed);
  await orphan.diagnostics('file:///logs/cluster.log');
  const exited = new Promise((resolve) => orphan.child.once('exit', resolve));
  orphan.connection.dispose();
  orphan.child.stdin.destroy();
  orphan.child.stdout.destroy();
  await exited;
  expect(orphan.child.exitCode).not.toBeNull();
});
