// The rows that a person keeps in a folder of their own. Messages and events are asked where no built-in row knows a record, and only when
// a record is shown: no state rests on them. Rules of causes go to their own place. Knows nothing of files and of how rows are checked.
import type { CauseRule } from '../knowledge/causes/causeRule';
import { useOwnCauses } from '../knowledge/causes/ownCauses';
import { providerKeys, rowProviderKeys } from '../knowledge/eventProviders';
import type { EventRow } from '../knowledge/events';
import type { MessageRow } from '../knowledge/messageRow';
import type { EventRecord } from '../model/eventRecord';
import { eventFields } from './eventRecords/eventFields';
import { logStringOf } from './eventRecords/logString';
import type { MessageContext, ReadMessage } from './messageFamily';
import { TemplateRows } from './plain/templateRows';
import { afterLateTag } from './recognise';

/** An event with the row that explains it. */
export interface UserEvent {
  readonly event: EventRow;
  readonly row: MessageRow;
}

export interface UserRows {
  readonly messages: readonly MessageRow[];
  /** At most one for a provider and a number. */
  readonly events: readonly UserEvent[];
  /** Rules that connect findings with what may have led to them. */
  readonly causes: readonly CauseRule[];
}

export const noUserRows: UserRows = { messages: [], events: [], causes: [] };

interface InUse {
  readonly rows: UserRows;
  readonly messages: TemplateRows;
  readonly events: ReadonlyMap<string, UserEvent>;
}

/** The only state of this folder that changes: one set of rows for the process, in use until another takes its place. */
let inUse: InUse = indexOf(noUserRows);

/** From here on these rows are in use, and no others. */
export function useUserRows(rows: UserRows): void {
  inUse = indexOf(rows);
  useOwnCauses(rows.causes);
}

/** To be put into use in another thread, too. */
export function userRowsInUse(): UserRows {
  return inUse.rows;
}

/** As `recognise`, for a message that it does not know. There are no facts in it. */
export function recogniseUserMessage(message: string, context: MessageContext): ReadMessage | undefined {
  return inUse.messages.read(afterLateTag(message, context.component), context);
}

/** As `recogniseEvent`, for an event that it does not know. There are no facts in it. */
export function recogniseUserEvent(event: EventRecord): ReadMessage | undefined {
  const line = logStringOf(event);
  if (line !== undefined) {
    const read = recogniseUserMessage(line.message, { component: line.component, channel: event.channel });
    if (read !== undefined) return read;
  }
  if (event.provider === null || event.id === null) return undefined;
  for (const key of providerKeys(event.provider)) {
    const known = inUse.events.get(eventKey(key, event.id));
    if (known !== undefined) return { row: known.row, fields: eventFields(known.event, event), facts: [] };
  }
  return undefined;
}

function indexOf(rows: UserRows): InUse {
  const { messages, events } = rows;
  const byKey = events.flatMap((known) =>
    rowProviderKeys(known.event.provider).map((key) => [eventKey(key, known.event.id), known] as const),
  );
  return { rows, messages: new TemplateRows(messages), events: new Map(byKey) };
}

function eventKey(provider: string, id: number): string {
  return `${id} ${provider}`;
}
