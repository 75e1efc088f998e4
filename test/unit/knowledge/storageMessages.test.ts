// The tables of storage messages: rows are well formed, rest on sources, and each sample is read by its own row and no other.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../../server/src/knowledge/messageRow';
import { sources } from '../../../server/src/knowledge/sources';
import { csvfsFamily } from '../../../server/src/parse/csvfs/family';
import { dcmFamily } from '../../../server/src/parse/dcm/family';
import type { MessageFamily } from '../../../server/src/parse/messageFamily';
import { reservationFamily } from '../../../server/src/parse/reservation/family';
import { systemEventsFamily } from '../../../server/src/parse/systemEvents/family';
import { messagesOf } from '../../support/corpusMessages';

const families: readonly MessageFamily[] = [dcmFamily, reservationFamily, csvfsFamily, systemEventsFamily];
const rows = families.flatMap((family) => family.rows);
const samples = rows.flatMap((row) => row.samples.map((sample) => [row.id, sample.text, row] as const));

const fieldsIn = (text: string | null) => new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
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

describe.each(rows.map((row) => [row.id, row] as const))('the row %s', (_, row) => {
  it('rests on known sources', () => {
    expect(row.sources.filter((key) => !(key in sources))).toEqual([]);
    for (const { source } of row.samples) {
      const file = new URL(`../../fixtures/corpus/${source}`, import.meta.url);
      expect(source in sources || existsSync(file), source).toBe(true);
    }
  });

  it('has real samples where it claims that its text was seen', () => {
    if (row.status === 'seen') expect(row.samples).not.toEqual([]);
  });

  it('uses only fields that every wording has', () => {
    const inAll = row.templates.map(fieldsIn).reduce((a, b) => new Set([...a].filter((field) => b.has(field))));
    // What only the damaged or short wordings lack may stand in no text that is shown.
    const used = new Set([...fieldsIn(row.title), ...fieldsIn(row.explain), ...fieldsIn(row.follows)]);
    expect([...used].filter((field) => !inAll.has(field))).toEqual([]);
  });
});

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

  it('stand in the corpus file that they name', () => {
    for (const row of rows) {
      for (const { source, text } of row.samples) {
        if (source in sources) continue;
        const lines = messagesOf(source).map((message) => message.text.trim());
        expect(
          lines.some((line) => line.includes(text.trim())),
          `${row.id} in ${source}`,
        ).toBe(true);
      }
    }
  });
});
