// A replay at the moment that the person came from: the line of the caret, a hover, a problem, a folder.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { waitForRow } from './incidentView';
import { tell } from './launcher';
import { openTab, place, shownLine, shownStep, shownTexts, texts, windowTexts } from './replayView';
import { closeAll, fileIn, openLog, placeCaret } from './workspace';

const log = 'mail attachment.txt';
const incidentLog = 'incident/NODE2_cluster.log';
const lost = 'no longer directly accessible';
const title = 'Replay this moment';

const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`clusterLogReplay.${command}`, ...parameters);

/** The last problem that the extension found, which is not where a replay begins by itself. */
async function lastProblem(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  const found = await until('problems', async () => {
    const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Cluster Log Replay');
    return ours.length > 0 && ours;
  });
  return found.reduce((last, one) => (one.range.start.line > last.range.start.line ? one : last));
}

async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
  return found.filter((fix) => fix.title === title);
}

test('Replay Here opens at the line of the caret, with what was found there', async () => {
  await closeAll();
  const editor = await openLog(log);
  const problem = await lastProblem(editor.document.uri);
  const line = problem.range.start.line + 1;
  placeCaret(editor, line);
  // The menu of the editor hands over the file.
  await run('replayHere', editor.document.uri);
  await until(`line ${line}`, async () => (await shownLine()).line === line);
  const heading = await until('the story', async () => (await texts('.finding-story h2'))[0]);
  assert.ok(problem.message.includes(heading), `"${heading}" is not what the problem says: ${problem.message}`);
  assert.equal(vscode.window.activeTextEditor, editor, 'the log keeps the focus');
});

test('an open replay goes to the moment of another line, and keeps its tab', async () => {
  const [editor] = vscode.window.visibleTextEditors;
  await openTab('Table');
  placeCaret(editor!, 1);
  await run('replayHere');
  await until('the first step', async () => (await place()).step === 1);
  assert.deepEqual(await texts('[role=tab][aria-selected=true]'), ['Table']);
  const webviews = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
  );
  assert.equal(webviews.length, 1);
});

test('a problem of a log offers to replay its moment', async () => {
  await closeAll();
  const { document } = await openLog(log);
  const problem = await lastProblem(document.uri);
  const [fix, ...others] = await until('the fix', async () => {
    const found = await fixesAt(document.uri, problem.range);
    return found.length > 0 && found;
  });
  assert.deepEqual(others, []);
  assert.ok(fix?.command);
  await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
  await until('its line', async () => (await shownLine()).line === problem.range.start.line + 1);
  await until('its story', async () => problem.message.includes((await texts('.finding-story h2'))[0] ?? '-'));
});

test('a problem that somebody else found is left alone', async () => {
  const { document } = await openLog('node1.cluster.log');
  const strangers = vscode.languages.createDiagnosticCollection('stranger');
  const range = new vscode.Range(1, 0, 1, 10);
  const strange = new vscode.Diagnostic(range, 'A word is not in the dictionary.');
  strange.source = 'Spelling';
  strangers.set(document.uri, [strange]);
  assert.deepEqual(await fixesAt(document.uri, range), []);
  strangers.dispose();
  await closeAll();
});

test('a hover leads to the replay of its line, and can run nothing else', async () => {
  const editor = await openLog(log);
  const { range } = await lastProblem(editor.document.uri);
  const line = range.start.line + 1;
  const at = new vscode.Position(range.start.line, editor.document.lineAt(range.start.line).text.length - 2);
  editor.selection = new vscode.Selection(at, at);
  const hovers = await until('a hover', async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    return found.length > 0 && found;
  });
  const parts = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)));
  const links = parts.filter((part) => part.includes('command:'));
  assert.equal(links.length, 1, parts.join('\n'));
  assert.match(links[0]!, /^\[Replay this moment\]\(<?command:clusterLogReplay\.replayHere\?/);
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('editor.action.showHover');
  await until('the hover', async () => (await windowTexts('.monaco-hover a')).some((text) => text.includes(title)));
  await tell('windowClick', { selector: '.monaco-hover a', text: title });
  await until(`line ${line}`, async () => (await shownLine()).line === line);
  await closeAll();
});

test('a folder is replayed as an incident at once', async () => {
  await run('replayAsIncident', fileIn('incident'));
  await waitForRow('Replay Incident');
  await until('a first step in the view', shownStep);
  assert.match((await shownTexts('.header .facts'))[0] ?? '', /^3 nodes · 1 volume · /);
});

test('a log of the incident leads to the moment in the replay of all', async () => {
  const editor = await openLog(incidentLog);
  const offset = editor.document.getText().indexOf(lost);
  placeCaret(editor, editor.document.positionAt(offset).line + 1);
  await run('replayHere', editor.document.uri);
  await until('its line', async () => (await shownLine()).link === 'NODE2_cluster.log, line 29');
  await openTab('Story');
  const heading = await until('the story', async () => (await texts('.finding-story h2'))[0]);
  assert.match(heading, /Volume1/);
  const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    editor.document.uri,
    1,
  );
  assert.match(lens?.command?.title ?? '', /^Replay the incident: \d+ steps/);
  await run('closeIncident');
  await closeAll();
});
