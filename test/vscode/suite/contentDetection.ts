// Which texts become cluster logs, and which are left alone.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { closeAll, openLog } from './workspace';

for (const name of ['renamed.log', 'mail attachment.txt']) {
  test(`"${name}" is known as a cluster log by its lines`, async () => {
    const { document } = await openLog(name);
    await until('the language', async () => document.languageId === 'cluster-log' || languageOf(name) === 'cluster-log');
  });
}

test('an ordinary log keeps its language and gets no problems', async () => {
  await openLog('renamed.log'); // shows that detection runs before the other file is judged
  await until('the language', async () => languageOf('renamed.log') === 'cluster-log');
  const { document } = await openLog('application.log');
  await openLog('mail attachment.txt');
  await until('the language', async () => languageOf('mail attachment.txt') === 'cluster-log');
  assert.equal(languageOf('application.log'), 'log');
  assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  await closeAll();
});

function languageOf(name: string): string | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${name}`))?.languageId;
}
