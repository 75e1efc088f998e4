// Makes small event log files by the documented layout of EVTX (libevtx: Windows XML Event Log format), for tests: no public event log of
// a cluster exists. Knows nothing of what events mean.

export interface MadeEvent {
  readonly provider: string;
  readonly id: number;
  readonly recordId: number;
  /** Milliseconds since 1970, UTC. */
  readonly utcMs: number;
  readonly level?: number;
  readonly channel?: string;
  readonly computer?: string;
  readonly process?: number;
  readonly thread?: number;
  /** With names as providers with a manifest write them, without as classic ones do. */
  readonly data: readonly (readonly [name: string, value: string])[] | readonly string[];
  readonly section?: 'EventData' | 'UserData';
}

export interface MadeLogOptions {
  readonly isDirty?: boolean;
  /** Events of one chunk at most; by default as many as fit. */
  readonly perChunk?: number;
}

const chunkSize = 0x10000;
const chunkHeaderSize = 0x200;

export function madeEventLog(
  events: readonly MadeEvent[],
  { isDirty = false, perChunk = 10_000 }: MadeLogOptions = {},
): Uint8Array {
  const chunks: Uint8Array[] = [];
  let chunk = new ChunkWriter();
  for (const event of events) {
    if (chunk.count >= perChunk || !chunk.add(event)) {
      chunks.push(chunk.finish());
      chunk = new ChunkWriter();
      if (!chunk.add(event)) throw new Error('an event is larger than a chunk');
    }
  }
  if (chunk.count > 0) chunks.push(chunk.finish());
  const file = new Uint8Array(4096 + chunks.length * chunkSize);
  const view = new DataView(file.buffer);
  file.set(ascii('ElfFile\0'));
  view.setBigUint64(16, BigInt(Math.max(0, chunks.length - 1)), true);
  view.setBigUint64(24, BigInt((events.at(-1)?.recordId ?? 0) + 1), true);
  view.setUint32(32, 128, true);
  view.setUint16(36, 1, true);
  view.setUint16(38, 3, true);
  view.setUint16(40, 4096, true);
  view.setUint16(42, chunks.length, true);
  view.setUint32(120, isDirty ? 1 : 0, true);
  view.setUint32(124, crc32(file.subarray(0, 120)), true);
  chunks.forEach((bytes, index) => file.set(bytes, 4096 + index * chunkSize));
  return file;
}

class ChunkWriter {
  count = 0;
  private bytes: number[] = new Array<number>(chunkHeaderSize).fill(0);
  private names = new Map<string, number>();
  private templates = new Map<string, number>();
  private first = 0;
  private last = 0;
  private lastOffset = 0;

  add(event: MadeEvent): boolean {
    const saved = { length: this.bytes.length, names: new Map(this.names), templates: new Map(this.templates) };
    const start = this.bytes.length;
    this.u32(0x2a2a);
    this.u32(0);
    this.u64(BigInt(event.recordId));
    this.u64(fileTime(event.utcMs));
    this.eventXml(event);
    const size = this.bytes.length - start + 4;
    this.u32(size);
    this.patch32(start + 4, size);
    if (this.bytes.length > chunkSize) {
      this.bytes.length = saved.length;
      this.names = saved.names;
      this.templates = saved.templates;
      return false;
    }
    if (this.count === 0) this.first = event.recordId;
    this.last = event.recordId;
    this.lastOffset = start;
    this.count++;
    return true;
  }

  finish(): Uint8Array {
    const chunk = new Uint8Array(chunkSize);
    chunk.set(this.bytes);
    const view = new DataView(chunk.buffer);
    chunk.set(ascii('ElfChnk\0'));
    for (const [at, id] of [
      [8, this.first],
      [16, this.last],
      [24, this.first],
      [32, this.last],
    ] as const) {
      view.setBigUint64(at, BigInt(id), true);
    }
    view.setUint32(40, 128, true);
    view.setUint32(44, this.lastOffset, true);
    view.setUint32(48, this.bytes.length, true);
    view.setUint32(52, crc32(chunk.subarray(chunkHeaderSize, this.bytes.length)), true);
    view.setUint32(124, crc32(chunk.subarray(0, 120), chunk.subarray(128, chunkHeaderSize)), true);
    return chunk;
  }

  private eventXml(event: MadeEvent): void {
    const { data } = event;
    const isNamed = data.length > 0 && typeof data[0] !== 'string';
    this.fragment();
    const values: Value[] = [
      string(event.provider),
      u16(event.id),
      u8(event.level ?? 4),
      time(event.utcMs),
      { type: 0x0a, bytes: littleEndian(BigInt(event.recordId), 8) },
      { type: 0x08, bytes: littleEndian(BigInt(event.process ?? 0), 4) },
      { type: 0x08, bytes: littleEndian(BigInt(event.thread ?? 0), 4) },
      string(event.channel ?? 'System'),
      string(event.computer ?? 'NODE1.contoso.com'),
    ];
    if (isNamed) {
      const named = data as readonly (readonly [string, string])[];
      this.instance('named', systemTemplate({ sub: 9, type: 0x21 }), [
        ...values,
        { type: 0x21, nested: nestedOf(event.section, named) },
      ]);
    } else {
      const strings = (data as readonly string[]).map((text) => `${text}\0`).join('');
      const content: Content = { element: 'EventData', children: [{ element: 'Data', children: [{ sub: 9, type: 0x81 }] }] };
      this.instance('classic', systemTemplate(content), [...values, { type: 0x81, bytes: utf16(strings) }]);
    }
    this.bytes.push(0);
  }

  private fragment(): void {
    this.bytes.push(0x0f, 1, 1, 0);
  }

  private instance(key: string, template: Content, values: readonly Value[]): void {
    this.bytes.push(0x0c, 1);
    const id = hashOf(key) * 65536 + key.length + 1;
    this.u32(id);
    const known = this.templates.get(key);
    if (known !== undefined) this.u32(known);
    else {
      const at = this.bytes.length + 4;
      this.u32(at);
      this.templates.set(key, at);
      this.u32(0);
      this.u32(id);
      for (let i = 0; i < 12; i++) this.bytes.push(0x11);
      const sizeAt = this.bytes.length;
      this.u32(0);
      this.fragment();
      this.content(template);
      this.bytes.push(0);
      this.patch32(sizeAt, this.bytes.length - sizeAt - 4);
    }
    this.u32(values.length);
    const descriptors = this.bytes.length;
    for (const value of values) {
      this.u16('bytes' in value ? value.bytes.length : 0);
      this.bytes.push(value.type, 0);
    }
    values.forEach((value, index) => {
      if ('bytes' in value) this.bytes.push(...value.bytes);
      else {
        const start = this.bytes.length;
        this.fragment();
        this.instance(value.nested.key, value.nested.template, value.nested.values);
        this.bytes.push(0);
        const size = this.bytes.length - start;
        this.bytes[descriptors + index * 4] = size & 0xff;
        this.bytes[descriptors + index * 4 + 1] = size >> 8;
      }
    });
  }

  private content(content: Content): void {
    if (typeof content === 'string') {
      this.bytes.push(5, 1);
      this.u16(content.length);
      this.bytes.push(...utf16(content));
    } else if ('sub' in content) {
      this.bytes.push(0x0e);
      this.u16(content.sub);
      this.bytes.push(content.type);
    } else this.element(content);
  }

  private element({ element, attributes = [], children }: ElementContent): void {
    this.bytes.push(attributes.length > 0 ? 0x41 : 1);
    this.u16(0xffff);
    const sizeAt = this.bytes.length;
    this.u32(0);
    this.name(element);
    if (attributes.length > 0) {
      const listAt = this.bytes.length;
      this.u32(0);
      attributes.forEach(([name, value], index) => {
        this.bytes.push(index < attributes.length - 1 ? 0x46 : 6);
        this.name(name);
        this.content(value);
      });
      this.patch32(listAt, this.bytes.length - listAt - 4);
    }
    if (children.length === 0) this.bytes.push(3);
    else {
      this.bytes.push(2);
      for (const child of children) this.content(child);
      this.bytes.push(4);
    }
    this.patch32(sizeAt, this.bytes.length - sizeAt - 4);
  }

  private name(name: string): void {
    const known = this.names.get(name);
    const at = known ?? this.bytes.length + 4;
    this.u32(at);
    if (known !== undefined) return;
    this.names.set(name, at);
    this.u32(0);
    this.u16(hashOf(name));
    this.u16(name.length);
    this.bytes.push(...utf16(name), 0, 0);
  }

  private u16(value: number): void {
    this.bytes.push(value & 0xff, (value >> 8) & 0xff);
  }

  private u32(value: number): void {
    this.bytes.push(...littleEndian(BigInt(value >>> 0), 4));
  }

  private u64(value: bigint): void {
    this.bytes.push(...littleEndian(value, 8));
  }

  private patch32(at: number, value: number): void {
    littleEndian(BigInt(value >>> 0), 4).forEach((byte, index) => (this.bytes[at + index] = byte));
  }
}

interface Nested {
  readonly key: string;
  readonly template: Content;
  readonly values: readonly Value[];
}
type Value = { readonly type: number; readonly bytes: readonly number[] } | { readonly type: number; readonly nested: Nested };
interface ElementContent {
  readonly element: string;
  readonly attributes?: readonly (readonly [string, Content])[];
  readonly children: readonly Content[];
}
type Content = string | { readonly sub: number; readonly type: number } | ElementContent;

function systemTemplate(data: Content): Content {
  const leaf = (element: string, sub: number, type: number): Content => ({ element, children: [{ sub, type }] });
  const system: Content = {
    element: 'System',
    children: [
      { element: 'Provider', attributes: [['Name', { sub: 0, type: 1 }]], children: [] },
      leaf('EventID', 1, 6),
      leaf('Level', 2, 4),
      { element: 'TimeCreated', attributes: [['SystemTime', { sub: 3, type: 0x11 }]], children: [] },
      leaf('EventRecordID', 4, 0x0a),
      {
        element: 'Execution',
        attributes: [
          ['ProcessID', { sub: 5, type: 8 }],
          ['ThreadID', { sub: 6, type: 8 }],
        ],
        children: [],
      },
      leaf('Channel', 7, 1),
      leaf('Computer', 8, 1),
    ],
  };
  const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';
  return { element: 'Event', attributes: [['xmlns', namespace]], children: [system, data] };
}

function nestedOf(section: MadeEvent['section'], data: readonly (readonly [string, string])[]): Nested {
  const values = data.map(([, value]) => string(value));
  const isUserData = section === 'UserData';
  const children = data.map(([name], sub): Content =>
    isUserData
      ? { element: name, children: [{ sub, type: 1 }] }
      : { element: 'Data', attributes: [['Name', name]], children: [{ sub, type: 1 }] },
  );
  const template: Content = isUserData
    ? { element: 'UserData', children: [{ element: 'EventXML', children }] }
    : { element: 'EventData', children };
  return { key: `${section ?? ''}/${data.map(([name]) => name).join('/')}`, template, values };
}

function string(text: string): Value {
  return { type: 1, bytes: utf16(text) };
}

function u16(value: number): Value {
  return { type: 6, bytes: littleEndian(BigInt(value), 2) };
}

function u8(value: number): Value {
  return { type: 4, bytes: [value] };
}

function time(utcMs: number): Value {
  return { type: 0x11, bytes: littleEndian(fileTime(utcMs), 8) };
}

function fileTime(utcMs: number): bigint {
  return BigInt(utcMs) * 10_000n + 116_444_736_000_000_000n;
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_none, i) => text.charCodeAt(i)).flatMap((code) => [code & 0xff, code >> 8]);
}

function littleEndian(value: bigint, length: number): number[] {
  return Array.from({ length }, (_none, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Hash of names: factor 65599, the lower 16 bits. */
function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 65599) + name.charCodeAt(i)) | 0;
  return hash & 0xffff;
}

function crc32(...parts: readonly Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const bytes of parts) {
    for (const value of bytes) {
      crc ^= value;
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
