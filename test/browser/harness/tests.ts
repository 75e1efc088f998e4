// A list of named tests, run one after the other, each with a page of its own. Prints and counts. Knows nothing of replays.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { Bench } from './bench';
import { ReplayServer, root } from './replayServer';

interface Test {
  readonly name: string;
  readonly body: (bench: Bench) => Promise<void>;
}

export interface RunChoice {
  readonly launch: LaunchOptions;
  /** Only tests whose name has these words. */
  readonly words: string;
  /** Take the pictures that are compared with anew. */
  readonly isUpdate: boolean;
  /** Takes what is to be printed. */
  readonly tell: (words: string) => void;
}

const tests: Test[] = [];

export function test(name: string, body: (bench: Bench) => Promise<void>): void {
  tests.push({ name, body });
}

/** Where pictures of what failed are put. */
export const failedFolder = join(root, '.cache', 'browser-test', 'failed');

export async function runTests({
  launch,
  words,
  isUpdate,
  tell,
}: RunChoice): Promise<{ passed: number; failed: number; skipped: number }> {
  mkdirSync(failedFolder, { recursive: true });
  const server = await ReplayServer.start();
  const browser = await chromium.launch(launch);
  const count = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const one of tests.filter(({ name }) => name.includes(words))) {
      const error = await run(one, browser, server, isUpdate);
      if (error === null) count.passed++;
      else count.failed++;
      tell(error === null ? `  ✓ ${one.name}` : `  ✗ ${one.name}\n${error.replace(/^/gm, '      ')}`);
    }
  } finally {
    await browser.close();
    await server.end();
  }
  return count;
}

/** What went wrong, or null. A page that said an error has failed, whatever the test says. */
async function run({ name, body }: Test, browser: Browser, server: ReplayServer, isUpdate: boolean): Promise<string | null> {
  const bench = new Bench({ browser, server, isUpdate });
  try {
    await body(bench);
    const errors = bench.errors();
    return errors.length === 0 ? null : `The page said:\n${errors.join('\n')}`;
  } catch (error) {
    await bench.keepPicture(join(failedFolder, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`));
    const told = bench.errors();
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return told.length === 0 ? words : `${words}\nThe page said:\n${told.join('\n')}`;
  } finally {
    await bench.close();
  }
}
