import { expect, test } from 'vitest';
import { fillMarkdown, fillText } from '../../../server/src/explain/fillText';

test('values go where their names stand', () => {
  expect(fillText('{volume} on {nodes}: {allowed}', { volume: 'Volume1', nodes: [1, 2], allowed: true })).toBe(
    'Volume1 on 1, 2: true',
  );
});

test('a value that is not known is not made up', () => {
  expect(fillText('{volume} on {node}', { volume: null })).toBe('? on ?');
  expect(fillText('{constructor}', {})).toBe('?');
});

test('an empty list is said to be empty', () => {
  expect(fillText('Joined: {joiners}', { joiners: [] })).toBe('Joined: none');
});

test('in Markdown values cannot leave their place, and our own commands stay commands', () => {
  const text = 'Volume {volume} pauses; run `Get-ClusterNode {node}`.';
  expect(fillMarkdown(text, { volume: '`[x](command:y)', node: 'a`b' })).toBe(
    'Volume `` `[x](command:y) `` pauses; run ``Get-ClusterNode a`b``.',
  );
});

test('plain text cannot give orders to a terminal or run over its line', () => {
  expect(fillText('{volume} pauses', { volume: 'a\u001b[2Jb\r\nc\u202ed' })).toBe('a\ufffd[2Jb c\ufffdd pauses');
});

test('our own words are never cut, values are', () => {
  const words = 'Much is to be said. '.repeat(60);
  expect(fillMarkdown(words, {})).toBe(words);
  expect(fillText('{name}', { name: 'x'.repeat(5000) })).toHaveLength(400);
});
