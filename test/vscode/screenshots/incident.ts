// Pictures of an incident: its view before and after it is open, folded and unfolded, narrow and wide, and its replay.
import * as vscode from 'vscode';
import { test, until } from '../suite/harness';
import { hoverRow, rowTexts, unfold } from '../suite/incidentView';
import { tell } from '../suite/launcher';
import { chooseFinding, click, shownStep } from '../suite/replayView';
import { closeAll, fileIn } from '../suite/workspace';
import { picture, rows, setTheme, size, themes } from './scene';

const folder = '12-two-nodes-path-lost';

/** Drags the edge of the side bar; a bar of this size fits all but the longest rows. */
async function sideBarWidth(width: number): Promise<void> {
  await vscode.commands.executeCommand('clusterLogReplay.incident.focus');
  const edge = (await tell('windowBox', { selector: '.part.sidebar' })) as { x: number; width: number };
  const y = 400;
  await tell('windowDrag', { from: { x: edge.x + edge.width + 2, y }, to: { x: edge.x + width + 2, y } });
}

test('before an incident is open', async () => {
  await closeAll();
  await size(1280, 800);
  await vscode.commands.executeCommand('clusterLogReplay.incident.focus');
  await picture('incident-welcome');
});

test('an incident in every theme', async () => {
  await vscode.commands.executeCommand('clusterLogReplay.openAsIncident', fileIn(folder));
  await until('the rows of the incident', async () => (await rowTexts()).some((text) => text.includes('NODE1_cluster.log')));
  await picture('incident-tree');
  await vscode.commands.executeCommand('clusterLogReplay.replayIncident');
  await until('a first step in the view', shownStep);
  await size(1680, 1160);
  await sideBarWidth(380);
  await chooseFinding('redirected on NODE2');
  await until('the log', async () => vscode.window.visibleTextEditors.length > 0);
  await rows(0.8);
  // There and back again, so that the line is in sight in the lower window, too.
  for (const command of ['previousStep', 'nextStep']) {
    const caret = () => vscode.window.visibleTextEditors[0]?.selection.active.line;
    const before = caret();
    await vscode.commands.executeCommand(`clusterLogReplay.${command}`);
    await until(command, async () => caret() !== before);
  }
  for (const [name, theme] of Object.entries(themes)) {
    await setTheme(theme);
    await picture(`incident-${name}`);
  }
  await setTheme(themes.dark);
});

test('evidence in two files', async () => {
  await click('.chain .quotes .link');
  await picture('incident-evidence');
  await size(2400, 1200);
  await picture('incident-wide');
  await size(1000, 1240);
  await sideBarWidth(280);
  await picture('incident-narrow');
});

test('everything unfolded, and a tooltip', async () => {
  await closeAll();
  await size(1280, 1000);
  await sideBarWidth(460);
  for (const name of ['volume-states.txt', 'Not Recognised', 'NODE2', 'Volume1']) await unfold(name);
  await picture('incident-unfolded');
  await hoverRow('NODE2_cluster.log');
  await picture('incident-tooltip', { isPointed: true });
});

test('an incident that cannot be read', async () => {
  await vscode.commands.executeCommand('clusterLogReplay.closeIncident');
  await vscode.commands.executeCommand('clusterLogReplay.openAsIncident', fileIn('no such folder'));
  await picture('incident-failed');
  await vscode.commands.executeCommand('clusterLogReplay.closeIncident');
});
