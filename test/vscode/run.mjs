// Runs the suite in a real VS Code without a desktop: VS Code server, Chromium, Playwright. Prints each test; the last line counts them.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as playwright from 'playwright-core';
import { chromium } from '../../scripts/editor/chromium.mjs';
import { pageAddress, startEditorServer } from '../../scripts/editor/editorServer.mjs';
import { installEditor } from '../../scripts/editor/installEditor.mjs';
import { cacheFolder } from '../../scripts/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { makeTestFolder } from './testFolder.mjs';
import { startWindowDriver } from './windowDriver.mjs';

/** A suite that hangs is ended; it takes some ten seconds on a slow machine. */
const mostRunMs = 300_000;

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runInEditor() {
  installEditor();
  const state = join(cacheFolder, 'vscode-test');
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const folder = join(state, 'logs');
  makeTestFolder(folder);
  const suite = await bundleSuite(join(state, 'suite.js'));

  let page;
  const driver = await startWindowDriver(() => page);
  const server = await startEditorServer({ state, env: { CLUSTER_LOG_REPLAY_LAUNCHER: driver.address } });
  const browser = await playwright.chromium.launch(await chromium());
  let exitCode = 1;
  try {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    driver.watch(page);
    exitCode = await runSuite(page, pageAddress({ port: server.port, folder, suite }));
  } catch (error) {
    console.error(String(error));
  } finally {
    await browser.close();
    await server.stop();
    driver.close();
  }
  const failed = driver.results.filter(({ error }) => error !== null).length;
  const passed = driver.results.length - failed;
  // A suite that broke off is a failure, even if all tests before it passed.
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: 0 };
}

async function runSuite(page, address) {
  const said = [];
  const ended = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The suite did not end in ${mostRunMs / 1000} s.\n${said.slice(-40).join('\n')}`)), mostRunMs);
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    void page.exposeFunction('codeAutomationLog', (_type, parts) => said.push(parts.map(String).join(' ')));
    void page.exposeFunction('codeAutomationExit', end);
  });
  await page.goto(address);
  const code = await ended;
  if (code !== 0) console.error(said.slice(-40).join('\n'));
  return code;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed, skipped } = await runInEditor();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
