// Makes one module of the suite, as VS Code's test runner wants it. Knows nothing of who runs it.
import * as esbuild from 'esbuild';

/** Answers the file it wrote. */
export async function bundleSuite(source, file) {
  await esbuild.build({
    entryPoints: [source],
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
