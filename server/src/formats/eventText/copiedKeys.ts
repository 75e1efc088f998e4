// The keys of an event as text: Event Viewer's copy (also the shorter ones of web pages and those of Windows 2003) and wevtutil.
// The English ones are known, and the German and Japanese ones of real copies. Knows nothing of values.

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

/** Keys of Event Viewer in other languages, as real copies have them, with the English ones. */
const foreignKeys: ReadonlyMap<string, string> = new Map([
  ['protokollname', 'Log Name'],
  ['quelle', 'Source'],
  ['datum', 'Date'],
  ['ereignis-id', 'Event ID'],
  ['aufgabenkategorie', 'Task Category'],
  ['ebene', 'Level'],
  ['schlüsselwörter', 'Keywords'],
  ['benutzer', 'User'],
  ['beschreibung', 'Description'],
  ['ログの名前', 'Log Name'],
  ['ソース', 'Source'],
  ['日付', 'Date'],
  ['イベント id', 'Event ID'],
  ['タスクのカテゴリ', 'Task Category'],
  ['レベル', 'Level'],
  ['キーワード', 'Keywords'],
  ['ユーザー', 'User'],
  ['コンピューター', 'Computer'],
  ['説明', 'Description'],
]);

/** A blank before the colon is only met in keys of several words: with one word it is a property of PowerShell. */
const alternatives = [...keys, ...foreignKeys.keys()].map((key) => (key.includes(' ') ? `${key}\\s?` : key)).join('|');

/** Web copies and mails put signs of quotation and emphasis around keys. */
const keyLine = new RegExp(`^[\\s>*]*(${alternatives})(?:\\*\\*)?:(?:\\*\\*)?(?:\\s+|(?=[\\S])|$)(.*)$`, 'i');

/** `Event ID 1135` alone on its line, as pages write above the text of an event. */
const bareNumber = /^[\s>*]*(?:Event ID|Event|Error)[ \t]+(\d{1,5})[\s*]*$/i;

const numberLine = /^\s*Event\s?\[(\d+)\]:?\s*$/i;

const xmlTitle = /^[\s>]*(?:Event|Ereignis-|イベント) ?Xml:\s*$/i;

const xmlLine = /^[\s>]*(?:Event Xml:|<Event[\s>])/i;

/** A line such as `Log Name:      System`. */
export function readKeyLine(line: string): KeyLine | undefined {
  if (!line.includes(':')) {
    return isBareNumber(line) ? { key: 'Event ID', value: bareNumber.exec(line)![1]! } : undefined;
  }
  const match = keyLine.exec(line.length > 2000 ? line.slice(0, 2000) : line);
  if (!match) return undefined;
  const written = match[1]!.trim();
  const key = foreignKeys.get(written.toLowerCase()) ?? written;
  const value = line.length > 2000 ? line.slice(line.indexOf(':') + 1) : match[2]!;
  // A page may set the whole line in bold.
  const shown = /^[\s>]*\*\*/.test(line) ? value.replace(/\*\*\s*$/, '') : value;
  return { key: key.toLowerCase() === 'logged' ? 'Date' : key, value: shown.trim() };
}

/** A line such as `Event ID 1135`: without a colon it may be anything, until the text below it is known. */
export function isBareNumber(line: string): boolean {
  return line.length < 60 && bareNumber.test(line);
}

/** `Event[0]:` of wevtutil. */
export function isNumberLine(line: string): boolean {
  return line.length < 40 && line.includes('[') && numberLine.test(line);
}

/** Where the XML of a copied event begins. */
export function isXmlLine(line: string): boolean {
  return xmlLine.test(line) || isXmlTitle(line);
}

/** `Event Xml:`, the line above it. */
export function isXmlTitle(line: string): boolean {
  return line.length < 40 && xmlTitle.test(line);
}

/** Keys that a sentence of a description hardly begins with: two keys in a row with one of these begin an event. */
export function isOpeningKey(key: string): boolean {
  return /^(?:log name|event id|event id generated|event source|event type)$/i.test(key);
}

export function isDescriptionKey(key: string): boolean {
  return /^description$/i.test(key);
}
