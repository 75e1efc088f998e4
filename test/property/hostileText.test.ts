// Texts that patterns choke on: one small piece, repeated. What is checked is that every reader comes to an end with them;
// a pattern that takes the square of their length does not within the time a test has.
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../server/src/analyze';
import { codeSpan, escapeMarkdown } from '../../server/src/explain/markdown';
import { visibleText } from '../../server/src/explain/visibleText';
import { maxLineLength } from '../../server/src/model/clusterLog';
import { readCautiously } from '../../server/src/parse/cautious/readCautiously';
import { recognise } from '../../server/src/parse/recognise';
import { findTerms } from '../../server/src/parse/terms/findTerms';

const pieces = [
  ...[
    'a',
    ' ',
    '(',
    ')',
    '()',
    '<',
    '>',
    '"',
    "'",
    ',',
    '1',
    '=',
    '{',
    '[',
    ']',
    ':',
    '\\',
    '`',
    '-',
    '.',
    '\n',
    '\r',
    '\t',
    '~',
  ],
  ...[
    '=>',
    '->',
    '::',
    '1,',
    '(1 ',
    "'a' ",
    "' ('",
    'A_',
    'X_Y(',
    '0x',
    'c0000',
    '12345678-',
    'fe80::',
    '10.0.0.1:',
    '\ud800',
    'é',
  ],
  ...['from ', ' from to ', 'status ', 'Error: ', 'node 1 ', 'state ', 'Online-->', '=>Online ', 'Volume1 '],
  ...['C:\\ClusterStorage\\', '12345678-1234-1234-1234-123456789abc', "Cluster Shared Volume '", 'Resource '],
];
const components = [null, 'DCM', 'RCM', 'RES', 'GEM', 'NODE', 'CHANNEL'];
const prefixes = [
  '',
  '[',
  '00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] ',
  '00000724.00000928::2009/10/08-18:01:41.957 INFO  ',
];

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

describe.each(pieces)('%j over and over', (piece) => {
  const text = repeated(piece, maxLineLength);

  it('is read as a message', () => {
    for (const component of components) {
      const context = { component, channel: null };
      expect(recognise(text, context)?.facts ?? []).toEqual([]);
      expect(readCautiously(text, context)).toBeUndefined();
    }
    for (const { start, end } of findTerms(text)) expect(end).toBeGreaterThan(start);
  });

  it('is shown on one line', () => {
    for (const show of [visibleText, escapeMarkdown, codeSpan]) expect(show(text)).not.toMatch(/[\r\n]/);
  });

  it('is read as a log, line by line', () => {
    for (const prefix of prefixes) {
      const log = prefix + repeated(piece, 4 * maxLineLength);
      const { lines, records } = analyzeText(log, 'hostile.log').input;
      const split = log.split(/\r\n|\n|\r/);
      expect(lines).toBe(split.at(-1) === '' ? split.length - 1 : split.length);
      expect(records).toBeLessThanOrEqual(lines);
    }
  });
});
