// Makes the VSIX from a production build: only what runs, and the licences of what is bundled. Prints its files and size.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { packageFile, projectNode, root } from './paths.mjs';

/** Far above what the extension needs; more means that something crept in. */
const mostBytes = 2 * 1024 * 1024;

const bundled = new Set();
const failed = await build({ production: true, onInput: (path) => addPackage(path) });
if (failed.length > 0) fail(`Not built: ${failed.join(', ')}.`);
writeFileSync(join(root, 'dist', 'third-party-notices.txt'), [...bundled].sort().map(noticeOf).join('\n\n'));

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;
const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
const { status } = spawnSync(projectNode, [packageFile('@vscode', 'vsce', 'vsce'), ...args], { cwd: root, stdio: 'inherit' });
if (status !== 0) fail('vsce could not make the package; its message stands above.');
const { size } = statSync(join(root, file));
console.log(`${file}: ${(size / 1024).toFixed(0)} KiB`);
if (size > mostBytes) fail(`The package is above ${mostBytes / 1024} KiB: look at the list of its files above.`);

/** Packages whose files were bundled, by their folder. */
function addPackage(path) {
  const inside = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (inside) bundled.add(inside[1]);
}

function noticeOf(folder) {
  const { name: title, version: ofVersion, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const names = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'License.txt', 'LICENCE'];
  const licence = names.map((candidate) => join(root, folder, candidate)).find((candidate) => existsSync(candidate));
  return [`${title} ${ofVersion} (${license})`, licence ? readFileSync(licence, 'utf8').trim() : ''].join('\n\n');
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
