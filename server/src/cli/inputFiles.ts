// From the PATHs of a call to the files to read. Knows nothing of what the files are read for.
import { closeSync, readdirSync, readSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../explain/counted';
import { InputError, openForReading } from '../input/fileChunks';
import { Unusable } from './exitStatus';
import { decidingLength } from '../parse/looksLikeClusterLog';
import { fileKind, type FileKind } from './fileKind';

/**
 * Files in the order given; of a folder (and the folders in it) those that are cluster logs by their content, by name.
 * A file that is named is read whatever text it holds, as long as it is text.
 * @param say takes one line about what is left out
 * @throws Unusable when a path cannot be read or holds nothing to read
 */
export function findInputFiles(paths: readonly string[], say: (line: string) => void): readonly string[] {
  return paths.flatMap((path) => {
    if (statPath(path).isDirectory()) return clusterLogsIn(path, say);
    refuseUnreadable(path, kindOf(path));
    return [path];
  });
}

/** One file that is named. @throws Unusable */
export function checkInputFile(path: string): void {
  if (statPath(path).isDirectory()) throw new Unusable(`${path}: is a folder; name one file in it`);
  refuseUnreadable(path, kindOf(path));
}

function clusterLogsIn(folder: string, say: (line: string) => void): readonly string[] {
  const found: string[] = [];
  let others = 0;
  for (const path of filesBelow(folder, entriesOf(folder), say)) {
    let kind: FileKind;
    try {
      kind = kindOf(path);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      say(`left out: ${error.message}`);
      continue;
    }
    if (kind === 'clusterLog') found.push(path);
    else if (kind === 'zip') say(`left out: ${path}: ZIP files cannot be read yet; unpack it`);
    else others++;
  }
  if (found.length === 0) {
    throw new Unusable(
      `${folder}: no cluster log in this folder (${counted(others, 'other file')}); name the folder that Get-ClusterLog wrote to`,
    );
  }
  if (others > 0) say(`left out: ${counted(others, 'file')} in ${folder} that are no cluster logs`);
  return found;
}

/** Regular files, folder by folder, by name. Links are not followed, they may lead back or to a file of the list, but they are told. */
function* filesBelow(folder: string, entries: readonly Dirent[], say: (line: string) => void): Generator<string> {
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isSymbolicLink()) say(`left out: ${path}: is a link; name it to have it read`);
    if (!entry.isDirectory()) continue;
    let inside: readonly Dirent[];
    try {
      inside = entriesOf(path);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      say(`left out: ${error.message}`); // one folder without the right to read it does not spoil the rest
      continue;
    }
    yield* filesBelow(path, inside, say);
  }
}

/** By name. @throws Unusable when the folder cannot be listed */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Unusable(`${folder}: the folder cannot be listed (${codeOf(error)}); check the right to read it`);
  }
}

function refuseUnreadable(path: string, kind: FileKind): void {
  if (kind === 'empty') throw new Unusable(`${path}: the file is empty; make the log again with Get-ClusterLog`);
  if (kind === 'zip') throw new Unusable(`${path}: ZIP files cannot be read yet; unpack it and name the folder`);
  if (kind === 'eventLog') throw new Unusable(`${path}: event logs (.evtx) cannot be read yet; name a cluster.log`);
  if (kind === 'binary') throw new Unusable(`${path}: is not a text file; name a cluster.log`);
}

function kindOf(path: string): FileKind {
  const head = new Uint8Array(decidingLength);
  const file = openForReading(path);
  try {
    return fileKind(head.subarray(0, readSync(file, head, 0, decidingLength, 0)));
  } catch (error) {
    throw new InputError(`${path}: cannot be read (${codeOf(error)}). Check the disk or share it is on.`);
  } finally {
    closeSync(file);
  }
}

function statPath(path: string): Stats {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const code = codeOf(error);
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'no such file or folder; check the path'
        : `cannot be read (${code}); check the right to read it`;
    throw new Unusable(`${path}: ${why}`);
  }
  if (!stats.isDirectory() && !stats.isFile())
    throw new Unusable(`${path}: is neither a file nor a folder; save the log to a file first`);
  return stats;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
