import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { looksLikeClusterLog } from '../../../server/src/parse/looksLikeClusterLog';
import { corpusFile, corpusFolder, utf16, utf8 } from '../../support/records';

const line = '00000724.00000388::2009/10/08-18:01:35.592 INFO  [DCM] SetRoot message sent\n';

test.each(readdirSync(corpusFolder))('%s is known by its content for what it is', (name) => {
  expect(looksLikeClusterLog(corpusFile(name))).toBe(name.endsWith('.log'));
});

test('a section header is enough, NUL bytes, byte-order marks and UTF-16 do no harm', () => {
  expect(looksLikeClusterLog(utf8('\ufeff[=== Cluster ===]\r\n'))).toBe(true);
  expect(looksLikeClusterLog(utf8(line + '\0'.repeat(500) + line))).toBe(true);
  expect(looksLikeClusterLog(utf16(line, 'le', false))).toBe(true);
});

test.each([
  '',
  'hello',
  '2024-05-03 10:15:02 INFO started',
  '10:15:02.123 INFO  [main] Started in 3.2 s',
  '127.0.0.1 - - [10/Oct/2000:13:55:36] "GET /"',
  '[=== Shopping ===]',
  `One line of it:\n\n${line}\nWhy?\n\nBecause.\n`,
])('%j is no cluster log', (text) => {
  expect(looksLikeClusterLog(utf8(text))).toBe(false);
});
