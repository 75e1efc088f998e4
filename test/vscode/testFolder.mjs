// The folder that the suite opens: real logs under the names that the tests need, and one very long one.
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';

const corpus = join(root, 'test', 'fixtures', 'corpus');
const copies = {
  'node1.cluster.log': 'seed-2008r2-dcm-bringup-full.log',
  'renamed.log': 'seed-2008r2-dcm-bringup-full.log',
  'mail attachment.txt': '2019-witness-disk-pr-status-170.log',
};

/** VS Code hands no text above 50 MB to extensions; this is the size of a small production log. */
const largeBytes = 56 * 1024 * 1024;

/** Lines of the long log: enough that a list of everything at once would be noticed. */
const repeats = 4000;

/** Makes the folder anew. */
export function makeTestFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(copies)) copyFileSync(join(corpus, source), join(folder, name));
  writeFileSync(
    join(folder, 'application.log'),
    '2024-05-03 10:15:02 INFO  Started in 3.2 s\n2024-05-03 10:15:03 WARN  Slow answer\n',
  );
  writeFileSync(join(folder, 'nothing.cluster.log'), 'This is a letter.\nIt has no entries.\n');
  // The same real lines again and again, each round a second later.
  const lines = readFileSync(join(corpus, 'seed-2008r2-dcm-bringup-full.log'), 'utf8');
  const long = join(folder, 'long.cluster.log');
  for (let round = 0; round < repeats; round++) {
    const clock = new Date(Date.UTC(2009, 9, 8) + round * 10_000).toISOString().slice(11, 17);
    appendFileSync(long, lines.replace(/18:01:(\d)/g, `${clock}$1`));
  }
  // Mostly lines that change nothing, as in production, and the bring-up of a volume at the end.
  const chatter = readFileSync(join(corpus, '2022-clussvc-stopped-node-cleanup.log'), 'utf8')
    .split('\n')
    .find((line) => line.includes('[NETWORK]'));
  const block = `${chatter.replace(/^\d+ /, '')}\n`.repeat(1000);
  const large = join(folder, 'large.cluster.log');
  for (let written = 0; written < largeBytes; written += block.length) appendFileSync(large, block);
  appendFileSync(large, lines.replace(/^\d+ /gm, ''));
}
