// A window of a real VS Code without a desktop: VS Code server, Chromium, Playwright, and a suite in the extension host.
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as playwright from 'playwright-core';
import { chromium } from '../../scripts/editor/chromium.mjs';
import { pageAddress, startEditorServer } from '../../scripts/editor/editorServer.mjs';
import { installEditor } from '../../scripts/editor/installEditor.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { startWindowDriver } from './windowDriver.mjs';

/** A suite that hangs is ended; the whole takes well under a minute on a slow machine. */
const mostRunMs = 600_000;

/**
 * Runs a suite and answers what it told, once the window is closed again.
 * @param {{ state: string, suite: string, makeFolder: (folder: string) => void, pictures?: string,
 *   afterwards?: Readonly<Record<string, (page: import('playwright-core').Page, address: string) => Promise<void>>> }} choice `state`: a folder for everything that is made;
 *   `suite`: source of a module with `run()`; `makeFolder` makes the folder that the window opens; `pictures`: folder for screenshots;
 *   `afterwards`: tests by name for a page without the suite, given the address of one
 * @returns {Promise<{ isComplete: boolean, results: readonly { name: string, error: string | null }[] }>}
 */
export async function runInWindow({ state, suite, makeFolder, pictures, afterwards = {} }) {
  installEditor();
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const folder = join(state, 'logs');
  makeFolder(folder);
  const module = await bundleSuite(suite, join(state, 'suite.js'));

  let page;
  const driver = await startWindowDriver(() => page, pictures);
  const server = await startEditorServer({ state, env: { CLUSTER_LOG_REPLAY_LAUNCHER: driver.address } });
  const browser = await playwright.chromium.launch(await chromium());
  try {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    driver.watch(page);
    const exitCode = await runSuite(page, pageAddress({ port: server.port, folder, suite: module }), join(state, 'editor.log'));
    for (const [name, check] of Object.entries(afterwards)) {
      page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
      const error = await check(page, pageAddress({ port: server.port, folder })).then(
        () => null,
        (reason) => String(reason?.stack ?? reason),
      );
      driver.take({ name, error });
    }
    return { isComplete: exitCode === 0, results: driver.results };
  } catch (error) {
    console.error(String(error));
    return { isComplete: false, results: driver.results };
  } finally {
    await browser.close();
    await server.stop();
    driver.close();
  }
}

/** What the editor itself says goes to a file: it is much, and nearly all about parts of its own that it lacks here. */
async function runSuite(page, address, logFile) {
  const ended = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The suite did not end in ${mostRunMs / 1000} s; the editor's log is ${logFile}.`)),
      mostRunMs,
    );
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    void page.exposeFunction('codeAutomationLog', (_type, parts) => appendFileSync(logFile, `${parts.map(String).join(' ')}\n`));
    void page.exposeFunction('codeAutomationExit', end);
  });
  await page.goto(address);
  const code = await ended;
  if (code !== 0) console.error(`The suite failed; the editor's log is ${logFile}.`);
  return code;
}
