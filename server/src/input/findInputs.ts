// From the paths that a person names to the inputs of a run: files, what is in folders, what is in ZIPs. Knows nothing of formats.
import { closeSync, readSync, realpathSync, statSync, type Stats } from 'node:fs';
import { ArchiveBudget, type ArchiveLimits } from './archiveBudget';
import { fileChunks, InputError, openForReading } from './fileChunks';
import { folderFiles } from './folderFiles';
import type { FoundInputs, InputSource } from './inputSource';
import { failing, openZip, type ZipArchive } from './zipArchive';

export interface FindOptions {
  readonly limits?: ArchiveLimits;
}

/**
 * Files, all files of folders, and all members of ZIPs (and of ZIPs in them, one level deep), in the order given. The same file
 * named twice is one input.
 * @throws InputError when a path that was named does not exist or is neither a file nor a folder
 */
export async function findInputs(paths: readonly string[], { limits }: FindOptions = {}): Promise<FoundInputs> {
  const budget = new ArchiveBudget(limits);
  const notes: string[] = [];
  const sources: InputSource[] = [];
  const archives: ZipArchive[] = [];
  const seen = new Set<string>();
  const close = () => archives.forEach((archive) => archive.close());
  try {
    for (const path of paths) {
      const isFolder = statNamed(path).isDirectory();
      for (const file of isFolder ? folderFiles(path, (line) => notes.push(line)) : [path]) {
        if (isKnown(file, seen)) continue;
        const found = await sourcesOf(file, !isFolder, budget);
        if ('members' in found) archives.push(found);
        sources.push(...('members' in found ? found.members : [found]));
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  return { sources, notes, close };
}

function isKnown(file: string, seen: Set<string>): boolean {
  let real = file;
  try {
    real = realpathSync.native(file);
  } catch {
    // It went away since it was listed: whoever opens it is told.
  }
  if (seen.has(real)) return true;
  seen.add(real);
  return false;
}

async function sourcesOf(path: string, isNamed: boolean, budget: ArchiveBudget): Promise<ZipArchive | InputSource> {
  try {
    if (startsAsZip(path)) {
      const archive = await openZip(path, path, budget);
      if (!archive.isPackage || /\.zip$/i.test(path)) return archive;
      archive.close();
    }
    return fileSource(path, isNamed);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...failing(path, 0, error.message), isNamed };
  }
}

/** A file on disk. Its size is the one of now; `open` reads as much as there is then. */
export function fileSource(path: string, isNamed: boolean): InputSource {
  let size = 0;
  try {
    ({ size } = statSync(path));
  } catch {
    // It went away since it was listed: `open` tells.
  }
  return { path, size, file: path, isNamed, open: () => chunksOf(path) };
}

function* chunksOf(path: string): Generator<Uint8Array> {
  for (const { chunk } of fileChunks(path)) yield chunk;
}

const zipStarts = [0x504b0304, 0x504b0506]; // a member, or the end of an empty archive

function startsAsZip(path: string): boolean {
  const file = openForReading(path);
  try {
    const head = Buffer.alloc(4);
    return readSync(file, head, 0, 4, 0) === 4 && zipStarts.includes(head.readUInt32BE(0));
  } catch (error) {
    throw new InputError(`${path}: cannot be read (${codeOf(error)}). Check the disk or share it is on.`);
  } finally {
    closeSync(file);
  }
}

function statNamed(path: string): Stats {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const code = codeOf(error);
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'no such file or folder; check the path'
        : `cannot be read (${code}); check the right to read it`;
    throw new InputError(`${path}: ${why}`);
  }
  if (!stats.isDirectory() && !stats.isFile())
    throw new InputError(`${path}: is neither a file nor a folder; save the log to a file first`);
  return stats;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
