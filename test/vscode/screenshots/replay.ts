// Pictures of one log: its problems, a hover, its replay in every theme and width.
import * as vscode from 'vscode';
import { test, until } from '../suite/harness';
import { click, focus, press, shownStep, texts } from '../suite/replayView';
import { closeAll, fileIn, openLog, placeCaret } from '../suite/workspace';
import { picture, setTheme, size, themes } from './scene';

const redirected = '08-path-lost-block-redirected.cluster.log';
const incident = '07-auto-pause-and-recovery.cluster.log';
const bringUp = '01-csv-bring-up-2008r2.cluster.log';

async function openReplay(name: string): Promise<void> {
  await openLog(name);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a first step in the view', shownStep);
}

/** The step whose headline has the words; the list is short enough to hold them all. */
async function chooseStep(words: string): Promise<void> {
  await click('.steps .row', words);
  await until(words, async () => (await shownStep())?.includes(words));
}

test('problems and hover', async () => {
  await size(1280, 760);
  const editor = await openLog(redirected);
  await until('problems', async () => vscode.languages.getDiagnostics(fileIn(redirected)).length > 0);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await vscode.window.showTextDocument(editor.document);
  await picture('problems');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  const seed = await openLog(bringUp);
  placeCaret(seed, 9);
  seed.selection = new vscode.Selection(8, 75, 8, 75);
  await until(
    'an answer',
    async () =>
      (
        await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          seed.document.uri,
          seed.selection.active,
        )
      ).length > 0,
  );
  await vscode.commands.executeCommand('editor.action.showHover');
  await picture('hover');
  await closeAll();
});

test('replay in every theme', async () => {
  await size(1600, 900);
  await openReplay(incident);
  await until('rows', async () => (await texts('.steps .row .title')).length > 3);
  await chooseStep('paused itself');
  for (const [name, theme] of Object.entries(themes)) {
    await setTheme(theme);
    await picture(`replay-${name}`);
  }
  await setTheme(themes.dark);
});

test('narrow and wide', async () => {
  await size(860, 900);
  await picture('replay-narrow');
  await focus('.steps');
  await press('End');
  await size(2500, 1000);
  await vscode.commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
  await picture('replay-wide');
  await click('.advice summary');
  await size(1280, 800);
  await picture('replay-alone');
  await closeAll();
});

test('calm and empty', async () => {
  await size(1400, 860);
  await openReplay(bringUp);
  await picture('replay-calm');
  await closeAll();
  const letter = await vscode.workspace.openTextDocument({
    language: 'cluster-log',
    content: 'This is a letter.\nIt has no entries.\n',
  });
  await vscode.window.showTextDocument(letter);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('advice', async () => (await texts('.quiet-state')).length > 0);
  await picture('replay-empty');
  await closeAll();
});
