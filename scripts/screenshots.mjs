// Takes the pictures in images/ anew, with the built extension in a real VS Code. All are in
// .cache/screenshots/, also those that only a designer needs.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInWindow } from '../test/vscode/editorWindow.mjs';
import { makeAnimation } from './animation.mjs';
import { cacheFolder, root } from './paths.mjs';

/** Pictures that the README shows. */
const shown = ['problems', 'hover', 'replay-stage', 'replay-what-if'].concat(
  ['replay', 'incident'].flatMap((view) => ['dark', 'light', 'high-contrast', 'narrow'].map((look) => `${view}-${look}`)),
);

const taken = join(cacheFolder, 'screenshots');
mkdirSync(taken, { recursive: true });
const { isComplete } = await runInWindow({
  state: join(cacheFolder, 'vscode-screenshots'),
  suite: join(root, 'test', 'vscode', 'screenshots', 'index.ts'),
  makeFolder: (folder) => cpSync(join(root, 'sample-logs'), folder, { recursive: true }),
  pictures: taken,
});
if (isComplete) for (const name of shown) cpSync(join(taken, `${name}.png`), join(root, 'images', `${name}.png`));
await makeAnimation();
process.exitCode = isComplete ? 0 : 1;
