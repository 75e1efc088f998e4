// An event as an export spells it: named fields in, an event whose date is not settled yet out. Knows nothing of file formats.
import type { EventField, EventRecord } from '../../model/eventRecord';
import type { Level } from '../../model/recordTable';
import { levelOf } from '../events/eventLevel';
import { readWrittenDate, type WrittenDate } from './writtenDate';

export interface EventDraft extends Omit<EventRecord, 'writtenMs' | 'isUtc'> {
  readonly date: WrittenDate | null;
}

type Property =
  | 'channel'
  | 'computer'
  | 'data'
  | 'date'
  | 'id'
  | 'instanceId'
  | 'level'
  | 'levelName'
  | 'process'
  | 'provider'
  | 'recordId'
  | 'text'
  | 'thread'
  | 'time'
  | 'writtenDate';

/** Names of fields in all exports, in lower case without blanks: Event Viewer, wevtutil, Get-WinEvent, Get-EventLog. */
const properties: ReadonlyMap<string, Property> = new Map([
  ['channel', 'channel'],
  ['logname', 'channel'],
  ['computer', 'computer'],
  ['computername', 'computer'],
  ['machinename', 'computer'],
  ['properties', 'data'],
  ['replacementstrings', 'data'],
  ['date', 'date'],
  ['dateandtime', 'date'],
  ['timecreated', 'date'],
  ['timegenerated', 'date'],
  ['timewritten', 'writtenDate'],
  ['time', 'time'],
  ['eventid', 'id'],
  ['eventidgenerated', 'id'],
  ['id', 'id'],
  ['instanceid', 'instanceId'],
  ['level', 'level'],
  ['entrytype', 'levelName'],
  ['eventlevel', 'levelName'],
  ['eventtype', 'levelName'],
  ['leveldisplayname', 'levelName'],
  ['processid', 'process'],
  ['eventsource', 'provider'],
  ['providername', 'provider'],
  ['source', 'provider'],
  ['eventrecordid', 'recordId'],
  ['index', 'recordId'],
  ['recordid', 'recordId'],
  ['description', 'text'],
  ['message', 'text'],
  ['threadid', 'thread'],
]);

/**
 * Words of the level in English and, as real exports have them, in German, French and Japanese; others are not known.
 * Audit entries and `LogAlways` are information.
 */
const levelWords: ReadonlyMap<string, Level> = new Map([
  ['critical', 'ERR'],
  ['error', 'ERR'],
  ['warning', 'WARN'],
  ['information', 'INFO'],
  ['verbose', 'DBG'],
  ['successaudit', 'INFO'],
  ['failureaudit', 'INFO'],
  ['0', 'INFO'],
  ['kritisch', 'ERR'],
  ['fehler', 'ERR'],
  ['warnung', 'WARN'],
  ['informationen', 'INFO'],
  ['ausführlich', 'DBG'],
  ['critique', 'ERR'],
  ['erreur', 'ERR'],
  ['avertissement', 'WARN'],
  ['重大', 'ERR'],
  ['エラー', 'ERR'],
  ['警告', 'WARN'],
  ['情報', 'INFO'],
  ['詳細', 'DBG'],
]);

/** What the property of an export says of an event; undefined for names that say nothing here. */
export function eventProperty(name: string): Property | undefined {
  return properties.get(name.replace(/[\s_]+/g, '').toLowerCase());
}

/** Collects the fields of one event by the names that its export gives them; the first value of a name counts. */
export class EventFields {
  private readonly values = new Map<Property, string>();
  private data: readonly EventField[] = [];

  /** @returns false where the name says nothing of an event */
  add(name: string, value: string): boolean {
    const property = eventProperty(name);
    if (property === undefined) return false;
    if (property !== 'data' && !this.values.has(property) && value.trim() !== '') this.values.set(property, value.trim());
    return true;
  }

  addData(data: readonly EventField[]): void {
    if (this.data.length === 0) this.data = data;
  }

  draft(): EventDraft {
    const get = (property: Property): string | null => this.values.get(property) ?? null;
    const date = get('date') ?? get('writtenDate');
    const time = get('time');
    return {
      provider: get('provider'),
      id: wholeNumber(get('id')) ?? classicId(get('instanceId')),
      recordId: wholeNumber(get('recordId')),
      level: levelIn(get('level')) ?? levelIn(get('levelName')) ?? null,
      channel: get('channel'),
      computer: get('computer'),
      process: wholeNumber(get('process')),
      thread: wholeNumber(get('thread')),
      date: date === null ? null : readWrittenDate(time === null ? date : `${date} ${time}`),
      data: this.data,
      text: get('text'),
    };
  }
}

/** True where there is enough to tell one event from another. */
export function isEvent(draft: EventDraft): boolean {
  return draft.id !== null || (draft.text !== null && (draft.provider !== null || draft.date !== null));
}

/** The event as far as its own text tells its time: a date that can be read in two ways is left open. */
export function eventOfDraft({ date, ...event }: EventDraft): EventRecord {
  const local = date !== null && date.monthFirstMs === date.dayFirstMs ? date.monthFirstMs : null;
  return { ...event, writtenMs: date?.utcMs ?? local, isUtc: date !== null && date.utcMs !== null };
}

function levelIn(text: string | null): Level | undefined {
  if (text === null) return undefined;
  return /^[0-5]$/.test(text) ? levelOf(Number(text)) : levelWords.get(text.toLowerCase().replaceAll(' ', ''));
}

/** The number of a classic event; the bits above it are its severity and customer flag. */
function classicId(instanceId: string | null): number | null {
  const number = wholeNumber(instanceId);
  return number === null ? null : number % 0x10000;
}

function wholeNumber(text: string | null): number | null {
  if (text === null) return null;
  // A thousand separator comes with some cultures.
  const bare = text.replace(/[\s,.]/g, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : null;
}
