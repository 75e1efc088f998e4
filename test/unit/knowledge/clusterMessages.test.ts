// The tables of cluster messages: rows are well formed, rest on sources, and each sample is read by its own row and no other.
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../../server/src/knowledge/messageRow';
import { literalHead } from '../../../server/src/parse/factDispatch';
import { membershipFamily } from '../../../server/src/parse/membership/family';
import { plainFamily } from '../../../server/src/parse/plain/family';
import { families, factFamilies, recognise } from '../../../server/src/parse/recognise';
import { resourcesFamily } from '../../../server/src/parse/resources/family';
import { serviceFamily } from '../../../server/src/parse/service/family';
import { describeRows, fieldsIn } from '../../support/messageTables';

const tables = [resourcesFamily, membershipFamily, serviceFamily, plainFamily];
const rows = tables.flatMap((family) => family.rows);
const samples = rows.flatMap((row) => row.samples.map((sample) => [row.id, sample.text, row] as const));

const contextOf = (row: MessageRow) => ({ component: row.component === '*' ? 'RCM' : row.component, channel: row.channel });
const prefixOf = (id: string) => id.slice(0, id.indexOf('.'));

describe('ids', () => {
  it('are unique in all families', () => {
    const ids = families.flatMap((family) => family.rows.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(tables.map((family) => [family.name, family] as const))('are sorted within each topic of %s', (_, family) => {
    for (const prefix of new Set(family.rows.map(({ id }) => prefixOf(id)))) {
      const ids = family.rows.map(({ id }) => id).filter((id) => prefixOf(id) === prefix);
      expect(ids).toEqual([...ids].sort());
    }
  });
});

describeRows(rows);

describe('wordings of families with facts', () => {
  it.each(factFamilies.slice(-3).map((family) => [family.name, family] as const))('of %s have a literal head', (_, family) => {
    const headless = family.rows.flatMap((row) => row.templates.filter((template) => literalHead(template).length < 3));
    expect(headless).toEqual([]);
  });
});

describe('samples', () => {
  it.each(samples)('%s is read from: %s', (id, text, row) => {
    const read = recognise(text, contextOf(row));
    expect(read?.row.id).toBe(id);
    expect(tables).toContain(read?.family);
  });

  it.each(samples)('%s is the only row that reads: %s', (id, text, row) => {
    const body = text.replace(/^\S+\[RCM\] /, '');
    // Texts of events are read twice by design: exactly here, and by number and text in eventTexts, which comes last.
    const readers = families.filter(({ name }) => name !== 'eventTexts').map((family) => family.read(body, contextOf(row)));
    expect(readers.filter((read) => read !== undefined).map((read) => read.row.id)).toEqual([id]);
  });

  it.each(samples)('%s gives every field of some wording: %s', (_, text, row) => {
    const read = recognise(text, contextOf(row));
    const filled = Object.entries(read!.fields)
      .filter(([, value]) => value !== null)
      .map(([name]) => name);
    const isWhole = (template: string) =>
      [...fieldsIn(template)].every((field) => filled.includes(field) || field === 'resource');
    expect(row.templates.some(isWhole)).toBe(true);
  });
});
