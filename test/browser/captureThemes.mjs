// Asks a real VS Code what it gives a view of its themes, and keeps it in themes/. Run once when VS Code's themes have changed.
import { copyFileSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, root } from '../../scripts/paths.mjs';
import { runInWindow } from '../vscode/editorWindow.mjs';

const state = join(cacheFolder, 'vscode-themes');
const { isComplete } = await runInWindow({
  state,
  suite: join(root, 'test', 'vscode', 'screenshots', 'looks.ts'),
  makeFolder: (folder) => cpSync(join(root, 'sample-logs'), folder, { recursive: true }),
});
if (isComplete)
  for (const name of ['dark', 'light', 'high-contrast', 'high-contrast-light'])
    copyFileSync(join(state, `${name}.json`), join(dirname(fileURLToPath(import.meta.url)), 'themes', `${name}.json`));
process.exitCode = isComplete ? 0 : 1;
