// The message of an event for people. Knows nothing of what it means.
import type { EventRecord } from '../../model/eventRecord';
import { logStringOf } from './logString';
import { filledText } from './recogniseEvent';

/** What Windows rendered, else what the values make of the known text, else the values themselves. Never empty. */
export function eventMessage(event: EventRecord): string {
  const rendered = event.text?.trim();
  if (rendered) return rendered;
  return logStringOf(event)?.message.trim() || filledText(event) || valuesInWords(event) || nameOf(event);
}

function valuesInWords({ data }: EventRecord): string {
  return data
    .filter(({ value }) => value.trim() !== '')
    .map(({ name, value }) => (name === null ? value.trim() : `${name}: ${value.trim()}`))
    .join('; ');
}

function nameOf({ provider, id }: EventRecord): string {
  if (id === null) return provider === null ? 'Event without provider and number' : `Event of ${provider}`;
  return provider === null ? `Event ${id}` : `Event ${id} of ${provider}`;
}
