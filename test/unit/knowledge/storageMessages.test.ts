// The tables of storage messages: rows are well formed, rest on sources, and each sample is read by its own row and no other.
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../../server/src/knowledge/messageRow';
import { csvfsFamily } from '../../../server/src/parse/csvfs/family';
import { dcmFamily } from '../../../server/src/parse/dcm/family';
import type { MessageFamily } from '../../../server/src/parse/messageFamily';
import { reservationFamily } from '../../../server/src/parse/reservation/family';
import { systemEventsFamily } from '../../../server/src/parse/systemEvents/family';
import { describeRows, fieldsIn } from '../../support/messageTables';

const families: readonly MessageFamily[] = [dcmFamily, reservationFamily, csvfsFamily, systemEventsFamily];
const rows = families.flatMap((family) => family.rows);
const samples = rows.flatMap((row) => row.samples.map((sample) => [row.id, sample.text, row] as const));

/** A component for rows of any component; a real one, so that the same test reads them. */
const contextOf = (row: MessageRow) => ({ component: row.component === '*' ? 'DCM' : row.component, channel: row.channel });

describe.each(families.map((family) => [family.name, family] as const))('the table %s', (name, family) => {
  it('has unique, sorted ids', () => {
    const ids = family.rows.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const prefix = name === 'systemEvents' ? 'system.' : `${name}.`;
    expect(ids.filter((id) => !id.startsWith(prefix))).toEqual([]);
  });
});

describeRows(rows);

describe('samples', () => {
  it.each(samples)('%s is read from: %s', (id, text, row) => {
    const readers = families.map((family) => family.read(text, contextOf(row))).filter((read) => read !== undefined);
    expect(readers.map((read) => read.row.id)).toEqual([id]);
  });

  it.each(samples)('%s gives every field of some wording: %s', (_, text, row) => {
    const read = families.map((family) => family.read(text, contextOf(row))).find((result) => result !== undefined);
    const filled = Object.entries(read!.fields)
      .filter(([, value]) => value !== null)
      .map(([name]) => name);
    expect(row.templates.some((template) => [...fieldsIn(template)].every((field) => filled.includes(field)))).toBe(true);
  });
});
