// What an event carries, by the names that its row uses: from its values, else from its text. Knows nothing of what it means.
import type { EventRow } from '../../knowledge/events';
import type { EventRecord } from '../../model/eventRecord';
import type { Fields } from '../../model/fields';
import { matchText, textPattern } from '../eventTexts/textPattern';
import { eventValues } from './eventValues';

/** Fields by the names of the row: from the values of the event, else from the parts of its text that the row knows. */
export function eventFields(row: EventRow, event: EventRecord): Fields {
  if (event.data.length > 0 || event.text === null) {
    const told = [row.summary, ...row.texts].join();
    // The place of a value is a name only where the row has no better one.
    const values = [...eventValues(row, event.data)].filter(([name]) => !/^P\d+$/.test(name) || told.includes(`{${name}}`));
    return Object.fromEntries(values);
  }
  const text = straightened(event.text).replace(/\s+/g, ' ');
  for (const template of row.texts) {
    const pattern = textPattern(template);
    const at = text.indexOf(pattern.literals[0]!);
    const fields = at < 0 ? undefined : matchText(pattern, text.slice(at));
    if (fields !== undefined) return fields;
  }
  return {};
}

/** With the quotes and line ends that Windows writes; viewers and web pages make others of them. */
export function straightened(text: string): string {
  return text
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s*\r?\n\s*/g, ' ');
}
