// The editor knows a cluster log by the pattern in package.json, the server by a function: they must agree on real logs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeClusterLog } from '../../../server/src/parse/looksLikeClusterLog';

const root = join(import.meta.dirname, '..', '..', '..');
const corpus = join(root, 'test', 'fixtures', 'corpus');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { languages: readonly { firstLine: string }[] };
};
const firstLine = new RegExp(contributes.languages[0]!.firstLine);

describe('firstLine of package.json', () => {
  const files = readdirSync(corpus).filter((file) => file !== 'README.md');

  it.each(files)('agrees with the server on %s', (file) => {
    const text = readFileSync(join(corpus, file), 'utf8');
    const lines = text.split(/\r?\n/).slice(0, 50);
    expect(lines.some((line) => firstLine.test(line))).toBe(looksLikeClusterLog(new TextEncoder().encode(text)));
  });

  it.each([
    [
      'a log with line numbers of a viewer',
      '01255 00000724.00000388::2009/10/08-18:01:35.592 INFO [DCM] Cluster Shared Volume Root is C:\\ClusterStorage',
      true,
    ],
    [
      'a log with a channel',
      '[System] 00000844.00001278::2017/10/23-21:01:11.623 ERR   The Cluster service failed to bring clustered role',
      true,
    ],
    ['a section header', '[=== Cluster ===]', true],
    ['a log of NT 4.0', '082::14-21:29:26.625 OS Version 4.0.1381 - Service Pack 3.', true],
    ['a web server', '192.0.2.1 - - [10/Oct/2024:13:55:36 -0700] "GET / HTTP/1.1" 200 2326', false],
    ['another application', '10:15:02.123 INFO  [main] Started in 3.2 s', false],
    ['an application', '2024-05-03 10:15:02 INFO  Started in 3.2 s', false],
  ])('%s', (_name, line, expected) => {
    expect(firstLine.test(line)).toBe(expected);
  });
});
