// Rows of a person's own: no text makes their reader throw, every problem is told in one line, and no row ever takes a line from a
// built-in one.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { recordKind } from '../../server/src/parse/recordKind';
import { noUserRows, useUserRows } from '../../server/src/parse/userRows';
import { readUserRows } from '../../server/src/userRows/readUserRows';
import { ownRows } from '../support/ownRows';
import { corpusFile, corpusFolder, viewRecords } from '../support/records';

afterEach(() => useUserRows(noUserRows));

const records = readdirSync(corpusFolder)
  .filter((name) => name.endsWith('.log'))
  .flatMap((name) => viewRecords(corpusFile(name)).slice(0, 60));
const builtIn = records.map((record) => recordKind(record, []));

/** Pieces of which files are made, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'messages:',
      'events:',
      '\n',
      '  - ',
      '    ',
      'id: ',
      'a.b',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '&a ',
      '*a',
      '!!x ',
      '#',
      '%',
      ': ',
      '\t',
      '\0',
      '\ud800',
      '---\n',
    ],
  ),
  fc.constantFrom(...ownRows.split(/(?<=\n)/)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Messages made of the product's own lines, with any of their words as fields. */
const message = fc
  .tuple(fc.nat(records.length - 1), fc.array(fc.nat(20), { maxLength: 4 }), fc.constantFrom('exact', '*', null))
  .map(([index, holes, component], place = 0) => {
    const record = records[index]!;
    const words = record.message.split(' ');
    holes.forEach((hole, number) => (words[hole % words.length] = `{word${number}}`));
    return {
      id: `mine.row${index}x${place}`,
      component: component === 'exact' ? record.component : component,
      templates: [words.join(' ')],
      title: 'Mine',
      explain: 'Mine.',
      severity: 'info',
      sources: ['me'],
      status: 'inferred',
    };
  });

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('id', 'title', 'templates', 'sources', 'texts', 'provider'), tie('value')),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value;

describe('the reader', () => {
  it('answers to any text, with problems of one line that lie in the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { problems } = readUserRows([{ name: 'a.yaml', text: source }]);
        const lines = source.split('\n').length;
        for (const { message: words, range, file } of problems) {
          expect(words).not.toMatch(/[\r\n]/);
          expect(file).toBe('a.yaml');
          expect(range.start.lineIndex).toBeLessThan(lines);
          expect(range.end.lineIndex).toBe(range.start.lineIndex);
          expect(range.end.character).toBeGreaterThan(range.start.character);
        }
      }),
    );
  });

  it('answers to any JSON in the places of rows, and accepts none that is not whole', () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 4 }), fc.array(json, { maxLength: 4 }), (messages, events) => {
        const { rows, problems } = readUserRows([{ name: 'a.json', text: JSON.stringify({ messages, events }) }]);
        expect(rows).toEqual({ messages: [], events: [] });
        expect(problems.length).toBeGreaterThanOrEqual(messages.length + events.length);
      }),
    );
  });
});

describe('rows', () => {
  it('never take a record from a built-in one', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 20 }), (messages) => {
        const { rows } = readUserRows([{ name: 'a.json', text: JSON.stringify({ messages }) }]);
        useUserRows(rows);
        records.forEach((record, index) => {
          const known = builtIn[index]!;
          const now = recordKind(record, []);
          if (known.kind !== null) expect(now).toEqual(known);
          else expect(now.kind === null || now.kind.startsWith('mine.')).toBe(true);
        });
        useUserRows(noUserRows);
      }),
      { numRuns: 30 },
    );
  });
});
