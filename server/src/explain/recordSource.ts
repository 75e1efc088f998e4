// The part of a description that says whence its knowledge comes and how sure it is.
import type { KnowledgeStatus, MessageRow } from '../knowledge/messageRow';
import { sources } from '../knowledge/sources';
import type { RecordContext } from './recordContext';
import { escapeMarkdown, link } from './markdown';

const statusWords: Readonly<Record<KnowledgeStatus, string>> = {
  documented: 'documented: a source explains this message',
  seen: 'seen: the text comes from a real log, its explanation is ours',
  inferred: 'inferred: text or meaning is our own conclusion',
};

export function describeSource({ record: { row, layout } }: RecordContext): string {
  if (row?.ownFile !== undefined) return describeOwn(row, row.ownFile);
  if (row) return `*Known from ${sourcesInWords(row.sources)} (${statusWords[row.status]}).*`;
  return layout ? `*Known from ${sourcesInWords([layout.source])} (${statusWords[layout.status]}).*` : '';
}

/** What a person wrote themselves is never passed off as knowledge of this product. */
function describeOwn({ sources: keys, status }: MessageRow, file: string): string {
  return `*Known from your own rows: ${escapeMarkdown(file)} (${status}; its source: ${sourcesInWords(keys)}).*`;
}

/** Titles of sources, linked where they have an address; a page known by two keys is named once. */
function sourcesInWords(keys: readonly string[]): string {
  const byPage = new Map<string, string>();
  for (const key of keys) {
    const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
    const page = source?.address ?? key;
    const title = escapeMarkdown(source?.title ?? key);
    if (!byPage.has(page)) byPage.set(page, source?.address ? link(title, source.address) : title);
  }
  return [...byPage.values()].join('; ');
}
