// Reads a file in chunks, as long as it was when reading began. The answer to what can go wrong with files is here.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Bytes read at a time: large enough that calls cost nothing, small enough for the processor's cache. */
const chunkLength = 1024 * 1024;

/** Something about a path that a person can mend. The message says what and what to do. */
export class InputError extends Error {}

/**
 * Yields the bytes of a file. The buffer is reused: take what you need before asking for more.
 * Bytes appended meanwhile are left for the next run. Of a file cut meanwhile nothing is known: what was read may be of two logs.
 * @throws InputError when the file cannot be opened or read, or became shorter
 */
export function* fileChunks(
  path: string,
): Generator<{ readonly chunk: Uint8Array; readonly done: number; readonly total: number }> {
  const file = openForReading(path);
  try {
    const total = fstatSync(file).size;
    const buffer = new Uint8Array(chunkLength);
    for (let done = 0; done < total;) {
      const length = readSome(file, path, buffer, Math.min(chunkLength, total - done));
      if (length === 0) throw shorterThanBefore(path);
      done += length;
      yield { chunk: buffer.subarray(0, length), done, total };
    }
  } finally {
    closeSync(file);
  }
}

/** Opens a regular file. @throws InputError with what to do */
export function openForReading(path: string): number {
  try {
    const stats = statSync(path); // before it is opened: to open a pipe would wait for its writer
    if (stats.isFile()) return openSync(path, 'r');
    throw new InputError(
      stats.isDirectory()
        ? `${path}: is a folder, not a file. Name a cluster.log in it.`
        : `${path}: is a pipe or a device, not a file. Save the log to a file first.`,
    );
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${path}: ${reasonOf(error)}`);
  }
}

/** The file is not the one that was read: its lines are not where they were. */
export function shorterThanBefore(path: string): InputError {
  return new InputError(`${path}: became shorter after its reading began. Read it again when nothing writes it.`);
}

function readSome(file: number, path: string, buffer: Uint8Array, length: number): number {
  try {
    return readSync(file, buffer, 0, length, null);
  } catch (error) {
    throw new InputError(`${path}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist. Check the path.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'cannot be read: no permission. Copy it to a folder of yours, or run with the right to read it.';
  return `cannot be read (${code ?? String(error)}). Check the disk or share it is on.`;
}
