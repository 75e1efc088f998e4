// The files on disk that inputs come from: themselves, or the archive they are in. Knows nothing of what is in them.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stampOf } from './fileStamp';

export interface HoldingFile {
  readonly path: string;
  /** As `fileStamp`: changes when the file does. */
  readonly stamp: string;
  readonly bytes: number;
}

/** One per path of an input, in order; null where no file is there (any more). */
export async function holdingFiles(paths: readonly string[]): Promise<readonly (HoldingFile | null)[]> {
  const archives = new Map<string, HoldingFile>();
  const found: (HoldingFile | null)[] = [];
  for (let first = 0; first < paths.length; first += askedAtOnce) {
    const some = paths.slice(first, first + askedAtOnce);
    const holding = await Promise.all(
      some.map((path) => {
        const archive = above(path).find((folder) => archives.has(folder));
        return archive === undefined ? holdingFile(path) : archives.get(archive)!;
      }),
    );
    for (const [place, file] of holding.entries()) if (file !== null && file.path !== some[place]) archives.set(file.path, file);
    found.push(...holding);
  }
  return found;
}

/** Questions to the file system at one time. */
const askedAtOnce = 32;

async function holdingFile(path: string): Promise<HoldingFile | null> {
  for (const candidate of [path, ...above(path)]) {
    const stats = await stat(candidate).catch(() => null); // it is a member of an archive, or gone
    if (stats !== null) return stats.isFile() ? { path: candidate, stamp: stampOf(stats), bytes: stats.size } : null;
  }
  return null;
}

/** Folders (or archives) that a path lies in, the nearest first. */
function above(path: string): readonly string[] {
  const found: string[] = [];
  for (let folder = dirname(path); folder !== found.at(-1) && folder !== path; folder = dirname(folder)) found.push(folder);
  return found;
}
