// Tables of events: real ones, the layouts of Event Viewer, and tables that are damaged.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows } from '../../../../server/src/formats/eventCsv/csvRows';
import { EventTableReader, openEventCsv } from '../../../../server/src/formats/eventCsv/eventTableReader';
import { looksLikeEventCsv, looksLikeEventTable } from '../../../../server/src/formats/eventCsv/readEventCsv';
import { piecesOfText } from '../../../../server/src/text/textPieces';
import { exportFile, problemCodes, readExport, viewsOf, writtenTimes } from '../../../support/exportFixtures';
import { utf8 } from '../../../support/records';

const paused =
  "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has entered a paused state because of 'STATUS_IO_TIMEOUT(c00000b5)'. All I/O will temporarily be queued until a path to the volume is reestablished.";
const header = 'Level,Date and Time,Source,Event ID,Task Category';
const row = (date: string, message = `"${paused}"`) =>
  `Error,${date},Microsoft-Windows-FailoverClustering,5120,Cluster Shared Volume,${message}`;

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const reading = readExport(openEventCsv, bytes);
  return { reading, views: viewsOf(reading, bytes) };
}

describe('Event Viewer CSV', () => {
  it('has a sixth field without a name: the message, over several lines', () => {
    const { reading, views } = read(
      `${header}\r\n${row('3/20/2026 10:01:02 AM', '"First ""line"",\r\nsecond."')}\r\n${row('3/20/2026 10:01:00 AM')}\r\n`,
    );
    expect(views.map(({ line, message }) => [line, message])).toEqual([
      [2, 'First "line",\nsecond.'],
      [4, paused],
    ]);
    expect(reading.facts.map(({ body, at }) => [body.kind, at.line])).toEqual([['volumeAutoPaused', 4]]);
    expect(reading.input).toMatchObject({ timeBase: 'local', utcOffsetMinutes: null, unrecognised: 0, lines: 4 });
  });

  it('is known by its shape where its names are in another language', () => {
    const text = `Ebene;Datum und Uhrzeit;Quelle;Ereignis-ID;Aufgabenkategorie\nFehler;20.03.2026 10:01:02;Microsoft-Windows-FailoverClustering;5120;Freigegebenes Clustervolume;"${paused}"\n`;
    expect(looksLikeEventCsv(text)).toBe(true);
    const { reading, views } = read(text);
    expect(writtenTimes(reading)).toEqual(['2026-03-20T10:01:02.000Z']);
    expect(views[0]?.event).toMatchObject({ id: 5120, level: 'ERR', text: paused });
    expect(reading.facts).toHaveLength(1);
  });

  it('reads a real export of a German machine, with its levels', () => {
    const bytes = exportFile('events-viewer-csv-german.csv');
    const reading = readExport(openEventCsv, bytes);
    expect(writtenTimes(reading)).toEqual(Array(4).fill('2021-10-27T12:28:26.000Z'));
    expect(viewsOf(reading, bytes).map(({ event, level }) => [event?.id, level])).toEqual([
      [317, 'INFO'],
      [301, 'INFO'],
      [302, 'INFO'],
      [302, 'INFO'],
    ]);
    expect(problemCodes(reading)).toEqual([]);
  });

  it('without messages gives the events, and says what is missing', () => {
    const { reading, views } = read(
      `${header}\nInformation,10/17/2016 06:38:24 PM,Microsoft-Windows-Security-Auditing,4658,File System\n`,
    );
    expect(views[0]?.event).toMatchObject({ id: 4658, text: null, level: 'INFO' });
    expect(problemCodes(reading)).toEqual(['noMessages']);
  });

  it('goes on with lines of a message that nobody quoted', () => {
    const { views } = read(
      `${header}\n${row('3/20/2026 10:01:02 AM', 'First, line')}\n\nsecond.\n${row('3/20/2026 10:01:00 AM')}\n`,
    );
    expect(views.map(({ message }) => message)).toEqual(['First, line\n\nsecond.', paused]);
  });

  it('finds the next row behind a quote that is never closed', () => {
    const { reading, views } = read(
      `${header}\n${row('3/20/2026 10:03:00 AM', '"never closed')}\n${row('3/20/2026 10:02:00 AM')}\n${row('3/20/2026 10:01:00 AM')}\n`,
    );
    expect(views.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(reading.facts).toHaveLength(2);
    expect(reading.input.problems).toMatchObject([{ code: 'unclosedQuote', line: 2 }]);
  });

  it('with tabs is the text export', () => {
    const text = `${header}\n${row('3/20/2026 10:01:02 AM', 'First line,\nsecond.')}\n`.replace(/,(?=[^ \n])/g, '\t');
    expect(looksLikeEventTable(text)).toBe(true);
    expect(looksLikeEventCsv(text)).toBe(false);
    const reading = readExport((path, input) => new EventTableReader(path, input, 'event-text'), utf8(text));
    expect(reading.input).toMatchObject({ format: 'event-text', records: 1 });
    expect(viewsOf(reading, utf8(text))[0]?.message).toBe('First line,\nsecond.');
  });

  it('puts the times right when a later row proves that the day comes first', () => {
    const rows = ['01/03/2026 10:00:00', '02/03/2026 10:00:00', '13/03/2026 10:00:00'].map((date) => row(date));
    const { reading } = read([header, ...rows].join('\n'));
    expect(writtenTimes(reading)).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z', '2026-03-13T10:00:00.000Z']);
    expect(reading.facts.map(({ utcMs }) => new Date(utcMs!).toISOString().slice(0, 10))).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-13',
    ]);
    expect(reading.input).toMatchObject({
      firstUtcMs: Date.UTC(2026, 2, 1, 10),
      lastUtcMs: Date.UTC(2026, 2, 13, 10),
      problems: [],
    });
  });

  it('says so where nothing decides, and takes the month first', () => {
    const { reading } = read(`${header}\n${row('3/2/2026 10:01:02 AM')}\n`);
    expect(writtenTimes(reading)).toEqual(['2026-03-02T10:01:02.000Z']);
    expect(problemCodes(reading)).toEqual(['dateOrderGuessed']);
  });

  it('reads ANSI', () => {
    const text = `${header}\n${row('3/20/2026 10:01:02 AM', '"Größe"')}\n`;
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(read(bytes).views[0]?.message).toBe('Größe');
  });
});

describe('Export-Csv', () => {
  it('reads Get-EventLog as a spreadsheet saved it', () => {
    const { reading, views } = read(exportFile('events-eventlog-csv.csv'));
    expect(reading.input).toMatchObject({ records: 5, unrecognised: 0, node: 'ze-2016-v1', problems: [] });
    expect(views.map(({ event, line, level }) => [line, event?.id, event?.recordId, level])).toEqual([
      [3, 10028, 97575, 'ERR'],
      [4, 7036, 97567, 'INFO'],
      [5, 1205, 70915, 'ERR'],
      [6, 1085, 97562, 'WARN'],
      [7, 7034, 71060, 'ERR'],
    ]);
    expect(views[3]?.message).toContain('Please click on the "More information" link.');
    expect(writtenTimes(reading).at(-1)).toBe('2017-12-10T02:58:00.000Z');
  });

  it('reads selected properties of Get-WinEvent', () => {
    const { reading, views } = read(exportFile('events-winevent-csv.csv'));
    expect(writtenTimes(reading)).toEqual([
      '2018-10-22T04:13:27.000Z',
      '2018-10-22T04:13:27.000Z',
      '2018-10-22T04:14:13.000Z',
      '2018-10-22T04:15:44.000Z',
    ]);
    expect(views[0]?.event).toMatchObject({
      provider: 'docker',
      id: null,
      text: 'WINOVERLAY: peerAdd: notifying HNS of the REMOTE endpoint',
    });
  });

  it('finds the next row behind a quote that is never closed', () => {
    const { reading, views } = read(
      '"Message","Id","TimeCreated"\n"never closed,"1","x"\n"good","2","3/20/2026 10:00:00 AM"\n"too","3","3/20/2026 10:00:00 AM"\n',
    );
    expect(views.map(({ event }) => event?.id ?? null)).toEqual([null, 2, 3]);
    expect(reading.input).toMatchObject({ records: 3, unrecognised: 1 });
  });
});

describe('looksLikeEventCsv', () => {
  it.each([
    '"(PDH-CSV 4.0) (W. Europe Standard Time)(-60)","\\\\NODE1\\Cluster CSV File System(Volume1)\\Redirected Reads/sec"\n"03/02/2026 11:21:33.123","0.000000"\n',
    '"Name","Id","Node","StateInfo"\n"Volume1","1","N1","Direct"\n',
    'a,b,c\n1,2,3\n',
    '',
    'Dear all, this is text, with commas, and dates 3/2/2026 10:00:00 AM, 5120, more\n',
  ])('says no to other text: %s', (text) => {
    expect(looksLikeEventCsv(text)).toBe(false);
  });
});

describe('CsvRows', () => {
  it('gives the fields that csv-parse gives', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', ';', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (table) => {
        const text = table.map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n');
        const rows: string[][] = [];
        const reader = new CsvRows({ separator: ',', beginsRow: () => false, hasLooseLines: false }, ({ fields }) =>
          rows.push([...fields]),
        );
        for (const piece of piecesOfText(text)) reader.push(piece);
        reader.end();
        expect(rows).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });

  it('keeps a bounded part of a field of any length', () => {
    const lengths: number[] = [];
    const reader = new CsvRows({ separator: ',', beginsRow: () => false, hasLooseLines: false }, ({ fields, damage }) => {
      lengths.push(...fields.map(({ length }) => length));
      expect(damage).toBe('long');
    });
    for (let index = 0; index < 50; index++) {
      reader.push({
        text: (index === 0 ? '"' : '') + 'x'.repeat(60_000),
        lineIndex: 0,
        column: index * 60_000,
        byteOffset: 0,
        endsLine: false,
        encoding: 'utf-8',
      });
    }
    reader.push({ text: '",2', lineIndex: 0, column: 3_000_000, byteOffset: 0, endsLine: true, encoding: 'utf-8' });
    reader.end();
    expect(lengths).toEqual([256 * 1024, 1]);
  });
});
