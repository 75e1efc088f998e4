// The keys of an event as text: Event Viewer's copy (also the shorter ones of web pages and those of Windows 2003) and wevtutil.
// Only the English ones are known. Knows nothing of values.

export interface KeyLine {
  /** As `eventProperty` knows it, or a key whose value is not used. */
  readonly key: string;
  readonly value: string;
}

/** Keys whose lines begin an event, with the words that may stand before their colon. */
const keys = [
  'Category',
  'Computer',
  'Date',
  'Description',
  'Event Category',
  'Event ID generated',
  'Event ID',
  'Event Level',
  'Event Source',
  'Event Type',
  'Keywords',
  'Keyword',
  'Level',
  'Log Name',
  'Logged',
  'Opcode',
  'Source',
  'Task Category',
  'Task',
  'Time',
  'User Name',
  'User',
];

/** A blank before the colon is only met in keys of several words: with one word it is a property of PowerShell. */
const alternatives = keys.map((key) => (key.includes(' ') ? `${key}\\s?` : key)).join('|');

/** Web copies and mails put signs of quotation and emphasis around keys. */
const keyLine = new RegExp(`^[\\s>*]*(${alternatives})(?:\\*\\*)?:(?:\\*\\*)?(?:\\s+|(?=[\\S])|$)(.*)$`, 'i');

const numberLine = /^\s*Event\s?\[(\d+)\]:?\s*$/i;

const xmlLine = /^[\s>]*(?:Event Xml:|<Event[\s>])/i;

/** A line such as `Log Name:      System`. */
export function readKeyLine(line: string): KeyLine | undefined {
  if (!line.includes(':')) return undefined;
  const match = keyLine.exec(line.length > 2000 ? line.slice(0, 2000) : line);
  if (!match) return undefined;
  const key = match[1]!.trim();
  const value = line.length > 2000 ? line.slice(line.indexOf(':') + 1) : match[2]!;
  return { key: key.toLowerCase() === 'logged' ? 'Date' : key, value: value.trim() };
}

/** `Event[0]:` of wevtutil. */
export function isNumberLine(line: string): boolean {
  return line.length < 40 && line.includes('[') && numberLine.test(line);
}

/** Where the XML of a copied event begins. */
export function isXmlLine(line: string): boolean {
  return xmlLine.test(line);
}

/** Keys that a sentence of a description hardly begins with: two keys in a row with one of these begin an event. */
export function isOpeningKey(key: string): boolean {
  return /^(?:log name|event id|event id generated|event source|event type)$/i.test(key);
}

export function isDescriptionKey(key: string): boolean {
  return /^description$/i.test(key);
}
