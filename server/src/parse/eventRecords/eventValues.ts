// The values of an event by the names its row uses. Knows nothing of texts.
import { autoPauseSource } from '../../knowledge/autoPause';
import { csvFsProvider } from '../../knowledge/eventProviders';
import type { EventRow } from '../../knowledge/events';
import { volumeStateFromText, volumeStates } from '../../knowledge/volumeStates';
import type { EventField } from '../../model/eventRecord';

/** States come as numbers where nobody rendered the event. */
const stateFields = new Set(['CurrentState', 'NewState', 'State']);

/** Values by field name: every name the export gives, every name the row knows by position, and `P1`, `P2` ... */
export function eventValues(event: EventRow, data: readonly EventField[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  data.forEach(({ value }, place) => values.set(`P${place + 1}`, value));
  paramsFor(event, data.length).forEach((name, place) => {
    const value = data[place]?.value;
    if (value !== undefined) values.set(name, value);
  });
  for (const { name, value } of data) if (name !== null) values.set(name, value);
  for (const [name, value] of values) {
    const bare = value.trim();
    values.set(name, event.provider === csvFsProvider ? inWords(name, bare) : bare);
  }
  return values;
}

/** The list of the wording with as many values; else the longest that the values can fill, else the newest. */
function paramsFor({ params }: EventRow, count: number): readonly string[] {
  if (params === undefined) return [];
  const filled = params.filter((names) => names.length <= count).sort((a, b) => b.length - a.length);
  return filled[0] ?? params[0] ?? [];
}

/** Numbers of the documented lists of CSVFS as Windows would have rendered them; everything else as it is. */
function inWords(name: string, value: string): string {
  if (!/^(?:0x[0-9a-f]+|\d+)$/i.test(value)) return value;
  if (stateFields.has(name)) {
    const state = volumeStateFromText(String(Number(value)));
    return state === null ? value : volumeStates[state].spellings[0];
  }
  if (name === 'Source') return autoPauseSource(value)?.name ?? value;
  return value;
}
