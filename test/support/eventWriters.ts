// Writes events in every textual export after its documented layout (the exports themselves are not real). Knows nothing of readers.

export interface WrittenEvent {
  readonly id: number;
  readonly recordId: number;
  readonly computer: string;
  /** Whole seconds since 1970, in the zone of the machine. */
  readonly localSeconds: number;
  readonly text: string;
}

/** The machine is at UTC+01:00. */
export const writersOffsetMs = 3_600_000;

const provider = 'Microsoft-Windows-FailoverClustering';
const channel = 'System';

interface ExportWriter {
  readonly name: string;
  /** True where the export gives UTC or an offset. */
  readonly isUtc: boolean;
  readonly hasRecordId: boolean;
  write(events: readonly WrittenEvent[]): string;
}

export const exportWriters: readonly ExportWriter[] = [
  { name: 'copied', isUtc: false, hasRecordId: false, write: (events) => events.map(copied).join('\r\n') },
  { name: 'wevtutil', isUtc: false, hasRecordId: false, write: (events) => events.map(wevtutil).join('\r\n') },
  {
    name: 'list',
    isUtc: false,
    hasRecordId: true,
    write: (events) => `\r\n\r\n${events.map(listed).join('\r\n\r\n')}\r\n\r\n\r\n`,
  },
  { name: 'table with tabs', isUtc: false, hasRecordId: false, write: (events) => viewer(events, '\t') },
  { name: 'viewer csv', isUtc: false, hasRecordId: false, write: (events) => viewer(events, ',') },
  { name: 'cmdlet csv', isUtc: false, hasRecordId: true, write: (events) => exportCsv(events, ',', true) },
  { name: 'cmdlet csv of another culture', isUtc: false, hasRecordId: true, write: (events) => exportCsv(events, ';', false) },
  { name: 'json 5.1', isUtc: true, hasRecordId: true, write: json51 },
  { name: 'json 7', isUtc: true, hasRecordId: true, write: (events) => JSON.stringify(events.map(json7), null, 2) },
  {
    name: 'json lines',
    isUtc: true,
    hasRecordId: true,
    write: (events) => events.map((event) => JSON.stringify(json7(event))).join('\n'),
  },
  { name: 'json compact', isUtc: true, hasRecordId: true, write: (events) => JSON.stringify(events.map(json7)) },
  { name: 'clixml', isUtc: true, hasRecordId: true, write: clixml },
];

function copied(event: WrittenEvent): string {
  return [
    `Log Name:      ${channel}`,
    `Source:        ${provider}`,
    `Date:          ${american(event)}`,
    `Event ID:      ${event.id}`,
    'Task Category: Cluster Shared Volume',
    'Level:         Error',
    'Keywords:      ',
    'User:          SYSTEM',
    `Computer:      ${event.computer}`,
    'Description:',
    ...event.text.split('\n'),
  ].join('\r\n');
}

function wevtutil(event: WrittenEvent, index: number): string {
  return [
    `Event[${index}]:`,
    `  Log Name: ${channel}`,
    `  Source: ${provider}`,
    `  Date: ${iso(event).replace('Z', '')}`,
    `  Event ID: ${event.id}`,
    '  Task: Cluster Shared Volume',
    '  Level: Error',
    '  Opcode: Info',
    '  Keyword: N/A',
    '  User: S-1-5-18',
    '  User Name: NT AUTHORITY\\SYSTEM',
    `  Computer: ${event.computer}`,
    '  Description: ',
    ...event.text.split('\n'),
    '',
  ].join('\r\n');
}

function listed(event: WrittenEvent): string {
  const values: readonly (readonly [string, string])[] = [
    ['Message', event.text],
    ['Id', String(event.id)],
    ['Level', '2'],
    ['RecordId', String(event.recordId)],
    ['ProviderName', provider],
    ['LogName', channel],
    ['ProcessId', '3196'],
    ['ThreadId', '10472'],
    ['MachineName', event.computer],
    ['TimeCreated', american(event)],
    ['Properties', '{System.Diagnostics.Eventing.Reader.EventProperty, System.Diagnostics.Eventing.Reader.EventProperty}'],
  ];
  return values.map(([name, value]) => `${name.padEnd(12)} : ${wrapped(value, 105).join(`\r\n${' '.repeat(15)}`)}`).join('\r\n');
}

function wrapped(value: string, width: number): string[] {
  return value.split('\n').flatMap((line) => {
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1)!;
      if (last === '') lines[lines.length - 1] = word;
      else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

function viewer(events: readonly WrittenEvent[], separator: string): string {
  const header = ['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category'];
  const rows = events.map((event) => [
    'Error',
    american(event),
    provider,
    String(event.id),
    'Cluster Shared Volume',
    quoted(event.text),
  ]);
  return [header, ...rows].map((row) => row.join(separator)).join('\r\n') + '\r\n';
}

function exportCsv(events: readonly WrittenEvent[], separator: string, hasType: boolean): string {
  const header = [
    'Message',
    'Id',
    'Level',
    'RecordId',
    'ProviderName',
    'LogName',
    'ProcessId',
    'ThreadId',
    'MachineName',
    'TimeCreated',
    'Properties',
  ];
  const rows = events.map((event) => [
    ...[event.text, event.id, 2, event.recordId, provider, channel, 3196, 10472, event.computer],
    separator === ';' ? german(event) : american(event),
    'System.Collections.Generic.List`1[System.Diagnostics.Eventing.Reader.EventProperty]',
  ]);
  const lines = [header, ...rows].map((row) => row.map((value) => quoted(String(value))).join(separator));
  return [...(hasType ? ['#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord'] : []), ...lines].join('\r\n') + '\r\n';
}

function json51(events: readonly WrittenEvent[]): string {
  const objects = events.map((event) => {
    const values = { ...json7(event), TimeCreated: `/Date(${event.localSeconds * 1000 - writersOffsetMs})/` };
    const lines = Object.entries(values).map(([name, value]) => `        "${name}":  ${escaped(value)}`);
    return `    {\r\n${lines.join(',\r\n')}\r\n    }`;
  });
  return `[\r\n${objects.join(',\r\n')}\r\n]\r\n`;
}

function escaped(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[^ -~]|['<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
}

function json7(event: WrittenEvent): Record<string, unknown> {
  return {
    Id: event.id,
    Level: 2,
    RecordId: event.recordId,
    ProviderName: provider,
    LogName: channel,
    ProcessId: 3196,
    ThreadId: 10472,
    MachineName: event.computer,
    TimeCreated: `${iso(event).slice(0, 19)}.0000000+01:00`,
    Bookmark: {},
    Properties: ['System.Diagnostics.Eventing.Reader.EventProperty'],
    Message: event.text,
  };
}

function clixml(events: readonly WrittenEvent[]): string {
  const objects = events.map((event, index) => {
    const types =
      index === 0
        ? '<TN RefId="0">\r\n      <T>System.Diagnostics.Eventing.Reader.EventLogRecord</T>\r\n      <T>System.Object</T>\r\n    </TN>'
        : '<TNRef RefId="0" />';
    return `  <Obj RefId="${index}">
    ${types}
    <ToString>System.Diagnostics.Eventing.Reader.EventLogRecord</ToString>
    <Props>
      <I32 N="Id">${event.id}</I32>
      <By N="Level">2</By>
      <I64 N="RecordId">${event.recordId}</I64>
      <S N="ProviderName">${provider}</S>
      <S N="LogName">${channel}</S>
      <I32 N="ProcessId">3196</I32>
      <I32 N="ThreadId">10472</I32>
      <S N="MachineName">${event.computer}</S>
      <DT N="TimeCreated">${iso(event).slice(0, 19)}.0000000+01:00</DT>
      <Obj N="Bookmark" RefId="9${index}"><ToString>System.Diagnostics.Eventing.Reader.EventBookmark</ToString></Obj>
    </Props>
    <MS>
      <S N="Message">${xmlText(event.text)}</S>
    </MS>
  </Obj>`;
  });
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n${objects.join('\r\n')}\r\n</Objs>`;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '_x000D__x000A_');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function iso({ localSeconds }: WrittenEvent): string {
  return new Date(localSeconds * 1000).toISOString();
}

function american(event: WrittenEvent): string {
  const [year, month, day, hour, minute, second] = numbers(event);
  const time = `${hour! % 12 || 12}:${two(minute!)}:${two(second!)} ${hour! < 12 ? 'AM' : 'PM'}`;
  return `${month}/${day}/${year} ${time}`;
}

function german(event: WrittenEvent): string {
  const [year, month, day, hour, minute, second] = numbers(event);
  return `${two(day!)}.${two(month!)}.${year} ${two(hour!)}:${two(minute!)}:${two(second!)}`;
}

function numbers(event: WrittenEvent): number[] {
  return iso(event).slice(0, 19).split(/\D/).map(Number);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
