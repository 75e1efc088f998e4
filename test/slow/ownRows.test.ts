// The folder of own rows in the language server: hovers, problems at the lines of bad rows, rows that are mended while it runs; causes of
// findings in a document and in an incident, read anew when they change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { fileUri } from '../../server/src/protocol/inputUris';
import { incidentRequests, type IncidentOverview } from '../../server/src/protocol/messages';
import { ScratchFolder } from '../support/commandLine';
import { badRows, ownCauses, ownLine, ownRows } from '../support/ownRows';
import { buildServer, ServerProcess } from '../support/serverProcess';

const scratch = new ScratchFolder();
const rowsFile = join(scratch.path, 'acme.yaml');
const rowsUri = pathToFileURL(rowsFile).href;
const logUri = 'file:///logs/NODE1_cluster.log';
const line = `00001d5c.00000ba0::2012/06/01-09:00:00.000 WARN  [RES] ${ownLine}\n`;
const registered: { method: string; registerOptions: unknown }[] = [];
let server: ServerProcess;

const settings = (folder: string) => ({ settings: { clusterLogReplay: { knowledge: { folder } } } });

async function hoverText(uri = logUri, atLine = 0): Promise<string> {
  const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line: atLine, character: 70 },
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

/** Resolves with the first hover that is as wanted: while a log is read anew, the old answer may still be given. */
async function hoverThat(isWanted: (text: string) => boolean, uri: string, atLine: number): Promise<string> {
  let text = await hoverText(uri, atLine);
  while (!isWanted(text)) text = await hoverText(uri, atLine);
  return text;
}

async function changeRows(text: string): Promise<void> {
  scratch.put('acme.yaml', text);
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: rowsUri, type: 2 }] });
}

const samples = join(__dirname, '..', '..', 'sample-logs');
const redirection = 'is no longer directly accessible';

test('a cause of a finding is in its hover as soon as it is written, and not any more when it is taken out', async () => {
  const uri = 'file:///logs/08_cluster.log';
  const log = readFileSync(join(samples, '08-path-lost-block-redirected.cluster.log'), 'utf8');
  const at = log.split('\n').findIndex((words) => words.includes(redirection));
  await server.open(uri, log);
  expect(await hoverText(uri, at)).not.toContain('acme.switchUpdate');
  await changeRows(ownCauses);
  const text = await hoverThat((words) => words.includes('acme.switchUpdate'), uri, at);
  expect(text).toContain('was updated. It was seen 298 ms before');
  await changeRows(ownRows);
  expect(await hoverThat((words) => !words.includes('acme.switchUpdate'), uri, at)).toContain('lost');
});

test('an incident and files that nobody has opened are read anew when causes change', async () => {
  const folder = join(samples, '12-two-nodes-path-lost');
  const uri = fileUri(join(folder, 'NODE2_cluster.log'));
  const at = readFileSync(join(folder, 'NODE2_cluster.log'), 'utf8')
    .split('\n')
    .findIndex((words) => words.includes(redirection));
  const alone = fileUri(join(samples, '08-path-lost-block-redirected.cluster.log'));
  const opened = await server.connection.sendRequest<IncidentOverview>(incidentRequests.open, { uris: [fileUri(folder)] });
  expect(await hoverText(uri, at)).toContain('lost');
  expect(await hoverText(uri, at)).not.toContain('acme.switchUpdate');
  expect(await hoverText(alone, 15)).not.toContain('acme.switchUpdate');
  await changeRows(ownCauses);
  const text = await hoverThat((words) => words.includes('acme.switchUpdate'), uri, at);
  expect(text).toContain('The switch below `NODE2` was updated.');
  const { version } = await server.connection.sendRequest<IncidentOverview>(incidentRequests.current, {});
  expect(version).toBeGreaterThan(opened.version);
  expect(await hoverText(alone, 15)).toContain('acme.switchUpdate');
});

test('a cause that cannot be used stands among the problems at its line', async () => {
  await changeRows(ownCauses.replace('where: same', 'where: here'));
  const { diagnostics } = await server.diagnostics(rowsUri, ({ diagnostics: found }) => found.length > 0);
  expect(diagnostics).toMatchObject([
    {
      range: { start: { line: 8, character: 8 }, end: { line: 8, character: 13 } },
      message: 'acme.switchUpdate: where is "here"; write same, coordinator, former, another, any or cluster.',
    },
  ]);
});
