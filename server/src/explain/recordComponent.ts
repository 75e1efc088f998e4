// The part of a description that says who wrote the line: component, channel, section.
import { componentRow } from '../knowledge/components';
import { sectionRow, sections } from '../knowledge/sections';
import type { RecordContext } from './recordContext';
import { fillMarkdown } from './fillText';
import { codeSpan, escapeMarkdown } from './markdown';

/** An event names its provider and channel itself. */
export function describeComponent({ log, record: { view } }: RecordContext): string {
  if (view.event !== undefined) return '';
  const parts = [componentInWords(view.component), channelInWords(view.channel), sectionInWords(sectionOf(log, view.index))];
  return parts.filter((part) => part !== '').join('\n\n');
}

function componentInWords(tag: string | null): string {
  if (tag === null) return '';
  const row = componentRow(tag);
  if (!row) return `Written by ${codeSpan(tag)}; no source we know says what that tag stands for.`;
  const doubt = row.status === 'documented' ? '' : ` (${row.status})`;
  return `Written by ${codeSpan(tag)}, ${escapeMarkdown(row.name)}${doubt}: ${fillMarkdown(row.meaning, {})}`;
}

function channelInWords(channel: string | null): string {
  if (channel === null) return '';
  const row = sections.find((section) => section.channel?.toLowerCase() === channel.toLowerCase());
  return row ? `From channel ${codeSpan(channel)}: ${fillMarkdown(row.content, {})}` : `From channel ${codeSpan(channel)}.`;
}

function sectionInWords(name: string | null): string {
  const row = name === null ? undefined : sectionRow(name);
  return row ? `In section ${codeSpan(row.name)}: ${fillMarkdown(row.content, {})}` : '';
}

function sectionOf({ records }: RecordContext['log'], index: number): string | null {
  return records.sections[records.section[index]!] ?? null;
}
