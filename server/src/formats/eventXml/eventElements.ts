// What one event in XML says, gathered from its elements as they close. Knows nothing of how they are parsed.
import type { EventField, EventRecord } from '../../model/eventRecord';
import { levelOf } from '../events/eventLevel';
import { parseIsoTime } from '../events/isoTime';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Elements below `Event` that hold no values of the event itself. */
const system = 'System';
const rendering = 'RenderingInfo';

/** Deeper than any event nests its elements. */
const maxDepth = 64;

/** More values than any event has. */
const maxValues = 4096;

interface OpenElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly nameAttribute: string | null;
  text: string;
  hasChildren: boolean;
}

export class EventElements {
  /** Elements of the event that are open, from `Event` down. */
  private readonly open: OpenElement[] = [];
  private readonly data: EventField[] = [];
  private readonly event: Writable<EventRecord> = {
    provider: null,
    id: null,
    recordId: null,
    level: 'INFO',
    channel: null,
    computer: null,
    process: null,
    thread: null,
    writtenMs: null,
    isUtc: true,
    data: this.data,
    text: null,
  };

  /** True once the element `Event` was closed. */
  isComplete = false;

  /** True once elements are nested as no event nests them. */
  get isTooDeep(): boolean {
    return this.open.length > maxDepth;
  }

  /** @param attributes by name as written */
  opened(qualified: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open.at(-1);
    if (parent !== undefined) parent.hasChildren = true;
    const name = localName(qualified);
    this.open.push({ name, nameAttribute: attributes['Name'] ?? null, text: '', hasChildren: false });
    if (this.open.length === 3 && this.open[1]!.name === system) this.readSystem(name, attributes);
  }

  text(text: string): void {
    const element = this.open.at(-1);
    if (element !== undefined) element.text += text;
  }

  closed(): void {
    const element = this.open.pop();
    if (element === undefined) return;
    const depth = this.open.length;
    if (depth === 0) {
      this.isComplete = true;
      return;
    }
    const section = depth === 1 ? element.name : this.open[1]!.name;
    if (section === system) {
      if (depth === 2) this.readSystemText(element);
    } else if (section === rendering) {
      if (depth === 2 && element.name === 'Message' && element.text.trim() !== '') this.event.text = element.text.trim();
    } else if (depth > 1) this.addValue(element, depth);
  }

  record(): EventRecord {
    return this.event;
  }

  private readSystem(name: string, attributes: Readonly<Record<string, string>>): void {
    const { event } = this;
    if (name === 'Provider') event.provider = attributes['Name'] || attributes['EventSourceName'] || attributes['Guid'] || null;
    else if (name === 'TimeCreated') event.writtenMs = parseIsoTime(attributes['SystemTime'] ?? '');
    else if (name === 'Execution') {
      event.process = wholeNumber(attributes['ProcessID']);
      event.thread = wholeNumber(attributes['ThreadID']);
    }
  }

  private readSystemText({ name, text }: OpenElement): void {
    const { event } = this;
    const value = text.trim();
    if (value === '') return;
    if (name === 'EventID') event.id = wholeNumber(value);
    else if (name === 'Level') event.level = levelOf(wholeNumber(value));
    else if (name === 'EventRecordID') event.recordId = wholeNumber(value);
    else if (name === 'Channel') event.channel = value;
    else if (name === 'Computer') event.computer = value;
  }

  /** Values stand in the innermost elements: `Data` with or without a name, or elements of the provider's own under `UserData`. */
  private addValue(element: OpenElement, depth: number): void {
    if (element.hasChildren || this.data.length >= maxValues) return;
    const isData = element.name === 'Data';
    // Some writers keep the strings of a classic event together in one `Data`.
    const isPlainString = element.name === 'string' && this.open[depth - 1]!.name === 'Data';
    if (element.name === 'Binary' && element.text === '') return;
    this.data.push({ name: isData || isPlainString ? element.nameAttribute : element.name, value: element.text });
  }
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':');
  return colon < 0 ? qualified : qualified.slice(colon + 1);
}

/** A number of up to 15 digits, decimal or `0x`; null for anything else. */
function wholeNumber(text: string | undefined): number | null {
  const bare = text?.trim() ?? '';
  return /^(?:\d{1,15}|0x[0-9a-f]{1,12})$/i.test(bare) ? Number(bare) : null;
}
