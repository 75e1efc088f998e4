// A whole VS Code server and a Chromium from the npm registry, installed on demand into test/vscode/editor/ and kept there.
// Knows nothing of this extension.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from '../paths.mjs';

export const editorFolder = join(root, 'test', 'vscode', 'editor');
const serverFolder = join(editorFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The server's program, for `projectNode` to run. */
export const serverMain = join(serverFolder, 'out', 'server-main.js');

/** Installs what is missing; returns at once where the lock file's packages are there. Throws with what to do when npm fails. */
export function installEditor() {
  const stamp = join(editorFolder, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(editorFolder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing a VS Code server and a browser for it (once, about half a minute) ...');
  rmSync(stamp, { force: true });
  npm(editorFolder, ['ci', '--ignore-scripts']);
  // Its own packages come as a list only. No native part is needed: the server says what it misses and runs.
  npm(serverFolder, ['install', '--omit=dev', '--ignore-scripts']);
  writeFileSync(stamp, wanted);
}

function npm(folder, args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Run by npm itself, its script is known; else the one on the PATH.
  const script = process.env.npm_execpath;
  const environment = { ...process.env };
  // What an outer `npm ci` or `npm test` says of its own project is not meant for this one.
  for (const name of Object.keys(environment))
    if (/^npm_(config_local_prefix|package_|lifecycle_)/.test(name)) delete environment[name];
  const options = { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env: environment };
  const { status, error } =
    script && existsSync(script)
      ? spawnSync(projectNode, [script, ...args, ...quiet], options)
      : spawnSync('npm', [...args, ...quiet], { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(
      `npm ${args.join(' ')} failed in ${folder}${error ? `: ${error.message}` : ''}. Check that the npm registry can be reached and try again.`,
    );
  }
}
