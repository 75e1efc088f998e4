// Performance counters as relog and typeperf write them: zone, names, missing samples, decimal commas, what stands outside the table.
import { describe, expect, it } from 'vitest';
import { readCounterName } from '../../../server/src/formats/perfCounters/counterName';
import { CounterStore } from '../../../server/src/formats/perfCounters/counterStore';
import { PerfCountersReader } from '../../../server/src/formats/perfCounters/perfCounters';
import { readCountersAgain } from '../../../server/src/formats/perfCounters/readCountersAgain';
import { recordShape } from '../../../server/src/model/recordTable';
import { fixture } from '../../support/listings';
import { utf16 } from '../../support/records';

function read(bytes: Uint8Array | string, chunk = 65_536) {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const reader = new PerfCountersReader('counters.csv');
  for (let at = 0; at < all.length; at += chunk) reader.push(all.subarray(at, at + chunk));
  return reader.finish();
}

const head = '"(PDH-CSV 4.0) (W. Europe Standard Time)(-60)"';
const redirected = '"\\\\NODE1\\Cluster CSV File System(Volume1)\\Redirected Reads/sec"';
const numbers = (reading: ReturnType<typeof read>) => reading.counters?.series.map(({ values }) => [...values]);

describe('a counter file', () => {
  it('of typeperf is read, without its farewell and without a zone', () => {
    const reading = read(fixture('exports/counters-typeperf.csv'));
    expect(reading.input).toMatchObject({
      format: 'perf-counters',
      node: 'runnervmvmocb',
      timeBase: 'local',
      utcOffsetMinutes: null,
      lines: 7,
      records: 4,
      unrecognised: 0,
      problems: [{ code: 'timeZoneUnknown' }],
    });
    expect(reading.counters?.series.map(({ object, instance, counter }) => [object, instance, counter])).toEqual([
      ['Paging File', '_Total', '% Usage'],
      ['Memory', null, 'Commit Limit'],
    ]);
    expect(numbers(reading)).toEqual([[0], [20_261_367_808]]);
    expect([...reading.counters!.sampleUtcMs]).toEqual([Date.UTC(2026, 8, 22, 21, 42, 32, 824)]);
  });

  it('of relog is in UTC by the bias of its head', () => {
    const reading = read(`${head},${redirected}\r\n"03/02/2026 11:21:33.123","0.000000"\r\n`);
    expect(reading.input).toMatchObject({ node: 'NODE1', timeBase: 'local', utcOffsetMinutes: -60, problems: [] });
    expect(reading.input.firstUtcMs).toBe(Date.UTC(2026, 2, 2, 10, 21, 33, 123));
    expect([...reading.counters!.sampleUtcMs]).toEqual([Date.UTC(2026, 2, 2, 10, 21, 33, 123)]);
  });

  it('keeps a sample that was not taken apart from zero, and reads decimal commas, signs and exponents', () => {
    const rows = ['" "', '"0"', '"1,5"', '"-2.25"', '"1.5e3"', '""', '"x"', '"0.1"', '"12345678901234567890"'];
    const text = `${head},${redirected}\n${rows.map((cell, i) => `"03/02/2026 11:21:${10 + i}.000",${cell}`).join('\n')}`;
    expect(numbers(read(text))).toEqual([[NaN, 0, 1.5, -2.25, 1500, NaN, NaN, 0.1, 12345678901234567000]]);
  });

  it('reads what a spreadsheet saved: no quotes, semicolons, no seconds', () => {
    const text = '(PDH-CSV 4.0) (UTC)(0);\\\\N1\\Memory\\Pages/sec;\\\\N2\\Memory\\Pages/sec\n3/2/2026 9:05;7;8\n';
    const reading = read(text);
    expect(numbers(reading)).toEqual([[7], [8]]);
    expect(reading.input.node).toBeNull();
    expect(reading.input.firstUtcMs).toBe(Date.UTC(2026, 2, 2, 9, 5));
  });

  it('is read the same in UTF-16 and in any cut', () => {
    const text = `${head},${redirected},"\\\\NODE1\\Prozessorzeit für alle(_Total)\\% Zeit"\r\n"03/02/2026 11:21:33.123","1.5","2"\r\n\r\nExiting, please wait...\r\n`;
    const whole = read(text);
    for (const chunk of [1, 3, 64]) {
      const { records, counters } = read(text, chunk);
      expect(counters).toEqual(whole.counters);
      expect([...records.byteOffset]).toEqual([...whole.records.byteOffset]);
    }
    const wide = read(utf16(text, 'le', true), 7);
    expect(wide.counters).toEqual(whole.counters);
    expect(wide.input).toMatchObject({ encoding: 'utf-16le', lines: whole.input.lines, records: whole.input.records });
    const stored = new TextDecoder('utf-16le', { ignoreBOM: true });
    const begins = [...wide.records.byteOffset].map((offset) =>
      stored.decode(utf16(text, 'le', true).subarray(offset, offset + 12)),
    );
    expect(begins).toEqual(['"(PDH-', '"03/02', 'Exitin']);
  });

  it('reads nothing behind the head of a second file, whose columns are others', () => {
    const one = `${head},${redirected}\n"03/02/2026 11:21:33.000","1"\n`;
    const reading = read(one + one.replace('Reads', 'Writes'));
    expect(numbers(reading)).toEqual([[1]]);
    expect(reading.input.problems).toMatchObject([{ code: 'secondHead', line: 3 }]);
  });

  it('of which nothing can be read is unknown', () => {
    expect(read('').input).toMatchObject({ format: 'unknown', lines: 0 });
    expect(read('no counters\nat all').input).toMatchObject({ format: 'unknown', unrecognised: 2, lines: 2 });
  });
});

describe('names of counters', () => {
  it.each([
    ['\\\\NODE1\\Cluster CSVFS(Volume1)\\Reads/sec', 'NODE1', 'Cluster CSVFS', 'Volume1', 'Reads/sec'],
    ['\\Cluster CSV File System(a (b))\\IO Reads/sec', null, 'Cluster CSV File System', 'a (b)', 'IO Reads/sec'],
    [
      '\\\\N\\SMB Client Shares(\\srv\\share$)\\Data Requests/sec',
      'N',
      'SMB Client Shares',
      '\\srv\\share$',
      'Data Requests/sec',
    ],
    ['\\\\N\\Memory\\Standby (core)', 'N', 'Memory', null, 'Standby (core)'],
  ])('%s', (cell, node, object, instance, counter) => {
    expect(readCounterName(cell)).toEqual({ node, object, instance, counter });
  });

  it('leave out a comment of perfmon', () => {
    expect(readCounterName('Generate a report')).toBeNull();
  });
});

it('memory is bounded: what tells least of CSV is left out first', () => {
  const names = ['\\\\N\\Memory\\a', '\\\\N\\Cluster CSVFS(V)\\b', '\\\\N\\PhysicalDisk(0)\\c', '\\\\N\\Cluster CSVFS(W)\\d'].map(
    readCounterName,
  );
  const store = new CounterStore(names, 12);
  for (let row = 0; row < 7; row++) {
    const place = store.open(row, row + 2);
    if (place)
      names.forEach((_name, column) =>
        store.placeOf[column]! >= 0 ? (place.values[place.base + store.placeOf[column]!] = row * 10 + column) : 0,
      );
  }
  const { series, sampleUtcMs, sampleLine } = store.finish();
  expect(series.map(({ instance, values }) => [instance, [...values]])).toEqual([['V', [1, 11, 21, 31, 41, 51, 61]]]);
  expect([...sampleUtcMs]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([...sampleLine]).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect([store.leftOut, store.rowsLeftOut]).toEqual([3, 0]);
});

it('a sample is shown with its counters of CSV first', () => {
  const names = `${head},"\\\\N\\Memory\\Pages/sec",${redirected}`;
  expect(readCountersAgain('"03/02/2026 11:21:33.123","5","1.5"', names, recordShape.entry)).toEqual({
    rowId: 'perfCounters.sample',
    fields: {
      time: '03/02/2026 11:21:33.123',
      counters: 2,
      values: ['Cluster CSV File System(Volume1)\\Redirected Reads/sec = 1.5', 'Memory\\Pages/sec = 5'],
    },
  });
});
