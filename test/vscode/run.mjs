// Runs the suite in a real VS Code without a desktop. Prints each test; the last line counts them.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, root } from '../../scripts/paths.mjs';
import { runInWindow } from './editorWindow.mjs';
import { checkIncidentRestart, checkRestart } from './restart.mjs';
import { makeTestFolder } from './testFolder.mjs';

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runEditorTests() {
  const { isComplete, results } = await runInWindow({
    state: join(cacheFolder, 'vscode-test'),
    suite: join(root, 'test', 'vscode', 'suite', 'index.ts'),
    makeFolder: makeTestFolder,
    afterwards: {
      'a replay comes back at its step when the window was closed and opened again': checkRestart,
      'an incident opened from the explorer comes back with its replay': checkIncidentRestart,
    },
  });
  const failed = results.filter(({ error }) => error !== null).length;
  // A suite that broke off is a failure, even if all tests before it passed.
  return { passed: results.length - failed, failed: failed === 0 && !isComplete ? 1 : failed, skipped: 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed, skipped } = await runEditorTests();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
