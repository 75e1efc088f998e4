// Writes down what the editor gives a view of its theme, for tests of the view in a browser alone. Runs like the suite, but proves nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { runTests, test, until } from '../suite/harness';
import { tell } from '../suite/launcher';
import { shownStep, texts } from '../suite/replayView';
import { fileIn, openLog } from '../suite/workspace';
import { quietWindow, setTheme, size, themes } from './scene';

test('the look of a view in each theme', async () => {
  await size(1400, 900);
  await openLog('08-path-lost-block-redirected.cluster.log');
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a view', async () => (await shownStep()) ?? (await texts('#replay'))[0]);
  for (const [name, theme] of Object.entries(themes)) {
    await setTheme(theme);
    const wanted = { dark: 'vscode-dark', light: 'vscode-light' }[name] ?? `vscode-${name}`;
    const look = await until(`the look of ${name}`, async () => {
      const answer = (await tell('look', {})) as { readonly bodyClass: string };
      return answer.bodyClass.split(' ').includes(wanted) && answer;
    });
    writeFileSync(join(fileIn('..').fsPath, `${name}.json`), `${JSON.stringify(look, null, 2)}\n`);
  }
});

export async function run(): Promise<void> {
  await quietWindow();
  return runTests();
}
