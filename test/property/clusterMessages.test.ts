// Cluster messages: no text makes a reader throw or takes more than linear time, and names come back out of every wording.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../server/src/knowledge/messageRow';
import type { FieldValue } from '../../server/src/model/fields';
import { mayMentionChange } from '../../server/src/parse/cautious/mayMentionChange';
import { readCautiously, settleCautiously } from '../../server/src/parse/cautious/readCautiously';
import { membershipFamily } from '../../server/src/parse/membership/family';
import { plainFamily } from '../../server/src/parse/plain/family';
import { families, recognise } from '../../server/src/parse/recognise';
import { resourcesFamily } from '../../server/src/parse/resources/family';
import { serviceFamily } from '../../server/src/parse/service/family';
import { asciiBytes } from '../../server/src/text/bytes';

const tables = [resourcesFamily, membershipFamily, serviceFamily, plainFamily];
const wordings = tables.flatMap((family) =>
  family.rows.flatMap((row) => row.templates.map((template) => [row.id, template, row] as const)),
);
const contextOf = (row: MessageRow) => ({ component: row.component === '*' ? 'RCM' : row.component, channel: row.channel });
const fieldsOf = (template: string) => [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
const written = (value: FieldValue) =>
  Array.isArray(value) ? value.join(typeof value[0] === 'string' ? ', ' : ' ') : String(value);
const fill = (template: string, values: Readonly<Record<string, FieldValue>>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name]!));

/** Names with all that people put into names and that could be taken for punctuation. */
const oddName = fc
  .array(fc.constantFrom(...`'"()<,;.=[]{}-_ \\/%#&éДisk1x日`, "' ", '(1 2)', 'Online', '-->', ' (x)', ' to '), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').trim())
  .filter((name) => name !== '');
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,11}$/);
const identifier = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,11}$/);
const state = fc.constantFrom('Online', 'Offline', 'OnlineCallIssued', 'Failed', 'OfflinePending');
const id = fc.integer({ min: 1, max: 64 });
const ids = fc.uniqueArray(id, { maxLength: 8 });
const count = fc.nat(1_000_000);
const address = fc.constantFrom('10.1.19.101:~3343~', 'fe80::9087:71d9:495b:27bd%14:~3343~', 'XX.X.1.X14:3343');

/** How each field of the templates is made. */
const makers: Readonly<Record<string, fc.Arbitrary<FieldValue>>> = {
  ...Object.fromEntries(['from', 'to', 'state', 'detail'].map((name) => [name, state])),
  ...Object.fromEntries(['observer', 'id', 'fromId', 'toId', 'nodeId'].map((name) => [name, id])),
  ...Object.fromEntries(['joiners', 'downers', 'members', 'oldMembers', 'nodes'].map((name) => [name, ids])),
  ...Object.fromEntries(['local', 'remote'].map((name) => [name, address])),
  ...Object.fromEntries(['view', 'oldView'].map((name) => [name, fc.constantFrom('1302', '002')])),
  ...Object.fromEntries(
    ['failoverCount', 'computedThreshold', 'generation', 'result', 'milliseconds', 'percent', 'payload', 'build', 'level'].map(
      (name) => [name, count],
    ),
  ),
  ...Object.fromEntries(['isJoiner', 'isForm', 'targeted', 'waitForLock', 'nodeIsUp'].map((name) => [name, fc.boolean()])),
  bits: fc.constant('0110'),
  call: identifier,
  moveType: identifier,
  group: oddName,
  resource: oddName,
  offsetMinutes: fc.integer({ min: 15, max: 840 }),
  offsetHours: fc.constantFrom('7', '5.5'),
  status: fc.constantFrom('170', '5925', '10060', '1226'),
  time: fc.constant('2024/08/08-07:56:41.153'),
  lastFailoverTime: fc.constant('1601/01/01-00:00:00.000'),
  version: fc.constant('1.224'),
};

/** Fields that a wording reads otherwise than the rest do. */
function maker(row: MessageRow, field: string): fc.Arbitrary<FieldValue> {
  if (row.id === 'network.fullMesh') return fc.array(word, { minLength: 1, maxLength: 4 });
  if (field === 'node' && (row.component === 'NETWORK' || row.component === 'NM' || row.id.startsWith('header.'))) return word;
  if (row.id === 'service.gracefulShutdownReported' && field === 'node') return word;
  if (row.id === 'service.gracefulShutdownReported' && field === 'reason') return identifier;
  if (field === 'node' || (field === 'network' && row.component === 'ClMsg')) return id;
  if (field === 'toNode' && row.id === 'resources.groupMoveRequested') return id;
  if (field === 'detail' && row.id === 'resources.replyReceived') return count;
  return makers[field] ?? word;
}

/** Some names make a sentence that can be read in two ways; people do not choose them. */
const ambiguous = /-->|\bto\b|'$/;

describe('names of any characters', () => {
  const read = wordings.filter(([, , row]) => !plainFamily.rows.includes(row));

  it.each(read)('%s: %s', (rowId, template, row) => {
    const record = fc.record(Object.fromEntries(fieldsOf(template).map((field) => [field, maker(row, field)])));
    fc.assert(
      fc.property(record, (values) => {
        fc.pre(!ambiguous.test(String(values['group'] ?? '')));
        const result = recognise(fill(template, values), contextOf(row));
        expect(result?.row.id).toBe(rowId);
        const told = Object.fromEntries(Object.entries(values).filter(([field]) => field in result!.fields));
        expect(result?.fields).toMatchObject(told);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile text', () => {
  const components = [...new Set(families.flatMap((family) => family.rows.map((row) => row.component)))];
  const heads = [...new Set(wordings.map(([, template]) => template.slice(0, Math.max(3, template.indexOf('{')))))];

  it('never throws', () => {
    const text = fc.tuple(
      fc.constantFrom('', 'Node 2: ', 'node 2: ', 'File Share Witness <x>: ', 'a::b[RCM] '),
      fc.constantFrom('', ...heads),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', "' ", ')', ' => ', ' from Active to Paused', ' status 170', "'Volume1'"),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...components), (parts, component) => {
        const message = parts.join('');
        const context = { component, channel: null };
        const read = recognise(message, context);
        if (read !== undefined) expect(read.family.rows).toContain(read.row);
        const reading = readCautiously(message, context);
        const body = reading && settleCautiously(reading, new Set(['volume1']));
        if (body !== undefined) expect('entity' in body && body.entity.toLowerCase()).toBe('volume1');
      }),
      { numRuns: 3000 },
    );
  });

  it('is never passed over by the look at its bytes when the reader could use it', () => {
    const parts = fc.constantFrom(
      ...[
        'Volume1',
        "'Volume1'",
        ' ',
        ' from ',
        ' to ',
        'Active',
        'Paused',
        '=>',
        '-->',
        '->',
        'status ',
        'Error: ',
        '170',
        '(c00000b5)',
      ],
      ...['0xC00000A5', '80070490', 'STATUS_IO_TIMEOUT(c00000b5)', 'ERROR_BUSY(170)', 'x', ', ', ' = '],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (chosen) => {
        const message = chosen.join('');
        if (readCautiously(message, { component: 'DCM', channel: null }) === undefined) return;
        expect(mayMentionChange(asciiBytes(message), 0, message.length)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    "'",
    "')",
    '(',
    ')',
    '<',
    ' ',
    '>: ',
    ') A-->B',
    ' from a(1)',
    ' to a(1)',
    "' for '",
    ': A -> B(',
    ', ',
    '0',
    ' at time 1: ',
    '=>',
  ])('comes back from 64 KiB of %s', (unit) => {
    const flood = unit.repeat(Math.ceil(65536 / unit.length)).slice(0, 65536);
    let read = 0;
    for (const owner of ['', 'Node 2: ']) {
      for (const [, template, row] of wordings) {
        const head = template.replace(/^[Nn]ode \{observer\}:? /, '').replace(/\{[^]*/, '');
        if (recognise(owner + head + flood, contextOf(row)) !== undefined) read++;
      }
    }
    // Only wordings that end in a free value may take such a text.
    expect(read).toBeLessThan(wordings.length);
    expect(readCautiously(flood, { component: null, channel: null })).toBeUndefined();
    expect(mayMentionChange(asciiBytes(flood.slice(0, 4096)), 0, 4096)).toBe(/[=-]>| from /.test(unit.repeat(2)));
  });
});
