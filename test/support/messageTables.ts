// What holds for every table of messages, whatever reads them: rows rest on sources, and their texts use what their templates give.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../server/src/knowledge/messageRow';
import { sources } from '../../server/src/knowledge/sources';
import { messagesOf } from './corpusMessages';

/** Names of the `{field}`s of a text. */
export function fieldsIn(text: string | null): ReadonlySet<string> {
  return new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
}

export function describeRows(rows: readonly MessageRow[]): void {
  describe.each(rows.map((row) => [row.id, row] as const))('the row %s', (_, row) => {
    it('rests on known sources', () => {
      expect(row.sources.filter((key) => !(key in sources))).toEqual([]);
      for (const { source } of row.samples) {
        const file = new URL(`../fixtures/corpus/${source}`, import.meta.url);
        expect(source in sources || existsSync(file), source).toBe(true);
      }
    });

    it('has real samples where it claims that its text was seen', () => {
      if (row.status === 'seen') expect(row.samples).not.toEqual([]);
    });

    it('uses only fields that every wording has', () => {
      // What only the damaged or short wordings lack may stand in no text that is shown.
      const inAll = row.templates.map(fieldsIn).reduce((a, b) => new Set([...a].filter((field) => b.has(field))));
      const used = new Set([...fieldsIn(row.title), ...fieldsIn(row.explain), ...fieldsIn(row.follows)]);
      expect([...used].filter((field) => !inAll.has(field))).toEqual([]);
    });
  });

  it('samples stand in the corpus file that they name', () => {
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
}
