// JSON of events: both PowerShells, all shapes, and damage.
import { describe, expect, it } from 'vitest';
import { openEventJson } from '../../../../server/src/formats/eventJson/eventJsonReader';
import { looksLikeEventJson } from '../../../../server/src/formats/eventJson/readEventJson';
import { exportFile, problemCodes, readExport, viewsOf, writtenTimes } from '../../../support/exportFixtures';
import { utf16, utf8 } from '../../../support/records';

const event = (id: number) => ({ Id: id, TimeCreated: '/Date(1595374458918)/', ProviderName: 'p', Message: `Text ${id}` });

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const reading = readExport(openEventJson, bytes);
  return { reading, ids: viewsOf(reading, bytes).map(({ event: found }) => found?.id ?? null) };
}

describe('ConvertTo-Json', () => {
  it('of Windows PowerShell 5.1 gives UTC, and values that were cut to type names are none', () => {
    const bytes = exportFile('events-winevent-json-5.1.json');
    expect(looksLikeEventJson(bytes)).toBe(true);
    const reading = readExport(openEventJson, bytes);
    expect(reading.input).toMatchObject({ timeBase: 'utc', node: 'DESKTOP-U3FCUKI', records: 1 });
    expect(writtenTimes(reading)).toEqual(['2020-07-21T23:34:18.918Z']);
    expect(viewsOf(reading, bytes)[0]).toMatchObject({
      message: "Miniport NIC 'Microsoft Hyper-V Network Adapter #3' disconnected",
      event: { id: 13, recordId: 2555, process: 3360, thread: 9036, data: [], level: 'INFO' },
    });
  });

  it('reads times with offset, and values', () => {
    const bytes = exportFile('events-winevent-json-values.json');
    const reading = readExport(openEventJson, bytes);
    expect(writtenTimes(reading)).toEqual(['2015-08-07T00:12:25.315Z']);
    expect(viewsOf(reading, bytes)[0]?.event).toMatchObject({
      id: 102,
      text: null,
      data: [
        { value: '\\Microsoft\\Windows\\RAC\\RacTask' },
        { value: 'NT AUTHORITY\\LOCAL SERVICE' },
        { value: 'bcd931f-286e-49e5-8d64-9e398bfe213d' },
      ],
    });
  });

  it('reads Get-EventLog, whose level is a number of its own', () => {
    const text = JSON.stringify([
      { EventID: 5, EntryType: 2, InstanceId: 5, Source: 's', TimeGenerated: '/Date(0)/', ReplacementStrings: ['a', 'b'] },
    ]);
    const [view] = viewsOf(readExport(openEventJson, utf8(text)), utf8(text));
    expect(view?.event).toMatchObject({ id: 5, level: 'WARN', provider: 's', data: [{ value: 'a' }, { value: 'b' }] });
  });

  it.each([
    ['one object', JSON.stringify(event(1), null, 4), [1]],
    ['an array', JSON.stringify([event(1), event(2)]), [1, 2]],
    ['objects in a row', `${JSON.stringify(event(1))}\n${JSON.stringify(event(2))}\n`, [1, 2]],
    ['arrays in a row', `${JSON.stringify([event(1)])}\n${JSON.stringify([event(2)], null, 2)}`, [1, 2]],
    ['an array that PowerShell wrapped', JSON.stringify({ value: [event(1), event(2)], Count: 2 }, null, 4), [1, 2]],
    ['nested objects', JSON.stringify([{ ...event(1), Bookmark: { a: [{}] } }, event(2)], null, 2), [1, 2]],
  ])('reads %s', (_name, text, expected) => {
    const { reading, ids } = read(text);
    expect(ids).toEqual(expected);
    expect(reading.input.problems).toEqual([]);
  });

  it('tells the records of one line apart by their columns', () => {
    const paused = (name: string) => ({
      ...event(5120),
      ProviderName: 'Microsoft-Windows-FailoverClustering',
      Message: `Cluster Shared Volume '${name}' ('Cluster Disk 1') redirected access was turned on.`,
    });
    const text = JSON.stringify([paused('Büro'), paused('B')]);
    for (const bytes of [utf8(text), utf16(text, 'le', true), utf16(text, 'be', false)]) {
      const reading = readExport(openEventJson, bytes);
      expect(reading.facts.map(({ at }) => [at.line, at.column])).toEqual([
        [1, 2],
        [1, text.indexOf('{', 10) + 1],
      ]);
      expect(viewsOf(reading, bytes).map(({ message }) => message)).toEqual([paused('Büro').Message, paused('B').Message]);
    }
  });
});

describe('damaged JSON', () => {
  const pretty = JSON.stringify([event(1), event(2), event(3)], null, 2);

  it('costs the object it is in: a missing quote', () => {
    const { reading, ids } = read(pretty.replace('"Text 2"', '"Text 2'));
    expect(ids).toEqual([1, null, 3]);
    expect(reading.input).toMatchObject({ unrecognised: 1, problems: [{ code: 'notJsonObject', line: 8 }] });
  });

  it('costs the object it is in: a missing end', () => {
    const lines = pretty.split('\n').filter((_, index) => index !== 11 && index !== 12);
    expect(read(lines.join('\n')).ids).toEqual([1, null, 3]);
  });

  it('costs the object it is in: on one line', () => {
    const compact = JSON.stringify([event(1), event(2), event(3)]);
    expect(read(compact.replace('"Text 2"}', '"Text 2}')).ids).toEqual([1, null, 3]);
  });

  it('tells where a file was cut', () => {
    const { reading, ids } = read(pretty.slice(0, pretty.indexOf('Text 3')));
    expect(ids).toEqual([1, 2, null]);
    expect(problemCodes(reading)).toEqual(['cutObject']);
  });

  it('goes on behind an object of many megabytes, on one line or several', () => {
    const huge = { ...event(2), Message: 'x{"'.repeat(1_500_000) };
    for (const text of [JSON.stringify([event(1), huge, event(3)]), JSON.stringify([event(1), huge, event(3)], null, 2)]) {
      const { reading, ids } = read(text);
      expect(ids).toEqual([1, null, 3]);
      expect(problemCodes(reading)).toEqual(['longObject']);
    }
  });

  it('leaves out NUL bytes and tells text that does not belong there', () => {
    const { reading, ids } = read(`PS C:\\> type x\n${JSON.stringify(event(1)).replace('Text', 'Te\0xt')}`);
    expect(ids).toEqual([1]);
    expect(problemCodes(reading)).toEqual(['strayText', 'nulBytes']);
  });

  it('ends soon on nothing but beginnings, and on depth', () => {
    expect(read('{"a"'.repeat(200_000)).reading.input.unrecognised).toBeGreaterThan(0);
    expect(read(`{"Id":1,"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`).reading.records.count).toBe(1);
  });
});

describe('looksLikeEventJson', () => {
  it.each(['[{"Name":"Volume1","StateInfo":1}]', '{"a":', 'TimeCreated Id', ''])('says no to %s', (text) => {
    expect(looksLikeEventJson(text)).toBe(false);
  });
});
