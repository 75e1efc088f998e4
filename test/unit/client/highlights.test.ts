// Filter files of TextAnalysisTool.NET: what is read of them, and which line matches which filter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSwift, lineMatcher } from '../../../client/src/highlights/lineMatcher';
import { readTatFilters, type TatFilter } from '../../../client/src/highlights/tatFilters';

const tat = (filters: string) =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<TextAnalysisTool.NET version="2018-01-03" showOnlyFilteredLines="False">\r\n  <filters>\r\n${filters}\r\n  </filters>\r\n</TextAnalysisTool.NET>`;

function filter(parts: Partial<TatFilter>): TatFilter {
  const rest = { isPattern: false, isCaseSensitive: false, isExcluding: false, isEnabled: true };
  return { text: 'x', ...rest, foreColor: null, backColor: null, description: '', ...parts };
}

describe('readTatFilters', () => {
  it('reads a filter with all it says', () => {
    const { filters, flaw } = readTatFilters(
      tat(
        '<filter enabled="y" excluding="n" description="the pause" foreColor="000000" backColor="FFB6C1" type="matches_text" case_sensitive="y" regex="y" text="\\[DCM\\].+&quot;Volume1&quot; &lt;x&gt;" />',
      ),
    );
    expect(flaw).toBeNull();
    expect(filters).toEqual([
      filter({
        text: '\\[DCM\\].+"Volume1" <x>',
        isPattern: true,
        isCaseSensitive: true,
        foreColor: '#000000',
        backColor: '#ffb6c1',
        description: 'the pause',
      }),
    ]);
  });

  it('reads the attributes of older versions, and those that are missing as that tool does', () => {
    const { filters, otherKinds } = readTatFilters(
      tat(
        '<filter color="ff0000" text="a" /><filter enabled="n" excluding="y" type="matches_text" text="b"/><filter type="marker" marker="1" text="c" /><filter type="matches_text" text=""/>',
      ),
    );
    expect(filters).toEqual([
      filter({ text: 'a', foreColor: '#ff0000' }),
      filter({ text: 'b', isEnabled: false, isExcluding: true }),
    ]);
    expect(otherKinds).toBe(2);
  });

  it('reads brackets and stars of a text as they are', () => {
    const { filters } = readTatFilters(
      tat(
        '<filter enabled="y" excluding="y" description="" foreColor="000000" backColor="ffffff" type="matches_text" case_sensitive="n" regex="n" text="[]***" />',
      ),
    );
    expect(filters).toEqual([filter({ text: '[]***', isExcluding: true, foreColor: '#000000', backColor: '#ffffff' })]);
    expect(lineMatcher(filters).unused).toEqual([]);
    expect(lineMatcher(filters).find('a []*** b')).toBe(filters[0]);
  });

  it.each([
    ['', 'notXml'],
    ['plain words', 'notXml'],
    ['<Project><filters><filter text="a"/></filters></Project>', 'notFilters'],
    [tat('<filter text="a">'), 'notXml'],
    [tat('<filter text="a&b"/>'), 'notXml'],
    [`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${tat('<filter text="&b;"/>').replace(/^<\?.*\?>/, '')}`, 'notXml'],
    ['x'.repeat(2 * 1024 * 1024), 'tooLarge'],
  ])('says why nothing can be read (%#)', (text, flaw) => {
    expect(readTatFilters(text)).toEqual({ filters: [], otherKinds: 0, flaw });
  });

  it('answers to any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('<filter ', 'text="', '"', '/>', '<filters>', '</filters>', '&lt;', '&', '<![CDATA[', '<!--'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { filters } = readTatFilters(tat(pieces.join('')));
        for (const { text } of filters) expect(text).not.toBe('');
      }),
    );
  });
});

describe('lineMatcher', () => {
  const found = (filters: readonly TatFilter[], line: string) => lineMatcher(filters).find(line)?.text ?? null;

  it('finds the first filter that is enabled', () => {
    const filters = [filter({ text: 'volume1', isEnabled: false }), filter({ text: 'VOLUME' }), filter({ text: 'Volume1' })];
    expect(found(filters, 'PostOnline. CanUseDirectIO for Volume1 => true')).toBe('VOLUME');
    expect(found(filters, 'none of it')).toBeNull();
  });

  it('keeps to the case where it is told to, in texts and patterns', () => {
    expect(found([filter({ text: 'volume1', isCaseSensitive: true })], 'Volume1')).toBeNull();
    expect(found([filter({ text: 'volume\\d', isCaseSensitive: true, isPattern: true })], 'Volume1')).toBeNull();
    expect(found([filter({ text: 'volume\\d', isPattern: true })], 'Volume1')).toBe('volume\\d');
  });

  it('excludes before all else', () => {
    expect(found([filter({ text: 'Volume' }), filter({ text: 'Volume2', isExcluding: true })], 'Volume2')).toBe('Volume2');
  });

  it('leaves out patterns that are none, or that may take for ever', () => {
    const filters = ['(', '(a+)+$', 'ok'].map((text) => filter({ text, isPattern: true }));
    const { unused, find } = lineMatcher(filters);
    expect(unused.map(({ text }) => text)).toEqual(['(', '(a+)+$']);
    expect(find('it is ok')?.text).toBe('ok');
  });

  it.each([
    '\\[OrderService\\].+Svc::',
    '^debug',
    'a|b|c',
    '(?:one|two) x',
    '[a-z+*]+',
    '\\(\\d+\\)',
    '(abc)?',
    '\\d{4}-\\d{2}',
    '.*a.*b',
    Array(40).fill('word').join('|'),
  ])('uses %s', (source) => {
    expect(isSwift(source)).toBe(true);
  });

  it.each([
    '(a+)+',
    '(a|a)*',
    '(a*)*',
    '((a)+)*',
    '(?:a?)+',
    '(a)\\1',
    '(?=a)',
    '(?<=a)b',
    '.*a.*b.*',
    `${'a?'.repeat(20)}b`,
    `${'(a|a)'.repeat(12)}b`,
    'a)(',
    '(a{1,}){2,}',
    '(x|\\d+)+$',
    '\\k<a>',
    '(?i)a',
  ])('does not use %s', (source) => {
    expect(isSwift(source)).toBe(false);
  });
});
