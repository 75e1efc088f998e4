// The files of a folder and of the folders in it, by name, within bounds. Knows nothing of what they hold.
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Deeper than any collection of logs; a folder that goes on is no incident. */
const deepest = 16;
const mostFiles = 20_000;

/** Folders of tools, which hold no logs and may hold a hundred thousand files. */
const toolFolder = /^(?:\.|node_modules$|\$RECYCLE\.BIN$|System Volume Information$)/i;

/**
 * Regular files, folder by folder. Links are not followed: they may lead back, or to a file of the list.
 * @param note takes one line about each thing left out
 */
export function folderFiles(folder: string, note: (line: string) => void): readonly string[] {
  const found: string[] = [];
  walk(folder, 0, found, note);
  if (found.length >= mostFiles)
    note(`${folder}: holds more than ${mostFiles} files; the rest is not looked at. Name a smaller folder.`);
  return found;
}

function walk(folder: string, depth: number, found: string[], note: (line: string) => void): void {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    note(`${folder}: the folder cannot be listed (${codeOf(error)}); check the right to read it`);
    return;
  }
  for (const entry of entries) {
    if (found.length >= mostFiles) return;
    const path = join(folder, entry.name);
    if (entry.isFile()) found.push(path);
    else if (entry.isSymbolicLink()) note(`${path}: is a link; name it to have it read`);
    else if (!entry.isDirectory()) continue;
    else if (toolFolder.test(entry.name)) note(`${path}: is a folder of a tool; name it to have it read`);
    else if (depth >= deepest) note(`${path}: lies too deep; name it to have it read`);
    else walk(path, depth + 1, found, note);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
