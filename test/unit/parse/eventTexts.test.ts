import { describe, expect, it } from 'vitest';
import { sources } from '../../../server/src/knowledge/sources';
import { eventTextsFamily } from '../../../server/src/parse/eventTexts/family';
import { matchText, textPattern } from '../../../server/src/parse/eventTexts/textPattern';
import { corpusFile, viewRecords } from '../../support/records';

const inSystem = { component: null, channel: 'System' };

function kindsOf(file: string): (string | undefined)[] {
  return viewRecords(corpusFile(file)).map(
    (record) => eventTextsFamily.read(record.message, { component: record.component, channel: record.channel })?.row.id,
  );
}

describe('event texts', () => {
  it('are recognised in a System section', () => {
    expect(kindsOf('2016-system-section-quorum-lost.log')).toEqual([
      'event.1205',
      'event.1135',
      'event.1177',
      'event.1556',
      'event.1146',
      'event.1135',
      'event.1177',
      'event.1146',
    ]);
  });

  it('are recognised in an Operational section, and nothing else is', () => {
    const kinds = kindsOf('2022-clussvc-stopped-node-cleanup.log');
    expect(kinds.slice(0, 6)).toEqual(Array(6).fill('event.4614'));
    expect(kinds.slice(6).filter(Boolean)).toEqual([]);
  });

  it('give the fields', () => {
    const text =
      "The Cluster service failed to bring clustered role 'ag1023' completely online or offline. One or more resources may be in a failed state.";
    expect(eventTextsFamily.read(text, inSystem)).toMatchObject({
      row: { id: 'event.1205' },
      fields: { RoleName: 'ag1023' },
      facts: [],
    });
  });

  it('are not looked for behind a component tag', () => {
    expect(
      eventTextsFamily.read('This cluster node has no network connectivity.', { component: 'NODE', channel: null }),
    ).toBeUndefined();
  });

  it('let long texts pass', () => {
    expect(eventTextsFamily.read('Cluster node ' + "'a' ".repeat(20_000), inSystem)).toBeUndefined();
  });
});

describe('event text rows', () => {
  const { rows } = eventTextsFamily;

  it('have unique ids, sources and templates that hold every field of the title', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      for (const key of row.sources) expect(sources, row.id).toHaveProperty([key]);
      for (const [, field] of row.title.matchAll(/\{(\w+)\}/g)) {
        for (const template of row.templates) expect(template, `${row.id}: ${field}`).toContain(`{${field}}`);
      }
    }
  });

  it('match their own templates, filled, and their own samples', () => {
    for (const row of rows) {
      for (const text of [
        ...row.templates.map((template) => template.replace(/\{\w+\}/g, 'x')),
        ...row.samples.map(({ text }) => text),
      ]) {
        expect(eventTextsFamily.read(text, inSystem)?.row.id, text).toBe(row.id);
      }
    }
  });
});

describe('matchText', () => {
  const pattern = textPattern("Cluster node '{Node}' was removed");

  it('keeps an apostrophe inside a name, not a second quotation', () => {
    expect(matchText(pattern, "Cluster node 'o'brien' was removed")).toEqual({ Node: "o'brien" });
    expect(matchText(pattern, "Cluster node 'a' joined. Cluster node 'b' was removed")).toBeUndefined();
  });

  it('reads a last field to the end of the text', () => {
    expect(matchText(textPattern('Reason: {Reason}'), 'Reason: it broke')).toEqual({ Reason: 'it broke' });
  });
});
