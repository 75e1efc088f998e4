// Puts the values of an event into the texts of its row, as Windows would render it in English. Knows nothing of what they mean.
import type { EventRow } from '../../knowledge/events';

/** A field, or `{_}` for any text. */
const field = /\{(\w+)\}/g;

/** The texts whose fields all have a value, filled, in the order of the row. */
export function fillTexts(event: EventRow, values: ReadonlyMap<string, string>): string[] {
  return event.texts.filter((text) => fieldsOf(text).every((name) => values.has(name))).map((text) => fill(text, values));
}

function fieldsOf(text: string): string[] {
  return Array.from(text.matchAll(field), ([, name]) => name!);
}

function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(field, (_whole, name: string) => values.get(name) ?? '');
}
