// The part of a description that says what the line reports and what follows from it.
import type { InputFormat } from '../model/clusterLog';
import { recordShape } from '../model/recordTable';
import type { RecordView } from '../model/recordView';
import { fieldInWords, fillMarkdown } from './fillText';
import { formatInWords } from './inputInWords';
import { bulletList, codeSpan, escapeMarkdown } from './markdown';
import type { ReadRecord } from './readRecord';
import { nameOfEvent } from './recordEvent';
import type { RecordContext } from './recordContext';

/** A table row may have a hundred columns; the first ones name the thing. */
const mostCells = 40;

export function describeMessage({ log, record }: RecordContext): string {
  if (record.row) {
    const { title, explain, follows } = record.row;
    const consequence = follows === null ? [] : [`**What follows:** ${fillMarkdown(follows, record.fields)}`];
    return [`**${fillMarkdown(title, record.fields)}**`, fillMarkdown(explain, record.fields), ...consequence].join('\n\n');
  }
  if (record.layout) return describeLayout(record);
  return log.views && !record.view.event ? describeOutside(log.input.format) : describeUnknown(record.view);
}

function describeLayout({ layout, fields }: ReadRecord): string {
  if (!layout) return '';
  const cells = Object.entries(fields).map(([name, value]) => ({ name, value: fieldInWords(value) }));
  const shown = cells.filter(({ value }) => value !== '').slice(0, mostCells);
  const list = bulletList(shown.map(({ name, value }) => `${escapeMarkdown(name)}: ${codeSpan(value)}`));
  return [`**${escapeMarkdown(layout.title)}**`, escapeMarkdown(layout.explain), list].filter((part) => part !== '').join('\n\n');
}

function describeOutside(format: InputFormat): string {
  return [
    '**A line that is no record of this file**',
    `The file is read as ${formatInWords(format)}; this line has none of the forms that such a file is known to have.`,
  ].join('\n\n');
}

function describeUnknown({ message, component, shape, event }: RecordView): string {
  if (event !== undefined) return `**${nameOfEvent(event)}, which no known description covers**`;
  if (message.trim() === '') return '**A line without a message**';
  if (shape === recordShape.sectionText) return '**A line of text in a section, not an entry of the log**';
  const who = component === null ? 'A message' : `A message of ${codeSpan(component)}`;
  return [
    `**${who} that no known description covers**`,
    'No published description of this message is known to us, so what it means is left open.',
  ].join('\n\n');
}
