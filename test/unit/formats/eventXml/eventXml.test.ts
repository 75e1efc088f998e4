// Events in XML as wevtutil and Event Viewer write them, whole, damaged and hostile.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maxElementBytes } from '../../../../server/src/formats/eventXml/elementSplitter';
import { EventXmlReader } from '../../../../server/src/formats/eventXml/eventXml';
import { FriendlyViewReader } from '../../../../server/src/formats/eventXml/friendlyViewReader';
import {
  looksLikeEventXml,
  looksLikeFriendlyView,
  quotesEventXml,
} from '../../../../server/src/formats/eventXml/looksLikeEventXml';
import { encoded, readInput, shownRecords } from '../../../support/readInput';

const read = (text: string) => readInput(new EventXmlReader('a.xml', 0), new TextEncoder().encode(text));
const shown = (text: string) => shownRecords(read(text), new TextEncoder().encode(text));
const fixture = (name: string) => readFileSync(`test/fixtures/${name}`);
const made = fixture('exports/event-xml-made-cluster.xml').toString();
const event = (id: number, data = '', more = '') =>
  `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="disk"/><EventID>${id}</EventID>` +
  `<TimeCreated SystemTime="2026-03-02T10:21:33Z"/><Computer>N1</Computer></System><EventData>${data}</EventData>${more}</Event>`;

describe('a real export of Event Viewer', () => {
  it('of 2025, all in one line, is read with its localized text', () => {
    const bytes = fixture('exports/event-xml-viewer-dns-2025.xml');
    const reading = readInput(new EventXmlReader('dns.xml', 0), bytes);
    expect(reading.input).toMatchObject({ node: 'SRVWIN-EKO', records: 1, lines: 2, problems: [] });
    expect(new Date(reading.records.writtenMs[0]!).toISOString()).toBe('2025-02-19T13:25:02.656Z');
    const [view] = shownRecords(reading, bytes);
    expect(view).toMatchObject({
      line: 2,
      endLine: 2,
      level: 'WARN',
      channel: 'DNS Server',
      component: 'Microsoft-Windows-DNS-Server-Service',
    });
    expect(view!.message).toMatch(/^Le serveur DNS attend/);
    expect(view!.event).toMatchObject({ id: 4013, recordId: 183, process: 2868, thread: 3112, data: [] });
  });

  it('of 2020 has values without names, over many lines', () => {
    const bytes = fixture('exports/event-xml-viewer-powershell-2020.xml');
    const reading = readInput(new EventXmlReader('ps.xml', 0), bytes);
    expect(reading.input).toMatchObject({ records: 1, lines: 16, problems: [] });
    const [view] = shownRecords(reading, bytes);
    expect(view!.event!.data.map(({ name }) => name)).toEqual([null, null, null]);
    expect(view!.event!.data[2]!.value).toContain('HostVersion=2.0\n');
    expect(view).toMatchObject({ event: { provider: 'PowerShell', id: 400, writtenMs: Date.UTC(2020, 8, 20, 6, 30, 7) } });
  });
});

describe('the events of a cluster', () => {
  it('give their facts in time order, each at its line', () => {
    const { facts, input } = read(made);
    expect(input).toMatchObject({ node: 'NODE1', records: 6, problems: [] });
    expect(facts.map(({ body, at, source }) => [at.line, body.kind, source])).toEqual([
      [2, 'signSeen', 'system'],
      [3, 'volumeAutoPaused', 'csvfs'],
      [4, 'volumeTransitionBegan', 'csvfs'],
      [5, 'volumeAutoPaused', 'system'],
      [6, 'volumeStateReached', 'csvfs'],
      [7, 'volumeResumed', 'system'],
    ]);
    expect(facts.map(({ at }) => at.column)).toEqual(Array(6).fill(undefined));
  });

  it('give the same in UTF-16, and the same columns when one line holds them all', () => {
    const utf8 = read(made);
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encoded(made, encoding);
      const reading = readInput(new EventXmlReader('a.xml', 0), bytes);
      expect(reading.facts).toEqual(utf8.facts);
      expect(reading.input.encoding).toBe(encoding);
      expect(shownRecords(reading, bytes).map(({ message }) => message)).toEqual(shown(made).map(({ message }) => message));
    }
    const oneLine = made.replaceAll('\n', '');
    const columns = [...read(oneLine).facts].map(({ at }) => at);
    expect(columns.every(({ line }) => line === 1)).toBe(true);
    expect(columns.map(({ column }) => oneLine.slice(column! - 1, column! + 5))).toEqual(Array(6).fill('<Event'));
  });

  it('are the same with and without a root, a prolog and other elements around', () => {
    const { facts } = read(made);
    const bare = made.slice(made.indexOf('<Event '));
    for (const around of [`<?xml version="1.0"?><Events>${bare}</Events>`, `<Q><Events>${bare}</Events><Events/></Q>`, bare]) {
      expect(read(around).facts.map(({ body }) => body)).toEqual(facts.map(({ body }) => body));
    }
  });
});

describe('an element', () => {
  it('may hold values under names of the provider, or attributes in either quote', () => {
    const [view] = shown(
      `<Event xmlns='x'><System><Provider Name='Microsoft-Windows-Eventlog'/><EventID Qualifiers='16384'>104</EventID></System>` +
        `<UserData><LogFileCleared xmlns='y'><SubjectUserName>eko</SubjectUserName><BackupPath></BackupPath></LogFileCleared></UserData></Event>`,
    );
    expect(view!.event).toMatchObject({
      id: 104,
      writtenMs: null,
      data: [
        { name: 'SubjectUserName', value: 'eko' },
        { name: 'BackupPath', value: '' },
      ],
    });
    expect(view!.message).toBe('SubjectUserName: eko');
  });

  it('keeps binary data behind the values, and line breaks in the message', () => {
    const [view] = shown(
      event(
        7,
        '<Data>a</Data><Binary>0F00</Binary>',
        '<RenderingInfo><Message>one&#13;&#10;two &lt;3&gt;</Message></RenderingInfo>',
      ),
    );
    expect(view).toMatchObject({
      message: 'one\r\ntwo <3>',
      event: { data: [{ value: 'a' }, { name: 'Binary', value: '0F00' }] },
    });
  });

  it.each([
    ['2026-03-02T10:21:33Z', 33_000],
    ['2026-03-02T10:21:33.Z', 33_000],
    ['2026-03-02T10:21:33.5Z', 33_500],
    ['2026-03-02T10:21:33.665253912Z', 33_665],
    ['2026-03-02T11:21:33+01:00', 33_000],
    ['yesterday', null],
    ['2026-13-02T10:21:33Z', null],
  ])('is dated %s', (text, ms) => {
    const { records, input } = read(event(1).replace('2026-03-02T10:21:33Z', text));
    if (ms === null) {
      expect(records.writtenMs[0]).toBeNaN();
      expect(input.problems.map(({ code }) => code)).toEqual(['undatedEvents']);
    } else expect(records.writtenMs[0]! - Date.UTC(2026, 2, 2, 10, 21)).toBe(ms);
  });

  it('with characters that XML does not know is read all the same', () => {
    expect(shown(event(1, '<Data>a\u0001b&#1;&unknown;]]></Data>'))[0]!.event!.data).toHaveLength(1);
    expect(read(event(1, '<Data>a\u0001b</Data>')).input.problems).toEqual([]);
  });
});

describe('damage', () => {
  it('is told with its line and takes no other event with it', () => {
    const { input, records } = read(
      [event(1), event(2, '<Data>lost</Dat>'), event(3), event(4).slice(0, -20), event(5)].join('\n'),
    );
    expect(input).toMatchObject({ records: 5, unrecognised: 2 });
    expect(input.problems).toMatchObject([
      { code: 'brokenEvent', line: 2 },
      { code: 'cutEvent', line: 4 },
    ]);
    expect([...records.lineIndex]).toEqual([0, 1, 2, 3, 4]);
  });

  it('at the end is told too', () => {
    expect(read(event(1) + event(2).slice(0, 100)).input).toMatchObject({
      records: 2,
      problems: [{ code: 'cutEvent', line: 1 }],
    });
    expect(read('').input).toMatchObject({ records: 0, lines: 0, problems: [{ code: 'noEvents', line: null }] });
  });

  it('by size costs the one element and little memory', () => {
    const reader = new EventXmlReader('a.xml', 0);
    const push = (text: string) => reader.push(new TextEncoder().encode(text));
    push(`${event(1)}\n<Event><System/><EventData><Data>`);
    const block = 'x'.repeat(1024 * 1024);
    for (let size = 0; size <= maxElementBytes + block.length * 4; size += block.length) push(block);
    push(`</Data></EventData></Event>\n${event(3)}`);
    const { input, records } = reader.finish();
    expect(input).toMatchObject({ records: 3, unrecognised: 1, lines: 3, problems: [{ code: 'eventTooLarge', line: 2 }] });
    expect([...records.lineIndex]).toEqual([0, 1, 2]);
  });

  it('that is meant as an attack is none', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const [outside, inside] = shown(
      `${bomb}<Events>${event(1, '<Data>&b;</Data>')}${event(2, `${bomb}<Data>1</Data>`)}</Events>`,
    );
    expect(outside!.event!.data[0]!.value.length).toBeLessThan(10);
    expect(inside!.event).toBeUndefined();
    expect(shown(event(1, '<Data>'.repeat(200_000)))[0]!.event).toBeUndefined();
    const proto = shown(event(1, '<Data Name="__proto__">x</Data>'))[0]!.event!.data;
    expect(proto).toEqual([{ name: '__proto__', value: 'x' }]);
  });
});

describe('the friendly view', () => {
  const corpus = fixture('corpus/event-2051-diagnostic-channel.txt');

  it('of a real event holds a line of cluster.log', () => {
    const reading = readInput(new FriendlyViewReader('a.txt', 0), corpus);
    expect(reading.input).toMatchObject({ node: 'sql-dir', records: 1, problems: [], lines: 23 });
    const [view] = shownRecords(reading, corpus);
    expect(view).toMatchObject({
      line: 1,
      endLine: 23,
      channel: 'Microsoft-Windows-FailoverClustering/Diagnostic',
      process: '3196',
      thread: '10472',
    });
    expect(view!.event).toMatchObject({
      id: 2051,
      recordId: 1802934,
      level: 'ERR',
      writtenMs: Date.UTC(2018, 1, 13, 10, 27, 13, 665),
    });
    expect(view!.message).toMatch(/^rcm::RcmResControl<class rcm::RcmResource>::DoResControlAsync: \(2\)' because of/);
  });

  it('of several events, indented, with values that have no names', () => {
    const text = (id: number, values: string) =>
      `- System\n\n  - Provider\n\n   [ Name]  Microsoft-Windows-FailoverClustering\n  EventID ${id}\n  Computer N1\n- EventData\n\n${values}\n`;
    const bytes = new TextEncoder().encode(
      text(5122, '   Volume1\n   Cluster Disk 1') + text(5122, '   VolumeName Volume2\n   ResourceName Disk 2'),
    );
    const reading = readInput(new FriendlyViewReader('a.txt', 0), bytes);
    expect(reading.facts.map(({ body, at }) => [at.line, body])).toMatchObject([
      [1, { kind: 'volumeResumed', volume: 'Volume1', disk: 'Cluster Disk 1' }],
      [12, { kind: 'volumeResumed', volume: 'Volume2', disk: 'Disk 2' }],
    ]);
  });

  it('is told from XML and from everything else', () => {
    expect(looksLikeFriendlyView(corpus.toString())).toBe(true);
    expect(looksLikeEventXml(corpus.toString())).toBe(false);
    expect(looksLikeEventXml(made)).toBe(true);
    expect(looksLikeEventXml('<?xml version="1.0"?>\n<Task><EventTrigger><Event></Event></EventTrigger></Task>')).toBe(false);
    expect(looksLikeEventXml('<Objs Version="1.1.0.1"><Obj/></Objs>')).toBe(false);
    expect(looksLikeFriendlyView('- System\n- Storage\n')).toBe(false);
  });

  it('is known with the signs of a browser before its elements, and where a text quotes it', () => {
    const event =
      '<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">\n- <System>\n  <Provider Name="p" />\n  <EventID>1135</EventID>\n  </System>\n  </Event>\n';
    expect(looksLikeEventXml(`- ${event}`)).toBe(true);
    expect(looksLikeEventXml(`It says:\n\n${event}`)).toBe(false);
    for (const before of ['', '> ', '> > - ', '    ']) expect(quotesEventXml(`It says:\n\n${before}${event}`), before).toBe(true);
    expect(quotesEventXml(`const made = '${event}';`)).toBe(false);
    const bytes = new TextEncoder().encode(`- ${event}`);
    const reading = readInput(new EventXmlReader('a.xml', 0), bytes);
    expect(reading.input).toMatchObject({ records: 1, unrecognised: 0 });
  });

  it('is read with a run of NUL bytes inside, and given up where it holds nothing but faults', () => {
    const whole = (name: string) => `<Event><System><Provider Name='p${name}'/><EventID>7</EventID></System></Event>`;
    const read = (text: string) => readInput(new EventXmlReader('a.xml', 0), new TextEncoder().encode(text)).input;
    expect(read(whole('\0'.repeat(100_000)))).toMatchObject({ records: 1, unrecognised: 0 });
    expect(read(`${whole('\u0001'.repeat(100_000))}${whole('')}`)).toMatchObject({ records: 2, unrecognised: 1 });
  });
});
