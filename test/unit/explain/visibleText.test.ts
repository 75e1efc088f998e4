import { expect, it } from 'vitest';
import { longestShownText, visibleText } from '../../../server/src/explain/visibleText';

it('leaves log text as it is', () => {
  const text = 'CreateLink C:\\ClusterStorage\\Volume1 => \\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}\\ Grüße';
  expect(visibleText(text)).toBe(text);
});

it('lets no text steer the terminal', () => {
  expect(visibleText('a\u001b[2Jb\u0007c\u202ed\u009be')).toBe('a\ufffd[2Jb\ufffdc\ufffdd\ufffde');
});

it('stays on one line of a bounded length', () => {
  expect(visibleText('one\r\ntwo\tthree')).toBe('one two three');
  expect(visibleText('x'.repeat(5000))).toHaveLength(longestShownText);
});

it('takes a million blanks in one go', () => {
  expect(visibleText(`${' '.repeat(1_000_000)}x`)).toHaveLength(longestShownText);
  expect(visibleText(`a${' '.repeat(1_000_000)}\n${' '.repeat(1_000_000)}b`)).toBe('a b');
});
