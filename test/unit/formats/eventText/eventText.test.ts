// Events as text for people: real copies and lists, and what is told of text that cannot be used.
import { describe, expect, it } from 'vitest';
import { openEventText } from '../../../../server/src/formats/eventText/eventTextReader';
import { looksLikeEventText } from '../../../../server/src/formats/eventText/readEventText';
import { exportFile, problemCodes, readExport, viewsOf, writtenTimes } from '../../../support/exportFixtures';
import { corpusFile, utf8 } from '../../../support/records';

function read(text: string) {
  const bytes = utf8(text);
  const reading = readExport(openEventText, bytes);
  return { reading, events: viewsOf(reading, bytes).map(({ event }) => event) };
}

describe('copied events', () => {
  it.each([
    ['event-1207-network-name.txt', 1],
    ['event-1572-join-failed.txt', 1],
    ['event-311-134-5-s2d-detached.txt', 3],
    ['event-5120-1135-s2d-2016.txt', 3],
    ['event-5120-5142-2008r2.txt', 4],
  ])('%s holds %i events', (file, count) => {
    const reading = readExport(openEventText, corpusFile(file));
    expect(looksLikeEventText(corpusFile(file))).toBe(true);
    expect(reading.input).toMatchObject({ records: count, unrecognised: 0, format: 'event-text' });
  });

  it('reads two descriptions under the same keys as two events', () => {
    const { facts } = readExport(openEventText, corpusFile('event-5120-1135-s2d-2016.txt'));
    expect(facts.map(({ at, body }) => [at.line, body.kind, 'status' in body ? body.status?.name : null])).toEqual([
      [1, 'volumeAutoPaused', 'STATUS_IO_TIMEOUT'],
      [5, 'volumeAutoPaused', 'STATUS_CONNECTION_DISCONNECTED'],
      [7, 'nodeRemoved', null],
    ]);
  });

  it('reads the wording of 2008 R2 with the quotes of a web page, and `Event ID generated`', () => {
    const { facts } = readExport(openEventText, corpusFile('event-5120-5142-2008r2.txt'));
    expect(facts.map(({ at, body }) => [at.line, body.kind, 'status' in body ? body.status?.code : null])).toEqual([
      [1, 'volumeAutoPaused', 0xc00000be],
      [6, 'volumeAutoPaused', 0xc000020c],
      [11, 'volumeAutoPaused', 0xc00000a2],
      [16, 'volumeLost', 1460],
    ]);
  });

  it('keeps lines with a colon in the description', () => {
    const bytes = corpusFile('event-311-134-5-s2d-detached.txt');
    const [, , last] = viewsOf(readExport(openEventText, bytes), bytes);
    expect(last?.event).toMatchObject({
      id: 5,
      provider: 'Microsoft-Windows-ReFS',
      channel: 'Microsoft-Windows-ReFS/Operational',
    });
    expect(last?.message).toContain('Volume GUID:{00000000-0000-0000-0000-000000000000}\nDeviceName:\nVolume Name:');
  });

  it('takes UTC and values from the XML that stands below the description', () => {
    const bytes = exportFile('events-copied-with-xml.txt');
    const reading = readExport(openEventText, bytes);
    expect(reading.input).toMatchObject({ timeBase: 'utc', node: 'WIN-LFHCJK09RND', records: 1 });
    expect(writtenTimes(reading)).toEqual(['2026-07-26T05:57:56.534Z']);
    const [view] = viewsOf(reading, bytes);
    expect(view?.event).toMatchObject({ id: 4776, recordId: 6668, process: 660, data: { length: 4 } });
    expect(view?.message).toMatch(/^The computer attempted to validate the credentials for an account\.\n\n.*Error Code:\t0x0$/s);
  });

  it('brings events without XML to UTC where another one of the file tells the zone', () => {
    const one = new TextDecoder().decode(exportFile('events-copied-with-xml.txt'));
    const other = one.split('Event Xml:')[0]!.replace('10:57:56 PM', '11:00:00 PM');
    const { reading } = read(`${one}\n${other}`);
    expect(reading.input.timeBase).toBe('utc');
    expect(writtenTimes(reading)).toEqual(['2026-07-26T05:57:56.534Z', '2026-07-26T06:00:00.000Z']);
  });

  it('reads the copy of Windows 2003, whose date and time stand apart', () => {
    const bytes = exportFile('events-copied-2003.txt');
    const reading = readExport(openEventText, bytes);
    expect(writtenTimes(reading)).toEqual(['2013-11-28T18:05:14.000Z']);
    expect(viewsOf(reading, bytes)[0]).toMatchObject({
      event: { id: 10009, provider: 'DCOM', computer: 'SERVER' },
      level: 'ERR',
    });
  });

  it('reads a description that has no key', () => {
    const { events } = read('Event ID: 1135\nSource: Microsoft-Windows-FailoverClustering\n\nCluster node N1 was removed.\n');
    expect(events[0]).toMatchObject({ id: 1135, text: 'Cluster node N1 was removed.' });
  });

  it('does not begin an event with one key inside a description', () => {
    const { events } = read('Event ID: 1\nSource: x\nDescription:\nIt failed.\nUser: somebody\nMore.\n');
    expect(events.map((event) => event?.text)).toEqual(['It failed.\nUser: somebody\nMore.']);
  });

  it('reads a German copy, whose keys and level are known', () => {
    const bytes = exportFile('events-copied-german.txt');
    const reading = readExport(openEventText, bytes);
    expect(writtenTimes(reading)).toEqual(['2010-07-20T00:00:01.000Z']);
    const [view] = viewsOf(reading, bytes);
    expect(view).toMatchObject({
      level: 'ERR',
      channel: 'Application',
      component: 'Microsoft-SharePoint Products-SharePoint Foundation',
      event: { id: 2137, computer: 'Miami.****' },
    });
    expect(view!.message).toMatch(/^SharePoint-Integritätsanalyse: Fehler\.[^]*LinkID=163442\.$/);
  });

  it('reads a Japanese copy with details: the time is that of the XML, the message that of the copy', () => {
    const bytes = exportFile('events-copied-japanese-with-xml.txt');
    const reading = readExport(openEventText, bytes);
    expect(reading.input).toMatchObject({ records: 1, unrecognised: 0, timeBase: 'utc', node: 'sunshine7', problems: [] });
    expect(writtenTimes(reading)).toEqual(['2018-04-01T13:04:42.083Z']);
    const [view] = viewsOf(reading, bytes);
    expect(view).toMatchObject({ level: 'INFO', event: { id: 259, recordId: 25945, provider: 'Microsoft-Windows-Defrag' } });
    expect(view!.message).toMatch(/^ボリューム Windows \(C:\) に対して[^]*コマンドを使用してください。$/);
  });

  it('takes all signs of quotation off a mail that was answered twice', () => {
    const { events } = read(
      '> > Event ID:      5120\n> > Source:        Microsoft-Windows-FailoverClustering\n> > Description:\n> > First line\n> > second line.\n',
    );
    expect(events.map((event) => event?.text)).toEqual(['First line\nsecond line.']);
  });

  it('is known by its number and a text of the cluster, as pages quote it', () => {
    const removed =
      "Cluster node ' **NODE A** ' was removed from the active failover cluster membership. The Cluster service on this node may have stopped.";
    for (const head of ['Event ID 1135', 'Error 1135']) {
      expect(looksLikeEventText(`${head}\n${removed}\n`)).toBe(true);
      const { reading, events } = read(`${head}\n${removed}\n`);
      expect(events).toMatchObject([{ id: 1135, text: removed }]);
      expect(reading.facts.map(({ body }) => body.kind)).toEqual(['nodeRemoved']);
    }
    const other = read(`Event ID 1135\n${removed}\n\nLog Name: System\nEvent ID: 7\nDescription:\nx\n`);
    expect(other.events.map((event) => event?.id)).toEqual([1135, 7]);
    const error = read(
      `Log Name: System\nEvent ID: 7\nSource: a\n<Event><System/></Event>\nError 1326\nThe password is wrong.\n`,
    );
    expect(error.events.map((event) => event?.id)).toEqual([7]);
    expect(looksLikeEventText('Error 1135\nThe file was not found.\n')).toBe(false);
    expect(looksLikeEventText('Event ID: 1135\nSee the list of events.\n')).toBe(false);
  });

  it('tells that keys of another language are not known', () => {
    const { reading } = read(
      'Naplónév: System\nForrás: Microsoft-Windows-FailoverClustering\nDátum: 2026. 03. 02. 10:21:33\nEseményazonosító: 5120\nLeírás:\nText.\n',
    );
    expect(reading.input).toMatchObject({ records: 1, unrecognised: 1 });
    expect(problemCodes(reading)).toContain('unknownKeys');
  });
});

describe('wevtutil text', () => {
  it('reads the events of a machine in another language, whose keys are English', () => {
    const bytes = exportFile('events-wevtutil-text.txt');
    const reading = readExport(openEventText, bytes);
    expect(reading.input).toMatchObject({ records: 3, timeBase: 'local', utcOffsetMinutes: null, node: 'DESKTOP-ONE' });
    expect(writtenTimes(reading)).toEqual(['2019-05-26T10:21:11.251Z', '2019-05-25T21:20:05.036Z', '2019-05-25T20:59:58.630Z']);
    expect(viewsOf(reading, bytes)[1]).toMatchObject({
      line: 16,
      level: null,
      message: '系统已从睡眠状态恢复。',
      channel: 'System',
    });
  });
});

describe('Format-List', () => {
  it('joins what was wrapped, and leaves out what stands between the objects', () => {
    const bytes = exportFile('events-winevent-list-german.txt');
    const reading = readExport(openEventText, bytes);
    expect(writtenTimes(reading)).toEqual(['2024-05-16T07:14:01.000Z', '2024-05-16T07:19:44.000Z']);
    const messages = viewsOf(reading, bytes).map(({ message }) => message);
    expect(messages[0]).toBe('Der Status des Pakets SP1 Language Pack wurde erfolgreich in "Installiert" geändert.');
    expect(messages[1]).toContain('einen Neustart des Computers, um die Installation abzuschließen. (Befehlszeile:');
    expect(problemCodes(reading)).toEqual(['linesOutsideEvents']);
  });

  it('reads Get-EventLog, also where the page shifted its lines', () => {
    const bytes = exportFile('events-eventlog-list.txt');
    const reading = readExport(openEventText, bytes);
    expect(reading.input).toMatchObject({ records: 2, node: 'on-prem-vm', unrecognised: 0 });
    expect(viewsOf(reading, bytes).map(({ event }) => [event?.id, event?.recordId, event?.provider])).toEqual([
      [20111, 14231, 'RemoteAccess'],
      [20111, 14245, 'RemoteAccess'],
    ]);
    expect(viewsOf(reading, bytes)[1]?.message).toMatch(
      /connection to the remote interface AzureGateway .* credentials are unacceptable\.$/,
    );
  });

  it('keeps line breaks that the message has', () => {
    const bytes = exportFile('events-eventlog-list-lines.txt');
    expect(viewsOf(readExport(openEventText, bytes), bytes)[0]?.message).toBe(
      'Thread: main\nLogger: log4jna_sample.App\nMessage: test message to be appended with some other text',
    );
  });

  it('takes the number of a classic event from its instance', () => {
    const { events } = read(
      'Index       : 5\nInstanceId  : 1073748860\nSource      : Service Control Manager\nMessage     : x\n',
    );
    expect(events[0]).toMatchObject({ id: 7036, recordId: 5 });
  });

  it('tells that the list of a kind of event is no event', () => {
    const reading = readExport(openEventText, corpusFile('ps-csvfs-9296-event-metadata.txt'));
    expect(looksLikeEventText(corpusFile('ps-csvfs-9296-event-metadata.txt'))).toBe(true);
    expect(reading.facts).toEqual([]);
    expect(problemCodes(reading)).toEqual(['eventMetadata']);
  });
});

describe('Format-Table', () => {
  it('is recognised, and of no use', () => {
    const bytes = exportFile('events-winevent-table.txt');
    expect(looksLikeEventText(bytes)).toBe(true);
    const reading = readExport(openEventText, bytes);
    expect(reading.input).toMatchObject({ records: 1, unrecognised: 1 });
    expect(problemCodes(reading)).toContain('tableForm');
  });
});

describe('hostile text', () => {
  it('reads around a line of millions of characters, NUL bytes and a cut end', () => {
    const event = (id: number) => `Log Name: System\nSource: s\nEvent ID: ${id}\nDescription:\nText ${id}.\n`;
    const { reading } = read(`${event(1)}${'x'.repeat(3_000_000)}\n${event(2)}\0\0\0Log Name: Sys`);
    expect(reading.records.count).toBe(2);
    expect(problemCodes(reading)).toEqual(expect.arrayContaining(['longLine', 'nulBytes']));
  });

  it('says that a file is empty or holds no event', () => {
    expect(problemCodes(read('').reading)).toEqual(['empty']);
    expect(problemCodes(read('Dear all,\nnothing here.\n').reading)).toEqual(['linesOutsideEvents', 'noEvents']);
  });

  it('tells dates that can be read in two ways', () => {
    const { reading } = read('Log Name: System\nSource: s\nDate: 3/2/2026 10:00:00 AM\nEvent ID: 1\nDescription:\nx\n');
    expect(writtenTimes(reading)).toEqual(['2026-03-02T10:00:00.000Z']);
    expect(problemCodes(reading)).toEqual(['dateOrderGuessed']);
  });
});
