// Tells JSON of events by its beginning, and reads one event of it again. Knows nothing of whole files.
import type { EventRecord } from '../../model/eventRecord';
import { piecesOfText } from '../../text/textPieces';
import { textOfHead } from '../eventCsv/readEventCsv';
import { eventOfDraft, isEvent } from '../eventFields/eventDraft';
import { JsonElements } from './jsonElements';
import { readJsonEvent } from './jsonEvent';

const dateName = /"(?:TimeCreated|TimeGenerated)"\s*:/i;
const otherName = /"(?:Id|EventID|InstanceId|Message|ProviderName)"\s*:/i;

/** True for the beginning of JSON whose objects are events. */
export function looksLikeEventJson(head: string | Uint8Array): boolean {
  const text = textOfHead(head);
  return /^\s*[[{]/.test(text) && dateName.test(text) && otherName.test(text);
}

/** Reads one event again; undefined where the text holds none. */
export function readEventJson(text: string): EventRecord | undefined {
  let found: EventRecord | undefined;
  const elements = new JsonElements({
    onElement: ({ value }) => {
      const draft = readJsonEvent(value);
      if (found === undefined && isEvent(draft)) found = eventOfDraft(draft);
    },
    onDamaged: () => undefined,
    onStray: () => undefined,
  });
  for (const piece of piecesOfText(text)) elements.push(piece);
  elements.end();
  return found;
}
