// Makes a module of TypeScript that Node can run, and loads it. Knows nothing of tests.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { chromium } from '../../scripts/editor/chromium.mjs';
import { installEditor } from '../../scripts/editor/installEditor.mjs';
import { cacheFolder, root } from '../../scripts/paths.mjs';

/** Two folders below the root, where `test/support/serverProcess.ts` finds its way from. */
const folder = join(cacheFolder, 'browser-test');

/** The exports of `source`, a path from the root. */
export async function bundled(source) {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, basename(source).replace(/\.ts$/, '.cjs'));
  await esbuild.build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['playwright-core', 'esbuild'],
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true); // what fails is told by the lines of the sources
  return createRequire(import.meta.url)(outfile);
}

/** Letters and colours are drawn by no habit of the machine's. */
const sameEverywhere = ['--font-render-hinting=none', '--force-color-profile=srgb'];

/** What Playwright needs to launch the browser that the tests of the editor use, too. */
export async function browserToLaunch() {
  installEditor();
  const launch = await chromium();
  return { ...launch, args: [...launch.args, ...sameEverywhere] };
}
