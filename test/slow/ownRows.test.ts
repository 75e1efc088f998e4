// The folder of own rows in the language server: hovers, problems at the lines of bad rows, rows that are mended while it runs.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { ScratchFolder } from '../support/commandLine';
import { badRows, ownLine, ownRows } from '../support/ownRows';
import { buildServer, ServerProcess } from '../support/serverProcess';

const scratch = new ScratchFolder();
const rowsFile = join(scratch.path, 'acme.yaml');
const rowsUri = pathToFileURL(rowsFile).href;
const logUri = 'file:///logs/NODE1_cluster.log';
const line = `00001d5c.00000ba0::2012/06/01-09:00:00.000 WARN  [RES] ${ownLine}\n`;
const registered: { method: string; registerOptions: unknown }[] = [];
let server: ServerProcess;

const settings = (folder: string) => ({ settings: { clusterLogReplay: { knowledge: { folder } } } });

async function hoverText(): Promise<string> {
  const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: logUri },
    position: { line: 0, character: 70 },
  });
  return JSON.stringify(hover?.contents ?? null);
}

beforeAll(async () => {
  await buildServer();
  scratch.put('acme.yaml', badRows);
  server = new ServerProcess();
  server.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: typeof registered }) => {
    registered.push(...registrations);
    return null;
  });
  server.connection.onRequest('client/unregisterCapability', () => null);
  await server.initialize({
    workspaceFolders: [{ uri: pathToFileURL(scratch.path).href, name: 'logs' }],
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } },
    initializationOptions: { knowledge: { folder: '.' } },
  });
  await server.open(logUri, line);
});
afterAll(async () => {
  expect(await server.end()).toBe(0);
  scratch.remove();
});

test('a bad row stands among the problems of its file, and explains nothing', async () => {
  const { diagnostics } = await server.diagnostics(rowsUri);
  expect(diagnostics).toEqual([
    {
      range: { start: { line: 7, character: 4 }, end: { line: 7, character: 12 } },
      severity: 1,
      code: 'ownRow',
      source: 'Cluster Log Replay',
      message: 'acme.pathLost: severity is "fatal"; write error, warning or info.',
    },
  ]);
  expect(server.messages.join('\n')).toContain('Own rows: 1 of 1 file in');
  expect(server.messages.join('\n')).toContain('1 left out');
  expect(await hoverText()).toContain('no known description');
});

test('a mended row is used at once, and its problem is gone', async () => {
  scratch.put('acme.yaml', ownRows);
  expect(registered).toMatchObject([{ method: 'workspace/didChangeWatchedFiles' }]);
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: rowsUri, type: 2 }] });
  await server.diagnostics(rowsUri, ({ diagnostics }) => diagnostics.length === 0);
  const text = await hoverText();
  expect(text).toContain('The multipath driver lost a path.');
  expect(text).toContain('your own rows: acme.yaml');
});

test('without the setting they are gone', async () => {
  await server.connection.sendNotification('workspace/didChangeConfiguration', settings(''));
  expect(await hoverText()).toContain('no known description');
});

test('a folder that is not there is told in the log', async () => {
  await server.connection.sendNotification('workspace/didChangeConfiguration', settings(join(scratch.path, 'none')));
  expect(await hoverText()).toContain('no known description');
  expect(server.messages.join('\n')).toMatch(/Own rows are not in use\. .*none: no such folder/);
  await server.connection.sendNotification('workspace/didChangeConfiguration', settings(scratch.path));
  expect(await hoverText()).toContain('The multipath driver lost a path.');
});
