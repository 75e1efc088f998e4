// Reads an object of Clixml as an event: Get-WinEvent and Get-EventLog. Knows nothing of files.
import type { EventField, EventRecord } from '../../model/eventRecord';
import { piecesOfText } from '../../text/textPieces';
import { textOfHead } from '../eventCsv/readEventCsv';
import { EventFields, eventOfDraft, eventProperty, isEvent, type EventDraft } from '../eventFields/eventDraft';
import { ClixmlElements } from './clixmlElements';
import { clixmlText, ClixmlValues, type ClixmlObject, type ClixmlValue } from './clixmlValues';

/** Objects that were cut off at the depth of the export are the name of their type. */
const typeName = /^System\.[\w.]+(?:`|\[|$)/;

/** True for the beginning of any Clixml file. */
export function looksLikeClixml(head: string | Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<Objs\b[^>]*>|<Obj RefId="\d+"[^>]*>\s*<TN(?:Ref)?\b)/.test(textOfHead(head));
}

/** True for the beginning of a Clixml file whose objects are events. */
export function looksLikeClixmlEvents(head: string | Uint8Array): boolean {
  const text = textOfHead(head);
  return looksLikeClixml(text) && /EventLogRecord<|EventLogEntry[<#/]|N="(?:TimeCreated|TimeGenerated)"/.test(text);
}

/** The event that an object holds; undefined where it is none. */
export function readClixmlObject(object: ClixmlObject): EventDraft | undefined {
  const fields = new EventFields();
  for (const [name, value] of object.properties) {
    if (eventProperty(name) === 'data') fields.addData(dataOf(value));
    else fields.add(name, clixmlText(value) ?? '');
  }
  const draft = fields.draft();
  const isOfEvents = object.typeNames.some((type) => /EventLogRecord$|EventLogEntry(?:$|[#/])/.test(type));
  return isEvent(draft) && (isOfEvents || draft.date !== null) ? draft : undefined;
}

/** Reads one event again; undefined where the text holds none. */
export function readClixmlEvent(text: string): EventRecord | undefined {
  let draft: EventDraft | undefined;
  const values = new ClixmlValues();
  const elements = new ClixmlElements((element) => {
    const object = element.state === 'whole' && draft === undefined ? values.read(element.text.replaceAll('\0', '')) : undefined;
    if (object !== undefined) draft = readClixmlObject(object);
  });
  for (const piece of piecesOfText(text)) elements.push(piece);
  elements.end();
  return draft && eventOfDraft(draft);
}

function dataOf(value: ClixmlValue): readonly EventField[] {
  if (value === null || typeof value === 'string' || value.items === null) return [];
  const values = value.items.map((item) => {
    const inner = item !== null && typeof item !== 'string' ? item.properties.get('Value') : undefined;
    return clixmlText(inner === undefined ? item : inner) ?? '';
  });
  return values.some((text) => typeName.test(text)) ? [] : values.map((text) => ({ name: null, value: text }));
}
