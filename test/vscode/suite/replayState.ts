// What a replay keeps, tries and hands out: hidden and shown again, what if, the clipboard, files, and all of it by keyboard.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { tell } from './launcher';
import {
  attributes,
  chooseStep,
  click,
  openTab,
  place,
  select,
  shownStep,
  shownTab,
  texts,
  visibleStretch,
  waitForPlace,
} from './replayView';
import { caretLine, closeAll, fileIn, openLog, placeCaret } from './workspace';

const log = 'mail attachment.txt';
const seed = 'node1.cluster.log';

/** Longer than the view waits before it keeps what is shown. */
const kept = () => new Promise((resolve) => setTimeout(resolve, 600));

async function openReplay(name: string): Promise<vscode.TextEditor> {
  const editor = await openLog(name);
  placeCaret(editor, 1);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a first step in the view', shownStep);
  return editor;
}

async function shown(): Promise<object> {
  return {
    place: await place(),
    tab: await shownTab(),
    stretch: await visibleStretch(),
    lane: await texts('.lane-label.is-chosen .lane-name'),
  };
}

test('a view that was hidden comes back as it was', async () => {
  await closeAll();
  await openReplay(seed);
  await chooseStep('CSV');
  await click('[aria-label^="Zoom in"]');
  await openTab('Table');
  const before = await shown();
  await kept();
  const other = await vscode.workspace.openTextDocument(fileIn('application.log'));
  await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
  await until('no view', () => texts('.place').then(() => false, () => true));
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await until('the view', shownStep);
  await until('all as it was', async () => {
    assert.deepEqual(await shown(), before);
    return true;
  });
  await closeAll();
});
