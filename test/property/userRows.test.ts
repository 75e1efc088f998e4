// Rows of a person's own: no text makes their reader throw, every problem is told in one line, and no row ever takes a line from a
// built-in one.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { afterEach, describe, expect, it } from 'vitest';
import { replay } from '../../server/src/engine/replay';
import type { RunContext } from '../../server/src/engine/runContext';
import { recordKind } from '../../server/src/parse/recordKind';
import { noUserRows, useUserRows } from '../../server/src/parse/userRows';
import { readUserRows } from '../../server/src/userRows/readUserRows';
import { anyFacts } from '../support/anyFact';
import { ownCauses, ownRows } from '../support/ownRows';
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
      'causes:',
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
  fc.constantFrom(...`${ownRows}${ownCauses}`.split(/(?<=\n)/)),
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
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(
      fc.constantFrom(
        ...['id', 'title', 'templates', 'sources', 'texts', 'provider'],
        ...['code', 'finding', 'causeCodes', 'seen', 'notSeen', 'what', 'signs', 'findings', 'within', 'expected', 'advice'],
      ),
      tie('value'),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value;

const places = fc.array(json, { maxLength: 3 });

const run: RunContext = {
  generation: 2,
  inputs: [{ input: 0, node: { name: 'NODE1', id: 1 }, plusMinusMs: 0, lastUtcMs: null, lastLine: null }],
};

/** The good cause with any value in the place of one of its own, at any depth. */
const cause = fc
  .tuple(
    fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
    fc.oneof(json, fc.string(), fc.constantFrom('{x}', '5 min', '-1 s')),
  )
  .map(([way, value]) => {
    const whole = parse(ownCauses) as { causes: Record<string, unknown>[] };
    let place: Record<string, unknown> = whole.causes[0]!;
    for (const [depth, step] of way.entries()) {
      const keys = Object.keys(place);
      const key = keys[step % keys.length]!;
      const next = place[key];
      const isDeeper = typeof next === 'object' && next !== null && Object.keys(next).length > 0;
      if (depth < way.length - 1 && isDeeper) place = next as Record<string, unknown>;
      else {
        place[key] = value;
        break;
      }
    }
    return whole;
  });

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
      fc.property(places, places, places, (messages, events, causes) => {
        const { rows, problems } = readUserRows([{ name: 'a.json', text: JSON.stringify({ messages, events, causes }) }]);
        expect(rows).toEqual(noUserRows);
        expect(problems.length).toBeGreaterThanOrEqual(messages.length + events.length + causes.length);
      }),
    );
  });
});

describe('a cause', () => {
  it('with anything in one place is told what is wrong, or can be tried on any history', () => {
    fc.assert(
      fc.property(cause, anyFacts(), (causes, facts) => {
        const { rows, problems } = readUserRows([{ name: 'a.json', text: JSON.stringify(causes) }]);
        expect(rows.causes.length).toBe(problems.length === 0 ? 1 : 0);
        useUserRows(noUserRows);
        const without = replay(facts, run).findings;
        useUserRows(rows);
        const findings = replay(facts, run).findings;
        useUserRows(noUserRows);
        for (const [index, { causedBy, lookedFor }] of without.entries()) {
          // What the built-in rules say stands there as before, and first.
          expect(findings[index]!.causedBy.slice(0, causedBy.length)).toEqual(causedBy);
          expect(findings[index]!.lookedFor.slice(0, lookedFor.length)).toEqual(lookedFor);
          for (const { rule } of findings[index]!.causedBy.slice(causedBy.length)) expect(rule).toBe(rows.causes[0]!.code);
        }
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
