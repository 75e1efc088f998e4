// Links of hovers into inputs that are no files.
import { expect, it } from 'vitest';
import { commandLink, commandLinks } from '../../../client/src/incident/linkText';

it('makes a command of a link to a line of an input that is no file', () => {
  const markdown = 'as [line 12 of System.evtx](<cluster-log-input:/0/diag.zip/Node%20N1/System.evtx#L12>) says';
  const changed = commandLinks(markdown, 'open');
  const [, place] = /\(<command:open\?([^>]+)>\)/.exec(changed) ?? [];
  expect(JSON.parse(decodeURIComponent(place ?? ''))).toEqual([
    { uri: 'cluster-log-input:/0/diag.zip/Node%20N1/System.evtx', line: 12 },
  ]);
  expect(changed.startsWith('as [line 12 of System.evtx](')).toBe(true);
});

it.each(['[line 3](<file:///case/a.log#L3>)', 'cluster-log-input:/0#L1', '\\[x\\](<cluster-log-input:x>)', '[x](command:evil)'])(
  'leaves %s as it is',
  (markdown) => {
    expect(commandLinks(markdown, 'open')).toBe(markdown);
  },
);

it('makes a link that runs a command with a place, whatever its address holds', () => {
  const place = { uri: 'file:///case/a%20(1)>.log', line: 7 };
  const [, words, given] =
    /^\[([^\]]+)\]\(<command:replay\?([^<>]+)>\)$/.exec(commandLink('Replay this moment', 'replay', place)) ?? [];
  expect(words).toBe('Replay this moment');
  expect(JSON.parse(decodeURIComponent(given ?? ''))).toEqual([place]);
});
