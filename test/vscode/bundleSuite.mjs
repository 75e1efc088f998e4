// Makes one module of the suite, as VS Code's test runner wants it. Knows nothing of who runs it.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../../scripts/paths.mjs';

/** Answers the file it wrote. */
export async function bundleSuite(file) {
  await esbuild.build({
    entryPoints: [join(root, 'test', 'vscode', 'suite', 'index.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return file;
}
