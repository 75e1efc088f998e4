// The replay beside its log: both show the same step, whoever chooses it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import {
  attributes,
  chooseStep,
  click,
  focus,
  openTab,
  pageErrors,
  place,
  press,
  shownLine,
  shownStep,
  shownTexts,
  texts,
  waitForPlace,
  waitForStep,
  windowTexts,
} from './replayView';
import { caretLine, closeAll, fileIn, openLog, placeCaret } from './workspace';

const seed = 'node1.cluster.log';

async function openReplay(name: string, caret = 1): Promise<vscode.TextEditor> {
  const editor = await openLog(name);
  placeCaret(editor, caret);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a first step in the view', shownStep);
  return editor;
}

test('the line above a log says how much there is to replay, and opens it', async () => {
  const { document } = await openLog(seed);
  const lens = await until('the line above the log', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 1);
    return found[0];
  });
  assert.match(lens.command?.title ?? '', /^Replay \d+ steps/);
  assert.equal(lens.command?.command, 'clusterLogReplay.replay');
  await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  await until('a first step in the view', shownStep);
  await closeAll();
});

test('a replay begins at the line of the caret', async () => {
  await openReplay(seed, 9);
  await waitForStep('irect IO');
  await closeAll();
});

test('Replay shows the steps of the log beside it', async () => {
  await openReplay(seed);
  const { step, of } = await place();
  assert.equal(step, 1);
  assert.ok(of >= 5, `${of} steps`);
  assert.equal(vscode.window.tabGroups.all.length, 2, 'the replay stands beside the log');
  assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), fileIn(seed).toString(), 'the log keeps the focus');
  await openTab('Steps');
  await shownTexts('.steps .row .title');
  assert.deepEqual(await attributes('.steps .row', 'aria-setsize'), Array<string>(of).fill(String(of)));
});

test('a click on a step shows its line in the log', async () => {
  const rows = await shownTexts('.steps .row .title');
  const title = rows.at(-1)!;
  await chooseStep(title);
  await waitForStep(title);
  const { line } = await shownLine();
  await until(`the caret on line ${line}`, async () => caretLine(seed) === line);
});

test('the caret in the log chooses the step', async () => {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === fileIn(seed).toString());
  assert.ok(editor);
  placeCaret(editor, 9);
  await waitForStep('irect IO');
  assert.equal(caretLine(seed), 9, 'following the caret does not move it');
  assert.equal((await shownLine()).line, 9);
});

test('keys go from step to step, and to both ends', async () => {
  await openTab('Steps');
  await focus('.steps');
  await press('Home');
  await waitForPlace(1);
  await press('ArrowRight');
  await waitForPlace(2);
  await press('ArrowDown');
  await waitForPlace(3);
  await press('ArrowLeft');
  await waitForPlace(2);
  await press('End');
  const { of } = await place();
  await waitForPlace(of);
  await press('ArrowRight');
  assert.equal((await place()).step, of, 'there is nothing after the last step');
});

test('commands go from step to step', async () => {
  const { step } = await place();
  await vscode.commands.executeCommand('clusterLogReplay.previousStep');
  await waitForPlace(step - 1);
  await vscode.commands.executeCommand('clusterLogReplay.nextStep');
  await waitForPlace(step);
});

test('the last step shows the state of the volume, its certainty and its lines', async () => {
  await openTab('Story');
  const [table = ''] = await shownTexts('.moment-pane table');
  assert.match(table, /direct/i);
  assert.match(table, /stated|inferred/);
  assert.match(table, /line/);
});

test('a link to a line goes there and keeps the step', async () => {
  const before = await place();
  await click('.moment-pane table .link');
  await until(
    'the log has the focus',
    async () => vscode.window.activeTextEditor?.document.uri.toString() === fileIn(seed).toString(),
  );
  const [first = ''] = await shownTexts('.moment-pane table .link');
  await until(`the caret on line ${first}`, async () => caretLine(seed) === Number(first));
  assert.deepEqual(await place(), before);
});

test('a changed log is replayed anew at the same step', async () => {
  await closeAll();
  const editor = await openReplay(seed);
  await vscode.commands.executeCommand('clusterLogReplay.nextStep');
  await waitForPlace(2);
  const { of } = await place();
  const last = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  const again = '02030 00000724.00000928::2009/10/08-18:01:42.957 INFO [DCM] PostOnline. CanUseDirectIO for Volume1 => false\n';
  await editor.edit((edit) => edit.insert(last, again));
  await until('another step', async () => (await place()).of > of);
  assert.equal((await place()).step, 2);
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await until('the steps of the file again', async () => (await place()).of === of);
});

test('a file without cluster log entries says what to do', async () => {
  await closeAll();
  await openLog('nothing.cluster.log');
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('advice', async () =>
    (await texts('.quiet-state')).some((text) => text.includes('Get-ClusterLog') || text.includes('not a cluster log')),
  );
});

test('tens of thousands of steps scroll like ten', async () => {
  await closeAll();
  await openReplay('long.cluster.log');
  const { of } = await place();
  assert.ok(of > 20_000, `${of} steps`);
  await openTab('Steps');
  await focus('.steps');
  await press('End');
  await waitForPlace(of);
  await until('the texts of the last steps', async () => (await texts('.steps .row .title')).length > 5);
  assert.ok((await texts('.steps .row')).length < 100, 'only rows in sight exist');
});

test('a log that is not open in an editor is replayed from its file', async () => {
  await closeAll();
  await vscode.commands.executeCommand('clusterLogReplay.replayFile', fileIn(seed));
  await until('a first step in the view', shownStep);
  await closeAll();
});

test('a log that grows on disk while no editor has it is replayed anew', async () => {
  const log = fileIn('growing.cluster.log');
  const text = await vscode.workspace.fs.readFile(fileIn(seed));
  await vscode.workspace.fs.writeFile(log, text);
  await vscode.commands.executeCommand('clusterLogReplay.replayFile', log);
  await until('a first step in the view', shownStep);
  const { of } = await place();
  await vscode.workspace.fs.writeFile(log, Buffer.concat([text, text]));
  await until('the steps of the longer log', async () => (await place()).of > of);
  await closeAll();
});

test('a log above 50 MB, too large for extensions, is replayed and its lines are shown', async () => {
  await vscode.commands.executeCommand('clusterLogReplay.replayFile', fileIn('large.cluster.log'));
  await until('a first step in the view', shownStep, 60_000);
  await openTab('Steps');
  await focus('.steps');
  await press('End');
  const { of } = await place();
  await waitForPlace(of);
  await until('its line', async () => (await shownLine()).line > 0);
  const { line } = await shownLine();
  await until('the editor of the large log', async () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'large.cluster.log')),
  );
  await click('.moment-step .link');
  await until(`the caret on line ${line}`, async () =>
    (await windowTexts('[id="status.editor.selection"]')).some((text) => text.includes(`Ln ${line},`)),
  );
  await closeAll();
});

test('the page refused nothing and met no error', async () => {
  assert.deepEqual(await pageErrors(), []);
});
