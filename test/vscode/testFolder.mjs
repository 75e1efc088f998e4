// The folder that the suite opens: real logs under the names that the tests need, one very long one, and an incident as folder and ZIP.
import { appendFileSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { zipOf } from './zipFile.mjs';

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

/** As TextAnalysisTool.NET saves its filters. */
const filters = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<TextAnalysisTool.NET version="2013-05-07" showOnlyFilteredLines="False">
  <filters>
    <filter enabled="y" excluding="n" foreColor="ff0000" type="matches_text" case_sensitive="n" regex="n" text="CanUseDirectIO" />
  </filters>
</TextAnalysisTool.NET>
`;

const samples = join(root, 'sample-logs');
const incident = join(samples, '12-two-nodes-path-lost');

/** Makes the folder anew. */
export function makeTestFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(copies)) copyFileSync(join(corpus, source), join(folder, name));
  copyFileSync(join(samples, '08-path-lost-block-redirected.cluster.log'), join(folder, 'path lost.cluster.log'));
  writeFileSync(
    join(folder, 'application.log'),
    '2024-05-03 10:15:02 INFO  Started in 3.2 s\n2024-05-03 10:15:03 WARN  Slow answer\n',
  );
  writeFileSync(join(folder, 'nothing.cluster.log'), 'This is a letter.\nIt has no entries.\n');
  writeFileSync(join(folder, 'case.tat'), filters);
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
  makeIncident(folder);
}

/** Two nodes, the events of one, a listing and a text, as a folder and as a ZIP; beside it the same events as somebody's own file. */
function makeIncident(folder) {
  cpSync(incident, join(folder, 'incident'), { recursive: true });
  const files = readdirSync(incident).map((name) => [`diag/${name}`, readFileSync(join(incident, name))]);
  writeFileSync(join(folder, 'incident.zip'), zipOf(Object.fromEntries(files)));
  const events = join(incident, 'NODE2_System.xml');
  copyFileSync(events, join(folder, 'stranger.xml'));
  // As Event Viewer saves them: all in one line.
  const [, ...lines] = readFileSync(events, 'utf8').trim().split('\n');
  mkdirSync(join(folder, 'one line'));
  writeFileSync(join(folder, 'one line', 'System.xml'), `<Events>${lines.join('')}</Events>\n`);
}
