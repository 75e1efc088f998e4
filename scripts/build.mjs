// Bundles the extension, the server, its worker, the command line and the replay view into dist/.
// --production: small and without maps; --watch: builds again at each change.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { root } from './paths.mjs';

const node = { platform: 'node', target: 'node20', format: 'cjs' };

/** What dist/ holds: the file, its entry and how it differs from the rest. */
const bundles = [
  // Two bundles: the first runs with any text that is opened, and fetches the second when there is a cluster log.
  {
    name: 'extension',
    entry: 'client/src/extension.ts',
    options: { ...node, external: ['vscode', './clusterLogs'], supported: { 'dynamic-import': false } },
  },
  { name: 'clusterLogs', entry: 'client/src/clusterLogs.ts', options: { ...node, external: ['vscode'] } },
  { name: 'server', entry: 'server/src/protocol/server.ts', options: node },
  { name: 'worker', entry: 'server/src/input/analysisWorker.ts', options: node },
  { name: 'cli', entry: 'server/src/cli/main.ts', options: { ...node, banner: { js: '#!/usr/bin/env node' } } },
  {
    name: 'webview/replay',
    entry: 'client/webview/replay.tsx',
    options: {
      ...{ platform: 'browser', target: 'chrome130', format: 'iife', loader: { '.svg': 'text' } },
      ...{ jsx: 'automatic', jsxImportSource: 'preact' },
    },
  },
];

/**
 * Builds all bundles. Answers the names of those that could not be built; what failed is already on stderr.
 * @param {{ production?: boolean, onInput?: (path: string) => void }} choice `onInput` is told each file that went into a bundle
 */
export async function build({ production = false, onInput } = {}) {
  if (production) rmSync(join(root, 'dist'), { recursive: true, force: true }); // what goes to people holds nothing of yesterday
  const failed = [];
  await Promise.all(
    bundles.map(async (bundle) => {
      try {
        const { metafile } = await esbuild.build(optionsOf(bundle, production));
        for (const path of Object.keys(metafile.inputs)) onInput?.(path);
      } catch {
        failed.push(bundle.name);
      }
    }),
  );
  return failed;
}

/** Builds all bundles, then again at each change, until the process ends. esbuild prints a line where a round begins and ends. */
async function watchAll() {
  const failed = await build(); // `watch` answers before its first round is over, and F5 waits for files that are there
  for (const bundle of bundles) await (await esbuild.context({ ...optionsOf(bundle, false), logLevel: 'info' })).watch();
  return failed;
}

function optionsOf({ name, entry, options }, production) {
  return {
    absWorkingDir: root,
    entryPoints: { [name]: entry },
    outdir: 'dist',
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: production ? 'none' : 'inline',
    metafile: true,
    logLevel: 'warning',
    // Packages written for both worlds come as CommonJS with dynamic requires first; their ES modules bundle cleanly.
    mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    ...options,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flag = { type: 'boolean' };
  const { values } = parseArgs({ options: { production: flag, watch: flag } });
  const failed = values.watch ? await watchAll() : await build(values);
  if (failed.length > 0) {
    console.error(`Not built: ${failed.join(', ')}.`);
    process.exitCode = 1;
  } else if (values.watch) {
    console.log('Built; watching for changes.');
  }
}
