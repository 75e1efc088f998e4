// Runs the same suite in a VS Code with a window, which @vscode/test-electron downloads: for machines with a desktop and internet.
// `node test/vscode/runDesktop.mjs` after a build.
import { runTests } from '@vscode/test-electron';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as playwright from 'playwright-core';
import { cacheFolder, root } from '../../scripts/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { makeTestFolder } from './testFolder.mjs';
import { startWindowDriver } from './windowDriver.mjs';

/** Where the window lets Playwright in. */
const debuggingPort = 9377;

const state = join(cacheFolder, 'vscode-desktop-test');
rmSync(state, { recursive: true, force: true });
mkdirSync(state, { recursive: true });
const folder = join(state, 'logs');
makeTestFolder(folder);

let page;
const driver = await startWindowDriver(() => page);
const opened = connect();
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(join(root, 'test', 'vscode', 'suite', 'index.ts'), join(state, 'suite.js')),
    extensionTestsEnv: { CLUSTER_LOG_REPLAY_LAUNCHER: driver.address },
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--remote-debugging-port=${debuggingPort}`,
      `--user-data-dir=${join(state, 'user')}`,
    ],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  await (await opened)?.close();
  driver.close();
}
const failed = driver.results.filter(({ error }) => error !== null).length;
console.log(`${driver.results.length - failed} passed, ${failed} failed, 0 skipped`);
if (driver.results.length === 0) process.exitCode = 1;

/** Waits until the window is there. */
async function connect() {
  for (let attempt = 0; attempt < 600; attempt++) {
    try {
      const browser = await playwright.chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
      page = browser.contexts()[0]?.pages()[0];
      if (page) {
        driver.watch(page);
        return browser;
      }
      await browser.close();
    } catch {
      // Not open yet: VS Code is being downloaded, or starts.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return null;
}
