// The files of a folder of a person's own rows. Knows nothing of what rows say.
import { closeSync, fstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rangeInLine } from '../model/textRange';
import { useUserRows } from '../parse/userRows';
import { detectEncoding, decode } from '../text/encoding';
import { mostFiles, readUserRows } from '../userRows/readUserRows';
import { maxFileLength, type UserFile } from '../userRows/rowFile';
import type { RowProblem } from '../userRows/rowProblem';
import { InputError, openForReading } from './fileChunks';

export interface UserRowFiles {
  /** Rows that are in use now. */
  readonly used: number;
  readonly files: number;
  readonly problems: readonly FileProblem[];
}

export interface FileProblem extends RowProblem {
  readonly path: string;
}

/** Of all files together; more takes longer to read than anybody waits. */
const maxTotalLength = 20 * 1024 * 1024;

/** Names of files that may hold rows. */
const rowFileName = /\.(?:ya?ml|json)$/i;

/**
 * Reads the YAML and JSON files that stand in the folder itself, by name, and has their rows used by this process in place of all
 * earlier ones.
 * @throws InputError when the folder cannot be read; nothing changes then
 */
export function putUserRowsToUse(folder: string): UserRowFiles {
  const names = rowFilesOf(folder);
  const unreadable: RowProblem[] = [];
  const files: UserFile[] = [];
  let room = maxTotalLength;
  // One more than are read, so that its reader tells of it.
  for (const name of names.slice(0, mostFiles + 1)) {
    try {
      if (room <= 0)
        throw new InputError('is not read, as the files before it make more than 20 MB; take out rows that you do not need');
      const text = textOf(join(folder, name));
      files.push({ name, text });
      room -= text.length;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unreadable.push({ file: name, range: rangeInLine(0, 0, 1), row: null, message: error.message });
    }
  }
  const { rows, problems } = readUserRows(files);
  useUserRows(rows);
  const all = [...unreadable, ...problems].map((problem) => ({ ...problem, path: join(folder, problem.file) }));
  return {
    used: rows.messages.length + rows.events.length + rows.causes.length,
    files: Math.min(names.length, mostFiles),
    problems: all,
  };
}

/** True for a file whose change may change the rows. */
export function isRowFile(path: string): boolean {
  return rowFileName.test(path);
}

/** A problem on one line, as a terminal shows it. */
export function problemInWords({ file, range, row, message }: FileProblem): string {
  const line = range.start.lineIndex + 1;
  return `${file}:${line}: ${row === null ? '' : `${row}: `}${message}`;
}

function rowFilesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && isRowFile(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new InputError(
      isMissing
        ? `${folder}: no such folder; name the folder that holds your own rows as YAML or JSON`
        : `${folder}: the folder cannot be listed (${code}); check the right to read it`,
    );
  }
}

function textOf(path: string): string {
  const file = openForReading(path);
  try {
    if (fstatSync(file).size > maxFileLength) throw new InputError('is larger than 1 MB; split it into several files');
    const bytes = readFileSync(file);
    const { encoding, markLength } = detectEncoding(bytes);
    return decode(bytes.subarray(markLength), encoding);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `cannot be read (${error instanceof Error ? error.message : String(error)}); check the right to read it`,
    );
  } finally {
    closeSync(file);
  }
}
