// Where things are in this project, and which Node its tools run with. Knows nothing of what is done with them.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that is made and may be thrown away. */
export const cacheFolder = join(root, '.cache');

/** Node 24 from the dev dependency `node`; a script started by a plain, older `node` hands its work to this one. */
export const projectNode =
  firstExisting(['node/bin/node', 'node/bin/node.exe'].map((path) => join(root, 'node_modules', path))) ?? process.execPath;

/** The program file of a package in node_modules, for `projectNode` to run. */
export function packageFile(...path) {
  return join(root, 'node_modules', ...path);
}

export function firstExisting(paths) {
  return paths.find((path) => existsSync(path));
}
