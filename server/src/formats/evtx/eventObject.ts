// What winevtx makes of an event (elements and attributes as keys of plain objects) as an event record. Knows nothing of files.
import type { EventField, EventRecord } from '../../model/eventRecord';
import { levelOf } from '../events/eventLevel';

export type Node = Readonly<Record<string, unknown>>;

/** 100 ns between 1601 and 1970. */
const epochFileTime = 116_444_736_000_000_000n;

/** More values than any event has. */
const maxValues = 4096;

/** Deepest nesting of values that is read. */
const maxDepth = 16;

/** An event in the parts that are read and shown. */
export interface EventObject {
  readonly record: EventRecord;
  /** The element `System`, as winevtx gives it. */
  readonly system: Node;
  /** Name of the element that holds the values: `EventData`, `UserData` ... */
  readonly section: string;
  /** In 100 ns since 1601; null where the event has none. */
  readonly fileTime: bigint | null;
}

/**
 * The event of a record; undefined where nobody can tell who wrote it: what is left of a damaged or unused record.
 * @param writtenAt the time in the frame of the record, which is exact where winevtx has rounded
 */
export function eventObject(parsed: unknown, writtenAt: bigint | null): EventObject | undefined {
  const event = isNode(parsed) && isNode(parsed['Event']) ? parsed['Event'] : undefined;
  const system = event?.['System'];
  if (event === undefined || !isNode(system)) return undefined;
  const provider = providerOf(system['Provider']);
  if (provider === null) return undefined;
  const execution = isNode(system['Execution']) ? system['Execution'] : {};
  const fileTime = timeOf(system['TimeCreated'], writtenAt);
  const section = Object.keys(event).find((name) => name !== 'System' && name !== 'RenderingInfo' && isNode(event[name]));
  const record: EventRecord = {
    provider,
    id: numberIn(system['EventID']),
    recordId: numberIn(system['EventRecordID']),
    level: levelOf(numberIn(system['Level'])),
    channel: textIn(system['Channel']),
    computer: textIn(system['Computer']),
    process: numberIn(execution['ProcessID']),
    thread: numberIn(execution['ThreadID']),
    writtenMs: fileTime === null ? null : Number((fileTime - epochFileTime) / 10_000n),
    isUtc: true,
    data: section === undefined ? [] : valuesOf(section, event[section] as Node),
    text: null,
  };
  return { record, system, section: section ?? 'EventData', fileTime };
}

function providerOf(provider: unknown): string | null {
  if (!isNode(provider)) return null;
  return textIn(provider['Name']) ?? textIn(provider['EventSourceName']) ?? textIn(provider['Guid']);
}

/** winevtx gives seconds since 1970 with a fraction that lost its last digits. */
function timeOf(created: unknown, writtenAt: bigint | null): bigint | null {
  const seconds = isNode(created) ? created['SystemTime'] : undefined;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0 || seconds > 1e10) return writtenAt;
  const rounded = BigInt(Math.round(seconds * 1e6)) * 10n + epochFileTime;
  const difference = writtenAt === null ? null : rounded - writtenAt;
  return difference !== null && difference > -20n && difference < 20n ? writtenAt : rounded;
}

/** Values by name or by place, as `EventData` and `UserData` hold them. */
function valuesOf(section: string, node: Node): EventField[] {
  const values: EventField[] = [];
  if (section === 'EventData') eventData(node, values);
  else leaves(null, node, values, 0);
  return values.slice(0, maxValues);
}

function eventData(node: Node, values: EventField[]): void {
  const { Data: data, ...others } = node;
  // winevtx makes one object of values that all have names; with a name that some have not, or without any, they stay a list.
  const isList = Array.isArray(data) || isNode(data) || Object.keys(others).every((name) => name === 'Binary' || name === 'Name');
  if (!isList) {
    for (const [name, value] of Object.entries(node)) values.push({ name, value: plainText(value) });
    return;
  }
  for (const item of Array.isArray(data) ? (data as unknown[]) : data === undefined ? [] : [data]) {
    if (isNode(item)) values.push({ name: textIn(item['Name']), value: plainText(item['Value']) });
    else values.push({ name: null, value: plainText(item) });
  }
  const binary = plainText(others['Binary']);
  if (binary !== '') values.push({ name: 'Binary', value: binary });
}

function leaves(name: string | null, value: unknown, values: EventField[], depth: number): void {
  if (values.length >= maxValues || depth > maxDepth) return;
  if (Array.isArray(value)) for (const item of value as unknown[]) leaves(name, item, values, depth + 1);
  else if (isNode(value)) for (const [child, inner] of Object.entries(value)) leaves(child, inner, values, depth + 1);
  else values.push({ name, value: plainText(value) });
}

/** A value as text; an element with attributes is its content. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return (value as unknown[]).map(plainText).join(',');
  if (isNode(value)) return plainText(value['Value']);
  return String(value as string | number | boolean | bigint);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string | null {
  const text = plainText(value).trim();
  return text === '' ? null : text;
}

function numberIn(value: unknown): number | null {
  const number = Number(plainText(value) || Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}
