// Tests of the replay view in a real browser, without an editor: the real page, the real server, VS Code's colours.
// Usage: node test/browser/run.mjs [words of a test's name] [--update]. `--update` takes the pictures of pictures/ anew.
// Build first: the page is the one in dist/. Prints each test; the last line counts them.
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browserToLaunch, bundled } from './bundled.mjs';

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runBrowserTests({ words = '', isUpdate = false } = {}) {
  const { runSuite } = await bundled('test/browser/suite.ts');
  return runSuite({ launch: await browserToLaunch(), words, isUpdate, tell: console.log });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ options: { update: { type: 'boolean', default: false } }, allowPositionals: true });
  const { passed, failed, skipped } = await runBrowserTests({ words: positionals.join(' '), isUpdate: values.update });
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
