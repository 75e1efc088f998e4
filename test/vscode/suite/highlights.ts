// Filters of TextAnalysisTool.NET as colours of a log, and their end.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { tell } from './launcher';
import { closeAll, fileIn, openLog } from './workspace';

const red = 'rgb(255, 0, 0)';

test('imported filters colour the lines that they match, until they are cleared', async () => {
  await openLog('node1.cluster.log');
  const before = await until('colours', () => colourOf('CanUseDirectIO'));
  assert.notEqual(before, red);
  await vscode.commands.executeCommand('clusterLogReplay.importHighlights', fileIn('case.tat'));
  await until('a red line', async () => (await colourOf('CanUseDirectIO')) === red);
  assert.notEqual(await colourOf('SetRoot'), red, 'a line that no filter matches stays as it is');
  await vscode.commands.executeCommand('clusterLogReplay.clearHighlights');
  await until('its colour again', async () => (await colourOf('CanUseDirectIO')) === before);
  await closeAll();
});

async function colourOf(text: string): Promise<string | null> {
  return (await tell('colour', { text })) as string | null;
}
