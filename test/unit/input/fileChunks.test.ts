import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileChunks, InputError, openForReading } from '../../../server/src/input/fileChunks';

const folder = mkdtempSync(join(tmpdir(), 'file-chunks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const length = 3 * 1024 * 1024;

function file(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(length));
  return path;
}

describe('the chunks of a file', () => {
  it('leave what is appended meanwhile for the next run', () => {
    const path = file('growing');
    let read = 0;
    for (const { chunk } of fileChunks(path)) {
      read += chunk.length;
      appendFileSync(path, 'one more line\n');
    }
    expect(read).toBe(length);
  });

  it('do not pass half a file for a whole one', () => {
    const path = file('shrinking');
    const chunks = fileChunks(path);
    expect(chunks.next().done).toBe(false);
    truncateSync(path, 100);
    expect(() => chunks.next()).toThrow(InputError);
  });
});

it('opens files only: a pipe would keep the reader waiting for ever', () => {
  expect(() => openForReading(devNull)).toThrow(/is a pipe or a device, not a file/);
  expect(() => openForReading(folder)).toThrow(/is a folder, not a file/);
  expect(() => openForReading(join(folder, 'missing'))).toThrow(/does not exist/);
  expect(() => openForReading('a\0b')).toThrow(InputError);
});
