// Pictures of one log: its problems, a hover, its replay in every theme and width.
import * as vscode from 'vscode';
import { test, until } from '../suite/harness';
import { chooseFinding, chooseStep, click, openTab, shownStep, texts } from '../suite/replayView';
import { closeAll, fileIn, openLog, placeCaret } from '../suite/workspace';
import { columns, picture, replayAbove, setTheme, size, themes } from './scene';

const redirected = '08-path-lost-block-redirected.cluster.log';
const incident = '07-auto-pause-and-recovery.cluster.log';
const bringUp = '01-csv-bring-up-2008r2.cluster.log';

async function openReplay(name: string): Promise<void> {
  await openLog(name);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a first step in the view', shownStep);
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
  await size(1680, 1160);
  await openReplay(incident);
  await replayAbove(0.83);
  await chooseFinding('paused itself');
  await click('[aria-label^="Fit to the incident"]');
  for (const [name, theme] of Object.entries(themes)) {
    await setTheme(theme);
    await picture(`replay-${name}`);
  }
  await setTheme(themes.dark);
});

test('narrow and wide', async () => {
  await size(1000, 1000);
  await columns(0.45);
  await picture('replay-narrow');
  await openTab('Stage');
  await picture('replay-narrow-stage');
  await size(2500, 1100);
  await columns(0.7);
  await openTab('Table');
  await picture('replay-wide');
  await closeAll();
});

test('the stage: the path of the block, redirected', async () => {
  await size(1680, 1200);
  await openReplay(redirected);
  await replayAbove(0.83);
  await chooseStep('Direct access to Volume1 lost');
  await until('the loss', async () => (await shownStep())?.includes('Direct access'));
  await openTab('Story');
  await picture('replay-stage');
  await setTheme(themes.light);
  await picture('replay-stage-light');
  await setTheme(themes.dark);
  await click('.stage-drawing [role=button]', 'SMB client');
  await picture('replay-stage-part');
  await openTab('Compare');
  await click('.compare .button');
  await click('.transport [aria-label^="First change"]');
  await picture('replay-compare');
  await closeAll();
});

test('what if the path of a node is lost', async () => {
  await size(1680, 1200);
  await openReplay(redirected);
  await replayAbove(0.85);
  await chooseStep('reached Active');
  await openTab('What if');
  await until('something to try', async () => (await texts('.try-form select')).length > 0);
  await click('.try-button', 'Example: four nodes');
  await until('what follows', async () => (await texts('.happenings li')).length > 0);
  await picture('replay-what-if');
  await setTheme(themes['high-contrast']);
  await picture('replay-what-if-high-contrast');
  await setTheme(themes.dark);
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
