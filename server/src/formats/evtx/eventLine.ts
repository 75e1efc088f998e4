// An event of an event log as one line of event XML, as `wevtutil qe` prints it. Knows nothing of files.
import type { EventField } from '../../model/eventRecord';
import { isNode, plainText, type EventObject, type Node } from './eventObject';

const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';

/** The line without its line end. */
export function eventLine({ record, system, section, fileTime }: EventObject): string {
  let head = '';
  for (const name of Object.keys(system)) head += systemElement(name, system[name], fileTime);
  if (!('TimeCreated' in system)) head += systemElement('TimeCreated', null, fileTime);
  let values = '';
  const isEventData = section === 'EventData';
  for (const field of record.data) values += isEventData ? dataElement(field) : valueElement(field);
  const data = values === '' ? `<${section}/>` : `<${section}>${values}</${section}>`;
  return `<Event xmlns='${namespace}'><System>${head}</System>${data}</Event>`;
}

function systemElement(name: string, value: unknown, fileTime: bigint | null): string {
  if (name === 'TimeCreated') return fileTime === null ? '<TimeCreated/>' : `<TimeCreated SystemTime='${isoText(fileTime)}'/>`;
  // Most are plain numbers.
  if (typeof value === 'number') return isXmlName(name) ? `<${name}>${value}</${name}>` : '';
  if (!isXmlName(name)) return '';
  const attributes = isNode(value) ? attributesOf(value) : '';
  const text = escaped(plainText(value));
  return text === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${text}</${name}>`;
}

function attributesOf(node: Node): string {
  let text = '';
  for (const name of Object.keys(node)) {
    if (name !== 'Value' && isXmlName(name)) text += ` ${name}='${escaped(plainText(node[name]))}'`;
  }
  return text;
}

function dataElement({ name, value }: EventField): string {
  if (name === 'Binary') return `<Binary>${escaped(value)}</Binary>`;
  return name === null ? `<Data>${escaped(value)}</Data>` : `<Data Name='${escaped(name)}'>${escaped(value)}</Data>`;
}

/** Elements of the provider's own; a name that XML does not know stands as the name of a value. */
function valueElement(field: EventField): string {
  const { name, value } = field;
  return name !== null && isXmlName(name) ? `<${name}>${escaped(value)}</${name}>` : dataElement(field);
}

/** Names repeat in every event. */
const xmlNames = new Map<string, boolean>();
const maxXmlNames = 2000;

function isXmlName(name: string): boolean {
  let known = xmlNames.get(name);
  if (known === undefined) {
    known = /^[A-Za-z_][\w.-]*$/.test(name);
    if (xmlNames.size >= maxXmlNames) xmlNames.clear();
    xmlNames.set(name, known);
  }
  return known;
}

const special = /[&<>'"\u0000-\u001f\u007f\u0085\u2028\u2029\ufffe\uffff]/;
const everySpecial = new RegExp(special, 'g');

/** XML in one line: line breaks and tabs as references, control characters that XML does not know as their replacement. */
function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, escapedCharacter) : text;
}

function escapedCharacter(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case "'":
      return '&apos;';
    case '"':
      return '&quot;';
  }
  const code = character.charCodeAt(0);
  const isXml = code === 9 || code === 10 || code === 13 || (code >= 0x7f && code < 0xfffe);
  return isXml ? `&#${code};` : '\ufffd';
}

/** `2026-03-02T10:21:33.6652539Z`, to the last digit. */
function isoText(fileTime: bigint): string {
  const sinceEpoch = fileTime - 116_444_736_000_000_000n;
  const ms = Number(sinceEpoch / 10_000n);
  const rest = Number(sinceEpoch % 10_000n);
  return `${new Date(ms).toISOString().slice(0, 23)}${String(rest).padStart(4, '0')}Z`;
}
