// Storage messages: no text makes a reader throw, and names of any characters come back out of every wording.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../server/src/knowledge/messageRow';
import type { FieldValue } from '../../server/src/model/fields';
import { csvfsFamily } from '../../server/src/parse/csvfs/family';
import { dcmFamily } from '../../server/src/parse/dcm/family';
import { reservationFamily } from '../../server/src/parse/reservation/family';
import { systemEventsFamily } from '../../server/src/parse/systemEvents/family';

const families = [dcmFamily, reservationFamily, csvfsFamily, systemEventsFamily];
const wordings = families.flatMap((family) =>
  family.rows.flatMap((row) => row.templates.map((template) => [row.id, template, row, family] as const)),
);
const contextOf = (row: MessageRow) => ({ component: row.component === '*' ? 'DCM' : row.component, channel: row.channel });
const fill = (template: string, values: Readonly<Record<string, FieldValue>>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name]!));
const written = (value: FieldValue) =>
  Array.isArray(value) ? value.join(typeof value[0] === 'string' ? ',' : ' ') : String(value);

/** Names with all that may stand in a disk's or volume's name and that could be taken for punctuation. */
const oddName = fc
  .array(
    fc.constantFrom(
      ...`'"‘’“”()<>,;:.=[]{}-_ \\/%#&éДisk1x日`,
      '=>',
      "' ",
      '(1 2)',
      'Volume1',
      'states',
      'failed',
      ' (x)',
      '>: ',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter((name) => name !== '');
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,11}$/);
const guid = fc.uuid();
const count = fc.nat(1_000_000);

/** How each field of the templates is made; names are odd wherever people choose them. */
const makers: Readonly<Record<string, fc.Arbitrary<FieldValue>>> = {
  ...Object.fromEntries(
    ['disk', 'volume', 'path', 'driver', 'filter', 'countersName', 'file', 'mountPath', 'rootFolder'].map((n) => [n, oddName]),
  ),
  ...Object.fromEntries(['resource', 'role', 'node'].map((n) => [n, oddName])),
  allowed: fc.boolean(),
  altitude: fc.constantFrom('404800', '321300.00'),
  control: count,
  count,
  minutes: count,
  nodes: fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 8 }),
  processId: count,
  seconds: fc.constantFrom(0, 7, 12.5),
  filters: fc.array(word, { minLength: 1, maxLength: 4 }),
  resourceId: guid,
  volumeGuid: guid,
  from: fc.constantFrom('Active', 'Draining', 'Set Down Level', '4'),
  to: fc.constantFrom('Active', 'Draining', 'Paused', '0'),
  status: fc.constantFrom('170', '0x80070490', 'STATUS_IO_TIMEOUT(c00000b5)', '(1460)'),
};

/** Fields that a wording reads otherwise than the rest do. */
function maker(id: string, field: string): fc.Arbitrary<FieldValue> {
  if (id === 'system.volumeTransitionStuck' && field === 'nodes') return word;
  if (id === 'reservation.validationIoctl' && field === 'control') return word;
  // Node names of these events close with plain quotes, and node names hold none.
  if (id.startsWith('system.') && field === 'node' && id !== 'system.nodeRemoved') return word;
  // Retyped paths of the CSV root stand between quotes whose kind nobody knows.
  if (id.startsWith('system.csvRoot')) return word;
  if (id === 'reservation.quorumDiskArbitrated') return guid;
  return makers[field] ?? word;
}

const fieldsOf = (template: string) => [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];

/** Some names are one text for two readings: those that hold the quote and the words that end a name in that sentence. */
function isAmbiguous(values: Readonly<Record<string, FieldValue>>): boolean {
  return /['"‘’‚“”„] \(/.test(`${values['volume']}`) || /['"‘’‚“”„] failed/.test(`${values['role']}`);
}

describe('names of any characters', () => {
  it.each(wordings)('%s: %s', (id, template, row, family) => {
    const record = fc.record(Object.fromEntries(fieldsOf(template).map((field) => [field, maker(id, field)])));
    fc.assert(
      fc.property(record, (values) => {
        fc.pre(!id.startsWith('system.') || !isAmbiguous(values));
        const read = family.read(fill(template, values), contextOf(row));
        expect(read?.row.id).toBe(id);
        expect(read?.fields).toMatchObject(values);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile text', () => {
  const components = [null, 'DCM', 'RES', 'FM', 'RCM'];

  it('never throws', () => {
    const heads = wordings.map(([, template]) => template.slice(0, Math.max(3, template.indexOf('{'))));
    const text = fc.tuple(
      fc.constantFrom('', ...heads),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', "' states", "')", ' => true'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...components), (parts, component) => {
        for (const family of families) {
          const read = family.read(parts.join(''), { component, channel: null });
          if (read !== undefined) expect(family.rows).toContain(read.row);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "'",
    "')",
    "' (",
    "' ('",
    '(',
    '"',
    ' ',
    '>: ',
    ',(',
    ',(1',
    ' => ',
    ' => true',
    ' to ',
    "' has been ",
    "') is no longer ",
  ])('comes back from 64 KiB of %s', (unit) => {
    const flood = unit.repeat(Math.ceil(65536 / unit.length)).slice(0, 65536);
    const heads = new Set(wordings.map(([, template]) => template.slice(0, Math.max(3, template.indexOf('{')))));
    let read = 0;
    for (const family of families) {
      for (const head of heads) {
        for (const component of components) {
          if (family.read(head + flood, { component, channel: null }) !== undefined) read++;
        }
      }
    }
    // Only wordings that end in a free value or ignore what follows may take such a text.
    expect(read).toBeLessThan(heads.size * components.length);
  });
});
