import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdingFiles } from '../../../server/src/input/holdingFile';

const folder = mkdtempSync(join(tmpdir(), 'cluster-log-replay-holding-'));
const log = join(folder, 'cluster.log');
const zip = join(folder, 'diag.zip');
mkdirSync(join(folder, 'n1'));
writeFileSync(log, 'log');
writeFileSync(zip, 'archive');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an input is held by its own file, or by the archive it is in', async () => {
  const paths = [
    log,
    join(zip, 'Node_N1', 'System.evtx'),
    join(zip, 'a.zip', 'b.log'),
    join(folder, 'n1'),
    join(folder, 'n1', 'gone.log'),
  ];
  const found = await holdingFiles(paths);
  expect(found.map((file) => file && [file.path, file.bytes])).toEqual([[log, 3], [zip, 7], [zip, 7], null, null]);
});

test('many inputs are asked for, each in its place', async () => {
  const paths = Array.from({ length: 100 }, (_none, place) => (place % 2 === 0 ? log : join(zip, `${place}.log`)));
  const found = await holdingFiles(paths);
  expect(found.map((file) => file?.path)).toEqual(paths.map((_path, place) => (place % 2 === 0 ? log : zip)));
});

test('the stamp changes with the file', async () => {
  const [before] = await holdingFiles([log]);
  appendFileSync(log, ' more');
  const [after] = await holdingFiles([log]);
  expect(after!.stamp).not.toBe(before!.stamp);
});
