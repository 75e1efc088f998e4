// Tells whether a file has changed since it was read. Knows nothing of its content.
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Size and time of the last change as one text; null when the path names no readable file. */
export async function fileStamp(path: string): Promise<string | null> {
  try {
    return stampOf(await stat(path));
  } catch {
    return null; // no such file, or no right to look at it: for a reader both mean that nothing is there
  }
}

export function stampOf({ size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string {
  return `${size}:${mtimeMs}:${ino}`;
}
