import { expect, test } from 'vitest';
import { bulletList, codeSpan, escapeMarkdown, link } from '../../../server/src/explain/markdown';
import { longestShownText } from '../../../server/src/explain/visibleText';

test.each([
  ['[click](command:workbench.action.quit)', '\\[click\\](command\\:workbench.action.quit)'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ['![x](https://example.com/a.png)', '\\!\\[x\\](https\\://example.com/a.png)'],
  ['see www.example.com', 'see www\\.example.com'],
  ['<command:foo>', '\\<command\\:foo\\>'],
  ['a `b` *c* _d_ ~e~ |f|', 'a \\`b\\` \\*c\\* \\_d\\_ \\~e\\~ \\|f\\|'],
  ['$(trash) &lt;', '\\$(trash) \\&lt;'],
  ['mail me@example.com', 'mail me\\@example.com'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['C:\\ClusterStorage', 'C:\\\\ClusterStorage'],
])('%s is shown as text', (hostile, safe) => {
  expect(escapeMarkdown(hostile)).toBe(safe);
});

test('a text of several lines stays in its paragraph', () => {
  expect(escapeMarkdown('one\r\n\r\n- two\n# three')).toBe('one - two \\# three');
});

test('characters that hide or reorder text become visible', () => {
  expect(escapeMarkdown('a\u202eb\u200bc\u0007d')).toBe('a\ufffdb\ufffdc\ufffdd');
});

test('a code span outlasts the back-ticks in it', () => {
  expect(codeSpan('plain')).toBe('`plain`');
  expect(codeSpan('a`b')).toBe('``a`b``');
  expect(codeSpan('``` <b>')).toBe('```` ``` <b> ````');
  expect(codeSpan('`')).toBe('`` ` ``');
  expect(codeSpan('one\ntwo')).toBe('`one two`');
  expect(codeSpan('   ')).toBe('');
});

test('long text is cut', () => {
  expect(codeSpan('x'.repeat(10_000))).toHaveLength(longestShownText + 2);
});

test('an address cannot end its link early', () => {
  expect(link('1', 'file:///c%3A/a b>.log#L1')).toBe('[1](<file:///c%3A/a%20b%3E.log#L1>)');
});

test('a list has one item a line', () => {
  expect(bulletList(['a', 'b'])).toBe('- a\n- b');
});
