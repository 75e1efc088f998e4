// Reads one object of ConvertTo-Json as an event: Get-WinEvent and Get-EventLog. Knows nothing of files.
import type { EventField } from '../../model/eventRecord';
import { EventFields, eventProperty, type EventDraft } from '../eventFields/eventDraft';

/** Numbers of System.Diagnostics.EventLogEntryType. */
const entryTypes: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [1, 'Error'],
  [2, 'Warning'],
  [4, 'Information'],
  [8, 'SuccessAudit'],
  [16, 'FailureAudit'],
]);

/** An object that was nested too deeply for the export is its type name alone. */
const typeName = /^System\.[\w.]+(?:`|\[|$)/;

/** More values than any event has. */
const maxValues = 4096;

export function readJsonEvent(value: Readonly<Record<string, unknown>>): EventDraft {
  const fields = new EventFields();
  for (const [name, written] of Object.entries(value)) {
    const property = eventProperty(name);
    if (property === undefined) continue;
    if (property === 'data') fields.addData(dataOf(written));
    else if (name.toLowerCase() === 'entrytype') fields.add(name, entryTypes.get(written) ?? textOf(written));
    else fields.add(name, textOf(written));
  }
  return fields.draft();
}

/** Values of an event, unless the export cut them to type names. */
function dataOf(written: unknown): readonly EventField[] {
  if (!Array.isArray(written)) return [];
  const values = written.slice(0, maxValues).map(textOf);
  return values.some((value) => typeName.test(value)) ? [] : values.map((value) => ({ name: null, value }));
}

/** Dates and values of Windows PowerShell may be wrapped in an object with what was added to them. */
function textOf(written: unknown): string {
  if (typeof written === 'string') return written;
  if (typeof written === 'number' || typeof written === 'boolean') return String(written);
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return '';
  const inner = new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value as unknown]));
  const value = inner.get('value') ?? inner.get('datetime');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
