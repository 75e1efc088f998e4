// The part of a description that says which event of which log a record of an export is, and what it carries.
import type { EventRecord } from '../model/eventRecord';
import { formatUtc } from './momentInWords';
import { bulletList, codeSpan, escapeMarkdown } from './markdown';
import type { RecordContext } from './recordContext';

/** An event with more values is a dump; the first ones tell what it is about. */
const mostValues = 16;

/** '' for a record that is no event. */
export function describeEvent({ log, record: { view } }: RecordContext): string {
  const { event } = view;
  if (event === undefined) return '';
  const time = view.utcMs !== null && log.input.timeBase !== 'unknown' ? ` at ${formatUtc(view.utcMs)} UTC` : '';
  const channel = event.channel === null ? '' : ` in ${codeSpan(event.channel)}`;
  const computer = event.computer === null ? '' : ` on ${codeSpan(event.computer)}`;
  return [`${nameOfEvent(event)}${channel}, written${computer}${time}.`, message(event, view.message), values(event)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `Event 5120 of Microsoft-Windows-FailoverClustering`, as far as the export says. */
export function nameOfEvent({ id, provider }: EventRecord): string {
  const number = id === null ? 'An event' : `Event ${id}`;
  return provider === null ? number : `${number} of ${codeSpan(provider)}`;
}

/** The line itself may be XML or a row of a table, where nobody reads it. */
function message({ text }: EventRecord, shown: string): string {
  if (text !== null) return `**Message:** ${escapeMarkdown(text)}`;
  return `**Message**, made of the values of the event, as this export has no text: ${escapeMarkdown(shown)}`;
}

/** A text that Windows rendered has the values in it. */
function values({ text, data }: EventRecord): string {
  const filled = data.filter(({ value }) => value.trim() !== '');
  if (text !== null || filled.length === 0) return '';
  const items = filled
    .slice(0, mostValues)
    .map(({ name, value }, place) => `${escapeMarkdown(name ?? `Value ${place + 1}`)}: ${codeSpan(value)}`);
  const more = filled.length - items.length;
  return `**Values**\n\n${bulletList(more > 0 ? [...items, `and ${more} more`] : items)}`;
}
