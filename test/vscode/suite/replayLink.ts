// Replay and logs go together: the caret moves the play head, and the play head marks the lines of all logs that are open.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { tell } from './launcher';
import { chooseStep, click, shownLine, shownStep, waitForPlace } from './replayView';
import { caretLine, closeAll, fileIn, placeCaret } from './workspace';

const node1 = 'incident/NODE1_cluster.log';
const node2 = 'incident/NODE2_cluster.log';
/** Few enough that a line far from the caret is out of sight until somebody scrolls. */
const lowWindow = { width: 2000, height: 560 };

interface Mark {
  readonly uri: string;
  readonly line: number;
  /** The log tells nothing at the moment: it is its last line before. */
  readonly isPassed: boolean;
}

/** The lines that are marked and in sight. */
async function marks(): Promise<Readonly<Record<string, readonly Mark[]>>> {
  const all = (await tell('marks', {})) as Mark[];
  const of = (name: string) => all.filter(({ uri }) => uri.endsWith(`/${name}`));
  return { [node1]: of(node1), [node2]: of(node2) };
}

async function waitForMark(name: string, line: number, isPassed: boolean): Promise<void> {
  let seen: readonly Mark[] = [];
  const what = `${name} marked at line ${line}`;
  await until(what, async () => {
    seen = (await marks())[name] ?? [];
    return seen.length === 1 && seen[0]!.line === line && seen[0]!.isPassed === isPassed;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is marked at ${JSON.stringify(seen)}`);
  });
}

async function show(name: string, viewColumn: vscode.ViewColumn): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileIn(name));
  return vscode.window.showTextDocument(document, { viewColumn, preview: false });
}

function editorOf(name: string): vscode.TextEditor {
  const uri = fileIn(name).toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  assert.ok(editor, `${name} is in sight`);
  return editor;
}

test('the logs of two nodes stand beside each other, and the replay beside them', async () => {
  await closeAll();
  await tell('resize', lowWindow);
  await vscode.commands.executeCommand('clusterLogReplay.openAsIncident', fileIn('incident'));
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  placeCaret(await show(node1, vscode.ViewColumn.One), 1);
  placeCaret(await show(node2, vscode.ViewColumn.Two), 1);
  await vscode.commands.executeCommand('clusterLogReplay.replayIncident');
  await until('a first step in the view', shownStep);
  assert.equal(vscode.window.tabGroups.all.length, 3);
});

test('a step of one node marks its line there, and where the other stood', async () => {
  await chooseStep('Direct access to Volume1 lost');
  await until('the loss', async () => (await shownLine()).link === 'NODE2_cluster.log, line 29');
  await waitForMark(node2, 29, false);
  await waitForMark(node1, 19, true);
  assert.equal(caretLine(node1), 1, 'only the log that tells of it is gone to');
  assert.equal(caretLine(node2), 29);
});

test('both scroll to the moment', async () => {
  for (const name of [node1, node2]) {
    const [line = 0] = (await marks())[name]!.map((mark) => mark.line);
    await until(`line ${line} of ${name} in sight`, async () =>
      editorOf(name).visibleRanges.some(({ start, end }) => start.line + 1 <= line && line <= end.line + 1),
    );
  }
  await click('.transport [aria-label^="First change"]');
  await waitForMark(node1, 8, false);
});

test('the caret in the log of one node moves the play head, and the log of the other goes along', async () => {
  placeCaret(editorOf(node2), 32);
  await until('the line of the caret', async () => (await shownLine()).link === 'NODE2_cluster.log, line 32');
  await waitForMark(node2, 32, false);
  await waitForMark(node1, 21, true);
  assert.equal(caretLine(node1), 8, 'following does not move a caret');
  placeCaret(editorOf(node1), 15);
  await until('the line of the caret', async () => (await shownLine()).link === 'NODE1_cluster.log, line 15');
  await waitForMark(node1, 15, false);
  // The clock of NODE2 is ahead: what it wrote in the same second is later.
  await waitForMark(node2, 10, true);
});

test('a line that changes nothing shows the moment before it', async () => {
  placeCaret(editorOf(node1), 18);
  await until('the moment before', async () => (await shownLine()).link === 'NODE2_cluster.log, line 15');
  await waitForMark(node2, 15, false);
  assert.equal(caretLine(node1), 18);
});

test('the marks go with the replay', async () => {
  const replay = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview);
  await vscode.window.tabGroups.close(replay!);
  await until('no marks', async () => Object.values(await marks()).every((found) => found.length === 0));
});

test('previous and next go along in the logs, too', async () => {
  await vscode.commands.executeCommand('clusterLogReplay.replayIncident');
  await until('a first step in the view', shownStep);
  await chooseStep('Direct access to Volume1 lost');
  await until('the loss', async () => caretLine(node2) === 29);
  await vscode.commands.executeCommand('clusterLogReplay.previousStep');
  const { line, link } = await until('the step before', async () => {
    const found = await shownLine();
    return found.line !== 29 && found;
  });
  const [file] = link.split(',');
  await until('its caret', async () => caretLine(`incident/${file}`) === line);
  await click('.transport [aria-label^="First change"]');
  await waitForPlace(1);
  await tell('resize', { width: 1400, height: 900 });
  await vscode.commands.executeCommand('workbench.view.explorer');
  await vscode.commands.executeCommand('clusterLogReplay.closeIncident');
  await closeAll();
});
